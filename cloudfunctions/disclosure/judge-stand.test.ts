import { judgeLate, judgeStand } from './judge-stand';

const facts = { state: 'open' as const, begun: false, versions: 0, dueOn: '2026-03-31', doneOn: null };

it('stands where it has come to', () => {
  expect(judgeStand(facts)).toBe('scheduled');
  expect(judgeStand({ ...facts, begun: true })).toBe('drafting');
  expect(judgeStand({ ...facts, state: 'reviewing', begun: true })).toBe('reviewing');
  expect(judgeStand({ ...facts, state: 'reviewed', begun: true })).toBe('reviewed');
  expect(judgeStand({ ...facts, state: 'published', versions: 1 })).toBe('linking');
  expect(judgeStand({ ...facts, state: 'published', versions: 1, doneOn: '2026-03-31' })).toBe('done');
  expect(judgeStand({ ...facts, versions: 1, doneOn: '2026-03-31' })).toBe('drafting');
  expect(judgeStand({ ...facts, state: 'dropped' })).toBe('dropped');
});

it.each([
  ['the day itself', null, '2026-03-31', false],
  ['the day after', null, '2026-04-01', true],
  ['done on the day', '2026-03-31', '2026-09-01', false],
  ['done a day late, for good', '2026-04-01', '2026-09-01', true],
])('is late or not: %s', (_, doneOn, today, late) => {
  expect(judgeLate({ ...facts, doneOn }, today)).toBe(late);
});

it('is never late without a day, or once it was put away', () => {
  expect(judgeLate({ ...facts, dueOn: null }, '2099-01-01')).toBe(false);
  expect(judgeLate({ ...facts, state: 'dropped' }, '2099-01-01')).toBe(false);
});
