import { sql, type RawBuilder } from 'kysely';
import type { MeetingStatus } from '../../contracts/meetings';
import type { Ballot, Motion } from '../../contracts/motion';
import { holdMeeting } from '../meetings/effects';
import { runsMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { BodyRule } from '../ground/judge-resolution';
import { hasInterest, isLate, ownEntries } from './own-entries';
import { ceasedVoters, rollEntries } from './roll-store';
import { shownName } from './shown-name';
import type { Count } from './judge-motion';

/** More names than these are no longer looked through on a phone, and every poll would carry them. */
const mostNames = 200;

/** One of the caller's votes, as judge-motion.ts judges it. */
export interface BallotRow {
  entryId: string;
  name: string;
  right: Ballot['right'];
  choice: Ballot['choice'];
  conflict: boolean;
  late: boolean;
  here: boolean;
  /** Who gave it instead, and still may; null: nobody. */
  givenBy: string | null;
}
export interface MotionRow extends Omit<Motion, 'ballots' | 'barred' | 'openedAt' | 'closedAt'> {
  openedAt: string;
  closedAt: string | null;
  ballots: BallotRow[];
}
/** The caller's votes on a motion `o` as JSON; beside the CTE `own`. */
export const ballotsOf = (actor: Actor, now: Date): RawBuilder<BallotRow[]> => {
  const me = sql`${actor.person?.id ?? null}::uuid`;
  return sql<BallotRow[]>`(
    SELECT coalesce(json_agg(json_build_object('entryId', e.id, 'name', e.name, 'right', e.by_right, 'choice', CASE WHEN v.person_id = ${me} THEN v.choice END,
        'conflict', ${hasInterest(actor)}, 'late', ${isLate}, 'here', e.here,
        'givenBy', CASE WHEN v.person_id <> ${me} AND speaks_for(v.person_id, e.id, ${now}::timestamptz) THEN ${shownName(sql`o.meeting_id`, sql`v.person_id`)} END)
        ORDER BY e.by_right = 'proxy', e.name, e.id), '[]')
      FROM own e LEFT JOIN vote v ON v.motion_id = o.id AND v.roll_entry_id = e.id WHERE e.voter)`;
};
/** Of a motion `o`, for the actor whose entries the CTE `own` holds. */
const motionColumns = (actor: Actor, now: Date) => sql`
  o.id, o.agenda_item_id AS "agendaItemId", o.title, o.matter_type AS "matterType", o.state, o.opened_at AS "openedAt",
  o.closed_at AS "closedAt", o.rule, o.off_agenda AS "offAgenda", o.result, given.voted,
  CASE WHEN o.state = 'closed' AND given.voted <= ${mostNames} THEN (
    SELECT coalesce(json_agg(json_build_object('name', e.name, 'choice', v.choice) ORDER BY v.choice DESC, e.name, e.id), '[]')
      FROM vote v JOIN roll_entry e ON e.id = v.roll_entry_id WHERE v.motion_id = o.id AND v.roll_entry_id <> ALL(o.uncounted_entry_ids)) END AS votes,
  ${ballotsOf(actor, now)} AS ballots`;
/** Votes of entries that stand: of those that stood, once it is closed. */
const withVotes = sql`CROSS JOIN LATERAL (
  SELECT count(*)::int AS voted FROM vote v WHERE v.motion_id = o.id AND v.roll_entry_id <> ALL(o.uncounted_entry_ids)
     AND (o.state <> 'open' OR v.roll_entry_id NOT IN (SELECT roll_entry_id FROM gone_now))) given`;

/** The latest motions of a meeting as JSON, the newest first; beside the CTEs of `ownEntries`. */
export const motionsOf = (actor: Actor, meetingId: string, now: Date): RawBuilder<MotionRow[]> => sql<MotionRow[]>`(
  SELECT coalesce(json_agg(latest ORDER BY "openedAt" DESC, id DESC), '[]')
    FROM (SELECT ${motionColumns(actor, now)} FROM motion o ${withVotes} WHERE o.meeting_id = ${meetingId} ORDER BY o.opened_at DESC, o.id DESC LIMIT 30) latest)`;

export async function findMotion(db: Db, actor: Actor, motionId: string, now: Date): Promise<MotionRow> {
  const { rows } = await sql<{ motion: MotionRow }>`
    WITH ${ownEntries(actor, sql`(SELECT meeting_id FROM motion WHERE id = ${motionId})`, now)}
    SELECT to_json(found) AS motion FROM (SELECT ${motionColumns(actor, now)} FROM motion o ${withVotes} WHERE o.id = ${motionId}) found`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('a motion is never deleted');
  return row.motion;
}

export interface AgendaFacts {
  /** Null: the item is not on this meeting's agenda. */
  matterType: string | null;
  conflictPersonIds: string[];
}
/** The items of a meeting's agenda, by their titles. */
export async function findTitles(db: Db, meetingId: string): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    SELECT id, title FROM meeting_agenda WHERE meeting_id = ${meetingId} ORDER BY seq`.execute(db);
  return rows;
}

/** The item that a motion is put on; keeps the roll and the meeting's status as they are until the commit. */
export async function findAgenda(
  db: Db,
  meetingId: string,
  agendaItemId: string | null,
): Promise<AgendaFacts & { status: MeetingStatus }> {
  await holdMeeting(db, meetingId, 'share');
  const { rows } = await sql<AgendaFacts & { status: MeetingStatus }>`
    SELECT m.status, i.matter_type AS "matterType", coalesce(i.conflict_person_ids, '{}') AS "conflictPersonIds"
    FROM meeting_facts m LEFT JOIN meeting_agenda i ON i.meeting_id = m.id AND i.id = ${agendaItemId}::uuid WHERE m.id = ${meetingId}`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('a meeting that was found is there');
  return row;
}

export async function saveMotion(
  db: Db,
  now: Date,
  motion: {
    meetingId: string;
    agendaItemId: string | null;
    offAgenda: boolean;
    title: string;
    matterType: string;
    rule: BodyRule;
    barred: string[];
    by: string;
  },
): Promise<string> {
  const id = newId(now);
  await sql`INSERT INTO motion (id, meeting_id, agenda_item_id, off_agenda, title, matter_type, rule, barred_person_ids, barred_entry_ids, opened_at, opened_by)
    VALUES (${id}, ${motion.meetingId}, ${motion.agendaItemId}, ${motion.offAgenda}, ${motion.title}, ${motion.matterType}, ${JSON.stringify(motion.rule)}::jsonb,
      ${motion.barred}::uuid[], barred_entries(${motion.meetingId}, ${motion.barred}::uuid[]), ${now}, ${motion.by})`.execute(
    db,
  );
  return id;
}

/**
 * Who is there for motion `o`, and what was voted, as JSON; beside the CTEs of `rollEntries`. A vote counts when its entry
 * stands, the motion does not exclude it, and its giver had not lost every hand by which he gave it; whoever holds a proxy
 * and has an interest is not there for its giver either.
 */
export const motionCount: RawBuilder<Count> = sql<Count>`(
  WITH given AS MATERIALIZED (
    SELECT v.roll_entry_id, v.at, e.membership_id, v.person_id FROM vote v JOIN roll_entry e ON e.id = v.roll_entry_id WHERE v.motion_id = o.id
    UNION ALL
    SELECT v.roll_entry_id, v.at, h.membership_id, v.person_id
      FROM vote v JOIN proxy x ON x.giver_id = v.roll_entry_id AND x.recorded_at <= v.at AND coalesce(x.revoked_at > v.at, true) JOIN roll_entry h ON h.id = x.holder_id
     WHERE v.motion_id = o.id),
  too_late AS MATERIALIZED (
    SELECT v.roll_entry_id FROM given v JOIN representation_held w ON w.membership_id = v.membership_id AND w.person_id = v.person_id
     GROUP BY v.roll_entry_id, v.at HAVING max(coalesce(w.ended_at, 'infinity')) <= v.at),
  ballot AS MATERIALIZED (
    SELECT v.roll_entry_id, v.person_id, v.choice FROM vote v
     WHERE v.motion_id = o.id AND v.roll_entry_id <> ALL(o.barred_entry_ids) AND v.roll_entry_id NOT IN (SELECT roll_entry_id FROM gone)
       AND v.roll_entry_id NOT IN (SELECT roll_entry_id FROM too_late)),
  there AS MATERIALIZED (
    SELECT p.roll_entry_id, p.person_id, p.by_proxy FROM presence p WHERE p.inside AND NOT (p.by_proxy AND coalesce(p.person_id = ANY(o.barred_person_ids), false))),
  voter AS MATERIALIZED (
    SELECT e.id, e.name, e.id IN (SELECT roll_entry_id FROM there) AS inside, e.id = ANY(o.barred_entry_ids) AS barred, e.id IN (SELECT roll_entry_id FROM ballot) AS voted
      FROM entry e WHERE e.voter AND NOT e.ceased),
  lent AS (
    SELECT DISTINCT x.giver_id, g.name AS giver, h.name AS holder
      FROM proxy x JOIN roll_entry g ON g.id = x.giver_id JOIN roll_entry h ON h.id = x.holder_id
     WHERE x.meeting_id = o.meeting_id AND (x.giver_id IN (SELECT roll_entry_id FROM there WHERE by_proxy)
        OR x.giver_id IN (SELECT b.roll_entry_id FROM ballot b WHERE b.person_id IN (
             SELECT h.person_id UNION ALL SELECT w.person_id FROM representation_held w WHERE w.membership_id = h.membership_id)))
       AND x.giver_id IN (SELECT id FROM voter WHERE NOT barred))
  SELECT json_build_object('entitled', count(*),
      'inside', count(*) FILTER (WHERE inside AND NOT barred),
      'present', count(*) FILTER (WHERE (inside AND NOT barred) OR voted),
      'barred', count(*) FILTER (WHERE inside AND barred),
      'yes', (SELECT count(*) FROM ballot WHERE choice = 'yes'),
      'no', (SELECT count(*) FROM ballot WHERE choice = 'no'),
      'abstain', (SELECT count(*) FROM ballot WHERE choice = 'abstain'),
      'ceased', ${ceasedVoters},
      'uncounted', (SELECT coalesce(json_agg(roll_entry_id), '[]') FROM (SELECT roll_entry_id FROM gone UNION SELECT roll_entry_id FROM too_late) u),
      'proxies', (SELECT coalesce(json_agg(json_build_object('giver', giver, 'holder', holder) ORDER BY giver, holder), '[]') FROM lent))
    FROM voter)`;

/** What the quorum and the result of a motion are counted on at an instant, in one statement. */
export async function countMotion(db: Db, motionId: string, meetingId: string, at: Date): Promise<Count> {
  const { rows } = await sql<{ count: Count }>`
    WITH ${rollEntries(sql`${meetingId}::uuid`, at)}
    SELECT ${motionCount} AS count FROM motion o WHERE o.id = ${motionId}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('a motion is never deleted');
  return row.count;
}

