import { privacy } from '../../contracts/privacy';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findAudit } from './audit-store';

export const reportUrl = on(privacy.reportUrl).handler(async ({ input: { year }, context, errors }) => {
  const report = (await findAudit(context.db, year))?.report;
  const opened = report && (await openFile(context, report, { subject: `privacy_audit:${year}`, looked: [] }));
  if (!opened) throw errors.NO_REPORT();
  return opened;
});
