import { sql, type RawBuilder } from 'kysely';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import { holdMeeting } from '../meetings/effects';
import type { Actor } from '../shared/actor';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { votingRuleId } from '../ground/judge-resolution';
import { agendaRuleId } from './judge-announced';

/**
 * Whether entry `e` is the actor's own, or that of a member he represents. Who votes is the roll's to say: a member that
 * fell into arrears since is counted as present, and so it votes.
 */
export const isOwnEntry = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(e.person_id = ${actor.person?.id ?? null}::uuid OR e.membership_id IN (
    SELECT w.membership_id FROM representation w WHERE w.person_id = ${actor.person?.id ?? null}::uuid))`;

/**
 * CTE `own`: the entries that are the actor's to speak for, and whether he is in the room for them (`here`). A poll
 * reads it once for all that it asks about them.
 */
export const ownEntries = (actor: Actor, meetingId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  own AS MATERIALIZED (
    SELECT e.id, e.person_id, e.membership_id, e.voter, e.excuse, e.id IN (
             SELECT p.roll_entry_id FROM roll_presence_of(${meetingId}, ${actor.person?.id ?? null}::uuid) p WHERE p.inside) AS here
      FROM roll_entry e WHERE e.meeting_id = ${meetingId} AND ${isOwnEntry(actor)})`;

export type StoredRule = { value: unknown; source: string } | null;
/** A stored rule and where it is written, as JSON; the association's own value says whose it is. */
const storedAs = (ruleId: string, today: string): RawBuilder<StoredRule> => sql<StoredRule>`(
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
}
/**
 * CTE `entry`: the roll with who of it came and who is inside, to be read in the same statement. A hall fills faster than
 * the planner hears of it; `IN` looks up in a hash whatever it believes, where a join would go through all for each.
 */
export const rollEntries = (meetingId: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  came AS MATERIALIZED (SELECT p.roll_entry_id, bool_or(p.inside) AS inside FROM roll_presence(${meetingId}) p GROUP BY 1),
  entry AS MATERIALIZED (
    SELECT e.*, e.id IN (SELECT roll_entry_id FROM came) AS came, e.id IN (SELECT roll_entry_id FROM came WHERE inside) AS inside
      FROM roll_entry e WHERE e.meeting_id = ${meetingId})`;

/** `RollCounts` of a meeting as JSON, without going through its roll. */
export const rollCounts = (meetingId: string): RawBuilder<RollCounts> =>
  sql<RollCounts>`(SELECT to_json(c) FROM roll_counts(${meetingId}) c)`;

export interface RollRow {
  id: string;
  name: string;
  unitName: string | null;
  voter: boolean;
  presence: 'present' | 'left' | 'excused' | 'absent';
  excuse: string | null;
}
export type RollFilter = RollRow['presence'] | 'observers';

/** One page of the roll by name, with the counts of all of it and the rule of the body, in one round trip. */
export async function findRoll(
  db: Db,
  meeting: { id: string; kind: MeetingKind },
  question: {
    filter: RollFilter | null;
    q: string | null;
    after: readonly [string, string] | null;
    limit: number;
    today: string;
  },
): Promise<{ rows: RollRow[]; counts: RollCounts; rule: StoredRule }> {
  const { filter, q, after, limit, today } = question;
  const filtered = filter === 'observers' ? sql`NOT voter` : filter ? sql`voter AND presence = ${filter}` : sql`true`;
  const named =
    q === null
      ? sql`true`
      : sql`(${wordsHold(sql`plain_text(name)`, q)} OR ${wordsHold(sql`plain_text(unit_name)`, q)})`;
  const { rows } = await sql<{ page: RollRow[]; counts: RollCounts; rule: StoredRule }>`
    WITH ${rollEntries(sql`${meeting.id}::uuid`)}, seen AS (
      SELECT id, name, unit_name AS "unitName", voter, excuse,
        CASE WHEN inside THEN 'present' WHEN came THEN 'left' WHEN excuse IS NOT NULL THEN 'excused' ELSE 'absent' END AS presence
      FROM entry
      WHERE ${named}
    ), page AS (
      SELECT * FROM seen WHERE ${filtered}
        AND (${after?.[0] ?? null}::text IS NULL OR (name, id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
      ORDER BY name, id LIMIT ${limit})
    SELECT (SELECT coalesce(json_agg(page ORDER BY name, id), '[]') FROM page) AS page,
      ${rollCounts(meeting.id)} AS counts, ${storedRule(meeting.kind, today)} AS rule`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the roll answers one row');
  return { rows: row.page, counts: row.counts, rule: row.rule };
}

