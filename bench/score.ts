import { performance } from 'node:perf_hooks';
import { defaultModel } from '../cloudfunctions/credit/default-model';
import { possibleChanges, type Known } from '../cloudfunctions/credit/judge-changes';
import { decayTable, windowStart } from '../cloudfunctions/credit/judge-decay';
import { lift } from '../cloudfunctions/credit/judge-lift';
import { score } from '../cloudfunctions/credit/judge-score';
import type { CreditModel } from '../contracts/credit-model';
import { ms, type Line } from './line';

const members = 25_000;
const rounds = 5;
const today = Date.parse('2026-11-30') / 86_400_000;
const model: CreditModel = {
  ...defaultModel,
  indicators: defaultModel.indicators.map((each) => ({ ...each, runs: true })),
};
const kinds = model.indicators.flatMap(({ code, deeds: [kind = ''] }) => ({ code, kind }));

/** Twenty facts a member, of all indicators, reproducible. */
function factsOf(member: number): Known[] {
  let state = (member + 1) * 2_654_435_761;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  return Array.from({ length: 20 }, (_, n): Known => {
    const { code, kind } = kinds[next(kinds.length)] ?? { code: 'I10', kind: 'points' };
    return {
      ...{ kind, indicator: code, ref: `${kind}:${n}`, day: today - next(1200), leaves: next(9) === 0 ? today : null },
      ...{
        amount: next(2),
        whole: 1,
        size: ['minor', 'general', 'serious'][next(3)] ?? null,
        title: '',
        page: null,
        annulled: false,
      },
    };
  });
}

/** First days of the windows, and what decays: looked up once, as a loop would. */
const starts = model.indicators.map(({ form }) => ('window' in form ? windowStart(today, form.window) : -1));
const tables = model.indicators.map(({ form }) => ('halfLife' in form ? decayTable(form.halfLife) : null));

/** The plain loop: the same shares and the same total, without a line, a reason or an exact division. */
function plainTotal(facts: readonly Known[], codes: ReadonlyMap<string, number>): number {
  const count = model.indicators.length;
  const [done, all, own] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (const fact of facts) {
    const at = codes.get(fact.indicator) ?? 0;
    const form = model.indicators[at]?.form;
    if (!form || fact.day > today || (fact.leaves !== null && fact.leaves <= today)) continue;
    if (fact.day <= (starts[at] ?? -1)) continue;
    const left = tables[at]?.[Math.min(today - fact.day, 1100)] ?? 1;
    const size = form.kind === 'loss' ? (form.sizes[fact.size ?? 'each'] ?? 0) : 1;
    done[at] = (done[at] ?? 0) + fact.amount * left;
    all[at] = (all[at] ?? 0) + fact.whole * left;
    own[at] = (own[at] ?? 0) + size * left;
  }
  let sum = 0;
  for (const [at, { form, weight }] of model.indicators.entries()) {
    const [d = 0, a = 0, o = 0] = [done[at], all[at], own[at]];
    const share =
      form.kind === 'valid'
        ? Math.max(0, 1 - (form.each / 1e6) * o)
        : form.kind === 'list'
          ? Number(o === 0)
          : form.kind === 'flag'
            ? Number(o > 0)
            : form.kind === 'loss'
              ? Math.max(0, 1 - o / 1e12)
              : form.kind === 'share'
                ? a === 0
                  ? 0
                  : d / a
                : form.kind === 'kept'
                  ? a === 0
                    ? 1
                    : d / a
                  : form.kind === 'prior'
                    ? (form.prior / 1e6) * form.strength * 1e6 + d === 0
                      ? 0
                      : ((form.prior / 1e6) * form.strength * 1e6 + d) / (form.strength * 1e6 + a)
                    : Math.min(1, d / form.target);
    sum += weight * share;
  }
  return sum;
}

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
function timed(work: () => void): number {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** Scores with all their reasons beside a loop without any; what-if beside the score of the same member. */
export function scoring(): Promise<Line[]> {
  const files = Array.from({ length: members }, (_, n) => factsOf(n));
  const codes = new Map(model.indicators.map(({ code }, n) => [code, n]));
  let [apart, largest] = [0, 0];
  for (const facts of files) {
    const off = Math.abs(score(model, facts, today).total - plainTotal(facts, codes) * 100);
    largest = Math.max(largest, off);
    if (off > 20) apart++;
  }
  const plain = timed(() => {
    for (const facts of files) plainTotal(facts, codes);
  });
  const ours = timed(() => {
    for (const facts of files) score(model, facts, today);
  });
  const coming = Array.from({ length: 4 }, (_, n) => ({ id: `m${n}`, title: '', training: n % 2 === 0, page: '' }));
  const asked = files.slice(0, 500).map((deeds) => ({
    deeds,
    changes: possibleChanges(model, { deeds, coming, meetingPoints: 2, repairable: new Set(), day: today }),
  }));
  const one = timed(() => {
    for (const { deeds } of asked) score(model, deeds, today);
  });
  const whatIf = timed(() => {
    for (const { deeds, changes } of asked) lift(model, deeds, changes, today, 'A');
  });
  const [times, timesWhatIf] = [ours / plain, whatIf / one];
  const changes = asked.reduce((sum, each) => sum + each.changes.length, 0) / asked.length;
  return Promise.resolve([
    {
      job: 'score',
      ...{ ours: ms(ours), peer: ms(plain), ratio: plain / ours },
      ...{ goal: 'ours≤5×peer', ok: times <= 5 && apart === 0 },
      note: `${members} members × 20 facts with lines and reasons, ${times.toFixed(2)} times the plain loop without them; totals differ by ${largest.toFixed(2)} hundredths of a point at most`,
      ...(apart > 0 ? { wrong: `${apart} totals differ from the plain sum by more than 0.20 points` } : {}),
    },
    {
      job: 'what-if',
      ...{ ours: ms(whatIf / asked.length), peer: ms(one / asked.length), ratio: one / whatIf },
      ...{ goal: 'ours≤50×score', ok: timesWhatIf <= 50 },
      note: `the smallest set of changes to the best grade, ${changes.toFixed(1)} possible ones a member; ${timesWhatIf.toFixed(1)} times its score`,
    },
  ]);
}
