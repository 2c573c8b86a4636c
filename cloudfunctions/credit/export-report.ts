import { credit } from '../../contracts/credit';
import { exportFile } from '../ground/export';
import { on } from '../shared/implement';
import { findReports } from './report-store';
import { reportDocument } from './report-document';

export const exportReport = on(credit.exportReport).handler(async ({ input, context, errors }) => {
  const { db, actor, language } = context;
  const rows = actor.actingFor ? await findReports(db, actor.actingFor) : [];
  const found = rows.find(({ id }) => id === input.id);
  if (!found || found.withdrawn) throw errors.REPORT_NOT_FOUND();
  const { writeDocument } = await import('../shared/document');
  return exportFile(context, {
    name: `${found.said.name} ${language === 'en' ? 'credit report' : '信用报告'} ${found.said.asOf}.docx`,
    content: await writeDocument(reportDocument(found, language)),
    subject: `membership:${found.membershipId}`,
    note: `report ${found.id}`,
  });
});
