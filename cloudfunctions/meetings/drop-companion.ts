import { meetings } from '../../contracts/meetings';
import { on, personOf } from '../shared/implement';
import { judgeDrop } from './judge-registration';
import { fillSeats } from './promote';
import { endCompanion, findPlace, lockSeatsOf } from './seat-store';

export const dropCompanion = on(meetings.dropCompanion).handler(
  async ({ input: { registrationId, seat }, context: { db, now, actor, audit }, errors }) => {
    const meetingId = await lockSeatsOf(db, registrationId, personOf(actor).id);
    if (!meetingId) throw errors.REGISTRATION_NOT_FOUND();
    const place = await findPlace(db, registrationId);
    const verdict = judgeDrop(place, seat, now);
    if (verdict.refused === 'CANCEL_TOO_LATE')
      throw errors.CANCEL_TOO_LATE({ data: { until: verdict.until.toISOString() } });
    if (verdict.refused) throw errors[verdict.refused]();
    if (!(await endCompanion(db, registrationId, seat, now))) throw errors.CHECKED_IN();
    await fillSeats(db, now, meetingId);
    audit({
      subject: `registration:${registrationId}`,
      before: { companions: place.companions },
      after: { dropped: seat },
    });
    const { state, waitingNo } = await findPlace(db, registrationId);
    return { registrationId, state, waitingNo, ahead: null };
  },
);
