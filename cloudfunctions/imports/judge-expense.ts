import type { Language } from '../../contracts/wire';
import type { EnteredExpense } from '../expenses/effects';
import type { KnownExpense, KnownForExpenses } from '../expenses/facts';
import { foldText } from '../ground/fold-text';
import { plainText } from '../ground/judge-cell';
import type { Judged, Reason } from './importable';
import { channelNamed } from './judge-payment';
import { categoryNamed, categoryTitles, isAdvance, type Category } from './judge-category';

/** A row as its cells say it; `amount` in fen. */
export interface ExpenseLine {
  line: number;
  hidden: boolean;
  values: Record<string, string>;
  amount: number | null;
  /** That of its invoice, where the sheet has a column for it; left out: all that was paid. */
  invoiceAmount?: number | null;
  faults: Reason[];
  doubts: Reason[];
}
export interface ExpenseFacts extends Pick<KnownForExpenses, 'closedUntil' | 'openedOn'> {
  /** Fills the row's place in the register, and that of its invoice. */
  id: string;
  invoiceId: string;
  key: string;
  today: string;
  payeeSearch: string;
  /** Lines of this file that said the same expense, used the same invoice, had the same day, payee and amount before. */
  twice: number | null;
  sameInvoice: number | null;
  sameDay: number | null;
  /** All of the register that a row of this slice may mean. */
  expenses: readonly KnownExpense[];
  lines: KnownForExpenses['lines'];
}
/** Ten billion yuan, as for every expense (contracts/expense-form). */
const bound = 1_000_000_000_000;
const language: Language = 'zh-CN';

/** How it was paid; null: in no way that the books know. */
export function wayNamed(text: string): 'bank' | 'cash' | null {
  const channel = channelNamed(text);
  // Nothing is paid out of the merchant's account at WeChat.
  return channel === 'wechat' ? null : channel;
}
const isPaid = (text: string): boolean => /^(已付|已付款|已支付|已报销|付讫|paid)$/i.test(plainText(text));

/** By what two rows have the same day, payee and amount. */
export const dayOfRow = ({ values, amount }: ExpenseLine, payeeSearch: string): string =>
  [values.day, payeeSearch, amount].join('|');
export const invoiceOf = ({ values: { invoice, invoiceCode } }: ExpenseLine): string | null =>
  invoice ? `${invoiceCode ?? ''}.${invoice}` : null;
/** By what two rows are the same expense: its invoice, else all that is said of it. */
export const expenseIdentity = (row: ExpenseLine, payeeSearch: string): string =>
  [
    dayOfRow(row, payeeSearch),
    ...(row.values.invoice
      ? [invoiceOf(row)]
      : [foldText(row.values.purpose ?? ''), foldText(row.values.voucher ?? ''), foldText(row.values.handler ?? '')]),
  ].join('|');

const isSame = (row: ExpenseLine, { payeeSearch, day, amount }: KnownExpense, facts: ExpenseFacts): boolean =>
  payeeSearch === facts.payeeSearch && day === row.values.day && amount === row.amount;

/** Faults that make a row none that can be entered, in the order of its fields. */
function faultsOf(row: ExpenseLine, { today, openedOn, closedUntil, payeeSearch }: ExpenseFacts): Reason[] {
  const { values, amount } = row;
  const faults = [...row.faults];
  const faulty = new Set(faults.map(({ field }) => field));
  const day = values.day ?? '';
  const shown = amount === null ? '' : (amount / 100).toFixed(2);
  const add = (code: string, field: string, detail?: string) => faults.push({ code, field, detail });
  if (!day && !faulty.has('day')) add('missing', 'day');
  if (payeeSearch === '' && !faulty.has('payee')) add('missing', 'payee');
  if (amount === null && !faulty.has('amount')) add('missing', 'amount');
  if (amount !== null && amount <= 0) add('notPositive', 'amount', shown);
  if (amount !== null && amount > bound) add('tooMuch', 'amount', shown);
  const invoiceAmount = row.invoiceAmount ?? null;
  if (invoiceAmount !== null && invoiceAmount <= 0)
    add('notPositive', 'invoiceAmount', (invoiceAmount / 100).toFixed(2));
  if (invoiceAmount !== null && invoiceAmount > bound)
    add('tooMuch', 'invoiceAmount', (invoiceAmount / 100).toFixed(2));
  if (day > today) add('inFuture', 'day', day);
  else if (day && openedOn && day < openedOn) add('beforeBooks', 'day', day);
  else if (day && closedUntil && day <= closedUntil) add('closedMonth', 'day', day);
  if (values.way && wayNamed(values.way) === null) add('wayUnknown', 'way', values.way);
  if (values.state && !isPaid(values.state)) add('notPaid', 'state', values.state);
  if (values.category && isAdvance(values.category)) add('advance', 'category', values.category);
  return faults;
}

/** Where it is booked: by its line of the budget, else by the words of its category, else by what it was for. */
function placeOf({ values }: ExpenseLine, { lines }: ExpenseFacts) {
  const doubts: Reason[] = [];
  const wanted = foldText(values.line ?? '');
  const line =
    wanted === ''
      ? undefined
      : lines.find(
          ({ year, code, title }) =>
            year === Number(values.day?.slice(0, 4)) && [code, title, `${code}${title}`].map(foldText).includes(wanted),
        );
  if (wanted !== '' && !line) doubts.push({ code: 'lineUnknown', field: 'line', detail: values.line });
  const named = values.category ? categoryNamed(values.category) : null;
  const category: Category =
    line?.category ?? named ?? categoryNamed(`${values.purpose ?? ''} ${values.payee ?? ''}`) ?? 'other';
  if (!line && !named)
    doubts.push({ code: 'categoryGuessed', field: 'category', detail: categoryTitles[category][language] });
  return { lineCode: line?.code ?? null, category, doubts };
}