export interface NewEntry {
  personId: string | null;
  membershipId: string | null;
  name: string;
  unitName: string | null;
  voter: boolean;
}
/** Active members, of the committee when one is named. */
export async function findMembers(db: Db, committeeId: string | null): Promise<NewEntry[]> {
  const { rows } = await sql<NewEntry>`
    SELECT NULL AS "personId", id AS "membershipId", name, NULL AS "unitName", true AS voter FROM member_name
    WHERE status = 'active' AND (${committeeId}::uuid IS NULL OR committee_id = ${committeeId}::uuid)`.execute(db);
  return rows;
}

/** These people as they are called; whoever is nobody is left out. */
export async function findPeople(db: Db, people: { personId: string; voter: boolean }[]): Promise<NewEntry[]> {
  const { rows } = await sql<NewEntry>`
    SELECT p.id AS "personId", NULL AS "membershipId", coalesce(p.name, named.name, '') AS name, named.unit AS "unitName", g.voter
    FROM json_to_recordset(${JSON.stringify(people)}::json) AS g ("personId" uuid, voter boolean) JOIN person_name p ON p.id = g."personId"
    JOIN person_choice c ON c.person_id = p.id
    LEFT JOIN LATERAL (
      SELECT u.called AS name, u.name AS unit FROM person_unit u WHERE u.person_id = p.id AND u.status = 'active'
       ORDER BY (u.membership_id = c.acting_for) DESC NULLS LAST, u.since DESC, u.representative_id LIMIT 1) named ON true`.execute(
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

/** Makes the roll these entries. Whoever stays on it keeps his excuse. */
export async function saveRoll(db: Db, now: Date, meetingId: string, entries: NewEntry[]): Promise<void> {
  const given = JSON.stringify(entries.map((entry) => ({ id: newId(now), ...entry })));
  // Member or person, an id of its own: equal keys are found by a hash, where two conditions would compare each with each.
  const [wanted, held] = [sql`coalesce(g."personId", g."membershipId")`, sql`coalesce(e.person_id, e.membership_id)`];
  await sql`DELETE FROM roll_entry e WHERE e.meeting_id = ${meetingId} AND ${held} NOT IN (
      SELECT ${wanted} FROM json_to_recordset(${given}::json) AS g ("personId" uuid, "membershipId" uuid))`.execute(db);
  await sql`WITH given AS (
      SELECT * FROM json_to_recordset(${given}::json) AS g (id uuid, "personId" uuid, "membershipId" uuid, name text, "unitName" text, voter boolean)
    ), kept AS (
      UPDATE roll_entry e SET name = g.name, unit_name = g."unitName", voter = g.voter FROM given g
       WHERE e.meeting_id = ${meetingId} AND ${held} = ${wanted}
         AND (e.name, e.unit_name, e.voter) IS DISTINCT FROM (g.name, g."unitName", g.voter))
    INSERT INTO roll_entry (id, meeting_id, membership_id, person_id, name, unit_name, voter)
    SELECT id, ${meetingId}, "membershipId", "personId", name, "unitName", voter FROM given
    ON CONFLICT DO NOTHING`.execute(db);
}

/** Notes the excuse of the actor's entries, or takes it back; false when he has none. */
export async function saveExcuse(
  db: Db,
  actor: Actor,
  meetingId: string,
  reason: string | null,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE roll_entry e SET excuse = ${reason}::text, excused_at = CASE WHEN ${reason}::text IS NULL THEN NULL ELSE ${now}::timestamptz END
    WHERE e.meeting_id = ${meetingId} AND ${isOwnEntry(actor)}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
