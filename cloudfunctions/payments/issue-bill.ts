import { payments } from '../../contracts/payments';
import { sql } from 'kysely';
import { memberName } from '../membership/facts';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { issueBill as issue } from './effects';
import { holdFee } from './fee-store';
import { judgeWords } from './judge-fee';

/** A single bill from the public list; what the list does not have, or has for less, cannot be charged. */
export const issueBill = on(payments.issueBill).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { feeId, title, membershipId, amount, dueDay } = input;
  const fee = await holdFee(db, feeId);
  if (fee?.state !== 'published') throw errors.FEE_NOT_FOUND();
  if (fee.kind === 'dues') throw errors.DUES_BY_RUN();
  if (fee.from > today || (fee.until !== null && fee.until < today)) throw errors.NOT_LISTED();
  if (fee.price !== null && amount > fee.price) throw errors.ABOVE_PRICE({ data: { price: fee.price } });
  const words = judgeWords(fee.kind, title);
  if (words) throw errors[words]();
  if (dueDay < today) throw errors.DUE_PASSED();
  let payerName = input.payerName;
  if (membershipId) {
    const { rows } = await sql<{
      name: string | null;
    }>`SELECT ${memberName(sql`${membershipId}::uuid`)} AS name`.execute(db);
    payerName = rows[0]?.name ?? null;
    if (payerName === null) throw errors.MEMBER_NOT_FOUND();
  }
  if (payerName === null) throw errors.PAYER_NEEDED();
  const bill = { kind: fee.kind, feeItemId: feeId, title, membershipId, payerName, amount, issuedOn: today, dueDay };
  const { id } = await issue(db, { ...bill, source: { kind: 'hand', id: newId(now) }, by: personOf(actor).id }, now);
  audit({ subject: `bill:${id}`, after: bill });
  return { billId: id };
});
