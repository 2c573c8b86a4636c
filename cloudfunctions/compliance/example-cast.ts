import type { Words } from '../../contracts/wire';
import { valueNamed } from './judge-subjects';
import type { AnyRule, Compared, Example, Found, Unit } from './rule';

const units: readonly (Unit | undefined)[] = [
  ...(['fen', 'day', 'workday', 'permille', 'count', 'date', 'month', 'year'] as const),
  undefined,
];
/** What a rule may be about: the kinds of the sources, and those whose facts come with a later module. */
const kinds = [
  ...['meeting', 'text', 'bill', 'feeItem', 'duesStandard', 'expense', 'advance', 'position', 'term', 'member'],
  ...['month', 'quarter', 'year', 'association', 'bankAccount', 'sidePost', 'complaint', 'disclosure', 'query'],
];
/** Of each all that it says, as whoever asks gets it: a finding puts it together only then. */
const listed = (found: Found | readonly Found[] | null): readonly Found[] =>
  (found === null ? [] : 'compared' in found ? [found] : found).map(({ period, compared, values }) => ({
    period,
    compared,
    values,
  }));
export const findingsOf = (rule: AnyRule, { facts, params, today }: Example<unknown>): readonly Found[] =>
  listed(
    rule.judge(facts, rule.params.parse(params ?? rule.positive[0].params ?? {}), {
      today: today ?? '2026-11-20',
      overrides: new Map(),
    }),
  );

/** Whether the comparison is true of what was found: what is shown is what decided. */
export function holds({ is, op, limit }: Compared): boolean {
  // Nothing yet, where a day or a number is asked for, is beyond every limit.
  if (op === 'missing') return is === null && limit === null;
  if (op === '=') return is === limit;
  if (op === '≠') return is !== limit;
  if (op === 'has') return typeof is === 'string' && typeof limit === 'string' && limit !== '' && is.includes(limit);
  if (is === null || limit === null || typeof is === 'boolean' || typeof limit === 'boolean') return is === null;
  return { '<': is < limit, '<=': is <= limit, '>': is > limit, '>=': is >= limit }[op];
}
const spoken = (words: Words | undefined) => expect([words?.['zh-CN'].trim(), words?.en.trim()]).not.toContain('');

/** Each example of these rules as a test of its own, and that all of them speak. */
export function tells(rules: readonly AnyRule[]): void {
  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    it.each(rule.positive.map((example) => [example.said['zh-CN'], example] as const))(
      'finds: %s',
      (_said, example) => {
        const found = findingsOf(rule, example);
        expect(found).not.toEqual([]);
        // What a finding keeps of its subject decides as the whole of it did; of an office, what others hold decides too.
        if (rule.about !== 'position') {
          const kept = Object.fromEntries(
            Object.entries(example.facts as object).filter(([name]) => name in rule.facts),
          );
          expect(findingsOf(rule, { ...example, facts: kept })).toEqual(found);
        }
        for (const one of found) {
          const { compared } = one;
          expect({ ...compared, holds: holds(compared) }).toEqual({ ...compared, holds: true });
          expect(units).toContain(compared.unit);
          // A figure of a fact that has a unit is compared in one.
          const { fact, is, limit, unit } = compared;
          if (rule.facts[fact]?.unit && typeof is === 'number' && typeof limit === 'number') expect(unit).toBeDefined();
          expect(Object.keys(rule.facts)).toContain(compared.fact);
          const asked = [...[rule.found['zh-CN'], rule.found.en].join().matchAll(/\{\{(\w+)\}\}/g)].map(
            ([, name = '']) => name,
          );
          expect(asked.filter((name) => name !== 'title' && valueNamed(name, one) === undefined)).toEqual([]);
        }
      },
    );
    it.each(rule.negative.map((example) => [example.said['zh-CN'], example] as const))(
      'does not find: %s',
      (_said, example) => expect(findingsOf(rule, example)).toEqual([]),
    );
    it('is called and placed, and no two of its examples are one case', () => {
      expect(rule.id).toMatch(/^[A-Z]{2,}\d{0,2}$/);
      expect(kinds).toContain(rule.about);
      const cases = [...rule.positive, ...rule.negative];
      expect(new Set(cases.map(({ facts, params, today }) => JSON.stringify([facts, params, today]))).size).toBe(
        cases.length,
      );
      for (const { today } of cases) expect(today ?? '2026-11-20').toMatch(/^\d{4}-\d\d-\d\d$/);
    });
    it('says all that there is to say', () => {
      for (const words of [rule.found, rule.act, ...Object.values(rule.facts).map((fact) => fact?.words)]) {
        expect(words).toBeDefined();
        spoken(words);
      }
      for (const { said } of [...rule.positive, ...rule.negative]) spoken(said);
      expect(Object.keys(rule.facts).length).toBeGreaterThan(0);
      expect(rule.concerns.length).toBeGreaterThan(0);
      expect(rule.concerns).not.toContain('');
      expect(new Set([...rule.positive, ...rule.negative].map(({ said }) => said['zh-CN'])).size).toBe(
        rule.positive.length + rule.negative.length,
      );
    });
  });
}

/** What a rule of these finds about a subject on a day, by its parameters. */
export const ofRule =
  (rules: readonly AnyRule[]) =>
  (id: string, facts: object, params: object = {}, today = '2026-11-20'): readonly Found[] => {
    const rule = rules.find((each) => each.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return listed(rule.judge(facts, rule.params.parse(params), { today, overrides: new Map() }));
  };
