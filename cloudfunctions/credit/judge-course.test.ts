import { firstOfMonths } from './judge-course';

it.each([
  ['2026-11-30', ['2026-12-01', '2027-01-01', '2027-02-01']],
  ['2026-12-01', ['2027-01-01', '2027-02-01', '2027-03-01']],
  ['2027-01-31', ['2027-02-01', '2027-03-01', '2027-04-01']],
])('the months after %s', (day, firsts) => expect(firstOfMonths(day, 3)).toEqual(firsts));
