import fc from 'fast-check';
import type { CreditModel, Indicator } from '../../contracts/credit-model';
import { defaultModel } from './default-model';
import { byIndicator, coverageOf, gradeOf, pointsOf, score, totalOf } from './judge-score';
import type { CreditFact } from './judge-share';

const dayOf = (day: string) => Date.parse(day) / 86_400_000;
const today = dayOf('2026-11-30');
const fact = (indicator: string, given: Partial<CreditFact> = {}): CreditFact => ({
  ...{ ref: `x:${indicator}`, indicator, day: today, leaves: null, amount: 1, whole: 1, size: null },
  ...given,
});
const modelOf = (changes: Partial<Record<string, Partial<Indicator>>>): CreditModel => ({
  ...defaultModel,
  indicators: defaultModel.indicators.map((each) => ({ ...each, ...changes[each.code] })),
});
/** All sources are run. */
const full = modelOf(Object.fromEntries(defaultModel.indicators.map(({ code }) => [code, { runs: true }])));

const anyFacts = fc.array(
  fc.record({
    indicator: fc.constantFrom(...full.indicators.map(({ code }) => code)),
    day: fc.integer({ min: today - 1200, max: today + 40 }),
    leaves: fc.option(fc.integer({ min: today - 20, max: today + 20 })),
    amount: fc.integer({ min: 0, max: 1 }),
    size: fc.constantFrom('minor', 'general', 'serious'),
  }),
  { maxLength: 40 },
);
const known = (given: Omit<CreditFact, 'ref' | 'whole'>[]): CreditFact[] =>
  given.map((each, n) => ({
    ...each,
    ref: `f:${n}`,
    whole: 1,
    size: each.indicator === 'I05' || each.indicator === 'I06' ? each.size : null,
  }));
const anyModel = fc
  .subarray(
    full.indicators.map(({ code }) => code),
    { minLength: 1 },
  )
  .chain((codes) =>
    fc.record(
      Object.fromEntries(
        full.indicators.map(({ code }) => [
          code,
          fc.record({ runs: fc.constant(codes.includes(code)), weight: fc.integer({ min: 1, max: 40 }) }),
        ]),
      ),
    ),
  )
  .map(modelOf);

