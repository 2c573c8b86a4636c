import { sql } from 'kysely';
import type { BillKind } from '../../contracts/fee-kinds';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

/** A charge as it is issued. Amounts in fen. */
export interface NewBill {
  kind: BillKind;
  /** The line of the public list by which it is charged. */
  feeItemId: string;
  /** What it is for, in words. */
  title: string;
  membershipId?: string | null;
  personId?: string | null;
  payerName: string;
  amount: number;
  /** How many charges it is, each within the listed price; 1. */
  quantity?: number;
  issuedOn: string;
  /** First day of the period that it is for, where that has not begun: it is no income before. */
  countsOn?: string;
  dueDay: string;
  /** Id of the restricted fund that it is for. */
  fund?: string | null;
  /** What it comes from: one bill for each. */
  source: { kind: string; id: string };
  by: string | null;
}
export interface IssuedBill {
  id: string;
  number: string;
  sourceId: string;
  kind: BillKind;
  title: string;
  membershipId: string | null;
  payerName: string;
  amount: number;
  fund: string | null;
  issuedOn: string;
}
const issued = sql`id, number, source_id AS "sourceId", kind, title, membership_id AS "membershipId", payer_name AS "payerName", amount, fund_id AS fund, issued_on AS "issuedOn"`;

/** Writes bills in one statement, once for each source; the new ones are answered. */
export async function saveBills(db: Db, bills: readonly NewBill[], now: Date): Promise<IssuedBill[]> {
  const given = bills.map(({ source, ...bill }) => ({
    ...bill,
    id: newId(now),
    sourceKind: source.kind,
    sourceId: source.id,
  }));
  const { rows } = await sql<IssuedBill>`
    INSERT INTO bill (id, kind, fee_item_id, title, membership_id, person_id, payer_name, amount, quantity, fund_id, issued_on, due_day, source_kind, source_id, issued_by, issued_at)
    SELECT g.id, g.kind, g."feeItemId", g.title, g."membershipId", g."personId", g."payerName", g.amount, coalesce(g.quantity, 1), g.fund, g."issuedOn", g."dueDay", g."sourceKind", g."sourceId", g.by, ${now}
      FROM json_to_recordset(${JSON.stringify(given)}::json) AS g(id uuid, kind text, "feeItemId" uuid, title text, "membershipId" uuid, "personId" uuid,
        "payerName" text, amount bigint, quantity int, fund uuid, "issuedOn" date, "dueDay" date, "sourceKind" text, "sourceId" uuid, by uuid)
    ON CONFLICT (source_kind, source_id) DO NOTHING RETURNING ${issued}`.execute(db);
  return rows;
}

export interface HeldBill extends Omit<IssuedBill, 'amount'> {
  /** What is to be paid in all: what was taken off afterwards is not in it. */
  amount: number;
  paid: number;
  state: 'open' | 'paid' | 'cancelled';
  revision: number;
  personId: string | null;
  dueDay: string;
}
const heldColumns = sql`id, number, source_id AS "sourceId", kind, title, membership_id AS "membershipId", person_id AS "personId", payer_name AS "payerName", amount - waived AS amount, fund_id AS fund,
      issued_on AS "issuedOn", due_day AS "dueDay", paid, state, revision`;
/** A bill, locked until the commit. */
export async function holdBill(db: Db, billId: string): Promise<HeldBill | undefined> {
  const { rows } = await sql<HeldBill>`SELECT ${heldColumns} FROM bill WHERE id = ${billId} FOR NO KEY UPDATE`.execute(
    db,
  );
  return rows[0];
}
/** A bill as it stands, held by nobody: what is asked of WeChat meanwhile may take its time. */
export async function readBill(db: Db, billId: string): Promise<HeldBill | undefined> {
  const { rows } = await sql<HeldBill>`SELECT ${heldColumns} FROM bill WHERE id = ${billId}`.execute(db);
  return rows[0];
}
/** Several bills, locked until the commit in the order in which everybody locks them. */
export async function holdBills(db: Db, billIds: readonly string[]): Promise<HeldBill[]> {
  const { rows } = await sql<HeldBill>`
    SELECT id, number, source_id AS "sourceId", kind, title, membership_id AS "membershipId", person_id AS "personId", payer_name AS "payerName", amount - waived AS amount, fund_id AS fund,
      issued_on AS "issuedOn", due_day AS "dueDay", paid, state, revision
    FROM bill WHERE id = ANY(${[...billIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`.execute(db);
  return rows;
}
/** Bills of one source, by its ids. */
export async function findBillsOf(
  db: Db,
  kind: string,
  sourceIds: readonly string[],
): Promise<{ id: string; sourceId: string; state: string }[]> {
  const { rows } = await sql<{ id: string; sourceId: string; state: string }>`
    SELECT id, source_id AS "sourceId", state FROM bill WHERE source_kind = ${kind} AND source_id = ANY(${[...sourceIds]}::uuid[])`.execute(
    db,
  );
  return rows;
}

/** Takes so much off a bill that is held; what nobody owes any more is over. */
export async function waiveBill(
  db: Db,
  billId: string,
  amount: number,
  by: string | null,
  reason: string,
  now: Date,
): Promise<void> {
  await sql`
    UPDATE bill SET waived = waived + ${amount}, revision = revision + 1,
      state = CASE WHEN paid > 0 AND paid = amount - waived - ${amount} THEN 'paid' WHEN paid = 0 AND amount - waived - ${amount} = 0 THEN 'cancelled' ELSE 'open' END,
      ended_by = ${by}::uuid, ended_at = ${now}, ended_reason = ${reason}
    WHERE id = ${billId}`.execute(db);
}
/** Ends a bill for which nothing is paid; false when it is not so (any more). */
export async function endBill(db: Db, billId: string, by: string | null, reason: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE bill SET state = 'cancelled', ended_by = ${by}::uuid, ended_at = ${now}, ended_reason = ${reason}
    WHERE id = ${billId} AND state = 'open' AND paid = 0`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
/** The open bill of one of these numbers; null when there is none, or more than one. */
export async function findBillByNumber(db: Db, numbers: readonly string[]): Promise<string | null> {
  if (numbers.length === 0) return null;
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM bill WHERE number = ANY(${[...numbers]}::text[]) AND state = 'open' LIMIT 2`.execute(db);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
/** Ends many bills of one source kind for which nothing is paid, in the order of their ids; which of them it was. */
export async function endBillsOf(
  db: Db,
  { kind, sourceIds, reason, by }: { kind: string; sourceIds: readonly string[]; reason: string; by: string | null },
  now: Date,
): Promise<{ id: string; sourceId: string; revision: number }[]> {
  const { rows } = await sql<{ id: string; sourceId: string; revision: number }>`
    WITH held AS (SELECT id FROM bill WHERE source_kind = ${kind} AND source_id = ANY(${[...sourceIds]}::uuid[]) AND state = 'open' AND paid = 0
        ORDER BY id FOR NO KEY UPDATE)
    UPDATE bill b SET state = 'cancelled', ended_by = ${by}::uuid, ended_at = ${now}, ended_reason = ${reason} FROM held h
    WHERE b.id = h.id AND b.state = 'open' AND b.paid = 0 RETURNING b.id, b.source_id AS "sourceId", b.revision`.execute(
    db,
  );
  return rows;
}