/** Who is there for a motion that is to be put, of those whom these people's interest does not exclude. */
export async function countForMotion(
  db: Db,
  meetingId: string,
  barred: string[],
  at: Date,
): Promise<{ entitled: number; inside: number }> {
  const { rows } = await sql<{ entitled: number; inside: number }>`
    WITH ${rollEntries(sql`${meetingId}::uuid`, at)},
    kept_away AS MATERIALIZED (SELECT unnest(barred_entries(${meetingId}, ${barred}::uuid[])) AS id),
    there AS MATERIALIZED (
      SELECT p.roll_entry_id FROM presence p WHERE p.inside AND NOT (p.by_proxy AND coalesce(p.person_id = ANY(${barred}::uuid[]), false)))
    SELECT count(*)::int AS entitled,
      (count(*) FILTER (WHERE e.id IN (SELECT roll_entry_id FROM there) AND e.id NOT IN (SELECT id FROM kept_away)))::int AS inside
    FROM entry e WHERE e.voter AND NOT e.ceased`.execute(db);
  return rows[0] ?? { entitled: 0, inside: 0 };
}

export interface HeldMotion {
  motionId: string;
  meetingId: string;
  meeting: MeetingStatus;
  state: string;
  rule: BodyRule;
}
const heldColumns = sql`o.id AS "motionId", o.meeting_id AS "meetingId", m.status AS meeting, o.state, o.rule`;
/** Takes the motion for the one who closes it, once every vote under way is in; undefined: none that he runs. */
export async function lockMotion(db: Db, actor: Actor, motionId: string): Promise<HeldMotion | undefined> {
  const { rows } = await sql<HeldMotion>`
    SELECT ${heldColumns} FROM motion o JOIN meeting_facts m ON m.id = o.meeting_id
    WHERE o.id = ${motionId} AND ${runsMeeting(actor)} FOR UPDATE OF o`.execute(db);
  return rows[0];
}
/** Takes every motion of a meeting that nobody has closed. */
export async function lockOpenMotions(db: Db, meetingId: string): Promise<HeldMotion[]> {
  const { rows } = await sql<HeldMotion>`
    SELECT ${heldColumns} FROM motion o JOIN meeting_facts m ON m.id = o.meeting_id
    WHERE o.meeting_id = ${meetingId} AND o.state = 'open' ORDER BY o.opened_at, o.id FOR UPDATE OF o`.execute(db);
  return rows;
}

export async function saveClosed(
  db: Db,
  motionId: string,
  closed: { state: 'closed' | 'withdrawn'; result: object | null; uncounted: string[] },
  now: Date,
): Promise<void> {
  await sql`UPDATE motion SET state = ${closed.state}, closed_at = ${now}, result = ${closed.result && JSON.stringify(closed.result)}::jsonb, uncounted_entry_ids = ${closed.uncounted}::uuid[]
    WHERE id = ${motionId}`.execute(db);
}
