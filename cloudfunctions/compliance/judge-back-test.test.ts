import { compareHits } from './judge-back-test';
import type { Judged } from './judge-subjects';

const judged = (subject: string, limit: number, period = ''): Judged =>
  ({ subject, period, compared: { fact: 'f', is: 9, op: '>', limit } }) as Judged;

it('says of each case whether it is kept, gained or lost, with what decided on either side', () => {
  const before = [judged('a', 1), judged('b', 1), judged('c', 1, 'x')];
  const after = [judged('b', 2), judged('c', 2, 'y'), judged('d', 2)];
  expect(
    compareHits(before, after).map((each) => [
      each.what,
      each.judged.subject,
      each.judged.period,
      each.before?.limit,
      each.after?.limit,
    ]),
  ).toEqual([
    ['kept', 'b', '', 1, 2],
    ['gained', 'c', 'y', undefined, 2],
    ['gained', 'd', '', undefined, 2],
    ['lost', 'a', '', 1, undefined],
    ['lost', 'c', 'x', 1, undefined],
  ]);
  expect(compareHits([], [])).toEqual([]);
});
