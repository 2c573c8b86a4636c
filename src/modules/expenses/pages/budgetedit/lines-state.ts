import { fenOf, yuanOf } from '@/i18n/typed-money';
import type { BudgetYear } from '../../types';

export type Category = BudgetYear['rows'][number]['category'];
/** A line as it is typed; `months` where it is written month by month. */
export interface TypedLine {
  code: string;
  title: string;
  category: Category;
  sum: string;
  months: string[] | null;
  note: string;
}

/** What is to come in of a kind in the year; `months` as they were while they are not even and nobody typed another sum. */
export interface TypedIncome {
  kind: IncomeKind;
  sum: string;
  months: number[] | null;
}
export type IncomeKind = BudgetYear['income'][number]['kind'];
export const incomeKinds: readonly IncomeKind[] = ['dues', 'service', 'meeting', 'grant', 'sponsorship', 'other'];
export interface TypedBudget {
  lines: TypedLine[];
  income: TypedIncome[];
}

export const emptyLine = (count: number): TypedLine => ({
  ...{ code: `A${count + 1}`, title: '', category: 'other', sum: '', months: null, note: '' },
});

/** Twelve parts of a sum that come to it, the cents left over in the first months. */
export function spread(sum: number): number[] {
  const each = Math.floor(sum / 12);
  return Array.from({ length: 12 }, (_, month) => each + (month < sum - each * 12 ? 1 : 0));
}
const isEven = (months: readonly number[]): boolean => {
  const even = spread(months.reduce((sum, each) => sum + each, 0));
  return months.every((each, month) => each === even[month]);
};

export const typedLines = ({ draft, rows }: BudgetYear): TypedLine[] =>
  (draft?.lines ?? rows).map(({ code, title, category, months, note }) => ({
    ...{ code, title, category, note },
    sum: yuanOf(months.reduce((total, each) => total + each, 0)),
    months: isEven(months) ? null : months.map(yuanOf),
  }));

export const typedIncome = ({ draft, income }: BudgetYear): TypedIncome[] =>
  incomeKinds.map((kind) => {
    const months = (draft?.income ?? income).find((each) => each.kind === kind)?.months;
    return {
      kind,
      sum: months ? yuanOf(months.reduce((total, each) => total + each, 0)) : '',
      months: months && !isEven(months) ? months : null,
    };
  });
/** The income as it is saved, without what is left empty; null while a sum is none. */
export function incomeOf(typed: readonly TypedIncome[]) {
  const given = typed
    .filter(({ sum }) => sum.trim() !== '')
    .map(({ kind, sum, months }) => {
      const fen = fenOf(sum);
      return fen === null ? null : { kind, months: months ?? spread(fen) };
    });
  return given.every((each) => each !== null) ? given : null;
}

/** The lines as they are saved; null while one of them is wrong. */
export function linesOf(typed: readonly TypedLine[]) {
  const lines = typed.map(({ code, title, category, sum, months, note }) => {
    const fen = fenOf(sum);
    const given = months ? months.map((each) => fenOf(each || '0')) : fen === null ? [null] : spread(fen);
    if (!/^[A-Z0-9]{1,12}$/.test(code) || title.trim() === '' || given.some((each) => each === null)) return null;
    return { code, title: title.trim(), category, months: given as number[], note: note.trim() };
  });
  return lines.every((line) => line !== null) ? lines : null;
}
export const sumOf = ({ sum, months }: TypedLine): number =>
  months ? months.reduce((total, each) => total + (fenOf(each || '0') ?? 0), 0) : (fenOf(sum) ?? 0);
