import { bookReaders, books } from '../../contracts/books';
import { statementKinds, statementWords } from '../../contracts/book-words';
import { clockOf } from '../shared/clock';
import { on } from '../shared/implement';
import { exportFile } from '../ground/export';
import { findChart } from './books-store';
import { judgeStatement } from './judge-statement';
import { lastDayOf } from './months';
import { ofTheWhole } from './reach';
import { statementSheet } from './sheets';
import { findMonths, findSums } from './statement-store';

/** The three statements as sheets of one workbook; on record, for they leave the house. */
export const exportStatements = on(books.exportStatements).handler(async ({ input, context, errors }) => {
  const { db, actor, language, now } = context;
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const { from, to } = input;
  const [{ accounts }, sums, { final, budgets }] = [
    await findChart(db, language),
    await findSums(db, from, to),
    await findMonths(db, from, to),
  ];
  const facts = { accounts, sums, budgets, from: `${from}-01`, to: lastDayOf(to) };
  const { workbook } = await import('../shared/spreadsheet');
  const said = { from, to, final, at: clockOf(now), by: actor.person?.name ?? '' };
  const sheets = statementKinds.map((kind) =>
    statementSheet(kind, judgeStatement(kind, facts, language), said, language),
  );
  const title = language === 'en' ? 'Statements' : '财务报表';
  return exportFile(context, {
    name: `${title} ${from} ${to}.xlsx`,
    content: await workbook(sheets),
    subject: `statements:${from}`,
    note: `${statementKinds.map((kind) => statementWords[kind].en).join(', ')}; ${from} to ${to}`,
  });
});
