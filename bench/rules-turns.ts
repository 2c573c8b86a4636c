import { performance } from 'node:perf_hooks';
import { evaluate } from '../cloudfunctions/compliance/judge-subjects';
import { ms, quantile, type Line } from './line';
import { expense, expenseRules } from './rules-house';
import { jsonLogic, jsonRules, prepared, zen, type Judge } from './rules-peers';

const subjects = 25_000;
/** As many as a slice of the night. */
const slice = 5_000;
/** The slow one judges so many, and its time is scaled. */
const few = 500;
/** The fast ones take more turns: what a busy moment and a cold start cost is most of theirs. */
const [turns, slowTurns] = [25, 3] as const;
const clock = { today: '2026-11-30', overrides: new Map<string, boolean>() };

/** Milliseconds that each takes; they take turns, so that a busy moment is nobody's alone. The first fifth warms up. */
async function timeTurns(rounds: number, works: readonly (() => unknown)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++)
    for (const [n, work] of works.entries()) {
      const began = performance.now();
      await work();
      if (round >= 0) times[n]?.push(performance.now() - began);
    }
  return times.map((each) => quantile(each, 0.5));
}

/** Twenty rules on 25,000 expenses, with all that explains a finding, beside engines that say no more than which rule it was. */
export async function measureRules(): Promise<Line[]> {
  const all = Array.from({ length: subjects }, (_, n) => expense(n));
  const facts = all.map((each) => prepared(each.facts));
  const slices = Array.from({ length: subjects / slice }, (_, n) => n * slice);
  const judge = () => slices.map((at) => evaluate(expenseRules, all.slice(at, at + slice), 'expense', clock));
  const judgeBy = (peer: Judge) => async () => {
    const found: (readonly string[])[] = [];
    for (const at of slices) found.push(...(await peer(facts.slice(at, at + slice))));
    return found;
  };
  const peers = { zen: judgeBy(zen()), logic: judgeBy(jsonLogic()) };
  const slow = jsonRules();

  const ours = judge().flat();
  const hits = new Set(ours.map(({ subject, ruleId }) => `${subject} ${ruleId}`));
  const keys = (found: readonly (readonly string[])[]) =>
    found.flatMap((ids, n) => ids.map((id) => `expense:${n} compliance.${id}`));
  const differ = (found: readonly (readonly string[])[], among = hits) => {
    const theirs = keys(found);
    return theirs.filter((key) => !among.has(key)).length + among.size - new Set(theirs).size;
  };
  const ofFew = new Set([...hits].filter((key) => Number(key.slice(8, key.indexOf(' '))) < few));
  const wrongs = {
    'ZEN engine': differ(await peers.zen()),
    'json-logic-engine': differ(await peers.logic()),
    'json-rules-engine': differ(await slow(facts.slice(0, few)), ofFew),
  };
  const shares = expenseRules.map(({ id }) => ours.filter(({ ruleId }) => ruleId === id).length / subjects);
  const [least, most] = [Math.min(...shares) * 100, Math.max(...shares) * 100];

  const [mine = 0, byLogic = 0] = await timeTurns(turns, [judge, peers.logic]);
  const [byZen = 0, byRules = 0] = await timeTurns(slowTurns, [peers.zen, () => slow(facts.slice(0, few))]);
  const scaled = (byRules * subjects) / few;
  const same = `${subjects} expenses × ${expenseRules.length} rules, ${hits.size} hits (${least.toFixed(1)} to ${most.toFixed(1)} % a rule); ours with what decided each and its version, its facts, comparison and words when they are read`;
  const line = (name: keyof typeof wrongs, peer: number, goal: number, note: string): Line => ({
    ...{ job: `rules ${name}`, ours: ms(mine), peer: ms(peer), ratio: peer / mine, goal: `ratio≥${goal}` },
    ...{ ok: peer / mine >= goal && wrongs[name] === 0, note: `${same}; ${note}` },
    ...(wrongs[name] > 0 || expenseRules.length !== 20 || least < 1 || most > 20
      ? { wrong: `${wrongs[name]} hits differ, ${least.toFixed(1)} to ${most.toFixed(1)} % hit` }
      : {}),
  });
  return [
    line('ZEN engine', byZen, 1, 'a precompiled decision table that collects, all of a slice asked at once'),
    line('json-logic-engine', byLogic, 1, 'a compiled function a rule'),
    line('json-rules-engine', byRules === 0 ? 0 : scaled, 100, `it judged ${few}, its time is scaled`),
  ];
}
