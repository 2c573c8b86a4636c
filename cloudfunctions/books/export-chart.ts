import { bookReaders, books } from '../../contracts/books';
import { exportFile } from '../ground/export';
import { clockOf } from '../shared/clock';
import { on } from '../shared/implement';
import { chartSheet } from './chart-sheet';
import { findWholeChart } from './chart-store';
import { ofTheWhole } from './reach';

/** The chart as a sheet that the house reads back; on record, for it leaves the house. */
export const exportChart = on(books.exportChart).handler(async ({ context, errors }) => {
  const { db, actor, language, today, now } = context;
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const chart = await findWholeChart(db, language, today);
  const { workbook } = await import('../shared/spreadsheet');
  return exportFile(context, {
    name: `${language === 'en' ? 'Chart of accounts' : '科目表'} ${today}.xlsx`,
    content: await workbook([chartSheet(chart, { at: clockOf(now), by: actor.person?.name ?? '' }, language)]),
    subject: `chart:${today}`,
    note: `chart of accounts, ${chart.accounts.length} accounts`,
  });
});
