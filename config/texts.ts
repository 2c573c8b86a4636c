import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { meetingCostRules } from '../cloudfunctions/compliance/judge-meeting-cost';
import { textRules } from '../cloudfunctions/compliance/judge-texts';
import type { TextFacts } from '../cloudfunctions/compliance/kinds';
import { weighedLabels, type Packed, type WeighedLabel } from '../cloudfunctions/compliance/pattern';
import { isHarmless, sentencesOf } from '../cloudfunctions/compliance/patterns-mood';
import type { Sentence } from '../cloudfunctions/compliance/sentence';
import { known } from '../cloudfunctions/compliance/sentences-known.fixture';
import { practice } from '../cloudfunctions/compliance/sentences-practice.fixture';
import { signsOf } from '../cloudfunctions/compliance/signs';

// `npm run texts`: learns from labelled sentences how much each sign of a text says for or against an offence, by logistic
// regression (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 4.4), and writes it down in weights.ts. It
// never reads the blind half, which measures what it learned.

/** How dear a wrong answer is beside a large weight, how many signs of each label are kept, and steps of the descent. */
const [cost, kept, steps] = [2, 5000, 1500] as const;
/** A weight is written as one of so many parts of the largest. */
const levels = 63;

interface Learned {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

/** The smallest loss, by full steps of Adam (Kingma, Ba 2015): the same sentences in the same order come to the same. */
function descend(rows: readonly Int32Array[], truth: readonly boolean[], size: number) {
  // The bias is the last one, and costs nothing.
  const at = new Float64Array(size + 1);
  const [mean, square] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let step = 1; step <= steps; step++) {
    const slope = at.slice();
    slope[size] = 0;
    rows.forEach((row, n) => {
      let sum = at[size] ?? 0;
      for (const sign of row) sum += at[sign] ?? 0;
      const off = cost * (1 / (1 + Math.exp(-sum)) - (truth[n] ? 1 : 0));
      for (const sign of row) slope[sign] = (slope[sign] ?? 0) + off;
      slope[size] = (slope[size] ?? 0) + off;
    });
    const pace = ((0.05 * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step)) * (1 - step / (steps + 1));
    for (let n = 0; n <= size; n++) {
      const by = slope[n] ?? 0;
      mean[n] = 0.9 * (mean[n] ?? 0) + 0.1 * by;
      square[n] = 0.999 * (square[n] ?? 0) + 0.001 * by * by;
      at[n] = (at[n] ?? 0) - (pace * (mean[n] ?? 0)) / (Math.sqrt(square[n] ?? 0) + 1e-8);
    }
  }
  return { bias: at[size] ?? 0, weights: at.subarray(0, size) };
}

/** What a label is known by: learned from all signs that two sentences have, then once more from those that say most. */
function learn(sentences: readonly Sentence[], label: WeighedLabel): Learned {
  const all = sentences.map(({ text }) =>
    signsOf(
      sentencesOf(text)
        .filter((each) => !isHarmless(each, label))
        .join('|'),
    ),
  );
  const truth = sentences.map(({ rules }) => rules.includes(label));
  const times = new Map<string, number>();
  for (const signs of all) for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1);
  const fit = (wanted: readonly string[]): Learned => {
    const numbers = new Map(wanted.map((sign, n) => [sign, n]));
    const rows = all.map((signs) => Int32Array.from([...signs].flatMap((sign) => numbers.get(sign) ?? [])));
    const { bias, weights } = descend(rows, truth, wanted.length);
    return { bias, weights: new Map(wanted.map((sign, n) => [sign, weights[n] ?? 0])) };
  };
  const first = fit([...times].filter(([, n]) => n > 1).map(([sign]) => sign));
  const most = [...first.weights].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, kept);
  return fit(most.map(([sign]) => sign));
}

/** Characters of one level stand together, those of one, of two and of three apart. */
function packed({ bias, weights }: Learned): Packed {
  const step = Math.max(...[...weights.values()].map(Math.abs)) / levels;
  const runs = new Map<number, [string, string, string]>();
  const lists: Record<string, number> = {};
  for (const [sign, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const level = Math.round(weight / step);
    if (level === 0) continue;
    if (sign.length > 3) lists[sign] = level;
    else {
      const row = runs.get(level) ?? ['', '', ''];
      row[sign.length - 1] += sign;
      runs.set(level, row);
    }
  }
  const rows = [...runs].sort(([a], [b]) => a - b).map(([level, row]) => [level, ...row] as const);
  return { bias: Number(bias.toFixed(3)), step: Number(step.toFixed(5)), runs: rows, lists };
}

/** The cases that the rules are explained by are sentences as well. */
function cases(): Sentence[] {
  const labels: Record<string, WeighedLabel> = { FORCED01: 'FEE08', OFFICE01: 'FEE11', COST04: 'OUTING' };
  const rules = [...textRules, ...meetingCostRules.filter(({ id }) => id === 'COST04')];
  return rules.flatMap(({ id, positive, negative }) => {
    const label = labels[id] ?? weighedLabels.find((each) => each === id);
    const textOf = (facts: unknown) => {
      const { words = [], agenda } = facts as Partial<TextFacts> & Pick<TextFacts, 'agenda'>;
      return [...words, ...agenda].join('\n');
    };
    // Some are told apart by their facts alone.
    const offending = new Set(positive.map(({ facts }) => textOf(facts)));
    return [
      ...positive.map(({ facts }) => ({ text: textOf(facts), rules: label ? [label] : [] })),
      ...negative.map(({ facts }) => ({ text: textOf(facts), rules: [] })).filter(({ text }) => !offending.has(text)),
    ];
  });
}

const sentences = [...known, ...practice, ...cases()];
const learned = weighedLabels.map((label) => [label, packed(learn(sentences, label))] as const);
writeFileSync(
  join(__dirname, '..', 'cloudfunctions', 'compliance', 'weights.ts'),
  `import type { Packed, WeighedLabel } from './pattern';

// Written by \`npm run texts\` from ${sentences.length} labelled sentences; not by hand.
export const weights: Readonly<Record<WeighedLabel, Packed>> = ${JSON.stringify(Object.fromEntries(learned))};
`,
);
