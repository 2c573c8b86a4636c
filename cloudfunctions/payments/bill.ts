import * as z from 'zod';
import { payments } from '../../contracts/payments';
import type { Office } from '../../contracts/wire';
import { findRule } from '../ground/parameters';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { mineOf } from './my-bills';
import { paysByWechat } from '../shared/wechat-pay-set-up';
import { findBill } from './show-store';

const ownAccount = z.object({ holder: z.string(), bank: z.string(), account: z.string() });
const iso = (instant: string) => new Date(instant).toISOString();

/**
 * Whoever has the address of a bill, from a QR at the desk or from a colleague, sees what it is for and may pay it; how it
 * was paid is for whom it concerns.
 */
export const bill = on(payments.bill).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const found = await findBill(db, input.billId, today);
  if (!found) throw errors.BILL_NOT_FOUND();
  const { personId, no: _, ...rest } = found;
  const mine = mineOf(actor);
  const own =
    (personId !== null && personId === mine.personId) ||
    (personId === null && rest.membershipId !== null && mine.units.includes(rest.membershipId));
  const holds = (...offices: Office[]) => officesFor(actor, null, offices).length > 0;
  const sees = own || holds('clerk', 'director', 'finance', 'supervisor', 'president');
  const open = rest.state === 'open';
  const transfer = open ? await findRule(db, 'payments.ownAccount', today, ownAccount) : null;
  return {
    ...rest,
    own,
    payments: sees ? rest.payments : [],
    refunds: sees
      ? rest.refunds.map(({ askedById, ...refund }) => ({
          ...refund,
          askedAt: iso(refund.askedAt),
          own: askedById !== null && askedById === mine.personId,
        }))
      : [],
    invoice: sees && rest.invoice ? { ...rest.invoice, askedAt: iso(rest.invoice.askedAt) } : null,
    mayPayHere: open && paysByWechat(),
    transfer: transfer && Object.values(transfer).every((part) => part !== '') ? transfer : null,
    may: {
      receive: open && holds('finance'),
      cancel: open && rest.paid === 0 && holds('director', 'finance'),
      refund: rest.paid > 0 && holds('director', 'finance'),
      decideRefund: holds('director', 'finance', 'president'),
      askInvoice:
        rest.state === 'paid' && own && (rest.invoice === null || ['refused', 'reversed'].includes(rest.invoice.state)),
      issueInvoice: holds('finance'),
    },
  };
});
