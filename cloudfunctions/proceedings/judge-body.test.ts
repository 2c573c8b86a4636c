import { bodyKinds, meetingKinds, partyKinds, type MeetingKind } from '../../contracts/meeting-kinds';
import { meetingStatuses } from '../../contracts/meetings';
import { basesOf, itemNamed, matterOf, mayAsk, mayResetRoll, needsSecret, officesOfBody } from './judge-body';

const offices: Partial<Record<MeetingKind, string[]>> = {
  council: ['council', 'president'],
  standing_council: ['council', 'president'],
  supervisory: ['supervisor'],
  president_office: ['president'],
  party_general: ['party'],
  party_committee: ['party'],
};

it.each(meetingKinds)('the body of %s and what sets its roll', (kind) => {
  expect(officesOfBody(kind)).toEqual(offices[kind] ?? []);
  const decides = (bodyKinds as readonly string[]).includes(kind);
  const party = (partyKinds as readonly string[]).includes(kind);
  expect(basesOf(kind)).toEqual(
    decides ? [...(party ? [] : ['members']), ...(offices[kind] ? ['offices'] : []), 'people'] : [],
  );
});

it.each(meetingStatuses)('the roll of a meeting that is %s', (status) => {
  expect(mayResetRoll(status, false)).toBe(['draft', 'noticed', 'in_session'].includes(status));
  expect(mayResetRoll(status, true)).toBe(false);
});

describe('when a question may be asked', () => {
  const startsAt = new Date('2026-12-01T01:00:00Z');
  const before = (minutes: number) => new Date(startsAt.getTime() - minutes * 60_000);
  it.each([
    ['noticed', startsAt, before(121), false],
    ['noticed', startsAt, before(120), true],
    ['noticed', startsAt, before(-30), true],
    ['noticed', null, before(0), false],
    ['in_session', null, before(500), true],
    ['ended', startsAt, before(0), false],
    ['postponed', startsAt, before(0), false],
  ] as const)('%s, starting %s, at %s: %s', (status, starts, now, may) =>
    expect(mayAsk(status, starts, now)).toBe(may),
  );
});

it.each([
  ['election', true],
  ['dues', true],
  ['charter', false],
  ['other', false],
])('a ballot on %s is secret: %s', (matter, secret) => expect(needsSecret(matter)).toBe(secret));

it.each([
  ['other', 'election', 'election'],
  ['other', 'dues', 'dues'],
  ['other', 'charter', 'charter'],
  ['other', 'budget', 'other'],
  ['budget', null, 'budget'],
])('a motion on %s about an item on %s is one on %s', (asked, onAgenda, matter) =>
  expect(matterOf(asked, onAgenda)).toBe(matter),
);

describe('the item that a motion is about', () => {
  const agenda = [
    { id: 'a', title: '审议 2027 年预算（草案）', conflicts: false },
    { id: 'b', title: '选址', conflicts: false },
  ];
  it.each([
    ['审议2027年预算(草案)', 'a'],
    ['审议２０２７年预算草案', 'a'],
    ['选址。', 'b'],
    ['选址方案', null],
    ['审议 2026 年预算（草案）', null],
  ])('%s: %s', (title, id) => expect(itemNamed(title, agenda)).toBe(id));

  it.each([
    ['采购新设备（表决）', 'c'],
    ['關於採購新設備的議案', 'c'],
    ['购新设备', 'c'],
    ['采购', null],
    ['选址方案', null],
  ])('of an item with an interest also by a longer or a shorter title, %s: %s', (title, id) =>
    expect(itemNamed(title, [...agenda, { id: 'c', title: '采购新设备', conflicts: true }])).toBe(id),
  );
});
