import { dueDay, workdaysLeft } from './judge-day';

// 20 November 2026 is a Friday.
const today = '2026-11-20';
const on = (day: string) => ({ dueOn: day, dueAt: null });
const without = new Map<string, boolean>();

it.each([
  ['2026-11-18', -2, 'since Wednesday'],
  ['2026-11-19', -1, 'since yesterday'],
  ['2026-11-20', 0, 'today'],
  ['2026-11-21', 0, 'over the weekend there is no working day left'],
  ['2026-11-22', 0, 'nor on Sunday'],
  ['2026-11-23', 1, 'on Monday'],
  ['2026-11-27', 5, 'in a week'],
])('counts the working days until %s as %d: %s', (day, left) => {
  expect(workdaysLeft(on(day), today, without)).toBe(left);
});

it('counts days off and make-up workdays as the association entered them', () => {
  expect(workdaysLeft(on('2026-11-23'), today, new Map([['2026-11-23', false]]))).toBe(0);
  expect(workdaysLeft(on('2026-11-23'), today, new Map([['2026-11-21', true]]))).toBe(2);
});

it('takes the day in Shanghai of an hour that counts, whatever day is set beside it', () => {
  const due = { dueOn: '2026-12-01', dueAt: new Date('2026-11-19T16:00:00Z') };
  expect(dueDay(due)).toBe('2026-11-20');
  expect(dueDay({ ...due, dueAt: new Date('2026-11-19T15:59:59Z') })).toBe('2026-11-19');
  expect(workdaysLeft(due, today, without)).toBe(0);
});

it('says nothing where no day is set', () => {
  expect(dueDay({ dueOn: null, dueAt: null })).toBeNull();
  expect(workdaysLeft({ dueOn: null, dueAt: null }, today, without)).toBeNull();
});
