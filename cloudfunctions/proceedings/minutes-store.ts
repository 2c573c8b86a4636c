import { sql, type RawBuilder } from 'kysely';
import { partyKinds } from '../../contracts/meeting-kinds';
import type { Minutes, MinutesFacts, MinutesWords } from '../../contracts/minutes';
import { meetingFacts, runsMeeting, seesMeeting, type MeetingFacts } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { factsOf, type RawFacts } from './minutes-facts-store';
import { isOwnEntry } from './roll-store';

export interface MinutesMeeting extends MeetingFacts {
  runs: boolean;
  /** On the roll, came, runs it, or may lock its minutes. */
  reads: boolean;
}
const cameTo = (actor: Actor) => sql<boolean>`EXISTS (
  SELECT FROM meeting_registration g JOIN meeting_arrival a ON a.registration_id = g.id WHERE g.meeting_id = m.id AND g.person_id = ${actor.person?.id ?? null}::uuid)`;
/** The president locks the minutes of any body, party life aside. */
const presides = (actor: Actor): RawBuilder<boolean> => {
  const held = actor.offices.filter((each) => each.office === 'president').map((each) => each.committeeId);
  return sql<boolean>`(m.status <> 'draft' AND m.kind <> ALL(${[...partyKinds]}::text[]) AND EXISTS (
    SELECT FROM unnest(${held}::uuid[]) AS held(committee) WHERE held.committee IS NULL OR held.committee = m.committee_id))`;
};

/** Whoever runs it, may lock its minutes, came, or is on its roll. */
const reads = (
  actor: Actor,
): RawBuilder<boolean> => sql<boolean>`(${runsMeeting(actor)} OR ${presides(actor)} OR ${cameTo(actor)}
  OR EXISTS (SELECT FROM roll_entry e WHERE e.meeting_id = m.id AND ${isOwnEntry(actor)}))`;
const knows = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(${seesMeeting(actor)} OR ${presides(actor)})`;
/** As a condition on `meeting m`: whether the actor reads its minutes once they have gone round. */
export const readsMinutes = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(${knows(actor)} AND ${reads(actor)})`;

/** A meeting that the actor may know of, and whether he may read its minutes. */
export async function findMinutesMeeting(db: Db, actor: Actor, meetingId: string): Promise<MinutesMeeting | undefined> {
  const { rows } = await sql<MinutesMeeting>`
    SELECT ${meetingFacts}, ${runsMeeting(actor)} AS runs, ${reads(actor)} AS reads
    FROM meeting_facts m WHERE m.id = ${meetingId} AND ${knows(actor)}`.execute(db);
  return rows[0];
}

export interface MinutesRow {
  version: number;
  revision: number;
  state: Minutes['state'];
  words: MinutesWords;
  facts: MinutesFacts | null;
  correction: string;
  circulatedAt: string | null;
  confirmBy: string | null;
  confirmProvisional: boolean;
  asked: boolean;
  /** Of those asked, how many have not answered yet. */
  waiting: number;
  askedCount: number;
  confirmations: { name: string; guest?: true; agrees: boolean; remark: string; at: string }[];
  mine: { agrees: boolean; remark: string } | null;
  lockedAt: string | null;
  lockedBy: string | null;
  hash: string | null;
}
const called = (id: RawBuilder<unknown>) => sql`(SELECT coalesce(p.name, '') FROM person_name p WHERE p.id = ${id})`;

/** Every version, the newest first, and the facts as the house has them now, in one round trip. */
export async function findMinutes(
  db: Db,
  actor: Actor,
  meeting: MeetingFacts,
  today: string,
  now: Date,
): Promise<{ versions: MinutesRow[]; live: RawFacts }> {
  const me = sql`${actor.person?.id ?? null}::uuid`;
  const given = sql`FROM minutes_confirmation c WHERE c.meeting_id = s.meeting_id AND c.version = s.version AND c.revision = s.revision`;
  const { rows } = await sql<{ versions: MinutesRow[]; live: RawFacts }>`
    SELECT (SELECT coalesce(json_agg(v ORDER BY v.version DESC), '[]') FROM (
        SELECT s.version, s.revision, s.state, s.words, s.facts, s.correction, s.circulated_at AS "circulatedAt", s.confirm_by AS "confirmBy",
          s.confirm_provisional AS "confirmProvisional", coalesce(${me} = ANY(s.asked), false) AS asked, cardinality(s.asked) AS "askedCount",
          cardinality(s.asked) - (SELECT count(*)::int ${given}) AS waiting,
          (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('name', c.name, 'guest', nullif(c.guest, false), 'agrees', c.agrees, 'remark', c.remark, 'at', c.at)) ORDER BY c.at, c.person_id), '[]') ${given}) AS confirmations,
          (SELECT json_build_object('agrees', c.agrees, 'remark', c.remark) ${given} AND c.person_id = ${me}) AS mine,
          s.locked_at AS "lockedAt", ${called(sql`s.locked_by`)} AS "lockedBy", s.hash
        FROM minutes s WHERE s.meeting_id = ${meeting.id}) v) AS versions,
      ${factsOf(meeting, today, now)} AS live`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('minutes answer one row');
  return row;
}

