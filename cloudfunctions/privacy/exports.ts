import { privacy } from '../../contracts/privacy';
import { on } from '../shared/implement';
import { findExports } from './export-store';

export const exports = on(privacy.exports).handler(async ({ context: { db, actor, today } }) => {
  const rows = actor.person ? await findExports(db, actor.person.id, today) : [];
  return {
    rows: rows.map(({ askedAt, readyAt, ...row }) => ({
      ...row,
      askedAt: askedAt.toISOString(),
      readyAt: readyAt?.toISOString() ?? null,
    })),
  };
});
