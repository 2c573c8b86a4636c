import { billNumbersIn } from '../../contracts/bill-number';
import type { MatchReason } from '../../contracts/reconcile-kinds';

/** A line of a bank's statement that came in. Amounts in fen. */
export interface BankLine {
  id: string;
  day: string;
  amount: number;
  payer: string;
  /** The payer's account, as the bank writes it. */
  account: string;
  remark: string;
}
/** A bill that is open. */
export interface OpenBill {
  id: string;
  /** As it is told to whoever transfers: `SK` and digits, of which the last two are a check. */
  number: string;
  /** Still owed, in fen. */
  owed: number;
  payer: string;
  membershipId: string | null;
}
/** Accounts from which members have paid before, as a person confirmed it. */
export type KnownAccounts = ReadonlyMap<string, string>;

export interface Proposal {
  billIds: string[];
  reasons: MatchReason[];
}
/** `certain`: booked as it stands. Else a person chooses among the proposals, the likeliest first; there may be none. */
export type MatchVerdict =
  | { lineId: string; certain: true; billId: string; reasons: MatchReason[] }
  | { lineId: string; certain: false; proposals: Proposal[] };

/** What a name is compared by: half-width, without spaces and signs. Endings stay: 有限公司 is not 股份有限公司. */
export const foldPayer = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）[\]【】·.,，。、\-_*]/g, '');

const mostProposals = 5;
const mostJoined = 12;

/**
 * Which line pays which bill. A match is certain by its number and amount, by the exact payer and amount, or by a known
 * account and amount, and only where nothing else could be meant; whatever is left is proposed with its reasons. The same
 * lines and bills in whatever order give the same verdicts; a bill is given away once.
 */
export function judgeMatches(
  lines: readonly BankLine[],
  bills: readonly OpenBill[],
  known: KnownAccounts = new Map(),
): MatchVerdict[] {
  const book = indexBills(bills);
  const taken = new Set<string>();
  const ordered = [...lines].sort((a, b) => (a.day === b.day ? compare(a.id, b.id) : compare(a.day, b.day)));
  const verdicts = new Map<string, MatchVerdict>();
  const wishes = new Map<string, BankLine[]>();
  for (const line of ordered) {
    const wish = certainOf(line, book, known);
    if (wish) wishes.set(wish.bill.id, [...(wishes.get(wish.bill.id) ?? []), line]);
  }
  for (const line of ordered) {
    const wish = certainOf(line, book, known);
    // Two lines that mean one bill: only its number tells which of them was meant first; else a person looks at both.
    const alone = wish && (wish.reasons.includes('number') || wishes.get(wish.bill.id)?.length === 1);
    if (!wish || !alone || taken.has(wish.bill.id)) continue;
    taken.add(wish.bill.id);
    verdicts.set(line.id, { lineId: line.id, certain: true, billId: wish.bill.id, reasons: wish.reasons });
  }
  return lines.map(
    (line) =>
      verdicts.get(line.id) ?? { lineId: line.id, certain: false, proposals: proposalsOf(line, book, known, taken) },
  );
}

interface Book {
  byNumber: Map<string, OpenBill>;
  byPayer: Map<string, OpenBill[]>;
  byMember: Map<string, OpenBill[]>;
  /** With the payer's name as `likePayer` compares it. */
  byAmount: Map<number, { bill: OpenBill; core: string }[]>;
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
function indexBills(bills: readonly OpenBill[]): Book {
  const book: Book = { byNumber: new Map(), byPayer: new Map(), byMember: new Map(), byAmount: new Map() };
  const put = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const there = map.get(key);
    if (there) there.push(value);
    else map.set(key, [value]);
  };
  for (const bill of [...bills].sort((a, b) => compare(a.number, b.number))) {
    book.byNumber.set(bill.number, bill);
    put(book.byPayer, foldPayer(bill.payer), bill);
    if (bill.membershipId !== null) put(book.byMember, bill.membershipId, bill);
    put(book.byAmount, bill.owed, { bill, core: coreOf(bill.payer) });
  }
  return book;
}

