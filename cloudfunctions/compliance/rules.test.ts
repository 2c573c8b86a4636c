import { db, useDatabase } from '../../config/jest-functions/house';
import { judgeParameter } from '../../contracts/judge-parameter';
import { shape } from '../../contracts/parameter-shape';
import { ruleFamilies } from '../../contracts/rule-families';
import type { Words } from '../../contracts/wire';
import { addDays } from '../shared/clock';
import { isAnother } from './judge-findings';
import { fill, valueNamed } from './judge-subjects';
import type { AnyRule, Example, Found } from './rule';
import { rules } from './rules';
import { familyOf } from './words';

useDatabase();

interface Row {
  id: string;
  standard: unknown;
  shape: unknown;
  source: string;
  source_en: string;
  title: string;
  title_en: string;
  tag: string;
  needs_human_check: boolean;
}
const rows = async (): Promise<Map<string, Row>> => {
  const found = await db.selectFrom('parameter_version').selectAll().where('id', 'like', 'compliance.%').execute();
  return new Map(found.map((row) => [String(row.id), row as unknown as Row]));
};
const saidTwice = /(天|元|年|个月|个工作日|‰|days|yuan|years|months|working days) ?\1/;
const placeholders = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
const listed = (found: Found | readonly Found[] | null): readonly Found[] =>
  found === null ? [] : 'compared' in found ? [found] : found;

/** What is wrong with a rule and its row: nothing loads that has something here. */
export function faultsOf(rule: AnyRule, row: Row | undefined): string[] {
  if (!row) return ['it has no row'];
  const faults: string[] = [];
  const fault = (wrong: boolean, what: string) => void (wrong && faults.push(what));
  const said = (words: Words, what: string) =>
    fault(!words['zh-CN'].trim() || !words.en.trim(), `${what} is not said in both languages`);
  fault(!row.source.trim() || !row.source_en.trim(), 'it names no clause');
  fault(rule.positive.length === 0 || rule.negative.length === 0, 'it has not both kinds of examples');
  said(rule.found, 'what is found');
  said(rule.act, 'what to do');
  fault(rule.concerns.length === 0, 'it concerns nobody');
  fault(Object.keys(rule.facts).length === 0, 'it shows no facts');
  for (const [name, { words }] of Object.entries(rule.facts)) said(words, name);
  const force = row.standard as { force: string; severity: number };
  fault(
    !['off', 'advisory', 'on'].includes(force.force) || !(force.severity >= 1 && force.severity <= 5),
    'its row has no force',
  );
  fault(
    ['known', 'brief'].includes(row.tag) && (force.force === 'on' || !row.needs_human_check),
    'it is not confirmed and not said so',
  );
  const of = shape.parse(row.shape);
  fault(judgeParameter(of, row.standard, row.standard).length > 0, 'its value does not fit its shape');
  const given = rule.params.safeParse(row.standard);
  if (!given.success) return [...faults, `its parameters are not those of its row: ${given.error.message}`];
  const judged = ({ facts, params, today }: Example<unknown>) =>
    listed(
      rule.judge(facts, rule.params.parse({ ...(row.standard as object), ...params }), {
        today: today ?? '2026-11-20',
        overrides: new Map(),
      }),
    );
  for (const example of rule.positive) {
    const found = judged(example);
    said(example.said, 'an example');
    fault(found.length === 0, `it does not find: ${example.said['zh-CN']}`);
    for (const one of found) {
      const { compared, period } = one;
      // A figure comes with its unit: words that say it again read 30 天 天.
      for (const words of [rule.found, rule.act])
        for (const language of ['zh-CN', 'en'] as const) {
          const twice = saidTwice.exec(fill(words, language, '', one, rule.facts));
          fault(twice !== null, `${twice?.[0]} is said twice: ${example.said['zh-CN']}`);
        }
      fault(!(compared.fact in rule.facts), `${compared.fact} is not among its facts`);
      fault(new Set(found.map((each) => each.period)).size < found.length, `two findings of ${period}`);
      for (const language of ['zh-CN', 'en'] as const)
        for (const name of [...placeholders(rule.found[language]), ...placeholders(rule.act[language])])
          fault(
            name !== 'title' && (!name || valueNamed(name, one) === undefined),
            `nothing stands for {{${name}}}: ${example.said['zh-CN']}`,
          );
    }
  }
  for (const example of rule.negative) {
    said(example.said, 'an example');
    fault(judged(example).length > 0, `it finds: ${example.said['zh-CN']}`);
  }
  return faults;
}

