import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ExpenseFacts } from '../cloudfunctions/compliance/kinds';

/** What the conditions read, and what they would have to work out: no peer divides, counts days or adds within the clock. */
export function prepared(facts: ExpenseFacts) {
  const { guests, hosts, headLimit, over, budget, contractOn, invoiceOn } = facts;
  const days = (day: string | null) => (day === null ? null : Date.parse(day) / 86_400_000);
  // One literal, for all engines here read such objects fastest.
  return {
    kind: facts.kind,
    category: facts.category,
    state: facts.state,
    purpose: facts.purpose,
    amount: facts.amount,
    summed: facts.summed,
    alike: facts.alike,
    imported: facts.imported,
    ownSignature: facts.ownSignature,
    decidedBy: facts.decidedBy,
    resolution: facts.resolution,
    partyReviewed: facts.partyReviewed,
    relatedMember: facts.relatedMember,
    inBudget: facts.inBudget,
    fundPurpose: facts.fundPurpose,
    withinFund: facts.withinFund,
    letterNo: facts.letterNo,
    hosts,
    mostHosts: facts.mostHosts,
    headLimit,
    alcohol: facts.alcohol,
    tobacco: facts.tobacco,
    gifts: facts.gifts,
    mostAmount: headLimit * Math.max(1, guests + hosts),
    overHundredfold: over * 100,
    budgetTenfold: budget * 10,
    contractDay: days(contractOn),
    invoiceDay: days(invoiceOn),
  };
}
export type Prepared = ReturnType<typeof prepared>;
type Name = keyof Prepared;

type Value = string | number | boolean | null;
type Test =
  | { fact: Name; op: '=' | '≠' | '>' | '<'; value: Value }
  | { fact: Name; op: '>' | '<'; than: Name }
  | { fact: Name; op: 'in' | 'not in'; list: readonly string[] }
  | { fact: Name; op: 'matches'; words: string };
/** All of them, where one may be any of several. */
type Condition = readonly (Test | { any: readonly Test[] })[];

const stands: Test = { fact: 'state', op: 'not in', list: ['refused', 'withdrawn', 'cancelled'] };
const is = (fact: Name, value: Value): Test => ({ fact, op: '=', value });
const isNot = (fact: Name, value: Value): Test => ({ fact, op: '≠', value });
const over = (fact: Name, value: number): Test => ({ fact, op: '>', value });
const matches = (words: string): Test => ({ fact: 'purpose', op: 'matches', words });
const reception: readonly Test[] = [is('kind', 'reception'), stands];
const meeting: readonly Test[] = [is('category', 'meeting'), stands];

/** The twenty rules once more, as the peers can say them. */
const conditions: Readonly<Record<string, Condition>> = {
  RECEPT01: [...reception, is('letterNo', null)],
  RECEPT02: [...reception, { fact: 'hosts', op: '>', than: 'mostHosts' }],
  RECEPT03: [...reception, over('headLimit', 0), { fact: 'amount', op: '>', than: 'mostAmount' }],
  RECEPT04: [...reception, is('alcohol', true)],
  RECEPT05: [...reception, is('tobacco', true)],
  RECEPT06: [...reception, over('gifts', 0)],
  RECEPT07: [
    ...reception,
    matches(
      '(?:机场|车站|高铁站|火车站|码头|高速路?口|辖区边界|边界).{0,6}(?:迎接|迎送|欢迎|送行|送别|欢送|接机)|接机|迎宾车队',
    ),
  ],
  COST02: [...meeting, matches('鲜花|花篮|花卉|盆景|摆花|背景板|背景墙|喷绘背景|舞台搭建|充气拱门')],
  COST03: [...meeting, matches('宴请|宴会|晚宴|酒会|答谢宴|聚餐|会餐')],
  COST05: [...meeting, matches('纪念品|伴手礼|礼品|土特产|购物卡|礼盒')],
  SPEND01: [
    ...[stands, is('imported', false), over('summed', 5_000_000)],
    {
      any: [
        is('resolution', null),
        { fact: 'decidedBy', op: 'not in', list: ['presidentMeeting', 'council', 'assembly'] },
      ],
    },
  ],
  SPEND02: [stands, over('alike', 0)],
  SPEND04: [stands, isNot('relatedMember', null)],
  SPEND05: [
    ...[stands, isNot('invoiceDay', null), isNot('contractDay', null)],
    { fact: 'invoiceDay', op: '<', than: 'contractDay' },
  ],
  OWN01: [stands, is('ownSignature', true)],
  SPEND07: [
    ...[stands, is('inBudget', true), isNot('kind', 'advance')],
    { fact: 'overHundredfold', op: '>', than: 'budgetTenfold' },
  ],
  SPEND08: [stands, is('inBudget', false), isNot('kind', 'advance'), is('imported', false)],
  SPEND10: [stands, isNot('fundPurpose', null), is('withinFund', false)],
  SPEND11: [stands, matches('分红|分配给|红利|股息|返还会员|会员福利|发放福利|平分|分给会员')],
  PARTY01: [stands, is('imported', false), is('partyReviewed', false), over('summed', 20_000_000)],
};
const ids = Object.keys(conditions);

/** Of each subject the ids of the rules that it is hit by. */
export type Judge = (subjects: readonly Prepared[]) => Promise<readonly (readonly string[])[]>;
// The peers lie beside the bench, from which this is built into one file.
const require = createRequire(join(process.env.BENCH_FOLDER ?? __dirname, 'package.json'));

