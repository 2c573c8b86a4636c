import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

/** A document and the step of its life that is posted: `{kind: 'bill', id, step: 'issued'}`. Each is posted once. */
export interface Source {
  kind: string;
  /** UUID of the document. */
  id: string;
  step: string;
}

/** A document whose other side is cleared; `after`: not before the day on which that counts. */
export interface Cleared extends Source {
  after?: boolean;
}

export interface Posting {
  /** Shanghai day of the document, one to come where it is of a period to come; where its month is closed the entry goes to the first open day and keeps this one too. */
  day: string;
  source: Source;
  /** Key of `posting_rule`, such as `bill.issued.dues`; one without a row of its own is served by its beginning. */
  rule: string;
  /** Fen, more than 0. */
  amount: number;
  /** Id of the fund; left out: the one without restriction. */
  fund?: string;
  party?: { membershipId?: string | null; name?: string | null };
  summary: { zh: string; en: string };
  /** Person who acted; null: the house itself, by a timer. */
  by: string | null;
  now: Date;
  /** Account instead of the rule's, on the side that the rule leaves free: which bank, which cost. */
  account?: string;
  /**
   * Document that this one clears: its other side, such as the claim of a bill, wherever its rule posts by now. Where that
   * document never posted, the rule says.
   */
  debitOf?: Cleared;
  creditOf?: Cleared;
  /** Step of this document that is posted anew: both accounts are those of that step, and it counts on its day at the earliest. */
  again?: string;
  /** Item of the statement of cash flows, instead of that of the account against the money. */
  cashItem?: string;
}

export interface Reversal {
  source: Source;
  day: string;
  reason: string;
  by: string | null;
  now: Date;
}

export interface Posted {
  entryId: string;
  source: Source;
  /** Day on which it counts; later than asked where the month is closed. */
  day: string;
  /** False: it stood there already. */
  fresh: boolean;
}

interface Row {
  id: string;
  sourceKind: string;
  sourceId: string;
  step: string;
  day: string;
  fresh: boolean;
}
const columns = sql`p.id, p.source_kind AS "sourceKind", p.source_id AS "sourceId", p.step, p.day, p.fresh`;
const asPosted = ({ id, sourceKind, sourceId, step, day, fresh }: Row): Posted => ({
  entryId: id,
  source: { kind: sourceKind, id: sourceId, step },
  day,
  fresh,
});

type Side = 'debit' | 'credit';
const accountsOf = ({ debitOf, creditOf, again, source }: Posting) => {
  const of = (own: Side, other: Side, cleared: Cleared | undefined) =>
    again === undefined ? cleared && { ...cleared, side: other } : { ...source, step: again, side: own, after: true };
  return { debit_of: of('debit', 'credit', debitOf), credit_of: of('credit', 'debit', creditOf) };
};
/** As `post_entries` takes it; also for entries whose lines their writer gives himself. */
const asGiven = (posting: Posting) => ({
  id: newId(posting.now),
  day: posting.day,
  source_kind: posting.source.kind,
  source_id: posting.source.id,
  step: posting.source.step,
  rule: posting.rule,
  amount: posting.amount,
  fund_id: posting.fund,
  account: posting.account,
  ...accountsOf(posting),
  cash_item: posting.cashItem,
  membership_id: posting.party?.membershipId,
  party_name: posting.party?.name,
  summary: posting.summary.zh,
  summary_en: posting.summary.en,
  by: posting.by,
});

/**
 * Posts documents to the books in the caller's transaction, in one statement however many they are. A document that stands
 * there already is left as it is; with another amount it throws. Two documents of one call must differ.
 * @returns the entry of each, in no order
 */
export async function postMany(db: Db, postings: readonly Posting[]): Promise<Posted[]> {
  const [first] = postings;
  if (!first) return [];
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM post_entries(${JSON.stringify(postings.map(asGiven))}::jsonb, ${first.now}) p`.execute(db);
  return rows.map(asPosted);
}

/** Posts one document to the books; see `postMany`. @returns id of its entry */
export async function post(db: Db, posting: Posting): Promise<string> {
  const [posted] = await postMany(db, [posting]);
  if (!posted) throw new Error(`${posting.rule} was not posted`);
  return posted.entryId;
}

/**
 * Takes entries back by entries that cancel them exactly, each once, in one statement. What was never posted is passed
 * over; what is taken back already is answered again.
 */
export async function reverseMany(db: Db, reversals: readonly Reversal[]): Promise<Posted[]> {
  const [first] = reversals;
  if (!first) return [];
  const asked = reversals.map(({ source, day, reason, by, now }) => ({ ...source, new: newId(now), day, reason, by }));
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.new, 'day', greatest(a.day, e.day), 'source_kind', e.source_kind, 'source_id', e.source_id,
        'step', e.step || ':reversed', 'rule', NULL, 'amount', e.amount, 'membership_id', e.membership_id, 'party_name', e.party_name,
        'summary', '冲销：' || e.summary, 'summary_en', 'Reversed: ' || e.summary_en, 'by', a.by, 'reverses', e.id, 'reason', a.reason)), '[]') AS given
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a (kind text, id uuid, step text, new uuid, day date, reason text, by uuid)
      JOIN book_entry e ON e.source_kind = a.kind AND e.source_id = a.id AND e.step = a.step
    ) g CROSS JOIN LATERAL post_entries(g.given, ${first.now}) p`.execute(db);
  return rows.map(asPosted);
}

/** Takes one entry back; see `reverseMany`. @returns id of the reversing entry; null where nothing was posted */
export async function reverse(db: Db, reversal: Reversal): Promise<string | null> {
  const [posted] = await reverseMany(db, [reversal]);
  return posted?.entryId ?? null;
}

const constraintOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : '';
/** A posting would take more from a restricted fund than is there; the transaction is lost, say it to whoever asked. */
export const isFundShort = (error: unknown): boolean => constraintOf(error) === 'fund_not_negative';

/** An account was retired, or got details, since the entry was written. */
export const isAccountGone = (error: unknown): boolean =>
  ['entry_account_known', 'entry_account_detail'].includes(constraintOf(error));

export const memberReferences: MemberReferences = {
  moves: {},
  stays: {
    'book_entry.membership_id':
      'a voucher says for whom it was posted; months that are closed and were printed are never rewritten',
  },
};
