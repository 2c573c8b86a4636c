import { decrypt } from '../shared/secrets';
import type { BatchRecord, ItemRecord, Layout } from './payout-store';
import { accountUse } from './written';

type Field = Layout['columns'][number]['field'];
const widths: Record<Field, number> = { seq: 8, payee: 32, account: 28, bank: 32, amount: 14, remark: 32 };
/** A remark longer than banks print is cut. */
const remarkLength = 30;

const valueOf = (item: ItemRecord, at: number): Record<Field, string | number> => ({
  seq: at + 1,
  payee: item.payeeName,
  account: item.sealed ? decrypt(accountUse, `expense:${item.expenseId}`, Buffer.from(item.sealed, 'hex')) : '',
  bank: item.payeeBank ?? '',
  amount: item.amount,
  remark: `${item.number} ${item.purpose}`.slice(0, remarkLength),
});
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** Yuan with two digits, as banks read it. */
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** What waits of a batch, as the bank's web page takes it. Amounts are numbers, accounts are text. */
export async function bankFile({ layout, rows, number }: BatchRecord): Promise<{ ending: string; content: Buffer }> {
  const items = rows.filter(({ state }) => state === 'waiting').map(valueOf);
  const { columns } = layout;
  if (layout.format === 'xlsx') {
    const { workbook } = await import('../shared/spreadsheet');
    const content = await workbook([
      {
        name: number,
        head: [],
        columns: columns.map(({ field, header }) => ({
          ...{ header, width: widths[field] },
          type: field === 'amount' ? 'money' : field === 'seq' ? 'count' : 'text',
        })),
        rows: items.map((item) => columns.map(({ field }) => item[field])),
      },
    ]);
    return { ending: 'xlsx', content };
  }
  const lines = [
    columns.map(({ header }) => header),
    ...items.map((item) =>
      columns.map(({ field }) => (field === 'amount' ? yuan(Number(item.amount)) : String(item[field]))),
    ),
  ];
  const text = `${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
  if (layout.encoding === 'utf-8') return { ending: 'csv', content: Buffer.from(text, 'utf8') };
  const { encodeGbk } = await import('../shared/gbk');
  return { ending: 'csv', content: encodeGbk(text) };
}
