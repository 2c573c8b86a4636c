import { workbench } from '../../contracts/workbench';
import { secretariat } from '../../contracts/wire';
import { afterMinutes } from '../shared/clock';
import { keepFile, temporaryUrl } from '../shared/cloud-files';
import { newId } from '../shared/ids';
import { on } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { Unavailable } from '../shared/unavailable';
import { languageOf } from './language';
import { presentMember } from './present-member';
import { registerSheet } from './register-sheet';
import { findRegister } from './register-store';

const goodMinutes = 10;
/** More than any association here has members. */
const mostRows = 100_000;

/** The register as filtered, with the chosen columns: names leave the house, so who took it is on record, and the file goes. */
export const exportMembers = on(workbench.exportMembers).handler(async ({ input, context }) => {
  const { db, now, today, actor, audit } = context;
  const { columns, sort, descending, ...filter } = input;
  const { rows } = await findRegister(db, actor, {
    filter,
    order: { sort, descending },
    year: Number(today.slice(0, 4)),
    after: null,
    limit: mostRows,
    admitted: secretariat,
  });
  const language = languageOf(context);
  const sheet = registerSheet(rows.map(presentMember), [...new Set(columns)], language);
  const { workbook } = await import('../shared/spreadsheet');
  const cloudId = await keepFile(`exports/${newId(now)}.xlsx`, await workbook([sheet]));
  const url = await temporaryUrl(cloudId, goodMinutes * 60);
  if (!url) throw new Unavailable('the file store lost what it has just taken');
  const expiresAt = afterMinutes(now, goodMinutes);
  await enqueue(db, expiresAt, 'deleteFile', [{ cloudId }]);
  const { ids, ...asked } = filter;
  const note = JSON.stringify({ ...asked, ...(ids ? { chosen: ids.length } : {}), columns });
  audit({ subject: 'register:members', note: `${rows.length} rows, ${note}` });
  return { url, fileName: `${sheet.name} ${today}.xlsx`, rows: rows.length, expiresAt: expiresAt.toISOString() };
});
