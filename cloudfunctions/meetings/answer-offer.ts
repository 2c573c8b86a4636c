import { meetings } from '../../contracts/meetings';
import { on, personOf } from '../shared/implement';
import { fillSeats } from './promote';
import { confirmOffer, endRegistration, findPlace, lockSeatsOf } from './seat-store';
import { judgeAnswer } from './judge-registration';

export const answerOffer = on(meetings.answerOffer).handler(
  async ({ input: { registrationId, accept }, context: { db, now, actor, audit }, errors }) => {
    const meetingId = await lockSeatsOf(db, registrationId, personOf(actor).id);
    if (!meetingId) throw errors.REGISTRATION_NOT_FOUND();
    const place = await findPlace(db, registrationId);
    const verdict = judgeAnswer(place, accept, now);
    if (verdict === 'OFFER_OVER' || verdict === 'REGISTRATION_NOT_FOUND') throw errors[verdict]();
    const state = accept ? ('confirmed' as const) : ('cancelled' as const);
    // The seat is his once it is paid: the bill itself confirms it.
    if (verdict === 'open' && accept && place.owes > 0) throw errors.PAY_FIRST();
    if (verdict === 'open') {
      if (accept) await confirmOffer(db, registrationId, now);
      else {
        if (!(await endRegistration(db, registrationId, now))) throw errors.REGISTRATION_NOT_FOUND();
        await fillSeats(db, now, meetingId);
      }
    }
    audit({ subject: `registration:${registrationId}`, before: place, after: { state } });
    return { registrationId, state, waitingNo: place.waitingNo, ahead: null };
  },
);
