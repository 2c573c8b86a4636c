import { bookReaders, books } from '../../contracts/books';
import { on } from '../shared/implement';
import { exportFile } from '../ground/export';
import { ofTheWhole } from './reach';
import { voucherSheet } from './sheets';
import { findVouchers } from './statement-store';

const most = 50_000;

/** Every voucher of some months as the sheet that Kingdee's programs take; on record, for it leaves the house. */
export const exportVouchers = on(books.exportVouchers).handler(async ({ input, context, errors }) => {
  const { db, actor } = context;
  if (!ofTheWhole(actor, bookReaders)) throw errors.WHOLE_ASSOCIATION();
  const { from, to } = input;
  const lines = await findVouchers(db, from, to, most);
  if (lines.length > most) throw errors.TOO_MANY_VOUCHERS({ data: { lines: lines.length } });
  const { workbook } = await import('../shared/spreadsheet');
  const exported = await exportFile(context, {
    name: `凭证 ${from} ${to}.xlsx`,
    content: await workbook([voucherSheet(lines)]),
    subject: `vouchers:${from}`,
    note: `vouchers ${from} to ${to}, ${lines.length} lines`,
  });
  return { ...exported, entries: new Set(lines.map(({ day, voucher }) => `${day.slice(0, 7)}-${voucher}`)).size };
});
