import { reconciliation } from '../../contracts/reconciliation';
import { reverseMany } from '../books/effects';
import { on, personOf } from '../shared/implement';
import { dropStatement, findStatement, holdOwnLines } from './statement-store';

/** A whole statement is taken back while nobody has dealt with a line that it alone brought. */
export const takeBack = on(reconciliation.takeBack).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { id, reason } = input;
  const record = await findStatement(db, id, true);
  if (!record) throw errors.STATEMENT_NOT_FOUND();
  if (record.state !== 'taken' && record.state !== 'matching') throw errors.STATEMENT_MOVED_ON();
  const by = personOf(actor).id;
  const lines = await holdOwnLines(db, id);
  const settled = lines.filter(({ state }) => state !== 'open').length;
  if (settled > 0) throw errors.LINES_SETTLED({ data: { lines: settled } });
  await reverseMany(
    db,
    lines
      .filter(({ fee }) => fee !== 0)
      .map((line) => ({ source: { kind: 'bank_line', id: line.id, step: 'fee' }, day: line.day, reason, by, now })),
  );
  const ids = lines.map((line) => line.id);
  await dropStatement(db, id, ids, { state: record.state === 'taken' ? 'undone' : 'discarded', by, reason }, now);
  audit({ subject: `bank_statement:${id}`, before: { fresh: record.fresh }, after: { taken: ids.length }, reason });
  return { id, lines: ids.length };
});
