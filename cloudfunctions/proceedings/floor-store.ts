import { sql } from 'kysely';
import { memberName } from '../membership/facts';
import type { MeetingFacts } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { motionsOf, type MotionRow } from './motion-store';
import { questionsOf, type QuestionRow } from './question-store';
import { ownEntries } from './own-entries';
import { storedProxies } from './proxy-store';
import { rollCounts, storedAgendaRule, storedRule, type RollCounts, type StoredRule } from './roll-store';

export interface OwnOnRoll {
  id: string;
  name: string;
  right: 'own' | 'unit';
  voter: boolean;
  excused: boolean;
  proxy: { id: string; holder: string; stands: boolean } | null;
}
export interface FloorRow {
  /** Heads in the room, companions included. */
  present: number;
  checkedIn: boolean;
  /** A confirmed seat, or came without one. */
  registered: boolean;
  entries: OwnOnRoll[];
  proxies: StoredRule;
  onBehalf: string | null;
  counts: RollCounts;
  rule: StoredRule;
  agendaRule: StoredRule;
  questions: QuestionRow[];
  motions: MotionRow[];
  agenda: { id: string; title: string; presenter: string; matterType: 'other'; decisionNeeded: boolean }[];
}

/** All that a phone in the hall polls for, in one round trip; what it reads does not grow with the upvotes or the talk. */
export async function findFloor(
  db: Db,
  actor: Actor,
  meeting: MeetingFacts & { runs: boolean },
  today: string,
  now: Date,
): Promise<FloorRow> {
  const registration = sql`g.meeting_id = ${meeting.id} AND g.person_id = ${actor.person?.id ?? null}::uuid`;
  const { rows } = await sql<FloorRow>`
    WITH ${ownEntries(actor, sql`${meeting.id}::uuid`, now)}
    SELECT (SELECT count(*)::int FROM meeting_arrival a WHERE a.meeting_id = ${meeting.id} AND a.left_at IS NULL) AS present,
      EXISTS (SELECT FROM meeting_registration g JOIN meeting_arrival a ON a.registration_id = g.id AND a.seat = 0 AND a.left_at IS NULL WHERE ${registration}) AS "checkedIn",
      EXISTS (SELECT FROM meeting_registration g WHERE ${registration} AND g.state IN ('confirmed', 'walk_in')) AS registered,
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'right', e.by_right, 'voter', e.voter, 'excused', e.excuse IS NOT NULL,
          'proxy', (SELECT json_build_object('id', x.id, 'holder', h.name, 'stands', x.id IN (SELECT s.proxy_id FROM proxy_standing(x.meeting_id, ${now}::timestamptz) s))
            FROM proxy x JOIN roll_entry h ON h.id = x.holder_id WHERE x.giver_id = e.id AND x.revoked_at IS NULL)) ORDER BY e.name, e.id), '[]')
         FROM hand e WHERE e.id NOT IN (SELECT roll_entry_id FROM gone_now)) AS entries,
      ${storedProxies(today)} AS proxies,
      (SELECT string_agg(${memberName(sql`own.membership_id`)}, '、' ORDER BY own.name) FROM own WHERE by_right = 'unit') AS "onBehalf",
      ${rollCounts(meeting.id, now)} AS counts,
      ${storedRule(meeting.kind, today)} AS rule, ${storedAgendaRule(today)} AS "agendaRule",
      ${questionsOf(actor, meeting.id, meeting.runs)} AS questions,
      ${motionsOf(actor, meeting.id, now)} AS motions,
      (SELECT coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'presenter', i.presenter, 'matterType', i.matter_type,
                'decisionNeeded', i.decision_needed) ORDER BY i.seq), '[]') FROM meeting_agenda i WHERE i.meeting_id = ${meeting.id}) AS agenda`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('the floor answers one row');
  return row;
}