/** Where the register has it, or has something so like it that a person has to look. */
function knownOf(row: ExpenseLine, facts: ExpenseFacts): Pick<Judged, 'verdict' | 'subject' | 'reasons'> | null {
  const { values } = row;
  const { expenses, key } = facts;
  const byNumber = values.number && expenses.find(({ number }) => number === values.number);
  if (byNumber) {
    if (isSame(row, byNumber, facts)) return { verdict: 'unchanged', subject: byNumber.id, reasons: [] };
    const detail = `${byNumber.day} ${(byNumber.amount / 100).toFixed(2)}`;
    return { verdict: 'refused', subject: null, reasons: [{ code: 'numberOther', field: 'number', detail }] };
  }
  const byKey = expenses.find(({ importKey }) => importKey === key);
  if (byKey) return { verdict: 'unchanged', subject: byKey.id, reasons: [] };
  const { invoice, invoiceCode } = values;
  if (!invoice) return null;
  const users = expenses.filter(({ invoices }) => invoices.some(({ number }) => number === invoice));
  const same = users.find(
    (each) =>
      isSame(row, each, facts) &&
      (!invoiceCode ||
        each.invoices.some(({ code, number }) => number === invoice && ['', invoiceCode].includes(code))),
  );
  if (same) return { verdict: 'unchanged', subject: same.id, reasons: [] };
  const used = users.find(({ invoices }) =>
    invoices.some(({ code, number }) => number === invoice && code === (invoiceCode ?? '')),
  );
  return used
    ? {
        ...{ verdict: 'refused', subject: null },
        reasons: [{ code: 'invoiceUsed', field: 'invoice', detail: used.number }],
      }
    : null;
}

/** What is like it in the register or in this file, without being it for sure. */
function likenessOf(row: ExpenseLine, facts: ExpenseFacts): Reason[] {
  const { invoice } = row.values;
  const user = invoice && facts.expenses.find(({ invoices }) => invoices.some(({ number }) => number === invoice));
  const alike = facts.expenses.find(
    (each) => isSame(row, each, facts) && (!invoice || each.invoices.length === 0) && each !== user,
  );
  return [
    ...(user ? [{ code: 'invoiceLike', field: 'invoice', detail: user.number }] : []),
    ...(alike ? [{ code: 'alike', detail: alike.number }] : []),
    ...(facts.sameDay !== null ? [{ code: 'alikeLine', detail: String(facts.sameDay) }] : []),
  ];
}

/** What is to become of a row: pure, all that is known given. */
export function judgeExpense(row: ExpenseLine, facts: ExpenseFacts): Judged {
  const { values, amount } = row;
  const label = [values.day, values.payee].filter(Boolean).join(' ') || '—';
  const judged = (verdict: Judged['verdict'], more: Partial<Judged> = {}): Judged => ({
    ...{ line: row.line, label, verdict, would: null, reasons: [], draft: null, changes: {}, subject: null },
    version: null,
    ...more,
  });
  const known = row.faults.length === 0 ? knownOf(row, facts) : null;
  // What the register has stays as it is, whatever became of its month or its state since.
  if (known?.verdict === 'unchanged') return judged('unchanged', { subject: known.subject });
  const faults = faultsOf(row, facts);
  if (faults.length > 0 || amount === null) return judged('refused', { reasons: faults });
  if (facts.twice !== null) return judged('refused', { reasons: [{ code: 'twice', detail: String(facts.twice) }] });
  if (facts.sameInvoice !== null)
    return judged('refused', {
      reasons: [{ code: 'invoiceTwice', field: 'invoice', detail: String(facts.sameInvoice) }],
    });
  if (known) return judged(known.verdict, { reasons: known.reasons });
  const place = placeOf(row, facts);
  const doubts = [...row.doubts, ...likenessOf(row, facts), ...place.doubts];
  if (row.hidden) doubts.push({ code: 'hidden' });
  if (!values.way) doubts.push({ code: 'wayMissing', field: 'way' });
  const invoiceAmount = row.invoiceAmount ?? amount;
  // More on it than was paid is an invoice that is paid in parts.
  if (values.invoice && invoiceAmount < amount)
    doubts.push({ code: 'invoiceLess', field: 'invoiceAmount', detail: (invoiceAmount / 100).toFixed(2) });
  const purpose = values.purpose ?? values.category ?? categoryTitles[place.category][language];
  const expense: Omit<EnteredExpense, 'id'> = {
    ...{ importKey: facts.key, day: values.day ?? '', amount, payeeName: values.payee ?? '', purpose },
    ...{ payeeSearch: facts.payeeSearch, purposeSearch: foldText(purpose) || facts.payeeSearch },
    ...{ category: place.category, lineCode: place.lineCode, way: (values.way && wayNamed(values.way)) || 'bank' },
    ...{ handledBy: values.handler ?? null, voucherNo: values.voucher ?? null },
    invoice: values.invoice
      ? { id: facts.invoiceId, code: values.invoiceCode ?? '', number: values.invoice, amount: invoiceAmount }
      : null,
  };
  const made = { draft: { expense }, reasons: doubts, subject: facts.id };
  return doubts.length > 0 ? judged('doubtful', { ...made, would: 'new' }) : judged('new', made);
}
