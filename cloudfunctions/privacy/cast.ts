import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db } from '../../config/jest-functions/house';
import { main as jobs } from '../jobs';
import { publishedMeeting } from '../meetings/cast';

/** A meeting of March that is over. */
export const marchMeeting = () =>
  publishedMeeting({
    title: '三月早餐会',
    opensAt: '2026-02-01T00:00:00Z',
    closesAt: '2026-03-04T00:00:00Z',
    cancelUntil: '2026-03-04T00:00:00Z',
    publishedAt: '2026-02-01T00:00:00Z',
    startsAt: '2026-03-05T01:00:00Z',
    endsAt: '2026-03-05T09:00:00Z',
  });

/** The timers fire: what is due is done. */
export const fire = () => jobs({ Type: 'Timer' }, { environment: JSON.stringify({ TRIGGER_SRC: 'timer' }) });

export const phoneOf = (openid: string) =>
  `+86139${String([...openid].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 90_000_000, 7) + 10_000_000)}`;

/**
 * Somebody with a row of most kinds who can go: a verified phone, consents, a message, an upload, a draft, an old desk
 * session, a registration for a meeting of March, and a company that he represented until June.
 */
export async function formerGuest(openid: string, meetingId: string): Promise<string> {
  const phone = phoneOf(openid);
  const id = await personWith(openid, phone);
  await as(openid).identity.grantConsent({ code: 'privacy', version: '2026-11' });
  await uploadedFile(openid);
  await sql`INSERT INTO notice (id, person_id, module, kind, title, body, created_at) VALUES (${randomUUID()}, ${id}, 'meetings', 'told', '会议改期', '改到周三', '2026-03-01')`.execute(
    db,
  );
  await sql`INSERT INTO application_draft (id, person_id, kind, step, form, saved_at) VALUES (${randomUUID()}, ${id}, 'individual', 1, '{"name": "赵云"}', '2026-03-01')`.execute(
    db,
  );
  await sql`INSERT INTO desk_session (id, pairing_code, poll_hash, device, person_id, created_at, pairing_until, confirmed_at, expires_at, ended_at)
    VALUES (${randomUUID()}, ${randomUUID().slice(0, 8)}, ${Buffer.from(randomUUID())}, 'Windows', ${id}, '2026-11-01', '2026-11-01', '2026-11-01', '2026-11-02', '2026-11-01T08:00:00Z')`.execute(
    db,
  );
  await sql`UPDATE meeting SET status = 'noticed' WHERE id = ${meetingId}`.execute(db);
  await sql`INSERT INTO registration (id, meeting_id, person_id, name, phone, title, companions, party, state, registered_at)
    VALUES (${randomUUID()}, ${meetingId}, ${id}, '赵云', ${phone}, '经理', '[{"name": "小李", "phone": "13800000001"}]', 2, 'confirmed', '2026-03-01')`.execute(
    db,
  );
  await sql`UPDATE meeting SET status = 'ended' WHERE id = ${meetingId}`.execute(db);
  return id;
}

/** A representation that ended on a day, of a company that is still a member. */
export async function stoodUntil(
  personId: string,
  membershipId: string,
  phone: string,
  until: string,
): Promise<string> {
  const id = randomUUID();
  await sql`INSERT INTO representative (id, membership_id, person_id, name, phone, title, since, accepted_at, ended_at, words_state)
    VALUES (${id}, ${membershipId}, ${personId}, '赵云', ${phone}, '经理', '2026-01-01', '2026-01-01', ${until}::timestamptz, 'pass')`.execute(
    db,
  );
  return id;
}
