import { sql, type RawBuilder } from 'kysely';
import type { PayoutBatch } from '../../contracts/expenses';
import { fundNamed } from '../books/facts';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import { rowColumns } from './expense-store';
import type { ListedRow } from './register-store';

export interface Layout {
  id: string;
  title: string;
  titleEn: string;
  format: 'xlsx' | 'csv';
  encoding: 'utf-8' | 'gbk';
  columns: { field: 'seq' | 'payee' | 'account' | 'bank' | 'amount' | 'remark'; header: string }[];
  needsHumanCheck: boolean;
}
const layoutJson = sql`json_build_object('id', l.id, 'title', l.title, 'titleEn', l.title_en, 'format', l.format, 'encoding', l.encoding,
  'columns', l.columns, 'needsHumanCheck', l.needs_human_check)`;

type PayableRow = ListedRow & { toPay: number; accountEnd: string | null; claimantId: string; failed: string | null };
/** What is approved and not on its way, the oldest first, and in which forms banks take it. */
export async function findPayable(db: Db): Promise<{ rows: PayableRow[]; layouts: Layout[] }> {
  const { rows } = await sql<PayableRow>`
    SELECT ${rowColumns}, e.approved_at::text AS "sortKey", e.to_pay AS "toPay", e.account_end AS "accountEnd", e.claimant_id AS "claimantId",
      (SELECT i.reason FROM payout_item i WHERE i.expense_id = e.id AND i.state IN ('rejected', 'returned') ORDER BY i.settled_at DESC LIMIT 1) AS failed
    FROM expense e WHERE e.state = 'approved' ORDER BY e.approved_at, e.id LIMIT 200`.execute(db);
  const found = await sql<{
    layout: Layout;
  }>`SELECT ${layoutJson} AS layout FROM bank_layout l ORDER BY l.id <> 'plain', l.id`.execute(db);
  return { rows, layouts: found.rows.map(({ layout }) => layout) };
}

/**
 * Puts approved expenses into a batch, all or none: they are on their way then. False when one of them is not to be paid
 * any more, has no account, or is the payer's own; the transaction must not be committed.
 */