const only = (bills: readonly OpenBill[], amount: number): OpenBill | undefined => {
  const fitting = bills.filter(({ owed }) => owed === amount);
  return fitting.length === 1 ? fitting[0] : undefined;
};
function certainOf(
  line: BankLine,
  book: Book,
  known: KnownAccounts,
): { bill: OpenBill; reasons: MatchReason[] } | null {
  const ofPayer = book.byPayer.get(foldPayer(line.payer)) ?? [];
  const ofAccount = book.byMember.get(known.get(line.account) ?? '') ?? [];
  const named = billNumbersIn(line.remark, true).flatMap((number) => book.byNumber.get(number) ?? []);
  if (named.length > 0) {
    const [bill] = named;
    if (named.length > 1 || !bill || bill.owed !== line.amount) return null;
    const own = foldPayer(bill.payer) === foldPayer(line.payer) || ofAccount.includes(bill);
    // Somebody else pays it, and owes as much himself: the number may have been copied from the wrong bill.
    if (!own && [...ofPayer, ...ofAccount].some(({ owed }) => owed === line.amount)) return null;
    return { bill, reasons: own ? ['number', 'amount', 'payer'] : ['number', 'amount', 'otherPayer'] };
  }
  const byPayer = only(ofPayer, line.amount);
  const byAccount = only(ofAccount, line.amount);
  // Name and account that mean two members mean none for certain.
  if (byPayer && byAccount && byPayer !== byAccount) return null;
  if (byPayer && ofPayer.every(({ membershipId }) => membershipId === byPayer.membershipId))
    return { bill: byPayer, reasons: byAccount ? ['payer', 'amount', 'account'] : ['payer', 'amount'] };
  return byAccount && ofPayer.length === 0 ? { bill: byAccount, reasons: ['account', 'amount'] } : null;
}

function proposalsOf(line: BankLine, book: Book, known: KnownAccounts, taken: ReadonlySet<string>): Proposal[] {
  const free = (bills: readonly OpenBill[] | undefined) => (bills ?? []).filter(({ id }) => !taken.has(id));
  const named = free(billNumbersIn(line.remark, true).flatMap((number) => book.byNumber.get(number) ?? []));
  const ofPayer = free(book.byPayer.get(foldPayer(line.payer)));
  const ofAccount = free(book.byMember.get(known.get(line.account) ?? ''));
  const found: Proposal[] = [];
  const add = (bills: readonly OpenBill[], reasons: MatchReason[]) => {
    const billIds = bills.map(({ id }) => id);
    const key = billIds.join();
    if (bills.length > 0 && !found.some((each) => each.billIds.join() === key)) found.push({ billIds, reasons });
  };
  const size = (owed: number): MatchReason => (owed === line.amount ? 'amount' : line.amount < owed ? 'part' : 'more');
  const total = named.reduce((sum, { owed }) => sum + owed, 0);
  if (named.length > 1) add(named, ['number', total === line.amount ? 'sum' : size(total)]);
  for (const bill of named) add([bill], ['number', size(bill.owed)]);
  const own = [...new Set([...ofPayer, ...ofAccount])];
  const why = (bill: OpenBill): MatchReason => (ofPayer.includes(bill) ? 'payer' : 'account');
  const exact = own.filter(({ owed }) => owed === line.amount);
  for (const bill of exact) add([bill], [why(bill), 'amount', ...(exact.length > 1 ? (['several'] as const) : [])]);
  const joined = joinTo(own.slice(0, mostJoined), line.amount);
  const [first] = joined ?? [];
  if (joined && first) add(joined, [why(first), 'sum']);
  for (const bill of own) add([bill], [why(bill), size(bill.owed)]);
  const core = coreOf(line.payer);
  for (const each of book.byAmount.get(line.amount) ?? [])
    if (!taken.has(each.bill.id) && isLike(each.core, core)) add([each.bill], ['likePayer', 'amount']);
  return found.slice(0, mostProposals);
}

/** The fewest bills, at least two, that come to the amount; the earliest numbers first. */
function joinTo(bills: readonly OpenBill[], amount: number): OpenBill[] | null {
  for (let size = 2; size <= 3; size++) {
    const found = choose(bills, size, amount);
    if (found) return found;
  }
  const all = bills.reduce((sum, { owed }) => sum + owed, 0);
  return bills.length > 3 && all === amount ? [...bills] : null;
}
function choose(bills: readonly OpenBill[], size: number, amount: number, from = 0): OpenBill[] | null {
  if (size === 0) return amount === 0 ? [] : null;
  for (let i = from; i <= bills.length - size; i++) {
    const bill = bills[i];
    if (!bill || bill.owed > amount) continue;
    const rest = choose(bills, size - 1, amount - bill.owed, i + 1);
    if (rest) return [bill, ...rest];
  }
  return null;
}

const endings = /(有限责任公司|股份有限公司|有限公司|集团|公司|厂|店)$/;
const coreOf = (name: string): string => foldPayer(name).replace(endings, '');
/** One name holds the other without its ending: 恒信铸造 and 杭州恒信铸造有限公司. */
function isLike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.includes(short);
}

/** Whether two names may be those of one company, without their endings. */
export const isLikePayer = (one: string, other: string): boolean => isLike(coreOf(one), coreOf(other));
