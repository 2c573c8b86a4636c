import { bookReaders, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { findChart } from './books-store';
import { judgeStatement } from './judge-statement';
import { lastDayOf } from './months';
import { ofTheWhole } from './reach';
import { findMonths, findSums } from './statement-store';

export const statement = on(books.statement).handler(async ({ input, context: { db, actor, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const { kind, from, to } = input;
  const [{ accounts }, sums, { months, final, budgets }] = [
    await findChart(db, language),
    await findSums(db, from, to),
    await findMonths(db, from, to),
  ];
  const facts = { accounts, sums, budgets, from: `${from}-01`, to: lastDayOf(to) };
  return { kind, from, to, lines: judgeStatement(kind, facts, language), months, final };
});
