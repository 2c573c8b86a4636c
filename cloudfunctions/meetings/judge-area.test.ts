import { findArea, foldPlace, liesIn } from './judge-area';
import type { ScenicArea } from './scenic-area';

// An invented area, so that each rule stands alone: a hill 青石山 in the city 青石市 (9901).
const area: ScenicArea = {
  name: '青石山',
  cities: ['9901'],
  places: ['青石市'],
  strong: ['青石山风景区', { word: '青石顶', near: ['青石市'] }],
  weak: ['青石山'],
  guards: [
    { words: ['青石山路'] },
    { words: ['青石顶'], regions: ['8801'] },
    { words: ['青石山'], regions: ['7701'], near: ['白云县'] },
  ],
};
const found = (text: string, region: string | null = null) =>
  findArea(area, foldPlace(text), region).map(({ text: word, is }) => [word, is]);

it.each([
  // All words for a scenic area are one, with or without the rank before it.
  ['青石山国家级重点风景名胜区', '青石山景区'],
  ['青石山旅游景区', '青石山景区'],
  ['青石山 名胜区', '青石山景区'],
])('folds %s', (text, folded) => expect(foldPlace(text)).toBe(folded));

it.each([
  ['by its code', '会议中心', '990102', true],
  ['by its words', '青石市会议中心', null, true],
  ['elsewhere', '会议中心', '880102', false],
  ['nowhere', '会议中心', null, false],
])('lies in the area %s: %s %s', (_, text, region, is) => expect(liesIn(area, foldPlace(text), region)).toBe(is));

describe('at each place the longest word decides', () => {
  it.each([
    ['the area by its full name', '青石山风景区大厅', null, [['青石山景区', 'strong']]],
    ['its short name is weak', '青石山酒店', null, [['青石山', 'weak']]],
    ['a road of that name is none', '青石山路8号', null, []],
    ['twice, each for itself', '青石山路8号近青石山', null, [['青石山', 'weak']]],
    ['an alias that needs its city has it by code', '青石顶山庄', '990101', [['青石顶', 'strong']]],
    ['has it by a word', '青石市青石顶山庄', null, [['青石顶', 'strong']]],
    ['does not have it', '青石顶山庄', null, []],
    ['a namesake elsewhere by code', '青石顶山庄', '880101', []],
    // What the address says beats a code picked from a list.
    ['whose address names the area’s own city', '青石市青石顶山庄', '880101', [['青石顶', 'strong']]],
    ['a namesake told by what stands beside it', '白云县青石山宾馆', null, []],
    ['but not against the code of the area’s own city', '白云县青石山宾馆', '990101', [['青石山', 'weak']]],
    ['nothing in no words', '', null, []],
  ] as const)('%s: %s', (_, text, region, hits) => expect(found(text, region)).toEqual(hits));
});

it('says what stands before and after', () =>
  expect(findArea(area, foldPlace('去青石山开会'), null)).toEqual([
    { text: '青石山', is: 'weak', before: '去', after: '开会' },
  ]));
