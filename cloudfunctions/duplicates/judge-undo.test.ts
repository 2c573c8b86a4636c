import { judgeUndo, undoUntil } from './judge-undo';

const standing = (change: Partial<Parameters<typeof judgeUndo>[0]> = {}) => ({
  undone: false,
  // The 20th in Shanghai already.
  at: new Date('2026-11-19T16:30:00Z'),
  undoDays: 30,
  laterMerge: false,
  keptStatus: 'active',
  identityTaken: false,
  own: false,
  ...change,
});

it.each([
  ['within its days', {}, '2026-12-20', null],
  ['a day later', {}, '2026-12-21', 'tooLate'],
  ['twice', { undone: true }, '2026-11-20', 'undone'],
  ['by one of its own people', { own: true }, '2026-11-20', 'ownCompany'],
  ['before a later one', { laterMerge: true }, '2026-11-20', 'laterMerge'],
  ['when the kept file has ended', { keptStatus: 'withdrawn' }, '2026-11-20', 'keptEnded'],
  ['when it is in arrears', { keptStatus: 'arrears' }, '2026-11-20', null],
  ['when somebody else has the code', { identityTaken: true }, '2026-11-20', 'identityTaken'],
])('undoing %s', (_, change, today, bar) => {
  expect(judgeUndo(standing(change), today)).toBe(bar);
});

it('says the last day', () => {
  expect(undoUntil(standing())).toBe('2026-12-20');
});
