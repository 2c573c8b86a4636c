import { privacy } from '../../contracts/privacy';
import { exportFile } from '../ground/export';
import { on } from '../shared/implement';
import { associationName } from './association-store';
import { auditDocument, auditTitle } from './audit-document';
import { readAudit } from './present-audit';

export const exportAudit = on(privacy.exportAudit).handler(async ({ input: { year }, context, errors }) => {
  const { db, today, language } = context;
  const found = await readAudit(db, year, today, language);
  if (!found) throw errors.YEAR_NOT_BEGUN();
  const { writeDocument } = await import('../shared/document');
  return exportFile(context, {
    name: `${year} ${auditTitle[language]}.docx`,
    content: await writeDocument(auditDocument(found, await associationName(db), language)),
    subject: `privacy_audit:${year}`,
    note: 'exported',
  });
});
