import type { Words } from '../../contracts/wire';
import { booksWanting, fen, notClosed, page, said, section, type Draft } from './draft';

/** A line of the statement of activities in both languages; fen. */
export interface YearLine {
  key: string;
  name: Words;
  level: number;
  total: boolean;
  amount: number;
  opens: { account?: string; from?: string; to?: string } | null;
}
export interface YearFigures {
  year: number;
  lines: readonly YearLine[];
  /** All months are closed. */
  final: boolean;
}
export const figureOf = ({ key, name, amount, opens }: YearLine) =>
  fen(key, name, amount, opens && page('books/lines', { name: name['zh-CN'], ...opens }));
/** The lines from after one total to the next; the totals are named by their keys. */
export const partOf = (lines: readonly YearLine[], total: 'income' | 'cost'): YearLine[] => {
  const end = lines.findIndex(({ key }) => key === total);
  const begin = total === 'income' ? 0 : lines.findIndex(({ key }) => key === 'income') + 1;
  return lines.slice(begin, end + 1).filter(({ level, amount, total: sum }) => sum || (level <= 1 && amount !== 0));
};

/** 年度收支情况: 业务活动表, each line with its rows. */
export function judgeDraftStatement({ year, lines, final }: YearFigures): Draft {
  const change = lines.filter(({ key }) => key === 'change' || key === 'released');
  const statements = page('books/statements', { year: String(year) });
  return {
    sections: [
      section('income', said('收入', 'Income'), partOf(lines, 'income').map(figureOf), final ? '' : notClosed(year)),
      section('cost', said('费用', 'Expense'), partOf(lines, 'cost').map(figureOf)),
      section(
        'change',
        said('净资产变动', 'Change in net assets'),
        change
          .filter(({ amount, total }) => total || amount !== 0)
          .map((line) => ({ ...figureOf(line), opens: line.opens ? figureOf(line).opens : statements })),
      ),
    ],
    wanting: final ? [] : [booksWanting(year)],
  };
}
