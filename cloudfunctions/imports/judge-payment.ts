import type { Channel } from '../../contracts/fee-kinds';
import { plainText } from '../ground/judge-cell';
import type { Judged, Reason } from './importable';

/** A row as its cells say it; `amount` in fen. */
export interface PaymentLine {
  line: number;
  hidden: boolean;
  values: Record<string, string>;
  amount: number | null;
  faults: Reason[];
  doubts: Reason[];
}
export interface PaymentFacts {
  /** Fills the row's place in the register. */
  id: string;
  key: string;
  today: string;
  closedUntil: string | null;
  openedOn: string | null;
  /** Line of this file that said the same payment before. */
  twice: number | null;
  /** What is recorded by this key, or by its channel's number. */
  known: { id: string; day: string; amount: number } | null;
  /** Members by the number, else by the name, of the row. */
  members: readonly { id: string; name: string }[];
  /** The bill that it names. */
  bill: { state: string; membershipId: string | null; payerName: string } | null;
}

const ways: readonly [Channel, RegExp][] = [
  ['wechat', /微信|wechat/i],
  ['cash', /现金|现款|cash/i],
  ['bank', /银行|转账|转帐|对公|网银|汇款|电汇|支票|bank|transfer/i],
];
/** How the money came; null: nobody can tell. */
export const channelNamed = (text: string): Channel | null =>
  ways.find(([, words]) => words.test(plainText(text)))?.[0] ?? null;

/** By what two rows are the same payment: the number of its channel, else all that is said of it. */
export const identityOf = ({ values, amount }: PaymentLine, channel: Channel): string =>
  values.number && channel !== 'cash'
    ? `${channel}:${values.number}`
    : [channel, values.day, amount, values.payer ?? values.memberNo ?? values.billNo, values.number, values.purpose]
        .map((part) => plainText(String(part ?? '')).toLowerCase())
        .join('|');

/** What is to become of a row: pure, all that is known given. */
export function judgePayment(row: PaymentLine, facts: PaymentFacts): Judged {
  const { values, amount } = row;
  const { members, bill, known, closedUntil, openedOn, today } = facts;
  const label = [values.day, values.payer ?? values.memberNo ?? values.billNo].filter(Boolean).join(' ') || '—';
  const judged = (verdict: Judged['verdict'], more: Partial<Judged> = {}): Judged => ({
    ...{ line: row.line, label, verdict, would: null, reasons: [], draft: null, changes: {}, subject: null },
    version: null,
    ...more,
  });
  const faults = [...row.faults];
  const faulty = new Set(faults.map(({ field }) => field));
  if (!values.day && !faulty.has('day')) faults.push({ code: 'missing', field: 'day' });
  if (amount === null && !faulty.has('amount')) faults.push({ code: 'missing', field: 'amount' });
  if (amount !== null && amount <= 0)
    faults.push({ code: 'notPositive', field: 'amount', detail: (amount / 100).toFixed(2) });
  const day = values.day ?? '';
  if (day > today) faults.push({ code: 'inFuture', field: 'day', detail: day });
  if (day && openedOn && day < openedOn) faults.push({ code: 'beforeBooks', field: 'day', detail: day });
  const channel = values.channel ? channelNamed(values.channel) : 'bank';
  if (!channel) faults.push({ code: 'channelUnknown', field: 'channel', detail: values.channel });
  if (!values.payer && !values.memberNo && !values.billNo) faults.push({ code: 'missing', field: 'payer' });
  if (values.billNo && !bill) faults.push({ code: 'billUnknown', field: 'billNo', detail: values.billNo });
  if (values.memberNo && members.length === 0)
    faults.push({ code: 'memberUnknown', field: 'memberNo', detail: values.memberNo });
  if (faults.length > 0 || channel === null) return judged('refused', { reasons: faults });
  if (facts.twice !== null) return judged('refused', { reasons: [{ code: 'twice', detail: String(facts.twice) }] });
  if (known) {
    const same = known.amount === amount && known.day === day;
    const detail = `${known.day} ${(known.amount / 100).toFixed(2)}`;
    return same
      ? judged('unchanged', { subject: known.id })
      : judged('refused', { reasons: [{ code: 'numberOther', field: 'number', detail }] });
  }
  const doubts = [...row.doubts, ...(row.hidden ? [{ code: 'hidden' }] : [])];
  if (!values.channel) doubts.push({ code: 'channelMissing', field: 'channel' });
  if (closedUntil && day <= closedUntil) doubts.push({ code: 'closedMonth', field: 'day', detail: day });
  if (bill && bill.state !== 'open') doubts.push({ code: 'billOver', field: 'billNo', detail: values.billNo });
  if (!bill && members.length !== 1)
    doubts.push({
      code: members.length > 1 ? 'severalNames' : 'payerUnknown',
      field: 'payer',
      detail: values.payer,
    });
  const member = bill ? bill.membershipId : members.length === 1 ? (members[0]?.id ?? null) : null;
  const draft = {
    ...{ key: facts.key, channel, day, amount, membershipId: member, number: values.number ?? null },
    payerName: values.payer ?? bill?.payerName ?? members[0]?.name ?? '',
    remark: [values.purpose, channel === 'cash' ? values.number : null].filter(Boolean).join(' '),
    billNumber: bill ? (values.billNo ?? null) : null,
  };
  const made = { draft, reasons: doubts, subject: facts.id };
  return doubts.length > 0 ? judged('doubtful', { ...made, would: 'new' }) : judged('new', made);
}
