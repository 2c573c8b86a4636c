import fc from 'fast-check';
import type { CreditModel, ShownGrade } from '../../contracts/credit-model';
import { defaultModel } from './default-model';
import { alone, changed, isWhole, lift, stands, type Change } from './judge-lift';
import { score } from './judge-score';
import type { CreditFact } from './judge-share';

const today = 20_787;
const model: CreditModel = {
  ...defaultModel,
  indicators: defaultModel.indicators.map((each) => ({ ...each, runs: true })),
};
const fact = (indicator: string, ref: string, given: Partial<CreditFact> = {}): CreditFact => ({
  ...{ ref, indicator, day: today - 30, leaves: null, amount: 1, whole: 1, size: null },
  ...given,
});
const order = (grade: ShownGrade) => ['A', 'B', 'C', 'D', 'NR'].indexOf(grade);
const apply = (facts: readonly CreditFact[], changes: readonly Change[]) => changed(facts, changes);

/** All subsets, one by one. */
function bruteForce(facts: readonly CreditFact[], changes: readonly Change[], grade: ShownGrade) {
  let best: { count: number; effort: number; total: number } | null = null;
  for (let bits = 0; bits < 2 ** changes.length; bits++) {
    const picked = changes.filter((_, n) => bits & (1 << n));
    const { total, grade: reached } = score(model, apply(facts, picked), today);
    if (order(reached) > order(grade)) continue;
    const effort = picked.reduce((sum, each) => sum + each.effort, 0);
    const better =
      !best ||
      picked.length < best.count ||
      (picked.length === best.count && (effort < best.effort || (effort === best.effort && total > best.total)));
    if (better) best = { count: picked.length, effort, total };
  }
  return best;
}

const anyFacts = fc
  .array(
    fc.record({
      indicator: fc.constantFrom('I01', 'I02', 'I03', 'I05', 'I06', 'I09', 'I10', 'I13'),
      amount: fc.integer({ min: 0, max: 1 }),
      size: fc.constantFrom('general', 'serious'),
      age: fc.integer({ min: 0, max: 700 }),
    }),
    { maxLength: 14 },
  )
  .map((given) =>
    given.map((each, n) =>
      fact(each.indicator, `f${n}`, {
        amount: each.amount,
        size: each.indicator === 'I05' || each.indicator === 'I06' ? each.size : null,
        day: today - each.age,
      }),
    ),
  );