/** Holds every version until the commit: who confirms meanwhile waits, and who locks reads what is true. */
export async function lockVersions(db: Db, meetingId: string): Promise<void> {
  await sql`SELECT FROM minutes WHERE meeting_id = ${meetingId} ORDER BY version FOR UPDATE`.execute(db);
}

/** Changes the open version that was read; what was circulated is a draft again and asks anew. False: it is another by now. */
export async function saveDraft(
  db: Db,
  draft: { meetingId: string; revision: number; words: MinutesWords; correction: string; by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE minutes SET words = ${JSON.stringify(draft.words)}::jsonb, revision = revision + 1, state = 'draft', facts = NULL, asked = '{}',
      circulated_at = NULL, confirm_by = NULL, confirm_provisional = false, written_by = ${draft.by},
      correction = CASE WHEN version > 1 AND ${draft.correction} <> '' THEN ${draft.correction} ELSE correction END
    WHERE meeting_id = ${draft.meetingId} AND state IN ('draft', 'circulated') AND revision = ${draft.revision}::bigint`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Begins a version. False: somebody began it first. */
export async function saveVersion(
  db: Db,
  begun: { meetingId: string; version: number; revision: number; words: MinutesWords; correction: string; by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO minutes (meeting_id, version, revision, state, words, correction, written_by)
    VALUES (${begun.meetingId}, ${begun.version}, ${begun.revision}, 'draft', ${JSON.stringify(begun.words)}::jsonb, ${begun.correction}, ${begun.by})
    ON CONFLICT DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Beyond so many, a confirmation by each is none: then the period alone runs. */
const mostAsked = 200;

/**
 * Freezes the facts of the draft that was read and asks whoever was there: those who came for the roll; where there is
 * none, everybody who came whom the house knows. Who is asked; null: the draft is another by now.
 */
export async function saveCirculated(
  db: Db,
  meetingId: string,
  given: { revision: number; facts: MinutesFacts; confirmBy: string; provisional: boolean },
  now: Date,
): Promise<{ asked: string[]; version: number } | null> {
  const { rows } = await sql<{ asked: string[]; version: number }>`
    WITH on_roll AS (SELECT DISTINCT p.person_id FROM roll_presence(${meetingId}, ${now}::timestamptz) p WHERE p.person_id IS NOT NULL),
    came AS (
      SELECT DISTINCT g.person_id FROM meeting_arrival a JOIN meeting_registration g ON g.id = a.registration_id AND a.seat = 0
       WHERE a.meeting_id = ${meetingId} AND g.person_id IS NOT NULL),
    wanted AS (
      SELECT CASE WHEN EXISTS (SELECT FROM roll_entry WHERE meeting_id = ${meetingId}) THEN (SELECT coalesce(array_agg(person_id ORDER BY person_id), '{}') FROM on_roll)
                  WHEN (SELECT count(*) FROM came) <= ${mostAsked} THEN (SELECT coalesce(array_agg(person_id ORDER BY person_id), '{}') FROM came)
                  ELSE '{}' END AS people)
    UPDATE minutes s SET state = 'circulated', facts = ${JSON.stringify(given.facts)}::jsonb, asked = wanted.people, circulated_at = ${now},
      confirm_by = ${given.confirmBy}::date, confirm_provisional = ${given.provisional}
    FROM wanted WHERE s.meeting_id = ${meetingId} AND s.state = 'draft' AND s.revision = ${given.revision}::bigint
    RETURNING s.asked, s.version`.execute(db);
  return rows[0] ?? null;
}

/** One answer a person and revision, changed until the minutes are locked. False: not circulated, or he is not asked. */
export async function saveConfirmation(
  db: Db,
  given: { meetingId: string; version: number; personId: string; agrees: boolean; remark: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    WITH s AS (
      SELECT meeting_id, version, revision FROM minutes WHERE meeting_id = ${given.meetingId} AND version = ${given.version}::bigint
        AND state = 'circulated' AND ${given.personId}::uuid = ANY(asked) FOR SHARE)
    INSERT INTO minutes_confirmation (meeting_id, version, revision, person_id, name, guest, agrees, remark, at)
    SELECT s.meeting_id, s.version, s.revision, ${given.personId}::uuid, coalesce(seen.name, ''), coalesce(seen.guest, false),
      ${given.agrees}, ${given.remark}, ${now} FROM s LEFT JOIN seen_as(s.meeting_id, ${given.personId}::uuid) seen ON true
    ON CONFLICT (meeting_id, version, revision, person_id) DO UPDATE SET agrees = excluded.agrees, remark = excluded.remark, at = excluded.at`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Locks the version and lays the one before it aside; both in the caller's transaction, under `lockVersions`. */
export async function saveLocked(
  db: Db,
  locked: { meetingId: string; version: number; hash: string; by: string },
  now: Date,
): Promise<void> {
  await sql`UPDATE minutes SET state = 'superseded' WHERE meeting_id = ${locked.meetingId} AND state = 'locked'`.execute(
    db,
  );
  await sql`UPDATE minutes SET state = 'locked', hash = ${locked.hash}, locked_at = ${now}, locked_by = ${locked.by}
    WHERE meeting_id = ${locked.meetingId} AND version = ${locked.version} AND state = 'circulated'`.execute(db);
}

export async function findAssociationName(db: Db): Promise<string> {
  const row = await db.selectFrom('association_name').select('name').executeTakeFirst();
  return row?.name ?? '';
}
