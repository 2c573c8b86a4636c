import type { Packed, WeighedLabel } from './pattern';
import { signsOf } from './signs';
import { weights } from './weights';

interface Scale extends Pick<Packed, 'bias' | 'step'> {
  /** Levels: whole numbers, of which ten thousands take little memory. */
  of: ReadonlyMap<string, number>;
}
const scales = new Map<WeighedLabel, Scale>();

function scaleOf(label: WeighedLabel): Scale {
  let scale = scales.get(label);
  if (!scale) {
    const { bias, step, runs, lists } = weights[label];
    const of = new Map<string, number>();
    for (const [level, ...byLength] of runs)
      byLength.forEach((run, n) => {
        for (let at = 0; at < run.length; at += n + 1) of.set(run.slice(at, at + n + 1), level);
      });
    for (const [name, level] of Object.entries(lists)) of.set(name, level);
    scales.set(label, (scale = { bias, step, of }));
  }
  return scale;
}
const sumOf = (signs: Iterable<string>, of: Scale['of']): number => {
  let sum = 0;
  for (const sign of signs) sum += of.get(sign) ?? 0;
  return sum;
};

/** The log-odds that what these signs stand in offends (config/texts.ts); above nothing it is likelier than not. */
export function weigh(signs: ReadonlySet<string>, label: WeighedLabel): number {
  const { bias, step, of } = scaleOf(label);
  return bias + step * sumOf(signs, of);
}

/** The clause of a passage that says most for a label. */
export function heaviestClause(passage: string, label: WeighedLabel): string {
  const { of } = scaleOf(label);
  const clauses = passage.split(/[，|]/).map((clause) => ({ clause, sum: sumOf(signsOf(clause), of) }));
  return clauses.reduce((best, each) => (each.sum > best.sum ? each : best)).clause;
}