describe('a score', () => {
  it('of nothing known begins at what was never lost', () => {
    const { total, grade, coverage, items, reasons } = score(full, [], today);
    // 8 + 12 + 18 + 12 + 8 (0.8 of 10) + 7 + 6; profile, pledge, participation, giving, standards and training begin at nothing.
    expect([total, grade, coverage]).toEqual([7100, 'B', 1000]);
    expect(items.find(({ code }) => code === 'I10')).toMatchObject({ points: 0, most: 600 });
    expect(reasons).toEqual(['I10', 'I04', 'I11', 'I02', 'I12', 'I13', 'I07']);
  });
  it('leaves out what the association does not run', () => {
    const { total, coverage, items } = score(defaultModel, [], today);
    expect(items.find(({ code }) => code === 'I07')).toEqual({
      code: 'I07',
      points: 0,
      most: 0,
      share: null,
      lines: [],
    });
    expect(items.reduce((sum, { most }) => sum + most, 0)).toBe(10_000);
    expect(coverage).toBe(740);
    // 8 + 12 + 18 + 12 + 6 of 74.
    expect(total).toBe(7567);
  });
  it('is not graded while too little is run', () => {
    const little = modelOf({ I01: { runs: true }, I03: { runs: false }, I05: { runs: false } });
    expect(score(little, [], today)).toMatchObject({ grade: 'NR', coverage: 440 });
  });
  it.each([
    ['general', 'C', 'list'],
    ['serious', 'D', 'seriousList'],
  ] as const)('on a %s list is no better than %s', (size, grade, capped) => {
    const good = full.indicators
      .filter(({ form }) => ['share', 'flag', 'target'].includes(form.kind))
      .map(({ code }) => fact(code, { amount: 99, whole: 99 }));
    expect(score(full, good, today)).toMatchObject({ grade: 'A', capped: null });
    expect(score(full, [...good, fact('I06', { size })], today)).toMatchObject({ grade, capped });
  });
  it('sums exactly: facts to their indicator, indicators to the total, what is possible to 100', () => {
    fc.assert(
      fc.property(anyModel, anyFacts, (model, given) => {
        const { total, items } = score(model, known(given), today);
        const sum = (of: readonly { points: number }[]) => of.reduce((all, { points }) => all + points, 0);
        expect(sum(items)).toBe(total);
        for (const item of items) {
          expect(sum(item.lines)).toBe(item.share === null ? 0 : item.points);
          expect(item.points).toBeGreaterThanOrEqual(0);
          expect(item.points).toBeLessThanOrEqual(item.most);
        }
        expect(items.reduce((all, { most }) => all + most, 0)).toBe(10_000);
        expect(total).toBe(pointsOf(model, byIndicator(known(given)), today));
      }),
      { numRuns: 500 },
    );
  });
  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((given) =>
          fc.tuple(fc.constant(known(given)), fc.shuffledSubarray(known(given), { minLength: given.length })),
        ),
        ([facts, shuffled]) => expect(score(full, shuffled, today)).toEqual(score(full, facts, today)),
      ),
      { numRuns: 300 },
    );
  });
  it('never falls by a good fact and never rises by a bad one', () => {
    const good = { I02: 1, I03: 1, I04: 1, I07: 1, I10: 1, I11: 1, I12: 1, I13: 1 };
    const bad = { I01: 1, I02: 0, I03: 0, I05: 1, I06: 1, I07: 0, I08: 1, I09: 1 };
    const added = (codes: Readonly<Record<string, number>>) =>
      fc.record({
        indicator: fc.constantFrom(...Object.keys(codes)),
        day: fc.integer({ min: today - 1200, max: today }),
        size: fc.constantFrom('minor', 'general', 'serious'),
      });
    const one = (codes: Readonly<Record<string, number>>, given: { indicator: string; day: number; size: string }) =>
      fact(given.indicator, { ...given, ref: 'added', amount: codes[given.indicator] ?? 0 });
    fc.assert(
      fc.property(anyModel, anyFacts, added(good), added(bad), (model, given, better, worse) => {
        const facts = known(given);
        const { total } = score(model, facts, today);
        expect(score(model, [...facts, one(good, better)], today).total).toBeGreaterThanOrEqual(total);
        expect(score(model, [...facts, one(bad, worse)], today).total).toBeLessThanOrEqual(total);
      }),
      { numRuns: 1000 },
    );
  });
  it('names every loss, the dearest first, and nothing else', () => {
    fc.assert(
      fc.property(anyModel, anyFacts, (model, given) => {
        const { items, reasons } = score(model, known(given), today);
        const loss = (code: string) => {
          const item = items.find((each) => each.code === code);
          return item ? item.most - item.points : 0;
        };
        expect([...reasons].sort()).toEqual(
          items
            .map(({ code }) => code)
            .filter((code) => loss(code) > 0)
            .sort(),
        );
        for (const [n, code] of reasons.entries())
          if (n > 0) expect(loss(code)).toBeLessThanOrEqual(loss(reasons[n - 1] ?? ''));
      }),
    );
  });
  it('shows nothing of a fact that has left, and what it was cannot be told from the rest', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('I05', 'I06', 'I09'), (given, indicator) => {
        const facts = known(given);
        const gone = fact(indicator, { ref: 'gone', day: today - 90, leaves: today, size: 'serious' });
        expect(score(full, [...facts, gone], today)).toEqual(score(full, facts, today));
      }),
    );
  });
});

/** Only these run, with these weights. */
const only = (weights: Readonly<Record<string, number>>): CreditModel => ({
  ...defaultModel,
  indicators: defaultModel.indicators.map((each) => ({
    ...each,
    ...{ weight: weights[each.code] ?? 0, runs: each.code in weights },
  })),
});
const itemsOf = (model: CreditModel, facts: readonly CreditFact[]) =>
  score(model, facts, today).items.filter(({ share }) => share !== null);

