import fc from 'fast-check';
import type { CreditModel, ShownGrade } from '../../contracts/credit-model';
import { defaultModel } from './default-model';
import { alone, changed, lift, type Change } from './judge-lift';
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
