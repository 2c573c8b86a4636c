import { meetings } from '../../contracts/meetings';
import { issueBill } from '../payments/effects';
import { on, personOf } from '../shared/implement';
import { judgeAnswer } from './judge-registration';
import { findOwing } from './money-store';
import { findPlace, lockSeatsOf } from './seat-store';

/** The bill of a seat that is held: made when it is asked for, and once. Paying it makes the seat his. */
export const payRegistration = on(meetings.payRegistration).handler(
  async ({ input: { registrationId }, context: { db, now, today, actor, audit }, errors }) => {
    if (!(await lockSeatsOf(db, registrationId, personOf(actor).id))) throw errors.REGISTRATION_NOT_FOUND();
    const place = await findPlace(db, registrationId);
    const verdict = judgeAnswer(place, true, now);
    if (verdict === 'OFFER_OVER' || verdict === 'REGISTRATION_NOT_FOUND') throw errors[verdict]();
    const owing = await findOwing(db, registrationId, today);
    if (verdict === 'kept' || place.owes === 0 || !owing) throw errors.NOTHING_TO_PAY();
    const { title, name, unitName, party, membershipId, personId, feeItemId } = owing;
    if (feeItemId === null) throw errors.NOTHING_TO_PAY();
    const bill = {
      ...{
        kind: 'meeting' as const,
        feeItemId,
        title: [...title].slice(0, 60).join(''),
        membershipId,
        personId,
        payerName: unitName ?? name,
      },
      ...{ amount: place.owes * party, quantity: party, issuedOn: today, dueDay: today },
    };
    const { id: billId } = await issueBill(
      db,
      { ...bill, source: { kind: 'meeting', id: registrationId }, by: personOf(actor).id },
      now,
    );
    audit({ subject: `registration:${registrationId}`, after: { billId, ...bill } });
    return { billId };
  },
);
