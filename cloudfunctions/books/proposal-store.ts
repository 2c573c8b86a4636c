import { sql } from 'kysely';
import type { BookLine } from '../../contracts/books';
import type { proposalKinds } from '../../contracts/book-words';
import type { Language } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import type { NamedLine } from './books-store';
import type { WholeChange } from './judge-chart';

export type ProposalKind = (typeof proposalKinds)[number];
export type ProposalState = 'open' | 'confirmed' | 'refused' | 'withdrawn';
export interface ProposalRow {
  id: string;
  kind: ProposalKind;
  day: string;
  summary: string;
  amount: number;
  state: ProposalState;
  proposedById: string;
  proposedBy: string | null;
  proposedAt: Date;
}
const columns = sql`p.id, p.kind, p.day, p.summary, p.amount, p.state, p.proposed_by AS "proposedById", ${calledAs(sql`p.proposed_by`)} AS "proposedBy", p.proposed_at AS "proposedAt"`;

/** What waits for its second person, the latest first; as many as a page shows. */
export async function findWaiting(db: Db): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    SELECT ${columns} FROM book_proposal p WHERE p.state = 'open' ORDER BY p.proposed_at DESC, p.id DESC LIMIT 50`.execute(
    db,
  );
  return rows;
}
export interface ProposalShown extends ProposalRow {
  lines: NamedLine[];
  /** Of the chart of accounts; null of an entry. */
  changes: WholeChange[] | null;
  reverses: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decidedReason: string | null;
  entryId: string | null;
}
export async function findProposal(db: Db, id: string, language: Language): Promise<ProposalShown | undefined> {
  const name = (alias: string) => sql.ref(language === 'en' ? `${alias}.name_en` : `${alias}.name`);
  const { rows } = await sql<ProposalShown>`
    SELECT ${columns}, p.reverses, p.changes, ${calledAs(sql`p.decided_by`)} AS "decidedBy", p.decided_at AS "decidedAt", p.decided_reason AS "decidedReason", p.entry_id AS "entryId",
      (SELECT coalesce(json_agg(json_build_object('account', a.code, 'accountName', ${name('a')}, 'fundId', f.id, 'fundName', ${name('f')},
          'debit', (n.l ->> 'debit')::bigint, 'credit', (n.l ->> 'credit')::bigint) ORDER BY n.no), '[]')
        FROM jsonb_array_elements(p.lines) WITH ORDINALITY AS n (l, no) JOIN account a ON a.code = n.l ->> 'account' JOIN fund f ON f.id = (n.l ->> 'fund_id')::uuid) AS lines
    FROM book_proposal p WHERE p.id = ${id}`.execute(db);
  return rows[0];
}

/** Writes a proposal; false where the opening is there, or the entry is being taken back, already. */
export async function saveProposal(
  db: Db,
  given: {
    id: string;
    kind: ProposalKind;
    day: string;
    summary: string;
    lines: readonly BookLine[];
    amount: number;
    reverses: string | null;
    changes?: readonly WholeChange[];
    by: string;
  },
  now: Date,
): Promise<boolean> {
  const lines = given.lines.map(({ account, fundId, debit, credit }) => ({ account, fund_id: fundId, debit, credit }));
  const { numAffectedRows } = await sql`
    INSERT INTO book_proposal (id, kind, day, summary, lines, amount, reverses, changes, proposed_by, proposed_at)
    VALUES (${given.id}, ${given.kind}, ${given.day}, ${given.summary}, ${JSON.stringify(lines)}::jsonb, ${given.amount}, ${given.reverses}, ${given.changes ? JSON.stringify(given.changes) : null}::jsonb, ${given.by}, ${now})
    ON CONFLICT DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}

/** Posts the lines of a proposal as an entry of `day`. @returns its id and the day on which it counts */
export async function postProposal(
  db: Db,
  proposal: ProposalShown,
  { entryId, day, by }: { entryId: string; day: string; by: string },
  now: Date,
): Promise<{ id: string; day: string }> {
  const { rows } = await sql<{ id: string; day: string }>`
    SELECT p.id, p.day FROM book_proposal b CROSS JOIN LATERAL post_entries(jsonb_build_array(jsonb_build_object('id', ${entryId}::uuid, 'day', ${day}::date,
      'source_kind', b.kind, 'source_id', b.id, 'step', 'posted', 'amount', b.amount, 'lines', b.lines, 'summary', b.summary, 'summary_en', b.summary, 'by', ${by}::uuid)), ${now}) p
    WHERE b.id = ${proposal.id}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a proposal was not posted');
  return row;
}

/** Closes an open proposal; false when somebody else was first. */
export async function closeProposal(
  db: Db,
  id: string,
  given: { state: Exclude<ProposalState, 'open'>; by: string; reason: string | null; entryId: string | null },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE book_proposal SET state = ${given.state}, decided_by = ${given.by}, decided_at = ${now}, decided_reason = ${given.reason}, entry_id = ${given.entryId}
    WHERE id = ${id} AND state = 'open'`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
/** Holds a proposal until the commit, so that of two who decide one waits for the other; its state as it is then. */
export async function holdProposal(db: Db, id: string): Promise<ProposalState | undefined> {
  const { rows } = await sql<{ state: ProposalState }>`
    SELECT p.state FROM book_proposal p WHERE p.id = ${id} FOR NO KEY UPDATE`.execute(db);
  return rows[0]?.state;
}
/** The source of an entry, by which it is taken back. */
export async function findSource(
  db: Db,
  entryId: string,
): Promise<{ kind: string; id: string; step: string } | undefined> {
  const { rows } = await sql<{ kind: string; id: string; step: string }>`
    SELECT e.source_kind AS kind, e.source_id AS id, e.step FROM book_entry e WHERE e.id = ${entryId}`.execute(db);
  return rows[0];
}
/** Whether anything was posted before a day. */
export async function hasEntriesBefore(db: Db, day: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    SELECT EXISTS (SELECT FROM book_entry e WHERE e.day < ${day}::date) AS has`.execute(db);
  return rows[0]?.has === true;
}
