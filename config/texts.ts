import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gramsOf, passagesOf } from '../cloudfunctions/compliance/grams';
import { textRules } from '../cloudfunctions/compliance/judge-texts';
import type { TextFacts } from '../cloudfunctions/compliance/kinds';
import { textLabels, type TextLabel } from '../cloudfunctions/compliance/pattern';
import type { Sentence } from '../cloudfunctions/compliance/sentence';
import { known } from '../cloudfunctions/compliance/sentences-known.fixture';
import { practice } from '../cloudfunctions/compliance/sentences-practice.fixture';

// `npm run texts`: learns from labelled sentences how much each run of signs says for or against an offence, by logistic
// regression (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4), and writes it down as weights.ts.
// It never reads the blind half, which measures it.

/** How dearly a wrong answer is paid for beside large weights, runs that are kept a label, and steps of the descent. */
const [cost, kept, steps] = [3, 2500, 1500] as const;
/** Of the largest weight: what is written is one of so many levels. */
const levels = 31;

interface Learned {
  bias: number;
  weights: Map<string, number>;
}

/** Runs that at least two sentences have. */
function numbered(all: readonly ReadonlySet<string>[], wanted: (gram: string) => boolean): Map<string, number> {
  const seen = new Map<string, number>();
  for (const grams of all) for (const gram of grams) if (wanted(gram)) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  return new Map([...seen].filter(([, times]) => times > 1).map(([gram], n) => [gram, n]));
}

/** Full steps by Adam (Kingma, Ba, 2015): the same sentences in the same order come to the same weights. */
function descend(rows: readonly Int32Array[], truth: readonly boolean[], size: number): { bias: number; weights: Float64Array } {
  // The bias is the last one, and costs nothing.
  const at = new Float64Array(size + 1);
  const [first, second] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let step = 1; step <= steps; step++) {
    const slope = at.slice();
    slope[size] = 0;
    rows.forEach((row, n) => {
      let sum = at[size] ?? 0;
      for (const gram of row) sum += at[gram] ?? 0;
      const off = cost * (1 / (1 + Math.exp(-sum)) - (truth[n] ? 1 : 0));
      for (const gram of row) slope[gram] = (slope[gram] ?? 0) + off;
      slope[size] = (slope[size] ?? 0) + off;
    });
    const pace = 0.05 * Math.sqrt(1 - 0.999 ** step) / (1 - 0.9 ** step) * (1 - step / (steps + 1));
    for (let n = 0; n <= size; n++) {
      const by = slope[n] ?? 0;
      first[n] = 0.9 * (first[n] ?? 0) + 0.1 * by;
      second[n] = 0.999 * (second[n] ?? 0) + 0.001 * by * by;
      at[n] = (at[n] ?? 0) - (pace * (first[n] ?? 0)) / (Math.sqrt(second[n] ?? 0) + 1e-8);
    }
  }
  return { bias: at[size] ?? 0, weights: at.subarray(0, size) };
}

/** What a label is known by: learned from all runs, then once more from those that say most. */
export function learn(sentences: readonly Sentence[], label: TextLabel): Learned {
  const all = sentences.map(({ text }) => gramsOf(passagesOf(text, label).join('|')));
  const truth = sentences.map(({ rules }) => rules.includes(label));
  const fit = (wanted: (gram: string) => boolean): Learned => {
    const numbers = numbered(all, wanted);
    const rows = all.map((grams) =>
      Int32Array.from([...grams].flatMap((gram) => numbers.get(gram) ?? [])),
    );
    const { bias, weights } = descend(rows, truth, numbers.size);
    return { bias, weights: new Map([...numbers].map(([gram, n]) => [gram, weights[n] ?? 0])) };
  };
  const whole = [...fit(() => true).weights].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const best = new Set(whole.slice(0, kept).map(([gram]) => gram));
  return fit((gram) => best.has(gram));
}

/** The runs of each level and length, one after the other: `[level, ones, twos, threes]`. */
function written({ bias, weights }: Learned) {
  const step = Math.max(...[...weights.values()].map(Math.abs)) / levels;
  const runs = new Map<number, [string, string, string]>();
  for (const [gram, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const level = Math.round(weight / step);
    if (level === 0) continue;
    const row = runs.get(level) ?? ['', '', ''];
    row[gram.length - 1] += gram;
    runs.set(level, row);
  }
  const rows = [...runs].sort(([a], [b]) => a - b).map(([level, row]) => [level, ...row]);
  return { bias: Number(bias.toFixed(3)), step: Number(step.toFixed(4)), runs: rows };
}

/** The cases of the rules themselves are sentences as well. */
const cases = (): Sentence[] =>
  textRules.flatMap(({ positive, negative, ...rule }) => {
    const label = textLabels.find((each) => each === labelOf(rule.id));
    const textOf = ({ words, agenda }: TextFacts) => [...words, ...agenda].join('\n');
    return [
      ...positive.map(({ facts }) => ({ text: textOf(facts as TextFacts), rules: label ? [label] : [] })),
      ...negative.map(({ facts }) => ({ text: textOf(facts as TextFacts), rules: [] })),
    ];
  });
const labelOf = (id: string): string => ({ FORCED01: 'FEE08', OFFICE01: 'FEE11' })[id] ?? id;

if (require.main === module) {
  const sentences = [...known, ...practice, ...cases()];
  const learned = textLabels.map((label) => [label, written(learn(sentences, label))] as const);
  const file = join(__dirname, '..', 'cloudfunctions', 'compliance', 'weights.ts');
  writeFileSync(
    file,
    `// Written by \`npm run texts\` from the labelled sentences beside; not by hand.\n\n` +
      `/** By label: what stands for nothing said, and of each level the runs of one, of two and of three signs. */\n` +
      `export const weights = ${JSON.stringify(Object.fromEntries(learned))} as const;\n`,
  );
  console.log(`${sentences.length} sentences → ${file}`);
}
