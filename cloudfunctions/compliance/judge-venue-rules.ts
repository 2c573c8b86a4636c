import { rule, type AnyRule, type Found } from './rule';
import { hit, none, pick, said } from './said';
import { meetingWords, someMeeting, type MeetingFacts, type VenueHit } from './kinds';

const called = ({ status }: MeetingFacts) => status !== 'cancelled';
const someHit = (change: Partial<VenueHit> = {}): VenueHit => ({
  ...{ rule: 'scenic', level: 'alert', area: '太湖', words: '鼋头渚', item: '', settled: false },
  ...change,
});
/** What waits for a person, of each area one. */
const open = (meeting: MeetingFacts, which: VenueHit['rule']): Found[] =>
  called(meeting)
    ? meeting.venue
        .filter((each) => each.rule === which && !each.settled)
        .map(({ area, words, item, level }) =>
          hit('venue', words, 'has', words, {
            period: [area, item].filter(Boolean).join('/'),
            values: { area, words, item, level },
          }),
        )
    : [];

/** A venue never blocks: a person looks at it (handbook §5.3). */
export const venueRules: AnyRule[] = [
  rule<MeetingFacts, object>({
    id: 'SCENIC',
    about: 'meeting',
    params: none,
    judge: (meeting) => open(meeting, 'scenic'),
    facts: pick(meetingWords, 'kind', 'startsOn', 'venue'),
    found: said(
      '「{{title}}」的地点写着“{{words}}”，可能在“{{area}}”风景名胜区的核心景区内。',
      'The place of “{{title}}” says “{{words}}”: it may lie in the core area of {{area}}.',
    ),
    act: said('换会场；确实不在核心景区的，附证明写明理由。', 'Move it, or prove that it is outside the core area.'),
    concerns: ['compliance', 'director', 'clerk'],
    positive: [
      { said: said('会场在景区', 'A place in the area'), facts: someMeeting({ venue: [someHit()] }) },
      {
        said: said('同城的弱提示也要人看', 'A weak word in its city'),
        facts: someMeeting({ venue: [someHit({ level: 'suspect', words: '太湖' })] }),
      },
    ],
    negative: [
      { said: said('没有命中', 'Nothing found'), facts: someMeeting() },
      {
        said: said('已有人附证明认定不在核心景区', 'Decided with proof'),
        facts: someMeeting({ venue: [someHit({ settled: true })] }),
      },
      { said: said('已取消', 'Cancelled'), facts: someMeeting({ status: 'cancelled', venue: [someHit()] }) },
      {
        said: said('只是议程', 'Only an item of the agenda'),
        facts: someMeeting({ venue: [someHit({ rule: 'outing' })] }),
      },
    ],
  }),
  rule<MeetingFacts, object>({
    id: 'OUTING',
    about: 'meeting',
    params: none,
    judge: (meeting) => open(meeting, 'outing'),
    facts: pick(meetingWords, 'kind', 'startsOn', 'agenda', 'venue'),
    found: said(
      '「{{title}}」的议程“{{item}}”提到“{{words}}”，可能到“{{area}}”参观游览。',
      'Item “{{item}}” of “{{title}}” says “{{words}}”: it may be an outing to {{area}}.',
    ),
    act: said('删去这项安排；确实不到核心景区的，附证明写明理由。', 'Drop the item, or prove that it goes elsewhere.'),
    concerns: ['compliance', 'director', 'clerk'],
    positive: [
      {
        said: said('会后游览', 'A tour after the meeting'),
        facts: someMeeting({ venue: [someHit({ rule: 'outing', item: '会后游览鼋头渚' })] }),
      },
    ],
    negative: [
      { said: said('没有命中', 'Nothing found'), facts: someMeeting() },
      { said: said('已认定', 'Decided'), facts: someMeeting({ venue: [someHit({ rule: 'outing', settled: true })] }) },
      { said: said('只是会场', 'Only the place'), facts: someMeeting({ venue: [someHit()] }) },
    ],
  }),
  rule<MeetingFacts, object>({
    id: 'ELSEWHERE',
    about: 'meeting',
    params: none,
    judge: (meeting) =>
      called(meeting) && meeting.venue.some((each) => each.rule === 'elsewhere')
        ? hit('venue', 'elsewhere', '≠', 'home')
        : null,
    facts: pick(meetingWords, 'kind', 'startsOn', 'venue'),
    found: said('「{{title}}」不在本会所在的城市召开。', '“{{title}}” is held outside the association’s city.'),
    act: said('确认确有需要，控制人数和费用。', 'Make sure that it is needed; keep heads and cost low.'),
    concerns: ['compliance', 'clerk'],
    positive: [
      {
        said: said('异地开会', 'In another city'),
        facts: someMeeting({ venue: [someHit({ rule: 'elsewhere', level: 'info' })] }),
      },
    ],
    negative: [
      { said: said('在本市', 'In its own city'), facts: someMeeting() },
      {
        said: said('已取消', 'Cancelled'),
        facts: someMeeting({ status: 'cancelled', venue: [someHit({ rule: 'elsewhere' })] }),
      },
    ],
  }),
];
