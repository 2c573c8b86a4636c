import fc from 'fast-check';
import type { FindingState } from '../../contracts/finding-states';
import type { Compared } from './rule';
import { isAnother, isOver, judgeFindings, type Change, type Standing } from './judge-findings';
import type { Judged } from './judge-subjects';

const compared = (is: number | string, more: Partial<Compared> = {}): Compared => ({
  fact: 'f',
  is,
  op: '>',
  limit: 1,
  ...more,
});
const dated = (limit: string): Partial<Compared> => ({ unit: 'date', limit });
const judged = (key: string, is: number | string = 5): Judged =>
  ({ ruleId: 'r', subject: key, period: '', compared: compared(is) }) as Judged;
const standing = (key: string, more: Partial<Standing> = {}): Standing => ({
  ...{ id: `id-${key}`, ruleId: 'r', subject: key, period: '', state: 'open', found: true, compared: compared(5) },
  ...more,
});
const what = (changes: Change[]) => changes.map((each) => each.what);

it.each<[string, Standing[], Judged[], Change['what'][]]>([
  ['what nobody knew opens', [], [judged('a')], ['found']],
  ['what is known stays', [standing('a')], [judged('a')], ['still']],
  ['what is handled stays as it is handled', [standing('a', { state: 'rectified' })], [judged('a', 9)], ['still']],
  ['what is not found any more closes by itself', [standing('a')], [], ['gone']],
  ['also while somebody looks at it', [standing('a', { state: 'doubted' })], [], ['gone']],
  ['what is gone stays gone', [standing('a', { state: 'gone', found: false })], [], []],
  ['what is gone opens again', [standing('a', { state: 'gone', found: false })], [judged('a')], ['again']],
  ['what was closed stays closed', [standing('a', { state: 'closed' })], [judged('a')], ['still']],
  ['what was closed and is another case opens', [standing('a', { state: 'closed' })], [judged('a', 6)], ['again']],
  ['so does a false positive', [standing('a', { state: 'falsePositive' })], [judged('a', 6)], ['again']],
  ['what was closed and is not found any more stays closed', [standing('a', { state: 'closed' })], [], ['past']],
  ['and opens when it comes back', [standing('a', { state: 'closed', found: false })], [judged('a')], ['again']],
  ['one key is one finding', [], [judged('a'), judged('a', 6)], ['found']],
])('%s', (_, stands, found, expected) => expect(what(judgeFindings(stands, found))).toEqual(expected));

it.each<[Compared, Compared, boolean]>([
  [compared(5), compared(5), false],
  [compared(5), compared(6), true],
  [compared('a'), compared('b'), true],
  [compared(5, { unit: 'day' }), compared(6, { unit: 'day' }), false],
  [compared(5, { unit: 'workday' }), compared(6, { unit: 'workday' }), false],
  [compared(5, { unit: 'fen' }), compared(6, { unit: 'fen' }), true],
  [compared('2026-01-01', { unit: 'day' }), compared('2026-01-02', { unit: 'day' }), true],
  [compared(5), compared(5, { limit: 2 }), true],
  [compared('2026-01-01', dated('2026-11-20')), compared('2026-01-01', dated('2026-11-21')), false],
  [compared('2026-01-01', dated('2026-11-20')), compared('2026-01-01', dated('2026-11-19')), true],
  [compared('2026-01-01', dated('2026-11-20')), compared('2026-01-02', dated('2026-11-21')), true],
  [compared(2021, { unit: 'year', limit: 2022 }), compared(2021, { unit: 'year', limit: 2023 }), false],
  [compared(2021, { unit: 'year', limit: 2022 }), compared(2021, { unit: 'year', limit: 2021 }), true],
  [compared('a', { unit: 'fen', limit: 'a' }), compared('a', { unit: 'fen', limit: 'b' }), true],
  [compared(5, { unit: 'count', limit: 1 }), compared(5, { unit: 'count', limit: 2 }), true],
  [compared(5), compared(5, { op: '>=' }), true],
  [compared(5), compared(5, { fact: 'g' }), true],
])('tells %j from %j: %s', (was, is, another) => expect(isAnother(was, is)).toBe(another));

