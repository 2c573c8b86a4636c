import { sql, type RawBuilder } from 'kysely';
import type { MeetingStatus } from '../../contracts/meetings';
import type { Motion } from '../../contracts/motion';
import { holdMeeting } from '../meetings/effects';
import { runsMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { BodyRule } from '../ground/judge-resolution';
import { ownEntries, rollEntries } from './roll-store';
import type { Count } from './judge-motion';

/** Whether entry `e` must keep away from motion `o`: its person, or anybody who speaks for its member, has an interest. */
export const isBarred = sql<boolean>`(cardinality(o.barred_person_ids) > 0 AND (coalesce(e.person_id = ANY(o.barred_person_ids), false) OR EXISTS (
  SELECT FROM representation w WHERE w.membership_id = e.membership_id AND w.person_id = ANY(o.barred_person_ids))))`;
/** The actor has come for entry `e` and has not left. */
export const isHere = (actor: Actor) => sql<boolean>`EXISTS (
  SELECT FROM roll_presence_of(e.meeting_id, ${actor.person?.id ?? null}::uuid) p WHERE p.roll_entry_id = e.id AND p.inside)`;

/** More names than these are no longer looked through on a phone, and every poll would carry them. */
const mostNames = 200;

export interface MotionRow extends Omit<Motion, 'barred' | 'openedAt' | 'closedAt'> {
  openedAt: string;
  closedAt: string | null;
  onRoll: boolean;
  here: boolean;
  conflict: boolean;
}
/** Of a motion `o`, for the actor whose entries the CTE `own` holds. */
const motionColumns = (actor: Actor) => sql`
  o.id, o.agenda_item_id AS "agendaItemId", o.title, o.matter_type AS "matterType", o.state, o.opened_at AS "openedAt",
  o.closed_at AS "closedAt", o.rule, o.off_agenda AS "offAgenda", o.result, given.voted,
  (SELECT v.choice FROM vote v WHERE v.motion_id = o.id AND v.person_id = ${actor.person?.id ?? null}::uuid LIMIT 1) AS mine,
  CASE WHEN o.state = 'closed' AND given.voted <= ${mostNames} THEN (
    SELECT coalesce(json_agg(json_build_object('name', e.name, 'choice', v.choice) ORDER BY v.choice DESC, e.name, e.id), '[]')
      FROM vote v JOIN roll_entry e ON e.id = v.roll_entry_id WHERE v.motion_id = o.id) END AS votes,
  EXISTS (SELECT FROM own WHERE voter) AS "onRoll",
  EXISTS (SELECT FROM own WHERE voter AND here) AS here,
  EXISTS (SELECT FROM own e WHERE e.voter AND ${isBarred}) AS conflict`;
const withVotes = sql`CROSS JOIN LATERAL (SELECT count(*)::int AS voted FROM vote v WHERE v.motion_id = o.id) given`;

/** The latest motions of a meeting as JSON, the newest first; beside the CTE `own`. */
export const motionsOf = (actor: Actor, meetingId: string): RawBuilder<MotionRow[]> => sql<MotionRow[]>`(
  SELECT coalesce(json_agg(latest ORDER BY "openedAt" DESC, id DESC), '[]')
    FROM (SELECT ${motionColumns(actor)} FROM motion o ${withVotes} WHERE o.meeting_id = ${meetingId} ORDER BY o.opened_at DESC, o.id DESC LIMIT 30) latest)`;

export async function findMotion(db: Db, actor: Actor, motionId: string): Promise<MotionRow> {
  const { rows } = await sql<{ motion: MotionRow }>`
    WITH ${ownEntries(actor, sql`(SELECT meeting_id FROM motion WHERE id = ${motionId})`)}
    SELECT to_json(found) AS motion FROM (SELECT ${motionColumns(actor)} FROM motion o ${withVotes} WHERE o.id = ${motionId}) found`.execute(
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
  await sql`INSERT INTO motion (id, meeting_id, agenda_item_id, off_agenda, title, matter_type, rule, barred_person_ids, opened_at, opened_by)
    VALUES (${id}, ${motion.meetingId}, ${motion.agendaItemId}, ${motion.offAgenda}, ${motion.title}, ${motion.matterType}, ${JSON.stringify(motion.rule)}::jsonb,
      ${motion.barred}::uuid[], ${now}, ${motion.by})`.execute(db);
  return id;
}

/** Who is there for motion `o`, and what was voted, as JSON; beside the CTE `entry`. */
export const motionCount: RawBuilder<Count> = sql<Count>`(
  WITH ballot AS MATERIALIZED (SELECT v.roll_entry_id, v.choice FROM vote v WHERE v.motion_id = o.id),
  voter AS MATERIALIZED (
    SELECT e.inside, ${isBarred} AS barred, e.id IN (SELECT roll_entry_id FROM ballot) AS voted FROM entry e WHERE e.voter)
  SELECT json_build_object('entitled', count(*),
      'inside', count(*) FILTER (WHERE inside AND NOT barred),
      'present', count(*) FILTER (WHERE (inside AND NOT barred) OR voted),
      'barred', count(*) FILTER (WHERE inside AND barred),
      'yes', (SELECT count(*) FROM ballot WHERE choice = 'yes'),
      'no', (SELECT count(*) FROM ballot WHERE choice = 'no'),
      'abstain', (SELECT count(*) FROM ballot WHERE choice = 'abstain'))
    FROM voter)`;

/** What the quorum and the result of a motion are counted on, in one statement. */
export async function countMotion(
  db: Db,
  of: { meetingId: string; motionId: string | null; barred: string[] },
): Promise<Count> {
  const { rows } = await sql<{ count: Count }>`
    WITH o AS (SELECT ${of.motionId}::uuid AS id, ${of.barred}::uuid[] AS barred_person_ids),
    ${rollEntries(sql`${of.meetingId}::uuid`)}
    SELECT ${motionCount} AS count FROM o`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('a count answers one row');
  return row.count;
}

export interface HeldMotion {
  motionId: string;
  meetingId: string;
  meeting: MeetingStatus;
  state: string;
  rule: BodyRule;
  barred: string[];
}
const heldColumns = sql`o.id AS "motionId", o.meeting_id AS "meetingId", m.status AS meeting, o.state, o.rule, o.barred_person_ids AS barred`;
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
  closed: { state: 'closed' | 'withdrawn'; result: object | null },
  now: Date,
): Promise<void> {
  await sql`UPDATE motion SET state = ${closed.state}, closed_at = ${now}, result = ${closed.result && JSON.stringify(closed.result)}::jsonb
    WHERE id = ${motionId}`.execute(db);
}
