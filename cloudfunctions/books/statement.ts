import { bookReaders, books } from '../../contracts/books';
import { askTogether } from '../ground/ask-together';
import { on } from '../shared/implement';
import { findChart } from './books-store';
import { judgeStatement } from './judge-statement';
import { lastDayOf } from './months';
import { ofTheWhole } from './reach';
import { courseOf, firstCourse, sumsOf } from './statement-store';

export const statement = on(books.statement).handler(async ({ input, context: { db, actor, language }, errors }) => {
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const { kind, from, to } = input;
  const { accounts } = await findChart(db, language);
  const { sums, course } = await askTogether(db, { sums: sumsOf(from, to), course: courseOf(from, to) });
  const { months, final, budgets } = firstCourse(course);
  const facts = { accounts, sums, budgets, from: `${from}-01`, to: lastDayOf(to) };
  return { kind, from, to, lines: judgeStatement(kind, facts, language), months, final };
});