export async function insertBatch(
  db: Db,
  given: { id: string; number: string; layoutId: string; by: string; items: { id: string; expenseId: string }[] },
  now: Date,
): Promise<boolean> {
  const { id, number, layoutId, by, items } = given;
  await sql`INSERT INTO payout_batch (id, number, layout_id, made_by, made_at) VALUES (${id}, ${number}, ${layoutId}, ${by}, ${now})`.execute(
    db,
  );
  const listed = JSON.stringify(items.map((each, place) => ({ ...each, place })));
  const { numAffectedRows } = await sql`
    WITH given AS (SELECT * FROM json_to_recordset(${listed}::json) AS g(id uuid, "expenseId" uuid, place integer)),
    taken AS (
      UPDATE expense e SET state = 'paying', version = version + 1 FROM given g
       WHERE e.id = g."expenseId" AND e.state = 'approved' AND e.claimant_id <> ${by}::uuid AND e.account_sealed IS NOT NULL
      RETURNING e.id, e.to_pay)
    INSERT INTO payout_item (id, batch_id, expense_id, place, amount)
    SELECT g.id, ${id}, t.id, g.place, t.to_pay FROM given g JOIN taken t ON t.id = g."expenseId"`.execute(db);
  return Number(numAffectedRows ?? 0n) === items.length;
}
export async function layoutExists(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM bank_layout WHERE id = ${id}`.execute(db);
  return rows.length > 0;
}

export type BatchRecord = Omit<PayoutBatch, 'mayPay' | 'madeAt' | 'sentAt' | 'rows' | 'layoutTitle'> & {
  madeAt: Date;
  sentAt: Date | null;
  layout: Layout;
  rows: ItemRecord[];
};
export interface ItemRecord extends Omit<PayoutBatch['rows'][number], 'account'> {
  kind: 'ordinary' | 'reception' | 'travel' | 'advance';
  category: string;
  purpose: string;
  claimantId: string;
  clearBy: string | null;
  fund: { id: string; name: string } | null;
  accountEnd: string | null;
  /** Hex. */
  sealed: string | null;
}
const batchColumns = sql`b.id, b.number, ${calledAs(sql`b.made_by`)} AS "madeBy", b.made_at AS "madeAt", b.sent_at AS "sentAt",
  (SELECT ${layoutJson} FROM bank_layout l WHERE l.id = b.layout_id) AS layout,
  (SELECT coalesce(sum(i.amount), 0)::bigint FROM payout_item i WHERE i.batch_id = b.id) AS amount,
  (SELECT count(*)::int FROM payout_item i WHERE i.batch_id = b.id) AS items,
  (SELECT count(*)::int FROM payout_item i WHERE i.batch_id = b.id AND i.state = 'waiting') AS waiting,
  (SELECT count(*)::int FROM payout_item i WHERE i.batch_id = b.id AND i.state IN ('rejected', 'returned')) AS failed`;
const itemsOf: RawBuilder<ItemRecord[]> = sql`(
  SELECT coalesce(json_agg(json_build_object('id', i.id, 'expenseId', e.id, 'number', e.number, 'payeeName', e.payee_name, 'payeeBank', e.payee_bank,
      'accountEnd', e.account_end, 'sealed', encode(e.account_sealed, 'hex'), 'amount', i.amount, 'state', i.state, 'reason', i.reason, 'day', i.day,
      'kind', e.kind, 'category', e.category, 'purpose', e.purpose, 'claimantId', e.claimant_id, 'clearBy', e.clear_by, 'fund', ${fundNamed(sql`e.fund_id`)}) ORDER BY i.place), '[]')
    FROM payout_item i JOIN expense e ON e.id = i.expense_id WHERE i.batch_id = b.id)`;

export async function findBatch(db: Db, id: string): Promise<BatchRecord | undefined> {
  const { rows } =
    await sql<BatchRecord>`SELECT ${batchColumns}, ${itemsOf} AS rows FROM payout_batch b WHERE b.id = ${id}`.execute(
      db,
    );
  return rows[0];
}
export async function findBatches(db: Db, after: string | null, limit: number): Promise<Omit<BatchRecord, 'rows'>[]> {
  const { rows } = await sql<Omit<BatchRecord, 'rows'>>`
    SELECT ${batchColumns} FROM payout_batch b WHERE ${after}::uuid IS NULL OR b.id < ${after}::uuid ORDER BY b.id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
export const markSent = (db: Db, id: string, now: Date) =>
  sql`UPDATE payout_batch SET sent_at = ${now} WHERE id = ${id} AND sent_at IS NULL`.execute(db);

export interface Result {
  itemId: string;
  state: 'paid' | 'rejected' | 'returned' | 'dropped';
  reason: string;
}
/**
 * Enters what became of items, each from where it stands: what waits is paid, rejected or dropped, what was paid may come
 * back. The expense goes with it.
 * @returns how many moved: fewer than given when somebody was faster
 */
export async function settleItems(
  db: Db,
  given: { batchId: string; day: string; by: string; results: readonly Result[] },
  now: Date,
): Promise<number> {
  const { batchId, day, by, results } = given;
  const { rows } = await sql<{ moved: number }>`
    WITH given AS (SELECT * FROM json_to_recordset(${JSON.stringify(results)}::json) AS g("itemId" uuid, state text, reason text)),
    moved AS (
      UPDATE payout_item i SET state = g.state, reason = nullif(g.reason, ''), settled_by = ${by}, settled_at = ${now},
        day = CASE WHEN g.state IN ('paid', 'returned') THEN ${day}::date END
      FROM given g WHERE i.id = g."itemId" AND i.batch_id = ${batchId} AND i.state = CASE g.state WHEN 'returned' THEN 'paid' ELSE 'waiting' END
      RETURNING i.expense_id, i.state),
    follows AS (
      UPDATE expense e SET version = version + 1, state = CASE m.state WHEN 'paid' THEN 'paid' ELSE 'approved' END,
        paid_on = CASE m.state WHEN 'paid' THEN ${day}::date END, paid_by = CASE m.state WHEN 'paid' THEN 'bank' END
      FROM moved m WHERE e.id = m.expense_id RETURNING e.id)
    SELECT (SELECT count(*)::int FROM follows) AS moved`.execute(db);
  return rows[0]?.moved ?? 0;
}

/** Pays an approved one in cash; false when it is not to be paid. */
export async function payInCash(db: Db, id: string, day: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE expense SET state = 'paid', version = version + 1, paid_on = ${day}, paid_by = 'cash' WHERE id = ${id} AND state = 'approved'`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** What paid an expense, as the books know it: an item of a batch, or the expense itself where it was paid in cash. */
export async function paidBySource(db: Db, expenseId: string): Promise<{ kind: string; id: string; step: string }> {
  const { rows } = await sql<{ id: string }>`
    SELECT i.id FROM payout_item i WHERE i.expense_id = ${expenseId} AND i.state = 'paid'`.execute(db);
  const [item] = rows;
  return item ? { kind: 'payout_item', id: item.id, step: 'paid' } : { kind: 'expense', id: expenseId, step: 'paid' };
}
