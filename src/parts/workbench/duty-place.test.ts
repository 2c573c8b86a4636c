import { duty } from './duty.fixture';
import { groupOf, sundayOf } from './duty-group';
import { placeOf } from './duty-place';

const review = (id: string) => ({ page: `/modules/membership/pages/review/index?id=${id}` });
const check = (id: string) => ({ page: `/modules/meetings/pages/check/index?id=${id}` });
const queue = [review('a'), check('m'), review('b'), review('c')];

it.each([
  ['a', 1, undefined, check('m'), review('b')],
  ['b', 3, check('m'), review('c'), review('c')],
  // The last one of its page: those before it are still to be done.
  ['c', 4, review('b'), undefined, review('a')],
])('review %s is the %dth', (id, at, before, after, next) => {
  expect(placeOf(queue, review(id).page)).toEqual({ here: review(id), at, before, after, next });
});

it('goes on to what another page does when this one has nothing left', () => {
  expect(placeOf(queue, check('m').page)?.next).toEqual(review('b'));
  expect(placeOf([review('a')], review('a').page)?.next).toBeUndefined();
});

it('knows an address by its page and its id, and nothing else', () => {
  expect(placeOf(queue, '/modules/membership/pages/review/index?from=notice&id=b')?.at).toBe(3);
  expect(placeOf(queue, '/modules/membership/pages/review/index?id=z')).toBeNull();
  expect(placeOf(queue, '/modules/workbench/pages/duties/index')).toBeNull();
});

it('does not name another duty of the same thing, which ends with it', () => {
  expect(placeOf([review('a'), review('a')], review('a').page)?.next).toBeUndefined();
});

describe('the headings', () => {
  beforeEach(() => {
    // A Monday.
    jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00Z') });
  });
  afterEach(() => jest.useRealTimers());

  it.each([
    [{ overdue: true, dueOn: '2026-11-20' }, 'late'],
    [{ overdue: true, dueOn: '2026-11-23' }, 'late'],
    [{ dueOn: '2026-11-23' }, 'today'],
    [{ dueOn: '2026-11-24' }, 'week'],
    [{ dueOn: '2026-11-29' }, 'week'],
    [{ dueOn: '2026-11-30' }, 'later'],
    [{ dueOn: null }, 'later'],
  ])('%p stands under %s', (part, group) => expect(groupOf(duty(1, part))).toBe(group));

  it.each([
    ['2026-11-23', '2026-11-29'],
    ['2026-11-29', '2026-11-29'],
    ['2026-12-31', '2027-01-03'],
  ])('the week of %s ends on %s', (day, sunday) => expect(sundayOf(day)).toBe(sunday));
});
