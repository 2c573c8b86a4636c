import { sql, type RawBuilder } from 'kysely';
import type { Answers } from '../../contracts/meeting-form';
import type { RegistrationState } from '../../contracts/meetings';
import { memberName } from '../membership/facts';
import type { Actor } from '../shared/actor';
import { phoneEnd } from '../ground/phone-sought';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import { runsMeeting } from './facts';
import { countsOf, livingCompanions, type Companion, type Counts } from './seat-store';

/** How a meeting stands that the actor runs; undefined is MEETING_NOT_FOUND. */
export async function findRun(db: Db, actor: Actor, meetingId: string): Promise<Counts | undefined> {
  const { rows } = await sql<{ counts: Counts }>`
    SELECT ${countsOf} AS counts FROM meeting m WHERE m.id = ${meetingId} AND ${runsMeeting(actor)}`.execute(db);
  return rows[0]?.counts;
}

export interface RegistrationRow {
  id: string;
  person_id: string | null;
  state: RegistrationState;
  name: string;
  phone: string;
  title: string;
  unit_name: string;
  companions: (Companion & { seat: number })[];
  waiting_no: number | null;
  offer_until: Date | null;
  answers: Answers;
  registered_at: Date;
  checked_in: { seat: number; at: string }[];
  words: 'pending' | 'pass' | 'review' | 'risky';
  shown_name: string;
  guest: boolean;
}

/** By the last four digits that the list shows: what it masks is not narrowed down. */
const phoneIs = (q: string) => {
  const end = phoneEnd(q);
  if (end === null) return sql`false`;
  const fits = (phone: RawBuilder<unknown>) => sql`right(${phone}, 4) = ${end}`;
  return sql`(${fits(sql`r.phone`)} OR EXISTS (SELECT FROM jsonb_array_elements(r.companions) c WHERE ${fits(sql`(c ->> 'phone')`)}))`;
};

/**
 * One page: those who never waited as they came, then the waiting list by its numbers, which never change.
 * @param after waiting number (0: none), instant and id of the last row shown
 */
export async function findRegistrations(
  db: Db,
  meetingId: string,
  question: {
    state: RegistrationState | null;
    present: boolean | null;
    unjudged: boolean;
    /** As it was typed. */
    q: string | null;
    after: readonly [number, string, string] | null;
    limit: number;
  },
): Promise<RegistrationRow[]> {
  const { state, present, unjudged, q, after, limit } = question;
  const came = sql`EXISTS (SELECT FROM meeting_arrival a WHERE a.registration_id = r.id)`;
  const unit = sql`coalesce(${memberName(sql`r.membership_id`)}, r.unit_name)`;
  // The cursor knows milliseconds.
  const order = sql`coalesce(r.waiting_no, 0), date_trunc('milliseconds', r.registered_at), r.id`;
  const conditions = [sql`r.meeting_id = ${meetingId}`];
  if (state) conditions.push(sql`r.state = ${state}`);
  if (present !== null) conditions.push(sql`${came} = ${present}`);
  if (unjudged) conditions.push(sql`r.words_state IN ('review', 'risky') AND r.state NOT IN ('cancelled', 'lapsed')`);
  if (q !== null)
    conditions.push(
      sql`(${wordsHold(sql`plain_text(concat_ws(' ', r.name, ${unit}, jsonb_path_query_array(r.companions, '$[*].name')))`, q)} OR ${phoneIs(q)})`,
    );
  if (after) conditions.push(sql`(${order}) > (${after[0]}::int, ${after[1]}::timestamptz, ${after[2]}::uuid)`);
  const { rows } = await sql<RegistrationRow>`
    SELECT r.id, r.person_id, r.state, r.name, r.phone, r.title, ${unit} AS unit_name, ${livingCompanions(sql`r.companions`)} AS companions, r.waiting_no, r.offer_until, r.answers, r.registered_at,
      (SELECT coalesce(json_agg(json_build_object('seat', a.seat, 'at', a.at) ORDER BY a.seat), '[]')
         FROM meeting_arrival a WHERE a.registration_id = r.id) AS checked_in,
      replace(r.words_state, 'asked', 'pending') AS words, v.shown_name, v.guest
    FROM registration r JOIN meeting_registration v ON v.id = r.id WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${order} LIMIT ${limit}`.execute(db);
  return rows;
}

/** The number of one seat of a registration, as it was given, in a meeting that the actor runs. */
export async function findRegistrationPhone(db: Db, actor: Actor, registrationId: string, seat: number) {
  const { rows } = await sql<{ phone: string | null; personId: string | null }>`
    SELECT CASE WHEN ${seat}::int = 0 THEN r.phone ELSE r.companions -> (${seat}::int - 1) ->> 'phone' END AS phone,
      CASE WHEN ${seat}::int = 0 THEN r.person_id END AS "personId"
    FROM registration r JOIN meeting m ON m.id = r.meeting_id WHERE r.id = ${registrationId} AND ${runsMeeting(actor)}`.execute(
    db,
  );
  return rows[0];
}
