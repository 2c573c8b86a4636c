import { meetings } from '../../contracts/meetings';
import { postNotices } from '../notices/effects';
import { on, personOf } from '../shared/implement';
import { fillSeats } from './promote';
import { endRegistration, findPlace, lockSeatsRun } from './seat-store';
import { meetingPage } from './words';

/** The secretariat takes a seat away, at any hour, and says why to whoever registered. */
export const removeRegistration = on(meetings.removeRegistration).handler(
  async ({ input: { registrationId, reason }, context: { db, now, actor, audit }, errors }) => {
    const found = await lockSeatsRun(db, actor, registrationId);
    if (!found) throw errors.REGISTRATION_NOT_FOUND();
    const place = await findPlace(db, registrationId);
    if (place.state === 'cancelled' || place.state === 'lapsed') throw errors.REGISTRATION_NOT_FOUND();
    if (place.checkedIn || place.state === 'walk_in') throw errors.CHECKED_IN();
    if (!(await endRegistration(db, registrationId, now, { personId: personOf(actor).id, reason })))
      throw errors.CHECKED_IN();
    await fillSeats(db, now, found.meetingId);
    if (found.hears)
      await postNotices(db, now, [
        {
          personId: found.hears,
          kind: 'meetings.seatWithdrawn' as const,
          words: {
            'zh-CN': { title: `报名被取消：${found.title}`, body: `秘书处取消了你的报名。理由：${reason}` },
            en: {
              title: `Registration cancelled: ${found.title}`,
              body: `The secretariat cancelled your registration. Reason: ${reason}`,
            },
          },
          link: meetingPage(found.meetingId),
          dedupeKey: `withdrawn:${registrationId}`,
        },
      ]);
    audit({ subject: `registration:${registrationId}`, before: place, after: { state: 'cancelled' }, reason });
    return { state: 'cancelled' as const };
  },
);
