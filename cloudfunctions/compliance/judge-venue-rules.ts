import { rule, type AnyRule, type Example } from './rule';
import { each, hit, none, pick, said } from './said';
import { meetingWords, someMeeting, type MeetingFacts } from './kinds';

/** An entry of `scenic` or `outings`: area, words, and of an outing the item. */
const parts = (entry: string): [area: string, words: string, item: string] => {
  const [area = '', words = '', ...item] = entry.split('：');
  return [area, words, item.join('：')];
};
type Texts = { found: [string, string]; act: [string, string] };

/** A venue never blocks: a person looks at it (handbook §5.3). */
const ofVenue = (
  id: string,
  fact: 'scenic' | 'outings',
  texts: Texts,
  entry: string,
  negative: readonly [Example<MeetingFacts>, ...Example<MeetingFacts>[]],
): AnyRule =>
  rule<MeetingFacts, object>({
    id,
    about: 'meeting',
    params: none,
    judge: ({ status, [fact]: entries }) =>
      status === 'cancelled'
        ? null
        : entries.map((one) => {
            const [area, words, item] = parts(one);
            return hit(fact, words, 'has', words, {
              period: item ? `${area}/${item}` : area,
              values: { area, words, item },
            });
          }),
    facts: pick(meetingWords, 'kind', 'status', 'startsOn', 'place', fact),
    found: said(...texts.found),
    act: said(...texts.act),
    concerns: ['compliance', 'director', 'clerk'],
    positive: each([entry], (one) => ({ said: said(one, one), facts: someMeeting({ [fact]: [one] }) })),
    negative: [
      ...negative,
      { said: said('没有命中，或者已有人附证明认定', 'Nothing found, or decided with proof'), facts: someMeeting() },
      { said: said('已取消', 'Cancelled'), facts: someMeeting({ status: 'cancelled', [fact]: [entry] }) },
    ],
  });

export const venueRules: AnyRule[] = [
  ofVenue(
    'SCENIC',
    'scenic',
    {
      found: [
        '「{{title}}」的地点写着“{{words}}”，可能在“{{area}}”风景名胜区的核心景区内。',
        'The place of “{{title}}” says “{{words}}”: it may lie in the core area of {{area}}.',
      ],
      act: ['换会场；确实不在核心景区的，附证明写明理由。', 'Move it, or prove that it is outside the core area.'],
    },
    '太湖：鼋头渚',
    [{ said: said('只是议程', 'Only the agenda'), facts: someMeeting({ outings: ['太湖：鼋头渚：会后游览鼋头渚'] }) }],
  ),
  ofVenue(
    'OUTING',
    'outings',
    {
      found: [
        '「{{title}}」的议程“{{item}}”提到“{{words}}”，可能到“{{area}}”参观游览。',
        'Item “{{item}}” of “{{title}}” says “{{words}}”: it may be an outing to {{area}}.',
      ],
      act: ['删去这项安排；确实不到核心景区的，附证明写明理由。', 'Drop the item, or prove that it goes elsewhere.'],
    },
    '太湖：鼋头渚：会后：游览鼋头渚',
    [{ said: said('只是会场', 'Only the place'), facts: someMeeting({ scenic: ['太湖：鼋头渚'] }) }],
  ),
  rule<MeetingFacts, object>({
    id: 'ELSEWHERE',
    about: 'meeting',
    params: none,
    judge: ({ status, elsewhere }) => (status !== 'cancelled' && elsewhere ? hit('elsewhere', true, '=', true) : null),
    facts: pick(meetingWords, 'kind', 'status', 'startsOn', 'place', 'elsewhere'),
    found: said('「{{title}}」不在本会所在的城市召开。', '“{{title}}” is held outside the association’s city.'),
    act: said('确认确有需要，控制人数和费用。', 'Make sure that it is needed; keep heads and cost low.'),
    concerns: ['compliance', 'clerk'],
    positive: [{ said: said('异地开会', 'In another city'), facts: someMeeting({ elsewhere: true }) }],
    negative: [
      { said: said('在本市', 'In its own city'), facts: someMeeting() },
      { said: said('已取消', 'Cancelled'), facts: someMeeting({ status: 'cancelled', elsewhere: true }) },
    ],
  }),
];
