import { sql } from 'kysely';
import { as, db } from '../../config/jest-functions/house';

export const join = (openid: string, meetingId: string, more: object = {}) =>
  as(openid).meetings.register({ meetingId, name: '来宾王', ...more });
export const cancel = (openid: string, registrationId: string) =>
  as(openid).meetings.cancelRegistration({ registrationId });
export const answer = (openid: string, registrationId: string, accept = true) =>
  as(openid).meetings.answerOffer({ registrationId, accept });
export const stateOf = async (registrationId: string) =>
  await db
    .selectFrom('registration')
    .select(['state', 'offer_until', 'waiting_no'])
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
/** As a gate leaves it. */
export const checkIn = (registrationId: string) =>
  sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
      SELECT id, 0, meeting_id, now(), gen_random_uuid(), '正门', 'gate' FROM registration WHERE id = ${registrationId}`.execute(
    db,
  );
