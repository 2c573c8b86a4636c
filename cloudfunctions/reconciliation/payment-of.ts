import type { NewPayment } from '../payments/effects';
import type { HeldLine } from './line-store';

/** By which number a line is recorded: the bank's, or the digest of a line without one. */
export const numberOf = ({ serial, mark }: Pick<HeldLine, 'serial' | 'mark'>): string => serial ?? mark.slice(0, 40);

/** A line that came in, as a payment. */
export const paymentOf = (
  line: HeldLine,
  bill: { membershipId: string | null; personId: string | null; payerName: string } | undefined,
  by: string,
): NewPayment => ({
  channel: 'bank',
  externalNo: numberOf(line),
  day: line.day,
  amount: line.amount,
  membershipId: bill?.membershipId ?? null,
  personId: bill?.personId ?? null,
  payerName: line.payer || bill?.payerName || '',
  remark: line.remark,
  by,
});