const anyChanges = (facts: CreditFact[]) =>
  fc
    .array(
      fc.record({
        n: fc.integer({ min: 0, max: 99 }),
        kind: fc.constantFrom('renew', 'fill', 'pledge', 'meeting', 'training', 'give', 'unlist', 'repair'),
        effort: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 7 },
    )
    .map((given) => {
      const used = new Set<string>();
      return given.flatMap(({ kind, effort, n }, at): Change[] => {
        const id = `c${at}`;
        const of = (indicator: string) => facts.filter((each) => each.indicator === indicator && !used.has(each.ref));
        const take = (indicator: string, adds: CreditFact[] = []): Change[] => {
          const [one] = of(indicator).slice(n % Math.max(1, of(indicator).length));
          if (!one) return [];
          used.add(one.ref);
          return [
            {
              id,
              indicator,
              effort,
              alike: indicator === 'I01' || indicator === 'I02' ? indicator : id,
              removes: [one.ref],
              adds,
            },
          ];
        };
        if (kind === 'renew') return take('I01');
        if (kind === 'unlist') return take('I06');
        if (kind === 'repair') return take('I05');
        if (kind === 'fill') {
          const empty = facts.find((each) => each.indicator === 'I02' && each.amount === 0 && !used.has(each.ref));
          if (!empty) return [];
          used.add(empty.ref);
          return [
            { id, indicator: 'I02', effort, alike: 'I02', removes: [empty.ref], adds: [{ ...empty, amount: 1 }] },
          ];
        }
        const adding = { pledge: 'I04', meeting: 'I10', training: 'I13', give: 'I11' }[kind];
        return [
          {
            id,
            indicator: adding,
            effort,
            alike: adding,
            adds: [fact(adding, `new${at}`, { day: today, amount: adding === 'I10' ? 2 : 1 })],
          },
        ];
      });
    });

it('finds the fewest changes, of as few the easiest, of as easy the one that gives most; none where nothing is enough', () => {
  let lifted = 0;
  fc.assert(
    fc.property(
      anyFacts.chain((facts) => fc.tuple(fc.constant(facts), anyChanges(facts))),
      fc.constantFrom('A', 'B', 'C'),
      ([facts, changes], grade) => {
        const found = lift(model, facts, changes, today, grade);
        const best = bruteForce(facts, changes, grade);
        expect(found && { count: found.changes.length, effort: found.effort, total: found.total }).toEqual(best);
        if (!found) return;
        const picked = changes.filter(({ id }) => found.changes.includes(id));
        // True: doing just that gives just that.
        expect(score(model, apply(facts, picked), today)).toMatchObject({ total: found.total, grade: found.grade });
        if (found.changes.length > 0) lifted++;
      },
    ),
    { numRuns: 400 },
  );
  expect(lifted).toBeGreaterThan(20);
});

it('says of each change alone what it comes to', () => {
  fc.assert(
    fc.property(
      anyFacts.chain((facts) => fc.tuple(fc.constant(facts), anyChanges(facts))),
      ([facts, changes]) => {
        for (const {
          changes: [id],
          total,
          grade,
        } of alone(model, facts, changes, today))
          expect(
            score(
              model,
              apply(
                facts,
                changes.filter((each) => each.id === id),
              ),
              today,
            ),
          ).toMatchObject({ total, grade });
      },
    ),
    { numRuns: 200 },
  );
});

const change = (id: string, indicator: string, given: Partial<Change> = {}): Change => ({
  ...{ id, indicator, effort: 1, alike: id, adds: [fact(indicator, `new-${id}`, { day: today })] },
  ...given,
});

it('takes away what a change removes and adds what it adds, and nothing else', () => {
  const facts = [fact('I01', 'a'), fact('I01', 'b')];
  expect(changed(facts, [])).toEqual(facts);
  expect(changed(facts, [change('x', 'I01', { removes: ['a'], adds: undefined })])).toEqual([facts[1]]);
  const added = fact('I04', 'c');
  expect(changed(facts, [change('x', 'I04', { removes: undefined, adds: [added] })])).toEqual([...facts, added]);
  expect(changed(facts, [change('x', 'I01', { removes: ['a'], adds: [added] })])).toEqual([facts[1], added]);
});

describe('of ways that come to the same', () => {
  const empty = (n: number) => fact('I02', `empty-${n}`, { amount: 0 });
  const fill = (id: string, n: number, effort: number) =>
    change(id, 'I02', { alike: 'fill', effort, removes: [`empty-${n}`], adds: [{ ...empty(n), amount: 1 }] });
  // Half of the profile is not enough for A, all of it is.
  const base = [
    ...Array.from({ length: 4 }, (_, n) => empty(n)),
    ...['I04', 'I11', 'I12'].map((code) => fact(code, code, { day: today })),
  ];
  const best = (changes: Change[]) => {
    const { grade, total } = score(model, base, today);
    for (const wanted of ['A', 'B', 'C'] as const)
      if (order(wanted) < order(grade)) {
        const found = lift(model, base, changes, today, wanted);
        if (found) return { wanted, total, found };
      }
    return null;
  };
  it('takes the easiest of alike ones, and of as easy ones the first by name, in whatever order they are given', () => {
    const hard = fill('b-hard', 0, 5);
    const easy = fill('c-easy', 1, 1);
    const alike = fill('a-easy', 2, 1);
    const all = [
      hard,
      easy,
      alike,
      change('pledge', 'I10', { effort: 2, adds: [fact('I10', 'm', { amount: 99, whole: 1, day: today })] }),
    ];
    const one = best(all);
    const turned = best([...all].reverse());
    expect(one).not.toBeNull();
    expect(turned?.found).toEqual({ ...one?.found, changes: turned?.found.changes });
    expect([...(turned?.found.changes ?? [])].sort()).toEqual([...(one?.found.changes ?? [])].sort());
    expect(one?.found.changes).not.toContain('b-hard');
    if (one?.found.changes.some((id) => id.endsWith('easy'))) expect(one.found.changes).toContain('a-easy');
  });
  it('takes of those with one gain and one effort the first by name, in whatever order they are given', () => {
    // Two indicators that weigh the same and are had by the same; with one of them it is enough for B.
    const [pledge] = model.indicators.filter(({ code }) => code === 'I04');
    if (!pledge) throw new Error('the model has no pledge');
    const of = (code: string) => ({ ...pledge, code, weight: 50 });
    const twins = { ...model, floors: { A: 9000, B: 6000, C: 4000 }, indicators: [of('I10'), of('I11'), of('I12')] };
    const ways = (ids: [string, string][]) => ids.map(([id, indicator]) => change(id, indicator, { alike: id }));
    const best = (changes: Change[]) => lift(twins, [], changes, today, 'B')?.changes.toSorted();
    const given: [string, string][] = [
      ['a', 'I10'],
      ['b', 'I11'],
      ['c', 'I12'],
    ];
    for (const turned of [given, [...given].reverse(), [given[1], given[0], given[2]] as typeof given])
      expect(best(ways(turned))).toEqual(['a', 'b']);
    const others = given.map(([id], n): [string, string] => [id, given[2 - n]?.[1] ?? '']);
    for (const turned of [others, [...others].reverse()]) expect(best(ways(turned))).toEqual(['a', 'b']);
    // Of alike ones the first is enough for C, and more of them do nothing.
    const either = ['y', 'x'].map((id) => change(id, 'I10', { alike: 'same' }));
    const low = { ...twins, floors: { A: 9000, B: 6000, C: 3000 } };
    for (const turned of [either, [...either].reverse()])
      expect(lift(low, [], turned, today, 'C')?.changes).toEqual(['x']);
  });
});

it('of two lists that weigh the same leaves the less serious one', () => {
  const [list] = model.indicators.filter(({ code }) => code === 'I06');
  if (!list) throw new Error('the model has no list');
  const indicators = ['L1', 'L2'].map((code) => ({ ...list, code, weight: 50 }));
  const lists: CreditModel = { ...model, floors: { A: 9000, B: 8000, C: 5000 }, listedSerious: 'C', indicators };
  for (const [a, b] of [
    ['general', 'serious'],
    ['serious', 'general'],
  ]) {
    const facts = [fact('L1', 'one', { size: a }), fact('L2', 'two', { size: b })];
    const off = [
      change('off-one', 'L1', { removes: ['one'], adds: undefined }),
      change('off-two', 'L2', { removes: ['two'], adds: undefined }),
    ];
    expect(lift(lists, facts, off, today, 'C')?.changes).toEqual([a === 'serious' ? 'off-one' : 'off-two']);
  }
});

it('goes on only with what nothing beats, however many changes there are', () => {
  const even: CreditModel = {
    ...model,
    floors: { A: 9000, B: 8000, C: 7000 },
    indicators: model.indicators.map((each) => ({ ...each, form: { kind: 'flag' }, weight: 1 })),
  };
  // Three alike ones of each: the second and the third give nothing. All ways together are 4 to the number of indicators.
  const many = even.indicators.flatMap(({ code }) =>
    [1, 2, 3].map((effort) => change(`${code}-${effort}`, code, { alike: code, effort })),
  );
  const needed = Math.ceil(even.indicators.length * 0.9);
  const found = lift(even, [], many, today, 'A');
  expect(found).toMatchObject({ grade: 'A', effort: needed });
  expect(found?.changes).toEqual(even.indicators.slice(0, needed).map(({ code }) => `${code}-1`));
});

it('lifts nobody out of a model that grades nobody', () => {
  const ungraded = { ...model, coverage: 1001 };
  const all = ['I02', 'I04', 'I11'].map((code) => change(code, code));
  expect(score(ungraded, [], today).grade).toBe('NR');
  for (const grade of ['A', 'B', 'C', 'D'] as const) expect(lift(ungraded, [], all, today, grade)).toBeNull();
});

it('lifts the lid of a list: what stands on one is no better than its grade allows until it is gone', () => {
  const listed = [
    fact('I06', 'bad', { size: 'serious', leaves: null }),
    ...['I02', 'I04', 'I10', 'I11', 'I12', 'I13'].map((code) => fact(code, code, { amount: 99, whole: 1, day: today })),
  ];
  const before = score(model, listed, today);
  const without = score(model, listed.slice(1), today);
  expect(order(before.grade)).toBeGreaterThan(order(without.grade));
  const off = change('off', 'I06', { removes: ['bad'], adds: undefined, effort: 4 });
  const more = change('more', 'I13', { effort: 1 });
  expect(lift(model, listed, [more, off], today, without.grade)).toEqual({
    ...{ changes: ['off'], effort: 4, total: without.total, grade: without.grade },
  });
  expect(lift(model, listed, [more], today, without.grade)).toBeNull();
  expect(alone(model, listed, [off, more], today)).toMatchObject([
    { changes: ['off'], effort: 4, total: without.total, grade: without.grade },
    { changes: ['more'], effort: 1, grade: before.grade },
  ]);
});

it('leaves the lid of a list on where only other things change', () => {
  const codes = ['I02', 'I04', 'I10', 'I11', 'I12', 'I13'];
  const facts = [
    fact('I06', 'bad', { size: 'general' }),
    ...codes.map((code) => fact(code, code, { amount: 99, day: today })),
  ];
  const { total, grade } = score(model, facts, today);
  expect(grade).toBe('C');
  expect(lift(model, facts, [], today, 'C')).toEqual({ changes: [], effort: 0, total, grade: 'C' });
  expect(lift(model, facts, [change('more', 'I13')], today, 'B')).toBeNull();
});

it('counts nothing of an indicator that the association does not run', () => {
  const running: CreditModel = {
    ...model,
    indicators: model.indicators.map((each) => ({ ...each, runs: each.code !== 'I13' })),
  };
  const facts = [fact('I04', 'pledge', { day: today })];
  const train = change('train', 'I13');
  expect(alone(running, facts, [train], today)).toEqual([]);
  expect(alone(model, facts, [train], today)).toHaveLength(1);
  const { total, grade } = score(running, facts, today);
  expect(lift(running, facts, [train], today, grade)).toEqual({ changes: [], effort: 0, total, grade });
  expect(lift(running, facts, [train], today, 'A')).toBeNull();
});

it('says of an indicator whether all of it is had, and of a fact whether it counts', () => {
  const [profile] = model.indicators.filter(({ code }) => code === 'I02');
  const [penalty] = model.indicators.filter(({ code }) => code === 'I05');
  if (!profile || !penalty) throw new Error('the model has no such indicator');
  expect([
    isWhole(profile, [fact('I02', 'a')], today),
    isWhole(profile, [fact('I02', 'a'), fact('I02', 'b', { amount: 0 })], today),
    isWhole(profile, [], today),
    isWhole(penalty, [], today),
  ]).toEqual([true, false, false, true]);
  const bad = fact('I05', 'bad', { size: 'general', leaves: today + 1 });
  expect([stands(penalty, bad, today), stands(penalty, bad, today + 1), stands(penalty, bad, today - 31)]).toEqual([
    true,
    false,
    false,
  ]);
});
