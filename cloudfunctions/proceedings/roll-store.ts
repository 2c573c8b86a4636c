import { sql, type RawBuilder } from 'kysely';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import type { Ceased } from '../../contracts/motion';
import type { Office } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import { holdMeeting } from '../meetings/effects';
import type { Actor } from '../shared/actor';
import { hasPlace } from '../membership/facts';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { votingRuleId } from '../ground/judge-resolution';
import { agendaRuleId } from './judge-announced';

/**
 * Whether entry `e` is the actor's own, or that of a member he represents; that it stands is another question. Who votes
 * is the roll's to say: a member that fell into arrears since is counted as present, and so it votes.
 */
export const isOwnEntry = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(e.person_id = ${actor.person?.id ?? null}::uuid OR e.membership_id IN (
    SELECT w.membership_id FROM representation w WHERE w.person_id = ${actor.person?.id ?? null}::uuid))`;

export type StoredRule = { value: unknown; source: string } | null;
/** A stored rule and where it is written, as JSON; the association's own value says whose it is. */
export const storedAs = (ruleId: string, today: string): RawBuilder<StoredRule> => sql<StoredRule>`(
  SELECT json_build_object('value', r.value, 'source', r.cited) FROM rule_value r WHERE r.id = ${ruleId} AND r.effective @> ${today}::date)`;
/** How a kind of meeting decides. */
export const storedRule = (kind: MeetingKind, today: string): RawBuilder<StoredRule> =>
  storedAs(votingRuleId(kind), today);
/** Who decides on what was announced alone. */
export const storedAgendaRule = (today: string): RawBuilder<StoredRule> => storedAs(agendaRuleId, today);

export async function findStoredRules(
  db: Db,
  kind: MeetingKind,
  today: string,
): Promise<{ voting: StoredRule; agenda: StoredRule }> {
  const { rows } = await sql<{ voting: StoredRule; agenda: StoredRule }>`
    SELECT ${storedRule(kind, today)} AS voting, ${storedAgendaRule(today)} AS agenda`.execute(db);
  return rows[0] ?? { voting: null, agenda: null };
}

export interface RollCounts {
  entitled: number;
  /** In the room now. */
  present: number;
  left: number;
  excused: number;
  absent: number;
  /** On the roll, but not entitled to vote. */
  observers: number;
  /** Were entitled, and are no more. */
  ceased: number;
  /** Of those present, by a written proxy. */
  proxies: number;
}
/**
 * CTE `entry`: the roll with who of it came and who is inside, himself or by proxy, and who stands no more, to be read in
 * the same statement. A hall fills faster than the planner hears of it; `IN` looks up in a hash whatever it believes,
 * where a join would go through all for each.
 */
export const rollEntries = (meetingId: RawBuilder<unknown>, at: Date): RawBuilder<unknown> => sql`
  presence AS MATERIALIZED (SELECT p.roll_entry_id, p.person_id, p.inside, p.by_proxy FROM roll_presence(${meetingId}, ${at}::timestamptz) p),
  gone AS MATERIALIZED (SELECT z.roll_entry_id, z.at, z.why, z.name, z.voter FROM roll_ceased(${meetingId}, ${at}::timestamptz) z),
  entry AS MATERIALIZED (
    SELECT e.*, e.id IN (SELECT roll_entry_id FROM presence) AS came, e.id IN (SELECT roll_entry_id FROM presence WHERE inside) AS inside,
           e.id IN (SELECT roll_entry_id FROM gone) AS ceased
      FROM roll_entry e WHERE e.meeting_id = ${meetingId})`;

/** Who of the roll may vote no more, as JSON; beside the CTEs of `rollEntries`. */
export const ceasedVoters = sql<Ceased[]>`(
  SELECT coalesce(json_agg(json_build_object('name', name, 'at', at, 'why', why) ORDER BY at, name), '[]') FROM gone WHERE voter)`;

/** `RollCounts` of a meeting as JSON, without going through its roll. */
export const rollCounts = (meetingId: string, at: Date): RawBuilder<RollCounts> =>
  sql<RollCounts>`(SELECT to_json(c) FROM roll_counts(${meetingId}, ${at}::timestamptz) c)`;

export interface NewEntry {
  personId: string | null;
  membershipId: string | null;
  name: string;
  unitName: string | null;
  voter: boolean;
}
/** The offices by which a roll was set, and the day on which they had to be held. */
export interface ByOffice {
  offices: readonly Office[];
  committeeId: string | null;
  day: string;
}
/**
 * The members, of the committee when one is named. One in arrears is called as the others are.
 * @param arrearsVote whether it votes, by the charter
 */
export async function findMembers(db: Db, committeeId: string | null, arrearsVote: boolean): Promise<NewEntry[]> {
  const { rows } = await sql<NewEntry>`
    SELECT NULL AS "personId", id AS "membershipId", name, NULL AS "unitName", status <> 'arrears' OR ${arrearsVote} AS voter FROM member_name
    WHERE ${hasPlace('invited', sql`status`)} AND (${committeeId}::uuid IS NULL OR committee_id = ${committeeId}::uuid)`.execute(
    db,
  );
  return rows;
}

/** These people as they are called; whoever is nobody is left out. */
export async function findPeople(db: Db, people: { personId: string; voter: boolean }[]): Promise<NewEntry[]> {
  const { rows } = await sql<NewEntry>`
    SELECT p.id AS "personId", NULL AS "membershipId", coalesce(${calledAs(sql`p.id`)}, '') AS name, named.unit AS "unitName", g.voter
    FROM json_to_recordset(${JSON.stringify(people)}::json) AS g ("personId" uuid, voter boolean) JOIN person_name p ON p.id = g."personId"
    LEFT JOIN LATERAL (
      SELECT m.name AS unit FROM acting_unit a JOIN member_name m ON m.id = a.membership_id WHERE a.person_id = p.id LIMIT 1) named ON true`.execute(
    db,
  );
  return rows;
}

/** Holds the roll still until the commit: motions wait, and another roll. False when a motion was put to this one. */
export async function lockRoll(db: Db, meetingId: string): Promise<{ status: string; motions: boolean } | undefined> {
  await holdMeeting(db, meetingId, 'alone');
  const { rows } = await sql<{ status: string; motions: boolean }>`
    SELECT m.status, EXISTS (SELECT FROM motion WHERE meeting_id = m.id) AS motions FROM meeting_facts m WHERE m.id = ${meetingId}`.execute(
    db,
  );
  return rows[0];
}

/**
 * Makes the roll these entries. Whoever stays on it keeps his excuse, and since when he is on it; whose right had ended
 * in between is on it from now.
 */
export async function saveRoll(
  db: Db,
  now: Date,
  meetingId: string,
  entries: NewEntry[],
  by: ByOffice | null,
): Promise<void> {
  const given = JSON.stringify(entries.map((entry) => ({ id: newId(now), ...entry })));
  const office = sql`${by && [...by.offices]}::text[], ${by?.committeeId ?? null}::uuid, ${by?.day ?? null}::date`;
  // Member or person, an id of its own: equal keys are found by a hash, where two conditions would compare each with each.
  const [wanted, held] = [sql`coalesce(g."personId", g."membershipId")`, sql`coalesce(e.person_id, e.membership_id)`];
  await sql`DELETE FROM roll_entry e WHERE e.meeting_id = ${meetingId} AND ${held} NOT IN (
      SELECT ${wanted} FROM json_to_recordset(${given}::json) AS g ("personId" uuid, "membershipId" uuid))`.execute(db);
  await sql`WITH given AS (
      SELECT * FROM json_to_recordset(${given}::json) AS g (id uuid, "personId" uuid, "membershipId" uuid, name text, "unitName" text, voter boolean)
    ), gone AS MATERIALIZED (
      SELECT roll_entry_id FROM roll_ceased(${meetingId}, ${now}::timestamptz)
    ), kept AS (
      UPDATE roll_entry e SET name = g.name, unit_name = g."unitName", voter = g.voter, (offices, committee_id, office_day) = (SELECT ${office}),
             since = CASE WHEN e.id IN (SELECT roll_entry_id FROM gone) THEN ${now}::timestamptz ELSE e.since END FROM given g
       WHERE e.meeting_id = ${meetingId} AND ${held} = ${wanted}
         AND ((e.name, e.unit_name, e.voter, e.offices, e.committee_id, e.office_day) IS DISTINCT FROM (g.name, g."unitName", g.voter, ${office})
           OR e.id IN (SELECT roll_entry_id FROM gone)))
    INSERT INTO roll_entry (id, meeting_id, membership_id, person_id, name, unit_name, voter, since, offices, committee_id, office_day)
    SELECT id, ${meetingId}, "membershipId", "personId", name, "unitName", voter, ${now}, ${office} FROM given
    ON CONFLICT DO NOTHING`.execute(db);
}

export interface OwnEntry {
  id: string;
  name: string;
  voter: boolean;
  excused: boolean;
}
/** What of the roll is the actor's and stands. */
export async function findOwnEntries(db: Db, actor: Actor, meetingId: string, now: Date): Promise<OwnEntry[]> {
  const { rows } = await sql<OwnEntry>`
    SELECT e.id, e.name, e.voter, e.excuse IS NOT NULL AS excused FROM roll_entry e
    WHERE e.meeting_id = ${meetingId} AND ${isOwnEntry(actor)}
      AND e.id NOT IN (SELECT z.roll_entry_id FROM roll_ceased(${meetingId}, ${now}::timestamptz) z) ORDER BY e.name, e.id`.execute(
    db,
  );
  return rows;
}

/** Notes the excuse of one of the actor's entries that stands, or takes it back; false when it is his no more. */
export async function saveExcuse(
  db: Db,
  actor: Actor,
  entryId: string,
  reason: string | null,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE roll_entry e SET excuse = ${reason}::text, excused_at = CASE WHEN ${reason}::text IS NULL THEN NULL ELSE ${now}::timestamptz END
    WHERE e.id = ${entryId} AND ${isOwnEntry(actor)}
      AND e.id NOT IN (SELECT z.roll_entry_id FROM roll_ceased(e.meeting_id, ${now}::timestamptz) z)`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