it('every rule keeps what a rule is, in a migrated database', async () => {
  const all = await rows();
  const faults = rules.flatMap((rule) =>
    faultsOf(rule, all.get(`compliance.${rule.id}`)).map((what) => `${rule.id}: ${what}`),
  );
  expect(faults).toEqual([]);
  expect(rules.length).toBeGreaterThanOrEqual(90);
});

it('each rule has one row, and each row its rule or one that it is based on', async () => {
  const ids = rules.map(({ id }) => `compliance.${id}`);
  expect(new Set(ids).size).toBe(ids.length);
  const strangers = [...(await rows())].filter(
    ([id, { standard }]) =>
      !ids.includes(id) && !ids.includes(`compliance.${String((standard as { based_on?: string }).based_on)}`),
  );
  expect(strangers.map(([id]) => id)).toEqual([]);
});

// What a person has closed stays closed: the night after asks by its own day, and that alone makes no other case of it.
it('finds the next day the same case again, by every rule', async () => {
  const all = await rows();
  const reopened = rules.flatMap((rule) => {
    const { standard } = all.get(`compliance.${rule.id}`) as Row;
    return rule.positive.flatMap((example) => {
      const today = example.today ?? '2026-11-20';
      const on = (day: string) =>
        listed(
          rule.judge(example.facts, rule.params.parse({ ...(standard as object), ...example.params }), {
            today: day,
            overrides: new Map(),
          }),
        );
      const before = new Map(on(today).map((found) => [found.period, found.compared]));
      return on(addDays(today, 1)).flatMap(({ period, compared }) => {
        const was = before.get(period);
        return was && isAnother(was, compared) ? [`${rule.id}: ${example.said['zh-CN']}`] : [];
      });
    });
  });
  expect(reopened).toEqual([]);
});

it('calls every family by a name', () => {
  const nameless = rules.filter(({ id }) => !(familyOf(`compliance.${id}`) in ruleFamilies)).map(({ id }) => id);
  expect(nameless).toEqual([]);
});

it('stops an act for what the issue names alone', () => {
  const red = rules.filter(({ redLine }) => redLine).map(({ id }) => id);
  expect(red.sort()).toEqual(['FEE06', 'FEE07', 'FEE08', 'FEE12', 'OWN01', 'SPEND01']);
});

it('lets party life be heard by party roles alone', () => {
  const circles = rules.filter(({ circle }) => circle).map(({ id, circle, concerns }) => [id, circle, concerns]);
  expect(circles.map(([id]) => id).sort()).toEqual([
    'PARTY02',
    'PARTY03',
    'PARTY04',
    'PARTY05',
    'PARTY06',
    'PARTY07',
    'PARTY08',
  ]);
  for (const [, circle, concerns] of circles) expect([circle, concerns]).toEqual([['party'], ['party']]);
});

describe('the test itself', () => {
  const one = rules.find(({ id }) => id === 'FEE14') as AnyRule;
  const changed: [string, Partial<AnyRule>, RegExp][] = [
    ['a rule that finds nothing', { judge: () => null }, /does not find/],
    [
      'one that finds everything',
      { judge: (facts, params, clock) => one.judge(one.positive[0].facts, params, clock) ?? (facts as never) },
      /it finds/,
    ],
    ['one without words', { act: { 'zh-CN': '说明', en: '' } }, /both languages/],
    ['a word for which nothing stands', { found: { 'zh-CN': '{{nothing}}', en: 'x' } }, /nothing stands/],
    ['no positive example', { positive: [] as never }, /both kinds/],
    ['a fact that is not shown', { facts: { before: one.facts.before as never } }, /not among its facts/],
  ];
  it.each(changed)('refuses %s', async (_, change, fault) => {
    const row = (await rows()).get('compliance.FEE14');
    expect(faultsOf(one, row)).toEqual([]);
    expect(faultsOf({ ...one, ...change }, row).join('\n')).toMatch(fault);
  });

  it('refuses a row without a clause, of another shape, or none', async () => {
    const row = (await rows()).get('compliance.FEE14') as Row;
    expect(faultsOf(one, { ...row, source: '' })).toEqual(['it names no clause']);
    expect(faultsOf(one, { ...row, standard: { force: 'on', severity: 2 } }).join()).toMatch(/shape.*parameters/);
    expect(faultsOf(one, undefined)).toEqual(['it has no row']);
  });
});
