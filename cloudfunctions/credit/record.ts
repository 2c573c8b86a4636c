import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findExtras, sayable } from './file-store';
import { presentRecord } from './present-record';
import { findRecord } from './record-store';
import { reached } from './sight';

export const record = on(credit.record).handler(async ({ input, context: { db, today, actor }, errors }) => {
  const row = await findRecord(db, input.id, { today, personId: actor.person?.id ?? null }, reached(actor));
  // What waits for its second person is not in the file yet.
  const hidden = row && !row.reached && row.kind === 'ownRecord' && !row.confirmed;
  if (!row || hidden) throw errors.RECORD_NOT_FOUND();
  if (!row.own) return presentRecord(row, actor);
  const { appealable, repairable } = sayable(await findExtras(db, row.membershipId, today), today);
  const ref = `record:${row.id}`;
  return { ...presentRecord(row, actor), mayObject: appealable.has(ref), mayRepair: repairable.has(ref) };
});
