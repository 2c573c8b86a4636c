import { on } from '../shared/implement';
import { findDrafts } from './draft-store';

type Form = Record<string, never>;

export const drafts = on.membership.drafts.handler(async ({ context: { db, actor } }) => {
  const rows = actor.person ? await findDrafts(db, actor.person.id) : [];
  return {
    rows: rows.map((row) => ({
      id: row.id,
      membershipId: row.membership_id,
      kind: row.kind as 'unit' | 'individual' | 'group',
      step: row.step,
      form: row.form as Form,
      savedAt: row.saved_at.toISOString(),
    })),
  };
});
