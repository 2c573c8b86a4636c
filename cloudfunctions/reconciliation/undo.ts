import { reconciliation } from '../../contracts/reconciliation';
import { reverse } from '../books/effects';
import { takeBackPayment } from '../payments/effects';
import { on, personOf } from '../shared/implement';
import { findClosedUntil, holdLines, reopenLine } from './line-store';

/** While its month is open a line becomes again what it was: what it booked is taken back, what stood before stays. */
export const undo = on(reconciliation.undo).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { lineId, reason } = input;
  const by = personOf(actor).id;
  const [line] = await holdLines(db, [lineId]);
  if (!line) throw errors.LINE_NOT_FOUND();
  if (line.channel === 'wechat' && line.state === 'linked') throw errors.BY_WECHAT();
  if (line.state === 'open') throw errors.LINE_OPEN();
  const closed = await findClosedUntil(db);
  if (closed !== null && line.day <= closed) throw errors.MONTH_CLOSED();
  const { day, paymentId, revision } = line;
  await reopenLine(db, lineId);
  if (line.made && paymentId !== null && !(await takeBackPayment(db, { paymentId, day, reason, by }, now)))
    throw errors.PAID_BACK();
  const source = { kind: 'bank_line', id: lineId, step: `set.${revision}` };
  if (line.state === 'set') await reverse(db, { source, day, reason, by, now });
  audit({ subject: `bank_line:${lineId}`, before: line, after: { state: 'open' }, reason });
  return { lineId };
});
