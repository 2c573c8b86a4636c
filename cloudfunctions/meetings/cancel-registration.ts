import { meetings } from '../../contracts/meetings';
import { on, personOf } from '../shared/implement';
import { fillSeats } from './promote';
import { endRegistration, findPlace, lockSeatsOf } from './seat-store';
import { judgeCancel } from './judge-registration';

export const cancelRegistration = on(meetings.cancelRegistration).handler(
  async ({ input: { registrationId }, context: { db, now, actor, audit }, errors }) => {
    const meetingId = await lockSeatsOf(db, registrationId, personOf(actor).id);
    if (!meetingId) throw errors.REGISTRATION_NOT_FOUND();
    const place = await findPlace(db, registrationId);
    const verdict = judgeCancel(place, now);
    if (verdict.refused === 'CANCEL_TOO_LATE')
      throw errors.CANCEL_TOO_LATE({ data: { until: verdict.until.toISOString() } });
    if (verdict.refused) throw errors[verdict.refused]();
    if (!(await endRegistration(db, registrationId, now))) throw errors.CHECKED_IN();
    await fillSeats(db, now, meetingId);
    audit({ subject: `registration:${registrationId}`, before: place, after: { state: 'cancelled' } });
    return { registrationId, state: 'cancelled' as const, waitingNo: place.waitingNo, ahead: null };
  },
);