describe('a grade', () => {
  const { A, B, C } = full.floors;
  it.each([
    [10_000, 'A'],
    [A, 'A'],
    [A - 1, 'B'],
    [B, 'B'],
    [B - 1, 'C'],
    [C, 'C'],
    [C - 1, 'D'],
    [0, 'D'],
  ])('of %i hundredths is %s', (total, grade) => expect(gradeOf(full, total, 'none')).toBe(grade));
  it.each([
    [A, 'list', full.listed],
    [A, 'seriousList', full.listedSerious],
    [C - 1, 'list', 'D'],
    [C - 1, 'seriousList', 'D'],
    [C, 'list', 'C'],
  ] as const)('of %i hundredths on a %s is %s', (total, listing, grade) =>
    expect(gradeOf(full, total, listing)).toBe(grade),
  );
  it('begins at the coverage that the model asks, not above it', () => {
    const covered = coverageOf(defaultModel);
    expect(gradeOf({ ...defaultModel, coverage: covered }, A, 'none')).toBe('A');
    expect(gradeOf({ ...defaultModel, coverage: covered + 1 }, A, 'none')).toBe('NR');
  });
  it('is capped by a list only where it would be better without', () => {
    const listed = fact('I06', { size: 'general' });
    // Its points alone make it C, which is as good as a list allows.
    expect(score(full, [listed], today)).toMatchObject({ grade: 'C', capped: null });
    const poor = [listed, fact('I03', { amount: 0 }), fact('I05', { size: 'serious' }), fact('I08'), fact('I09')];
    const bare = score(full, poor, today);
    expect([bare.grade, bare.capped]).toEqual(['D', null]);
  });
});

describe('of a model', () => {
  it('that runs nothing, or that has nothing, comes nothing', () => {
    const empty = only({});
    expect(score(empty, [fact('I02')], today)).toMatchObject({ total: 0, coverage: 0, grade: 'NR', reasons: [] });
    expect(score(empty, [], today).items.every(({ points, most }) => points === 0 && most === 0)).toBe(true);
    expect([coverageOf({ ...empty, indicators: [] }), totalOf(5, 0)]).toEqual([0, 0]);
  });
  it.each([
    [{ I02: 1, I04: 1, I12: 1 }, [3334, 3333, 3333]],
    [{ I02: 1, I04: 2, I12: 4 }, [1429, 2857, 5714]],
    [{ I02: 4, I04: 1, I12: 2 }, [5714, 1429, 2857]],
    [{ I02: 2, I04: 4, I12: 1 }, [2857, 5714, 1429]],
  ])('%j a hundredth that is left over goes to the largest remainder, of equal ones to the first', (weights, most) => {
    const nothing = itemsOf(only(weights), [fact('I02', { amount: 0 })]);
    expect(nothing.map((each) => each.most)).toEqual(most);
  });
  it('what two lose alike is told in the order of the indicators', () => {
    expect(score(only({ I02: 3, I04: 3, I12: 3, I10: 1 }), [], today).reasons).toEqual(['I02', 'I04', 'I12', 'I10']);
  });
});

describe('the lines of an indicator', () => {
  it('that begins at full are its whole and what each fact took', () => {
    const [item] = itemsOf(only({ I05: 1 }), [fact('I05', { ref: 'penalty', size: 'general' })]);
    expect(item?.most).toBe(10_000);
    expect(item?.points).toBeLessThan(10_000);
    expect(item?.lines).toEqual([
      { ref: null, points: 10_000 },
      { ref: 'penalty', points: (item?.points ?? 0) - 10_000 },
    ]);
  });
  it('that begins at nothing are what each fact gave', () => {
    const facts = ['a', 'b', 'c'].map((ref, n) => fact('I02', { ref, amount: n === 0 ? 0 : 1 }));
    const [item] = itemsOf(only({ I02: 1 }), facts);
    expect([item?.points, item?.most]).toEqual([6666, 10_000]);
    expect(item?.lines.filter(({ points }) => points !== 0)).toEqual([
      { ref: 'b', points: 3333 },
      { ref: 'c', points: 3333 },
    ]);
  });
  it('are one where it begins, if it begins with anything, and one of each fact that counts', () => {
    fc.assert(
      fc.property(anyModel, anyFacts, (model, given) => {
        for (const { code, lines, points, share } of score(model, known(given), today).items) {
          const refs = lines.map(({ ref }) => ref);
          expect(new Set(refs).size).toBe(refs.length);
          for (const ref of refs.filter((each) => each !== null))
            expect(known(given).find((each) => each.ref === ref)?.indicator).toBe(code);
          if (share === 0) expect(points).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
