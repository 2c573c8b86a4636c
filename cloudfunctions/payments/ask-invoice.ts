import { payments } from '../../contracts/payments';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { holdBill } from './bill-store';
import { saveRequest } from './invoice-store';
import { mineOf } from './my-bills';
import { findTitles } from './title-store';

export const askInvoice = on(payments.askInvoice).handler(async ({ input: { billId, titleId }, context, errors }) => {
  const { db, now, actor, audit } = context;
  const personId = personOf(actor).id;
  const bill = await holdBill(db, billId);
  const { units } = mineOf(actor);
  const own =
    bill &&
    (bill.personId === personId ||
      (bill.personId === null && bill.membershipId !== null && units.includes(bill.membershipId)));
  if (!own) throw errors.BILL_NOT_FOUND();
  if (bill.state !== 'paid') throw errors.NOT_PAID();
  if (!(await findTitles(db, personId)).some(({ id }) => id === titleId)) throw errors.TITLE_NOT_FOUND();
  const id = newId(now);
  if (!(await saveRequest(db, { id, billId, titleId, personId }, now))) throw errors.ALREADY_ASKED();
  audit({ subject: `bill:${billId}`, after: { request: id } });
  return { requestId: id };
});
