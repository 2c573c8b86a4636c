import { sql, type RawBuilder } from 'kysely';
import type { callLists } from '../../contracts/care';
import type { Status } from '../../contracts/membership';
import { secretariat } from '../../contracts/wire';
import { reachesMember } from '../committees/facts';
import { sought } from '../ground/search';
import { calledAs } from '../identity/facts';
import { matchingMembers } from '../membership/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

export interface CallRow {
  membershipId: string;
  name: string;
  memberNo: string;
  status: Status;
  joinedOn: string;
  years: number;
  lastMeetingOn: string | null;
  lastSeenOn: string | null;
  calledAt: string | null;
  calledBy: string | null;
  sortKey: string;
}
export interface CallQuestion {
  list: (typeof callLists)[number];
  called: boolean;
  q: string | null;
  today: string;
  /** Before this day it has been silent. */
  cutoff: string;
  after: readonly [string, string] | null;
  limit: number;
}

const day = (instant: RawBuilder<unknown>) => sql`(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;
/** The members of a list within reach, of a `member_register r`, as judge-silence.ts says it. */
function listed(actor: Actor, { list, q, today, cutoff }: CallQuestion): RawBuilder<unknown> {
  const living = sql`r.status IN ('active', 'arrears', 'suspended')`;
  const silent = sql`(r.status = 'arrears' OR (r.joined_on < ${cutoff}::date AND coalesce(s.met, '-infinity') < ${cutoff}::date AND coalesce(s.seen, '-infinity') < ${cutoff}::date))`;
  const anniversary = sql`(extract(month FROM r.joined_on) = extract(month FROM ${today}::date) AND extract(year FROM r.joined_on) < extract(year FROM ${today}::date))`;
  return sql`
    SELECT r.id, r.name, r.member_no, r.status, r.joined_on, r.search_name, s.met, s.seen, k.at AS called_at, k.by AS called_by,
      (extract(year FROM ${today}::date) - extract(year FROM r.joined_on))::int AS years
    FROM member_register r
      LEFT JOIN LATERAL (SELECT
        (SELECT max(${day(sql`a.at`)}) FROM meeting_arrival a WHERE a.membership_id = r.id AND a.seat = 0) AS met,
        (SELECT max(${day(sql`p.at`)}) FROM representation w JOIN person_used p ON p.person_id = w.person_id WHERE w.membership_id = r.id) AS seen) s ON true
      LEFT JOIN care_call k ON k.membership_id = r.id AND k.list = ${list} AND k.month = date_trunc('month', ${today}::date)::date
    WHERE ${living} AND ${reachesMember(actor, secretariat)} AND ${list === 'silent' ? silent : anniversary}
      AND ${q === null ? sql`true` : sql`r.id IN (${matchingMembers(sought(q), false)})`}`;
}

/** One page of those to call, or called this month, by their name; with how many there are of both on the first. */
export async function findCalls(db: Db, actor: Actor, question: CallQuestion) {
  const { called, after, limit } = question;
  const { rows } = await sql<{ rows: CallRow[]; counts: { open: number; called: number } | null }>`
    WITH listed AS MATERIALIZED (${listed(actor, question)}),
    page AS (SELECT * FROM listed WHERE (called_at IS NOT NULL) = ${called}
      AND (${after?.[0] ?? null}::text IS NULL OR (search_name, id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid)) ORDER BY search_name, id LIMIT ${limit})
    SELECT (SELECT coalesce(json_agg(json_build_object('membershipId', id, 'name', name, 'memberNo', lpad(member_no::text, 6, '0'), 'status', status, 'joinedOn', joined_on,
        'years', years, 'lastMeetingOn', met, 'lastSeenOn', seen, 'calledAt', called_at, 'calledBy', ${calledAs(sql`page.called_by`)}, 'sortKey', search_name) ORDER BY search_name, id), '[]') FROM page) AS rows,
      ${after ? sql`NULL` : sql`(SELECT json_build_object('open', count(*) FILTER (WHERE called_at IS NULL), 'called', count(*) FILTER (WHERE called_at IS NOT NULL)) FROM listed)`} AS counts`.execute(
    db,
  );
  return rows[0] ?? { rows: [], counts: null };
}

/** Ticks a call off, or takes the tick back; whoever is second changes nothing. False for a member out of reach. */
export async function tick(
  db: Db,
  actor: Actor,
  given: { membershipId: string; list: string; called: boolean; today: string; by: string },
  now: Date,
): Promise<boolean> {
  const month = sql`date_trunc('month', ${given.today}::date)::date`;
  const reached = sql`(SELECT r.id FROM member_register r WHERE r.id = ${given.membershipId} AND r.member_no IS NOT NULL AND ${reachesMember(actor, secretariat)})`;
  const { rows } = await sql<{ found: boolean }>`
    WITH reached AS ${reached}, ${
      given.called
        ? sql`written AS (INSERT INTO care_call (membership_id, list, month, by, at) SELECT id, ${given.list}, ${month}, ${given.by}::uuid, ${now}::timestamptz FROM reached ON CONFLICT DO NOTHING)`
        : sql`written AS (DELETE FROM care_call k USING reached x WHERE k.membership_id = x.id AND k.list = ${given.list} AND k.month = ${month})`
    } SELECT EXISTS (SELECT FROM reached) AS found`.execute(db);
  return rows[0]?.found ?? false;
}
