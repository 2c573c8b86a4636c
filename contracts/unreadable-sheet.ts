import * as z from 'zod';

/** Why a file of rows cannot be read, whatever it is of. */
export const sheetRefusals = {
  SHEET_EMPTY: { message: '这个文件里没有内容。请打开看看，再选一次。' },
  SHEET_BOMB: { message: '这个文件解开后大得不正常，没有打开。请另存为新的 xlsx 再传。' },
  SHEET_LOCKED: { message: '这份表格要密码才能打开。请去掉打开密码，另存一份再传。' },
  SHEET_UNREADABLE: { message: '文件不完整，打不开。请用 Excel 或 WPS 打开，另存为 xlsx 再传。' },
  SHEET_TOO_LONG: {
    message: '表里的行太多，一次最多收这么多行。请分成几份再传。',
    data: z.object({ most: z.int() }),
  },
  SHEET_TOO_LARGE: { message: '文件超过 10 MB。请删掉图片和用不到的工作表，或分成几份再传。' },
  SHEET_NOT_ONE: { message: '这不是表格文件。请选 xlsx、xls、et 或 csv。' },
  SHEET_GONE: { message: '上传的文件已经不在了，请重新上传。' },
};
