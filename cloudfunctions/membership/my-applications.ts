import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findOwnApplications } from './application-store';
import { presentSummary } from './present';

export const myApplications = on(membership.myApplications).handler(async ({ context: { db, actor, today } }) => {
  if (!actor.person) return { rows: [] };
  const rows = await findOwnApplications(
    db,
    actor.person.id,
    actor.units.map((unit) => unit.membershipId),
  );
  return { rows: rows.map((row) => presentSummary(row, today)) };
});
