import { usccCheckCharacter } from '../../contracts/uscc';
import { judgeDueDay, judgePost } from './judge-post';

const right = `9133010010000000X`.slice(0, 17);
const uscc = `${right}${usccCheckCharacter(right) ?? ''}`;
const post = { paid: true, band: 'to50k', from: '2026-01-01' } as const;

it.each([
  [post, null],
  [{ ...post, orgUscc: uscc }, null],
  [{ ...post, orgUscc: '123' }, 'USCC_WRONG'],
  [{ ...post, orgUscc: '' }, 'USCC_WRONG'],
  [{ ...post, until: '2026-01-02' }, null],
  [{ ...post, until: '2026-01-01' }, 'DAYS_WRONG'],
  [{ ...post, band: 'none' }, 'BAND_WRONG'],
  [{ ...post, paid: false }, 'BAND_WRONG'],
  [{ ...post, paid: false, band: 'none' }, null],
  [{ ...post, from: '2027-11-20' }, null],
  [{ ...post, from: '2027-11-21' }, 'DAY_FAR'],
  [{ ...post, from: '2126-01-01' }, 'DAY_FAR'],
  [{ ...post, from: '1946-11-20' }, null],
  [{ ...post, from: '1946-11-19' }, 'DAY_FAR'],
] as const)('%j: %s', (given, refusal) => {
  expect(judgePost(given, '2026-11-20')).toBe(refusal);
});

it.each([
  ['2026-01-01', { month: 3, day: 31, latest: '2026-01-31' }, '2026-03-31'],
  ['2026-03-20', { month: 3, day: 31, latest: '2026-04-19' }, '2026-04-19'],
  ['2026-01-01', { month: 2, day: 31, latest: '2026-01-31' }, '2026-02-28'],
  ['2028-01-01', { month: 2, day: 31, latest: '2028-01-31' }, '2028-02-29'],
  ['2026-01-01', { month: 12, day: 5, latest: '2026-12-05' }, '2026-12-05'],
])('who was asked on %s, %j: %s', (asked, rule, due) => {
  expect(judgeDueDay(asked, rule)).toBe(due);
});
