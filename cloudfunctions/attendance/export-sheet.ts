import { attendance } from '../../contracts/attendance';
import { findMeetingRun } from '../meetings/facts';
import { afterMinutes } from '../shared/clock';
import { keepFile, temporaryUrl } from '../shared/cloud-files';
import { newId } from '../shared/ids';
import { on } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { deleteFile } from '../shared/tasks';
import { Unavailable } from '../shared/unavailable';
import { findSheet } from './gate-store';
import { sheetOf } from './sheet';

const goodMinutes = 10;

/** The attendance list as a sheet: names and phones leave the house, so who took it is on record, and the file goes. */
export const exportSheet = on(attendance.exportSheet).handler(
  async ({ input: { meetingId }, context: { db, now, today, actor, audit }, errors }) => {
    const meeting = await findMeetingRun(db, actor, meetingId);
    if (!meeting || meeting.status === 'draft') throw errors.MEETING_NOT_FOUND();
    const rows = await findSheet(db, meetingId);
    const { workbook } = await import('../shared/spreadsheet');
    const cloudId = await keepFile(`exports/${newId(now)}.xlsx`, await workbook([sheetOf(rows)]));
    const url = await temporaryUrl(cloudId, goodMinutes * 60);
    if (!url) throw new Unavailable('the file store lost what it has just taken');
    const expiresAt = afterMinutes(now, goodMinutes);
    await enqueue(db, expiresAt, deleteFile, [{ cloudId }]);
    audit({ subject: `meeting:${meetingId}`, note: `attendance sheet, ${rows.length} rows` });
    return {
      url,
      fileName: `${meeting.title} 签到表 ${today}.xlsx`.replace(/[\\/:*?"<>|]/g, ' '),
      rows: rows.length,
      expiresAt: expiresAt.toISOString(),
    };
  },
);
