import type { Draft } from './draft';
import { said } from './draft';
import type { YearFigures } from './judge-draft-statement';

const line = (key: string, amount: number, total = false, level = total ? 0 : 1) => ({
  ...{ key, name: said(key, key), level, total, amount },
  opens: total ? null : { account: key, from: '2025-01-01', to: '2025-12-31' },
});
/** A year of the books: income 900, expense 300. */
export const figures = (final: boolean): YearFigures => ({
  year: 2025,
  final,
  lines: [
    line('4201', 900),
    line('4301', 0),
    line('income', 900, true),
    line('5101', 300),
    line('cost', 300, true),
    line('released', 0),
    line('change', 600, true),
  ],
});
/** The figures of a section, by key. */
export const values = ({ sections }: Draft, key: string) =>
  sections.find((each) => each.key === key)?.figures.map(({ key: figure, value }) => [figure, value]);
