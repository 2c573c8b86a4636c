import { privacy } from '../../contracts/privacy';
import { afterMinutes } from '../shared/clock';
import { temporaryUrl } from '../shared/cloud-files';
import { on, personOf } from '../shared/implement';
import { findReadyExport } from './export-store';
import { exportTitle } from './export-document';

const goodMinutes = 10;
const endings = { json: 'json', document: 'docx' } as const;

export const exportUrl = on(privacy.exportUrl).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, language, audit } = context;
  const found = await findReadyExport(db, input.exportId, personOf(actor).id);
  const url = found && (await temporaryUrl(found[input.kind], goodMinutes * 60));
  if (!url) throw errors.EXPORT_NOT_FOUND();
  audit({ subject: `privacy_export:${input.exportId}`, note: `downloaded ${input.kind}` });
  return {
    url,
    fileName: `${exportTitle[language]} ${today}.${endings[input.kind]}`,
    expiresAt: afterMinutes(now, goodMinutes).toISOString(),
  };
});
