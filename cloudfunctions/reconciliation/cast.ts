import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { personWith } from '../../config/jest-functions/cast';
import { as, db } from '../../config/jest-functions/house';
import { csvOf, xlsxOf, type Grid } from '../ground/sheets.fixture';
import { sheetFile } from '../imports/cast';
import { readClock } from '../shared/clock';
import { saveStatement } from './statement-store';
import { takeLines } from './take-lines';

export const finance = as('local-finance').reconciliation;
export const own = '6228480000000001234';

/** A line as the tests write it: yuan as a bank writes them. */
export interface Written {
  day?: string;
  in?: string;
  out?: string;
  payer?: string;
  account?: string;
  remark?: string;
  serial?: string;
}
let serial = 0;
export const written = (part: Written): Required<Written> => ({
  ...{ day: '2026-11-18', in: '', out: '', payer: '某公司', account: '6222000000005678', remark: '' },
  serial: `S${String(++serial).padStart(8, '0')}`,
  ...part,
});

/** As the corporate net bank of ABC writes it. */
export const abc = (lines: readonly Required<Written>[]): Buffer =>
  xlsxOf([
    ['账户明细'],
    ['账号：', own, '户名：', '江南精造商会'],
    ['交易时间', '收入金额', '支出金额', '账户余额', '对方账号', '对方户名', '交易用途', '交易流水号'],
    ...lines.map((line): Grid[number] => [
      line.day,
      line.in,
      line.out,
      '',
      line.account,
      line.payer,
      line.remark,
      line.serial,
    ]),
  ]);
/** As CCB writes it: csv in the encoding of China. */
export const ccb = (lines: readonly Required<Written>[]): Buffer =>
  csvOf(
    [
      '账号,账户名称,交易时间,借方发生额（支取）,贷方发生额（收入）,余额,币种,对方户名,对方账号,对方开户机构,记账日期,摘要,备注,账户明细编号-交易流水号',
      ...lines.map(
        (line) =>
          `${own}\t,江南精造商会,${line.day.replaceAll('-', '')} 10:07:09,${line.out || '0'},${line.in || '0'},,人民币元,${line.payer},${line.account}\t,某支行,${line.day.replaceAll('-', '')},电汇,${line.remark},${line.serial}`,
      ),
    ].join('\r\n'),
    'gb18030',
  );

export const opened = async (content: Buffer, name = '流水.xlsx'): Promise<string> =>
  (await finance.open({ fileId: await sheetFile(content, name, 'local-finance') })).id;
/** Opens a file and takes it with the columns that were found. */
export async function taken(content: Buffer, name = '流水.xlsx', account: string | null = null) {
  const id = await opened(content, name);
  const whole = await finance.statement({ id });
  const columns = Object.fromEntries(whole.columns.flatMap(({ field, index }) => (field ? [[field, index]] : [])));
  return { ...(await finance.take({ id, columns, account: account ?? whole.account })), whole };
}
/** All lines that wait. */
export const queued = async () => (await finance.queue({ show: 'all' })).rows;
/** Confirms what is certain, as the page does. */
export async function confirmed() {
  const { rows } = await finance.queue({ show: 'certain' });
  const lines = rows.flatMap(({ id: lineId, proposals: [first] }) =>
    first ? [{ lineId, kind: first.kind, targetId: first.ids[0] ?? '' }] : [],
  );
  return finance.bookCertain({ lines });
}
/** Books against lines: what came in and is linked is what the payments by bank come to. */
export async function sums() {
  const { rows } = await sql<{ lines: number; payments: number; entries: number; debits: number; credits: number }>`
    SELECT (SELECT coalesce(sum(amount), 0)::bigint FROM bank_line WHERE made) AS lines,
      (SELECT coalesce(sum(p.amount), 0)::bigint FROM payment_received p WHERE EXISTS (SELECT FROM bank_line l WHERE l.payment_id = p.id AND l.made)) AS payments,
      (SELECT count(*) FROM book_entry WHERE source_kind = 'bank_line') AS entries,
      (SELECT coalesce(sum(debit), 0)::bigint FROM book_line) AS debits, (SELECT coalesce(sum(credit), 0)::bigint FROM book_line) AS credits`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('sums answer one row');
  return row;
}
export async function accountBalance(code: string): Promise<number> {
  const { rows } = await sql<{
    amount: number;
  }>`SELECT coalesce(sum(debit - credit), 0)::bigint AS amount FROM book_line WHERE account = ${code}`.execute(db);
  return rows[0]?.amount ?? 0;
}

/** A statement that was taken, as its rows alone say it. */
export async function statementOf(
  fileName: string,
  lines: readonly { day: string; amount: number; payer: string }[],
  channel: 'bank' | 'wechat' = 'bank',
): Promise<void> {
  const by = await personWith('local-finance');
  const [id, now] = [randomUUID(), readClock()];
  const outline = { sheets: [], notes: [] };
  await saveStatement(
    db,
    { ...{ id, fileId: null, fileName, outline, sheet: 0, columns: {}, layout: null, account: null }, by },
    now,
  );
  const rows = lines.map(({ day, amount, payer }, i) => ({
    ...{ line: i + 1, hidden: false, cells: [day, String(amount / 100), payer, `${id.slice(0, 8)}${i}`] },
  }));
  const columns = { day: 0, amount: 1, payer: 2, serial: 3, ...(channel === 'wechat' ? { order: 2 } : {}) };
  const account = channel === 'wechat' ? 'wechat' : own;
  await takeLines(db, { statementId: id, rows, columns, channel, account, by }, now);
}
