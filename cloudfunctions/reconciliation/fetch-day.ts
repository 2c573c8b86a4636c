import { outlineOf } from '../ground/outline';
import { findTable } from '../ground/judge-header';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { soughtFields } from './judge-layout';
import { lookAt } from './look-at';
import { findLayouts, saveStatement } from './statement-store';
import { takeLines, type Taken } from './take-lines';

const mostRows = 50_000;
/** What the bill of a day is called here. */
export const billNameOf = (day: string): string => `微信支付交易账单 ${day}`;

export type Fetched = 'none' | 'notReady' | 'forged' | Taken;
/**
 * The trade bill of a day, asked of WeChat and taken; fetched again it adds nothing. It is asked outside any transaction.
 * @param write one transaction
 */
export async function fetchDay(
  day: string,
  by: string | null,
  now: Date,
  write: <T>(work: (transaction: Db) => Promise<T>) => Promise<T>,
): Promise<Fetched> {
  const { tradeBill } = await import('../shared/wechat-pay');
  const content = await tradeBill(day);
  if (typeof content === 'string') return content;
  const { readSheets } = await import('../shared/sheet-reader');
  const reading = readSheets(content, mostRows);
  if ('refusal' in reading) return 'forged';
  return write(async (transaction) => {
    const layouts = await findLayouts(transaction);
    const fields = soughtFields(layouts);
    const { outline, sheet } = outlineOf(reading.book, fields);
    const looked = await lookAt(transaction, reading.book, outline, sheet, layouts);
    const read = reading.book.sheets[sheet];
    if (looked.layout?.channel !== 'wechat' || !read) return 'forged';
    const statementId = newId(now);
    await saveStatement(
      transaction,
      { id: statementId, fileId: null, fileName: billNameOf(day), outline, sheet, ...looked, by },
      now,
    );
    const { rows } = findTable(read, fields);
    const { columns } = looked;
    return takeLines(
      transaction,
      { statementId, rows, columns, channel: 'wechat', account: 'wechat', by, ofDay: day },
      now,
    );
  });
}
