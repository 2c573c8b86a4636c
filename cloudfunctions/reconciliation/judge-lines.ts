import type { RowFault, StatementField } from '../../contracts/reconcile-kinds';
import { readDay, readMoney, shownCell } from '../ground/judge-cell';
import type { SheetCell, SheetRow } from '../shared/sheet-reader';
import { accountIn } from './judge-layout';

/** A line as the file says it. Money is fen, above 0 what came in. */
export interface ReadLine {
  /** Of the sheet. */
  row: number;
  day: string;
  time: string | null;
  amount: number;
  balance: number | null;
  fee: number;
  payer: string;
  account: string | null;
  remark: string;
  serial: string | null;
  /** Of WeChat: what the house called the order or the refund. */
  orderNo: string | null;
}
export interface BadRow {
  line: number;
  fault: RowFault;
  detail: string;
}
export interface ReadLines {
  lines: ReadLine[];
  bad: BadRow[];
  /** Where the balance does not follow: so much is missing, fen. */
  gaps: { line: number; missing: number }[];
}
export type Columns = Partial<Record<StatementField, number>>;

const mostMoney = 100_000_000_000n;
const mostText = 200;
const incoming = /贷|收|来账|转入|入账|credit|\bcr?\b|^\+$/i;
const outgoing = /借|支|付|往账|转出|出账|debit|\bdr?\b|^-$/i;
const refunded = /REFUND|退款/i;

/**
 * The lines of a statement, by the columns that were found: two columns of amounts, one with a sign, or one with a word
 * beside it. What is no line is told with its place.
 * @param today no line is later than that
 * @param own the account that the statement is of; rows of another are told
 */
