import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { openForm } from './draft-form';
import { findDrafts } from './draft-store';

type Json = string | number | boolean | null;

export const drafts = on(membership.drafts).handler(async ({ context: { db, actor } }) => {
  const rows = actor.person ? await findDrafts(db, actor.person.id) : [];
  return {
    rows: rows.map((row) => ({
      id: row.id,
      membershipId: row.membership_id,
      kind: row.kind as 'unit' | 'individual' | 'group',
      step: row.step,
      form: openForm(row.id, row.form as Record<string, unknown>) as Record<string, Json>,
      version: row.version,
      savedAt: row.saved_at.toISOString(),
    })),
  };
});