it('says which states ask nothing of anybody', () => {
  const all: FindingState[] = [
    'open',
    'assigned',
    'explained',
    'rectifying',
    'rectified',
    'doubted',
    'closed',
    'falsePositive',
    'gone',
  ];
  expect(all.filter(isOver)).toEqual(['closed', 'falsePositive', 'gone']);
});

/** What the store does with the changes, as a plain list. */
function apply(stands: Standing[], changes: Change[]): Standing[] {
  const after = new Map(stands.map((each) => [each.id, each]));
  for (const change of changes) {
    if (change.what === 'found') {
      const made = standing(change.judged.subject, {
        period: change.judged.period,
        id: `${change.judged.subject}/${change.judged.period}`,
        compared: change.judged.compared,
      });
      after.set(made.id, made);
      continue;
    }
    const was = after.get(change.id) as Standing;
    if (change.what === 'gone') after.set(was.id, { ...was, state: 'gone', found: false });
    else if (change.what === 'past') after.set(was.id, { ...was, found: false });
    else if ('judged' in change)
      after.set(was.id, {
        ...was,
        found: true,
        compared: change.judged.compared,
        state: change.what === 'again' ? 'open' : was.state,
      });
  }
  return [...after.values()];
}
const byId = (all: Standing[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

const found = fc
  .array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      period: fc.constantFrom('', 'x'),
      is: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map(({ key, period, is }) => ({ ...judged(key, is), period })));
const hand = fc.constantFrom<FindingState | null>(null, 'assigned', 'closed', 'falsePositive', 'rectified');
/** Nights, and what a person makes of each finding in between. */
const nights = fc.array(fc.record({ judged: found, hand }), { maxLength: 6 });
const live = (course: { judged: Judged[]; hand: FindingState | null }[]) =>
  course.reduce<Standing[]>(
    (stands, each) =>
      apply(stands, judgeFindings(stands, each.judged)).map((one) =>
        each.hand && !isOver(one.state) ? { ...one, state: each.hand } : one,
      ),
    [],
  );
const keys = (all: readonly Pick<Standing, 'subject' | 'period'>[]) =>
  [...new Set(all.map(({ subject, period }) => `${subject}/${period}`))].sort();

it('never doubles and never loses: what stands as found is what was found', () =>
  fc.assert(
    fc.property(nights, found, (course, last) => {
      const after = apply(live(course), judgeFindings(live(course), last));
      expect(new Set(after.map(({ subject, period }) => `${subject}/${period}`)).size).toBe(after.length);
      expect(keys(after.filter((each) => each.found))).toEqual(keys(last));
      expect(keys(after.filter(({ state }) => !isOver(state))).filter((key) => !keys(last).includes(key))).toEqual([]);
    }),
  ));

it('comes to the same in any order', () =>
  fc.assert(
    fc.property(nights, fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), fc.integer(), (course, subjects, turn) => {
      const stands = live(course);
      const last = subjects.map((subject) => judged(subject));
      const turned = [...last.slice(turn % (last.length || 1)), ...last.slice(0, turn % (last.length || 1))].reverse();
      expect(byId(apply(stands, judgeFindings([...stands].reverse(), turned)))).toEqual(
        byId(apply(stands, judgeFindings(stands, last))),
      );
    }),
  ));

it('changes nothing when it is repeated', () =>
  fc.assert(
    fc.property(nights, found, (course, last) => {
      const once = apply(live(course), judgeFindings(live(course), last));
      expect(judgeFindings(once, last).filter((each) => each.what !== 'still')).toEqual([]);
      expect(apply(once, judgeFindings(once, last))).toEqual(once);
    }),
  ));