export function judgeLines(
  rows: readonly SheetRow[],
  columns: Columns,
  { today, own }: { today: string; own: string | null },
): ReadLines {
  const [lines, bad]: [ReadLine[], BadRow[]] = [[], []];
  const cell = (row: SheetRow, field: StatementField): SheetCell => {
    const index = columns[field];
    const found = index === undefined ? null : (row.cells[index] ?? null);
    return typeof found === 'string' ? found.replace(/^[`'"\s\t]+|[\s\t]+$/g, '') || null : found;
  };
  const words = (row: SheetRow, field: StatementField): string =>
    (shownCell(cell(row, field)) ?? '').replace(/\s+/g, ' ').slice(0, mostText);
  const outIsNegative = allNegative(rows.map((row) => cell(row, 'out')));
  for (const row of rows) {
    // Beneath the lines of WeChat's bill stand its sums.
    if (columns.order !== undefined && row.cells.some((each) => /^[`']?总交易单数/.test(shownCell(each) ?? ''))) break;
    const fault = (as: RowFault, detail: string) =>
      bad.push({ line: row.line, fault: as, detail: detail.slice(0, 60) });
    const when = momentOf(cell(row, 'day'), cell(row, 'time'));
    if (!when) {
      fault('noDay', words(row, 'day') || words(row, 'time'));
      continue;
    }
    if (when.day > today) {
      fault('dayAhead', when.day);
      continue;
    }
    const stated = columns.own === undefined ? null : accountIn(words(row, 'own'));
    if (own && stated && stated !== own && columns.order === undefined) {
      fault('otherAccount', `…${stated.slice(-4)}`);
      continue;
    }
    const wechat = columns.order === undefined ? null : wechatOf(row, cell, words);
    const amount = wechat ? wechat.amount : amountOf(row, cell, words, outIsNegative);
    if (typeof amount === 'string') {
      fault(
        amount,
        [words(row, 'in'), words(row, 'out'), words(row, 'amount'), words(row, 'side')].filter(Boolean).join(' '),
      );
      continue;
    }
    if (amount === 0n) {
      fault('noAmount', '0');
      continue;
    }
    if (amount >= mostMoney || amount <= -mostMoney) {
      fault('tooLarge', String(amount));
      continue;
    }
    const balance = readMoney(cell(row, 'balance'));
    // A file with a payer and a payee names both: the other one is whoever is not us.
    const towards = amount < 0n && columns.payee !== undefined;
    lines.push({
      row: row.line,
      ...when,
      amount: Number(amount),
      balance: 'value' in balance && balance.value !== null ? Number(balance.value) : null,
      fee: wechat?.fee ?? 0,
      payer: words(row, towards ? 'payee' : 'payer'),
      account: accountIn(words(row, towards ? 'payeeAccount' : 'account')),
      remark: [...new Set([words(row, 'remark'), words(row, 'purpose'), words(row, 'note')])]
        .filter(Boolean)
        .join(' ')
        .slice(0, mostText),
      serial: (wechat ? wechat.serial : words(row, 'serial')).slice(0, 64) || null,
      orderNo: wechat ? wechat.orderNo || null : null,
    });
  }
  return { lines, bad, gaps: gapsIn(lines) };
}

type Cells = (row: SheetRow, field: StatementField) => SheetCell;
type Words = (row: SheetRow, field: StatementField) => string;

function momentOf(day: SheetCell, time: SheetCell): { day: string; time: string | null } | null {
  for (const each of [day, time]) {
    // 20260410170709
    const read = readDay(typeof each === 'string' && /^\d{14}$/.test(each) ? each.slice(0, 8) : each);
    if ('value' in read && read.value && !read.doubt) return { day: read.value, time: clockIn(time) ?? clockIn(day) };
  }
  return null;
}
function clockIn(cell: SheetCell): string | null {
  const text = shownCell(cell) ?? '';
  const compact = /^\d{14}$/.exec(text) ? text.slice(8) : /^\d{6}$/.test(text) ? text : null;
  if (compact) return `${compact.slice(0, 2)}:${compact.slice(2, 4)}:${compact.slice(4)}`;
  return /(\d{1,2}:\d{2}(?::\d{2})?)/.exec(text)?.[1]?.padStart(5, '0') ?? null;
}

function allNegative(cells: readonly SheetCell[]): boolean {
  const values = cells.flatMap((cell) => {
    const read = readMoney(cell);
    return 'value' in read && read.value ? [read.value] : [];
  });
  return values.length > 0 && values.every((value) => value < 0n);
}

function amountOf(row: SheetRow, cell: Cells, words: Words, outIsNegative: boolean): bigint | RowFault {
  const money = (field: StatementField): bigint | null => {
    const read = readMoney(cell(row, field));
    return 'value' in read ? (read.value ?? 0n) : null;
  };
  const [came, went, whole] = [money('in'), money('out'), money('amount')];
  if (came === null || went === null || whole === null) return 'notMoney';
  if (came !== 0n && went !== 0n) return 'both';
  if (came !== 0n) return came;
  if (went !== 0n) return outIsNegative ? went : -went;
  if (whole === 0n) return 'noAmount';
  const side = words(row, 'side');
  if (side === '' || whole < 0n) return whole;
  const [isIn, isOut] = [incoming.test(side), outgoing.test(side)];
  return isIn === isOut ? 'noSide' : isIn ? whole : -whole;
}

/** A row of WeChat's trade bill: a payment, or a refund of one. */
function wechatOf(
  row: SheetRow,
  cell: Cells,
  words: Words,
): { amount: bigint | RowFault; serial: string; orderNo: string; fee: number } {
  const money = (field: StatementField): bigint => {
    const read = readMoney(cell(row, field));
    return 'value' in read ? (read.value ?? 0n) : 0n;
  };
  const fee = Number(money('fee'));
  const state = words(row, 'state');
  if (refunded.test(state) && words(row, 'refundSerial')) {
    const amount = -money('refund');
    return {
      amount: amount === 0n ? 'noAmount' : amount,
      serial: words(row, 'refundSerial'),
      orderNo: words(row, 'refundOrder').replaceAll('-', ''),
      fee,
    };
  }
  const amount = money('amount') || money('settled');
  return {
    amount: amount === 0n ? 'noAmount' : amount,
    serial: words(row, 'serial'),
    orderNo: words(row, 'order').replaceAll('-', ''),
    fee,
  };
}

/** Files run from the first to the last or back: whichever leaves fewer gaps. */
function gapsIn(lines: readonly ReadLine[]): ReadLines['gaps'] {
  const along = gapsAlong(lines);
  const back = gapsAlong([...lines].reverse());
  return along.length <= back.length ? along : back;
}
function gapsAlong(lines: readonly ReadLine[]): ReadLines['gaps'] {
  const gaps: ReadLines['gaps'] = [];
  let before: number | null = null;
  for (const { row, amount, balance } of lines) {
    if (balance === null) {
      before = before === null ? null : before + amount;
      continue;
    }
    if (before !== null && before + amount !== balance) gaps.push({ line: row, missing: balance - before - amount });
    before = balance;
  }
  return gaps;
}

/**
 * What tells a line from every other of its account: its serial number with its amount; else what it says, and which of
 * those it is that say the same on its day. The order of the file does not count.
 */
export function marksOf(lines: readonly ReadLine[], digest: (text: string) => string): string[] {
  const met = new Map<string, number>();
  return lines.map(({ serial, day, amount, payer, remark }) => {
    if (serial) return `s:${serial}:${amount}`;
    const said = JSON.stringify([day, amount, payer, remark]);
    const nth = met.get(said) ?? 0;
    met.set(said, nth + 1);
    return `h:${digest(`${said}#${nth}`)}`;
  });
}
