import { compliance } from '../../contracts/compliance';
import { exportFile } from '../ground/export';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { monthsLater } from './judge-risk';
import { reportDocument } from './report-document';
import { findMonth } from './report-store';
import { findBounds } from './risk-store';

/** 合规月报: of a month that has begun. */
export const exportReport = on(compliance.exportReport).handler(async ({ input, context, errors }) => {
  const { db, today, actor, language } = context;
  const from = `${input.month}-01`;
  const readers = ['compliance', 'director', 'supervisor', 'president', 'council'] as const;
  if (officesFor(actor, null, readers).length === 0) throw errors.NOT_YOURS();
  if (from > today) throw errors.MONTH_AHEAD();
  const bounds = await findBounds(db, today);
  const month = await findMonth(db, { from, to: monthsLater(from, 1), today, ...bounds });
  const { writeDocument } = await import('../shared/document');
  const text = reportDocument(input.month, month, language);
  return exportFile(context, {
    ...{ name: `${text.title}.docx`, content: await writeDocument(text) },
    ...{ subject: `report:${input.month}`, note: input.month },
  });
});
