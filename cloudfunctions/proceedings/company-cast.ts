import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { personWith } from '../../config/jest-functions/cast';
import { as, db } from '../../config/jest-functions/house';
import { councilInSession, inTheRoom } from './cast';

let companies = 0;
/** An assembly in session of so many companies with two people each; `inside` of each pair have come. */
export async function assembly(count: number, inside: 0 | 1 | 2 = 1) {
  const meetingId = await councilInSession({ kind: 'assembly', audience: { members: true, guests: true } });
  const units: { name: string; people: readonly [string, string]; id: string }[] = [];
  for (let i = 0; i < count; i++) {
    const n = companies++;
    const people = [`unit${n}-a`, `unit${n}-b`] as const;
    units.push({ name: `机电${n}有限公司`, people, id: await memberNamed(`机电${n}有限公司`, [...people]) });
  }
  await sql`UPDATE membership SET status = 'suspended' WHERE status = 'active' AND id <> ALL(${units.map(({ id }) => id)}::uuid[])`.execute(
    db,
  );
  await as('local-clerk').proceedings.setRoll({ basis: 'members', meetingId });
  for (const { id, people } of units)
    for (const openid of people.slice(0, inside)) await inTheRoom(meetingId, openid, { membershipId: id });
  return { meetingId, units, at: (i: number) => units[i] ?? units[0] ?? never() };
}
const never = (): never => {
  throw new Error('an assembly has companies');
};

/** The representative's row is ended, as the company or the secretariat ends it. */
export async function endHand(membershipId: string, openid: string, at: Date | string): Promise<void> {
  await sql`UPDATE representative r SET ended_at = ${at}::timestamptz, is_primary = false FROM person p
    WHERE p.id = r.person_id AND p.openid = ${openid} AND r.membership_id = ${membershipId} AND r.ended_at IS NULL`.execute(
    db,
  );
}
/** He represents the member from this instant on. */
export async function giveHand(membershipId: string, openid: string, at: Date | string): Promise<void> {
  const personId = await personWith(openid);
  await sql`INSERT INTO representative (id, membership_id, person_id, name, phone, is_primary, since, accepted_at, words_state)
    VALUES (gen_random_uuid(), ${membershipId}, ${personId}, ${openid}, ${`+86137${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`}, false, ${at}::timestamptz, ${at}::timestamptz, 'pass')`.execute(
    db,
  );
}
/** The membership ends, as its table knows it. */
export async function endMember(membershipId: string, status: string, at: Date | string): Promise<void> {
  await sql`UPDATE membership SET status = ${status}, ended_on = (${at}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date, ended_at = ${at}::timestamptz WHERE id = ${membershipId}`.execute(
    db,
  );
}
export const entryOf = async (meetingId: string, of: { membershipId?: string; openid?: string }): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    SELECT e.id FROM roll_entry e LEFT JOIN person p ON p.id = e.person_id WHERE e.meeting_id = ${meetingId}
       AND (e.membership_id = ${of.membershipId ?? null}::uuid OR p.openid = ${of.openid ?? null})`.execute(db);
  return rows[0]?.id ?? never();
};
