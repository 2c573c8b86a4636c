import { findForExpenses } from '../expenses/facts';
import { plainText, readDay, readMoney, readText, shownCell, type CellRead } from '../ground/judge-cell';
import { searchName } from '../ground/search-name';
import { newId } from '../shared/ids';
import { sha256 } from '../shared/secrets';
import type { SheetCell } from '../shared/sheet-reader';
import { expenseExample, expenseFields, expenseWords } from './expense-fields';
import type { Importable, SheetLine } from './importable';
import { dayOfRow, expenseIdentity, invoiceOf, judgeExpense, type ExpenseLine } from './judge-expense';
import { expenseTaking } from './take-expenses';

const lengths: Record<string, number> = { payee: 80, purpose: 200, category: 40, line: 60, way: 20, handler: 40 };
const lost = (cell: SheetCell, shown: string): boolean =>
  typeof cell === 'number' ? Math.abs(cell) >= 1e15 : /^\d(\.\d+)?E\+\d+$/i.test(shown);

/** Number or code of an invoice: digits, of which Excel takes the zeros before and the end of many. */
function readDigits(row: ExpenseLine, field: 'invoice' | 'invoiceCode', cell: SheetCell): void {
  const shown = plainText(shownCell(cell) ?? '').replace(/[\s`'’]/g, '');
  if (shown === '' || /^(无|没有|-+|—+|\/)$/.test(shown)) return;
  const most = field === 'invoice' ? 20 : 12;
  if (lost(cell, shown)) row.faults.push({ code: 'digitsLost', field, detail: shown });
  else if (
    !/^\d+$/.test(shown) ||
    shown.length > most ||
    (field === 'invoice' && shown.length < 8 && typeof cell !== 'number')
  )
    row.faults.push({ code: field === 'invoice' ? 'notInvoice' : 'notInvoiceCode', field, detail: shown });
  else {
    // Of a number 8 digits at least, of a code 10 or 12.
    const length = field === 'invoice' ? 8 : shown.length > 10 ? 12 : 10;
    row.values[field] = typeof cell === 'number' ? shown.padStart(length, '0') : shown;
    if (row.values[field] !== shown) row.doubts.push({ code: 'zeroLost', field, detail: row.values[field] });
  }
}

/** A line of the sheet as its cells say it. `typed`: other amounts of the sheet are numbers, so that a text is odd. */
export function readExpense({ line, hidden, cells }: SheetLine, typed: boolean): ExpenseLine {
  const row: ExpenseLine = { line, hidden, values: {}, amount: null, faults: [], doubts: [] };
  for (const [field, cell] of Object.entries(cells)) {
    if (field === 'invoice' || field === 'invoiceCode') {
      readDigits(row, field, cell);
      continue;
    }
    const shown = shownCell(cell) ?? undefined;
    const isMoney = field === 'amount' || field === 'invoiceAmount';
    const read: CellRead<string | bigint> = isMoney
      ? readMoney(cell)
      : field === 'day'
        ? readDay(cell)
        : readText(cell, lengths[field] ?? 60);
    if ('fault' in read) row.faults.push({ code: read.fault, field, detail: read.detail });
    else if ('value' in read && read.value !== null) {
      if (isMoney) row[field] = Number(read.value);
      else row.values[field] = plainText(String(read.value));
      if (read.doubt) row.doubts.push({ code: read.doubt, field, detail: shown });
      if (isMoney && typeof cell === 'string' && (typed || !/^-?\d+(\.\d+)?$/.test(cell.trim())))
        row.doubts.push({ code: 'amountText', field, detail: shown });
    }
  }
  if (!('amount' in cells)) row.amount = row.invoiceAmount ?? null;
  return row;
}

const judge: Importable['judge'] = async ({ db, now, today, seen }, lines) => {
  const typed = lines.some(({ cells }) => typeof (cells.amount ?? cells.invoiceAmount) === 'number');
  const rows = lines.map((line) => {
    const row = readExpense(line, typed);
    const payeeSearch = row.values.payee ? searchName(row.values.payee) : '';
    const identity = expenseIdentity(row, payeeSearch);
    return { row, payeeSearch, identity, key: sha256(identity).toString('hex') };
  });
  const values = rows.map(({ row }) => row.values);
  const days = [...new Set(values.flatMap(({ day }) => day ?? []))];
  const known = await findForExpenses(db, {
    keys: rows.map(({ key }) => key),
    numbers: values.flatMap(({ number }) => number ?? []),
    invoices: values.flatMap(({ invoice }) => invoice ?? []),
    days,
    years: [...new Set(days.map((day) => Number(day.slice(0, 4))))],
  });
  const byDay = new Map<string, (typeof known.expenses)[number][]>();
  const others = new Map<string, (typeof known.expenses)[number]>();
  const file = (map: typeof byDay, key: string, each: (typeof known.expenses)[number]) =>
    map.set(key, [...(map.get(key) ?? []), each]);
  const byInvoice = new Map<string, (typeof known.expenses)[number][]>();
  for (const each of known.expenses) {
    file(byDay, `${each.day}|${each.payeeSearch}|${each.amount}`, each);
    for (const { number } of each.invoices) file(byInvoice, number, each);
    others.set(each.number, each);
    if (each.importKey) others.set(each.importKey, each);
  }
  const before = (what: string, line: number): number | null => {
    const there = seen.get(what) ?? null;
    if (there === null) seen.set(what, line);
    return there;
  };
  return rows.map(({ row, payeeSearch, identity, key }) => {
    const [sum, invoice] = [dayOfRow(row, payeeSearch), invoiceOf(row)];
    const meant = [
      ...(byDay.get(sum) ?? []),
      ...(row.values.invoice ? (byInvoice.get(row.values.invoice) ?? []) : []),
      ...[row.values.number ?? '', key].flatMap((each) => others.get(each) ?? []),
    ];
    return judgeExpense(row, {
      ...{ id: newId(now), invoiceId: newId(now), key, today, payeeSearch },
      ...{ closedUntil: known.closedUntil, openedOn: known.openedOn, lines: known.lines },
      twice: before(`expense:${identity}`, row.line),
      sameInvoice: invoice === null ? null : before(`invoice:${invoice}`, row.line),
      // Another invoice is another expense.
      sameDay: invoice ? null : before(`day:${sum}`, row.line),
      expenses: [...new Set(meant)],
    });
  });
};

/** Expenses that were paid before, as an association brings them from its sheets. */
export const expenseImport: Importable = {
  title: { 'zh-CN': '支出', en: 'Expenses' },
  offices: ['finance'],
  fields: expenseFields,
  needs: [['payee'], ['day'], ['amount', 'invoiceAmount']],
  words: expenseWords,
  example: expenseExample,
  judge,
  ...expenseTaking,
  page: (subject) => `/modules/expenses/pages/expense/index?id=${subject}`,
};
