import { privacy } from '../../contracts/privacy';
import { findConfirmedFiles } from '../files/facts';
import { on, personOf } from '../shared/implement';
import { auditItems } from './audit-items';
import { beginAudit, lockAudit, saveAnswers } from './audit-store';

export const saveAudit = on(privacy.saveAudit).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { year, version, reportFileId } = input;
  if (year > Number(today.slice(0, 4))) throw errors.YEAR_NOT_BEGUN();
  const begun = await beginAudit(db, year, now);
  const row = await lockAudit(db, year);
  if (!row) throw new Error('what was begun is there');
  if (row.signedAt) throw errors.AUDIT_SIGNED();
  if (!begun && row.version !== version) throw errors.VERSION_CONFLICT();
  if (reportFileId && reportFileId !== row.report?.fileId) {
    const [file] = await findConfirmedFiles(db, personOf(actor).id, [reportFileId]);
    if (!file) throw errors.FILE_NOT_FOUND();
  }
  const known = auditItems.map(({ key }) => key);
  const answers = Object.fromEntries(Object.entries(input.answers).filter(([key]) => known.includes(key)));
  await saveAnswers(db, year, answers, reportFileId);
  audit({ subject: `privacy_audit:${year}`, before: row.answers, after: answers });
  return { version: row.version + 1 };
});
