import { sql } from 'kysely';
import type * as z from 'zod';
import type { Place } from '../../contracts/meeting-form';
import { bodyKinds, partyKinds, type MeetingKind } from '../../contracts/meeting-kinds';
import type { MeetingStatus } from '../../contracts/meetings';
import { bodyRuleOf, judgeQuorum } from '../ground/judge-resolution';
import { meetingPage } from '../meetings/facts';
import { scenicAreas } from '../meetings/scenic-area';
import type { Whereabouts } from '../meetings/judge-venue';
import { daysBetween } from '../shared/clock';
import type { MeetingFacts } from './kinds';
import { forcedBy, venueOf } from './offence';
import { sourceOf, valueOn, type SubjectRow } from './read-subjects';

export interface MeetingRow extends SubjectRow {
  title: string;
  kind: MeetingKind;
  status: MeetingStatus;
  committeeId: string | null;
  startsOn: string;
  endsOn: string;
  place: Place | null;
  feeFen: number;
  introduction: string;
  feeBasis: string;
  urgent: boolean;
  noticedOn: string | null;
  writers: string[];
  agenda: Whereabouts['agenda'];
  settled: string[];
  roll: { entitled: number; present: number } | null;
  heads: number;
  /** Fen of the expenses that name it; null: none does. */
  cost: number | null;
  home: string;
  noticeDays: Record<string, number> | null;
  voting: unknown;
}
const startsOn = sql`(m.starts_at AT TIME ZONE 'Asia/Shanghai')::date`;
const isKind = (kinds: readonly MeetingKind[], kind: MeetingKind) => kinds.includes(kind);

/** All that is written about a meeting. */
export const wordsOf = ({ title, introduction, feeBasis }: Pick<MeetingRow, 'title' | 'introduction' | 'feeBasis'>) =>
  [title, introduction, feeBasis].filter((each) => each !== '');
export const agendaOf = (agenda: Whereabouts['agenda']): string[] =>
  agenda.map(({ title, note }) => (note === '' ? title : `${title}：${note}`));

/** Days of notice that the kind of meeting needs, shorter where it is urgent. */
function noticeOf({ kind, urgent, noticeDays }: MeetingRow): number | null {
  const usual = noticeDays?.[kind];
  if (usual === undefined) return null;
  return Math.min(usual, urgent ? (noticeDays?.urgent ?? usual) : usual);
}
function neededOf({ kind, roll, voting }: MeetingRow): number | null {
  const rule = voting ? bodyRuleOf(kind, null, { value: voting, source: '' }) : null;
  return rule && roll && roll.entitled > 0 ? judgeQuorum(roll.entitled, roll.present, rule).needed : null;
}
/** Whoever belongs to a body owes it to come: nobody is forced by that. */
function forcedOf(row: MeetingRow): string | null {
  if (isKind(bodyKinds, row.kind) || isKind(partyKinds, row.kind)) return null;
  const text = [...wordsOf(row), ...agendaOf(row.agenda)].join('\n');
  return forcedBy(text);
}

type Areas = z.infer<typeof scenicAreas>;
const read = new WeakMap<object, Areas>();
/** The areas of a statement, read once for all its meetings. */
function areasOf(given: unknown): Areas {
  if (typeof given !== 'object' || given === null) return [];
  const areas = read.get(given) ?? scenicAreas.parse(given);
  read.set(given, areas);
  return areas;
}
function factsOf(row: MeetingRow, areas: unknown): MeetingFacts {
  const { kind, status, startsOn, endsOn, noticedOn, place, agenda, feeFen, roll, heads, home } = row;
  const rule = { areas: areasOf(areas), source: '' };
  const venue = venueOf({ place, agenda }, home, rule).filter(({ key }) => key === null || !row.settled.includes(key));
  const entries = (which: string) =>
    venue
      .filter((each) => each.rule === which)
      .map(({ values }) => [values.area, values.words, values.item].filter(Boolean).join('：'));
  return {
    kind,
    status,
    startsOn,
    days: daysBetween(startsOn, endsOn) + 1,
    noticedOn,
    noticeDays: noticeOf(row),
    place: place ? `${place.name} ${place.address}`.trim() : null,
    scenic: entries('venue.scenic'),
    outings: entries('venue.outing'),
    elsewhere: venue.some((each) => each.rule === 'venue.elsewhere'),
    agenda: agendaOf(agenda),
    feeFen,
    forced: forcedOf(row),
    entitled: roll?.entitled ?? null,
    present: roll?.present ?? null,
    needed: neededOf(row),
    heads,
    costFen: row.cost,
  };
}

/** Meetings that were announced, on the day on which they begin. */
export const meetingSource = sourceOf<MeetingRow, MeetingFacts, unknown>({
  kind: 'meeting',
  key: 'uuid',
  rows: ({ now }) => sql`
    SELECT m.id AS key, ${startsOn} AS day, m.title, m.kind, m.status, m.committee_id AS "committeeId",
      ${startsOn} AS "startsOn", (m.ends_at AT TIME ZONE 'Asia/Shanghai')::date AS "endsOn", m.place, m.fee_fen AS "feeFen", p.introduction,
      p.fee_basis AS "feeBasis", p.urgent, p.noticed_on AS "noticedOn", p.writers, p.agenda, p.settled,
      CASE WHEN m.kind = ANY(${[...bodyKinds]}::text[]) AND m.status IN ('ended', 'minutes_confirmed', 'archived', 'quorum_failed')
        THEN (SELECT json_build_object('entitled', c.entitled, 'present', c.present) FROM roll_counts(m.id, coalesce(m.closed_at, ${now})) c WHERE c.entitled > 0) END AS roll,
      (SELECT count(*)::int FROM meeting_arrival a WHERE a.meeting_id = m.id) AS heads, c.cost, (SELECT n.region FROM association_name n) AS home,
      ${valueOn('meetings.noticeDays', startsOn)} AS "noticeDays",
      CASE WHEN m.kind IN ('party_general', 'party_committee') THEN ${valueOn('meetings.partyVotingRules', startsOn)}
        ELSE ${valueOn('meetings.votingRules', startsOn)} END AS voting
    FROM meeting_facts m JOIN meeting_paperwork p ON p.meeting_id = m.id
      LEFT JOIN (SELECT e.meeting_id, sum(e.amount)::bigint AS cost FROM expense_known e WHERE e.meeting_id IS NOT NULL AND e.kind <> 'advance'
        AND e.state IN ('submitted', 'returned', 'approved', 'paying', 'paid') GROUP BY e.meeting_id) c ON c.meeting_id = m.id
    WHERE m.status <> 'draft' AND m.starts_at IS NOT NULL AND m.ends_at IS NOT NULL`,
  shared: ({ today }) =>
    sql`(SELECT v.value FROM rule_value v WHERE v.id = 'meetings.scenicAreas' AND v.effective @> ${today}::date)`,
  subject: (row, areas) => ({
    ...{ title: row.title, page: meetingPage(row.key), committeeId: row.committeeId },
    ...{ barred: row.writers, barredUnits: [], facts: factsOf(row, areas) },
  }),
});
