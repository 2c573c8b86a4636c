import { sql, type RawBuilder } from 'kysely';
import type { Ceased, Motion } from '../../contracts/motion';
import type { MeetingFacts } from '../meetings/facts';
import type { BodyRule } from '../ground/judge-resolution';
import type { Count } from './judge-motion';
import { motionCount } from './motion-store';
import { ceasedVoters, rollEntries, storedRule, type StoredRule } from './roll-store';

export interface RawMotion {
  title: string;
  agendaItemId: string | null;
  offAgenda: boolean;
  rule: BodyRule;
  /** Of one that was closed. */
  result: Motion['result'];
  /** Of one that is open: what its votes come to now. */
  count: Count | null;
}
/** What the house knows of a meeting for its minutes, as JSON; minutes-facts.ts makes them facts. */
export interface RawFacts {
  /** Those on the roll who may vote; 0: no roll. */
  voters: number;
  /** Of those, who came, whenever they left. */
  came: number;
  excused: string[];
  absent: string[];
  observers: string[];
  /** Who was entitled and was no more at the end. */
  ceased: Ceased[];
  /** Who came by a written proxy, and by whom. */
  proxies: { giver: string; holder: string }[];
  /** Heads with a confirmed seat or without one; and heads that came. */
  seats: number;
  heads: number;
  rule: StoredRule;
  /** All that were not withdrawn, in the order in which they were put. */
  motions: RawMotion[];
  agenda: string[];
}

const names = (which: RawBuilder<boolean>) =>
  sql`coalesce(json_agg(e.name ORDER BY e.name, e.id) FILTER (WHERE ${which}), '[]')`;
/** `RawFacts` of a meeting, as part of a statement. */
export const factsOf = (meeting: MeetingFacts, today: string, now: Date): RawBuilder<RawFacts> => sql<RawFacts>`(
  WITH ${rollEntries(sql`${meeting.id}::uuid`, now)} SELECT to_json(f) FROM (
    SELECT count(*) FILTER (WHERE e.voter AND NOT e.ceased)::int AS voters, count(*) FILTER (WHERE e.voter AND e.came)::int AS came,
      ${names(sql`e.voter AND NOT e.ceased AND NOT e.came AND e.excuse IS NOT NULL`)} AS excused,
      ${names(sql`e.voter AND NOT e.ceased AND NOT e.came AND e.excuse IS NULL`)} AS absent,
      ${names(sql`NOT e.voter AND e.came`)} AS observers,
      ${ceasedVoters} AS ceased,
      (SELECT coalesce(json_agg(json_build_object('giver', g.name, 'holder', h.name) ORDER BY g.name, h.name), '[]')
         FROM proxy x JOIN roll_entry g ON g.id = x.giver_id JOIN roll_entry h ON h.id = x.holder_id
        WHERE x.meeting_id = ${meeting.id} AND x.giver_id IN (SELECT roll_entry_id FROM presence WHERE by_proxy) AND x.revoked_at IS NULL) AS proxies,
      (SELECT coalesce(sum(g.party), 0)::int FROM meeting_registration g WHERE g.meeting_id = ${meeting.id} AND g.state IN ('confirmed', 'walk_in')) AS seats,
      (SELECT count(*)::int FROM meeting_arrival a WHERE a.meeting_id = ${meeting.id}) AS heads,
      ${storedRule(meeting.kind, today)} AS rule,
      (SELECT coalesce(json_agg(json_build_object('title', o.title, 'agendaItemId', o.agenda_item_id, 'offAgenda', o.off_agenda, 'rule', o.rule,
                'result', o.result, 'count', CASE WHEN o.state = 'open' THEN ${motionCount} END) ORDER BY o.opened_at, o.id), '[]')
         FROM motion o WHERE o.meeting_id = ${meeting.id} AND o.state <> 'withdrawn') AS motions,
      (SELECT coalesce(json_agg(i.title ORDER BY i.seq), '[]') FROM meeting_agenda i WHERE i.meeting_id = ${meeting.id}) AS agenda
    FROM entry e) f)`;