type Zen = {
  ZenEngine: new () => {
    createDecision(content: object): { evaluate(context: object): Promise<{ result: { hits?: { id: string }[] } }> };
  };
  ZenDecisionContent: new (content: object) => object;
};
/** One decision table, precompiled; each row is a condition, and the ids of all that are met are collected. */
export function zen(): Judge {
  const { ZenEngine, ZenDecisionContent } = require('@gorules/zen-engine') as Zen;
  const quote = (value: Value) => (typeof value === 'string' ? `'${value}'` : String(value));
  const say = (test: Test): string => {
    if (test.op === 'matches') return `matches(${test.fact}, ${quote(test.words)})`;
    if ('list' in test) return `${test.fact} ${test.op} [${test.list.map(quote).join(', ')}]`;
    const op = { '=': '==', '≠': '!=', '>': '>', '<': '<' }[test.op];
    return `${test.fact} ${op} ${'than' in test ? test.than : quote(test.value)}`;
  };
  const decision = new ZenEngine().createDecision(
    new ZenDecisionContent({
      nodes: [
        { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
        {
          ...{ id: 'table', name: 'table', type: 'decisionTableNode', position: { x: 1, y: 0 } },
          content: {
            ...{ hitPolicy: 'collect', passThrough: false, executionMode: 'single', outputPath: 'hits' },
            inputs: [{ id: 'when', name: 'when' }],
            outputs: [{ id: 'then', name: 'then', field: 'id' }],
            rules: ids.map((id) => ({
              _id: id,
              when: (conditions[id] ?? [])
                .map((each) => ('any' in each ? `(${each.any.map(say).join(' or ')})` : say(each)))
                .join(' and '),
              then: quote(id),
            })),
          },
        },
        { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
      ],
      edges: [
        { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
        { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
      ],
    }),
  );
  return async (subjects) => {
    // All at once: the engine has threads of its own.
    const answers = await Promise.all(subjects.map((facts) => decision.evaluate(facts)));
    return answers.map(({ result }) => result.hits?.map(({ id }) => id) ?? []);
  };
}

type Logic = {
  LogicEngine: new () => {
    addMethod(name: string, method: (given: never) => unknown, options: object): void;
    build(logic: unknown): (data: object) => unknown;
  };
};
/** One compiled function for each rule; `matches` is a method of its own, for the language has no patterns. */
export function jsonLogic(): Judge {
  const { LogicEngine } = require('json-logic-engine') as Logic;
  const engine = new LogicEngine();
  const patterns = new Map<string, RegExp>();
  const patternOf = (words: string) => {
    const known = patterns.get(words) ?? new RegExp(words);
    patterns.set(words, known);
    return known;
  };
  const say = (test: Test): unknown => {
    const fact = { var: test.fact };
    if (test.op === 'matches') {
      const [name, pattern] = [`matches${patterns.size}`, patternOf(test.words)];
      engine.addMethod(name, ([text]: [string]) => pattern.test(text), { sync: true, deterministic: true });
      return { [name]: [fact] };
    }
    if ('list' in test) {
      const among = { in: [fact, test.list] };
      return test.op === 'in' ? among : { '!': [among] };
    }
    const op = { '=': '===', '≠': '!==', '>': '>', '<': '<' }[test.op];
    return { [op]: [fact, 'than' in test ? { var: test.than } : test.value] };
  };
  const built = ids.map((id) => ({
    id,
    holds: engine.build({
      and: (conditions[id] ?? []).map((each) => ('any' in each ? { or: each.any.map(say) } : say(each))),
    }),
  }));
  return (subjects) =>
    Promise.resolve(
      subjects.map((facts) => {
        const hits: string[] = [];
        for (const { id, holds } of built) if (holds(facts)) hits.push(id);
        return hits;
      }),
    );
}

type Rules = {
  Engine: new () => {
    addRule(rule: object): void;
    addOperator(name: string, test: (fact: string, words: RegExp) => boolean): void;
    run(facts: object): Promise<{ events: { type: string }[] }>;
  };
};
/** One engine with all rules, run once a subject; `matches` is an operator of its own. */
export function jsonRules(): Judge {
  const { Engine } = require('json-rules-engine') as Rules;
  const engine = new Engine();
  engine.addOperator('matches', (fact, words) => words.test(fact));
  const say = (test: Test): object => {
    const { fact } = test;
    if (test.op === 'matches') return { fact, operator: 'matches', value: new RegExp(test.words) };
    if ('list' in test) return { fact, operator: test.op === 'in' ? 'in' : 'notIn', value: test.list };
    const operator = { '=': 'equal', '≠': 'notEqual', '>': 'greaterThan', '<': 'lessThan' }[test.op];
    return { fact, operator, value: 'than' in test ? { fact: test.than } : test.value };
  };
  for (const id of ids)
    engine.addRule({
      conditions: {
        all: (conditions[id] ?? []).map((each) => ('any' in each ? { any: each.any.map(say) } : say(each))),
      },
      event: { type: id },
    });
  return async (subjects) => {
    const found: string[][] = [];
    for (const facts of subjects) found.push((await engine.run(facts)).events.map(({ type }) => type));
    return found;
  };
}
