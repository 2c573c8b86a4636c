import { sql } from 'kysely';
import type { BillKind, Channel } from '../../contracts/fee-kinds';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

/** Money that came in. Amount in fen; `day` is the channel's own day in Asia/Shanghai. */
export interface NewPayment {
  /** Left out: it is given one. */
  id?: string;
  /** By what a sheet is known that brought it, hex. */
  importKey?: string;
  channel: Channel;
  /** WeChat's transaction or the bank's serial number; left out for cash, whose receipt the database numbers. */
  externalNo?: string;
  day: string;
  amount: number;
  membershipId?: string | null;
  personId?: string | null;
  payerName?: string;
  remark?: string;
  by: string | null;
}
export interface SavedPayment {
  id: string;
  externalNo: string;
  amount: number;
  day: string;
  channel: Channel;
  /** False: it was there already, and is as it was. */
  fresh: boolean;
  /** Its place among those that were given. */
  n: number;
}
/** Writes payments in one statement, each once by its channel's number; answers all of them, in the order given. */
export async function savePayments(db: Db, payments: readonly NewPayment[], now: Date): Promise<SavedPayment[]> {
  const given = payments.map((payment, n) => ({
    ...payment,
    n,
    id: payment.id ?? newId(now),
    externalNo: payment.externalNo ?? `new:${n}`,
  }));
  const { rows } = await sql<SavedPayment>`
    WITH given AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(given)}::json) AS g(n int, id uuid, channel text, "externalNo" text, day date, amount bigint,
        "membershipId" uuid, "personId" uuid, "payerName" text, remark text, by uuid, "importKey" text)),
    saved AS (
      INSERT INTO payment (id, channel, external_no, day, amount, membership_id, person_id, payer_name, remark, recorded_by, recorded_at, import_key)
      SELECT id, channel, "externalNo", day, amount, "membershipId", "personId", coalesce("payerName", ''), coalesce(remark, ''), by, ${now}, "importKey" FROM given
       WHERE (SELECT true FROM payment k WHERE k.import_key = given."importKey" AND k.taken_back_at IS NULL) IS NULL ORDER BY channel, "externalNo"
      ON CONFLICT (channel, external_no) WHERE taken_back_at IS NULL DO NOTHING RETURNING id, external_no, amount, day, channel)
    SELECT g.n, s.id, s.external_no AS "externalNo", s.amount, s.day, s.channel, true AS fresh FROM saved s JOIN given g ON g.id = s.id
    UNION ALL
    SELECT g.n, p.id, p.external_no, p.amount, p.day, p.channel, false FROM given g JOIN payment p ON p.channel = g.channel AND p.external_no = g."externalNo" AND p.taken_back_at IS NULL
     WHERE g.channel <> 'cash' AND NOT EXISTS (SELECT FROM saved s WHERE s.id = g.id)`.execute(db);
  return rows.sort((a, b) => a.n - b.n);
}

export interface HeldPayment {
  id: string;
  channel: Channel;
  externalNo: string;
  amount: number;
  /** What is neither applied nor given or asked back. */
  left: number;
  payerName: string;
  membershipId: string | null;
}
/** A payment, locked until the commit. */
export async function holdPayment(db: Db, paymentId: string): Promise<HeldPayment | undefined> {
  const { rows } = await sql<HeldPayment>`
    SELECT id, channel, external_no AS "externalNo", amount, CASE WHEN taken_back_at IS NULL THEN amount - applied - refunded ELSE 0 END
      - (SELECT coalesce(sum(r.amount), 0)::bigint FROM refund r WHERE r.payment_id = payment.id AND r.bill_id IS NULL AND r.state IN ('asked', 'approved')) AS "left", payer_name AS "payerName", membership_id AS "membershipId"
    FROM payment WHERE id = ${paymentId} FOR NO KEY UPDATE`.execute(db);
  return rows[0];
}
/**
 * What came with a number that is there already: committed by somebody else at this moment, it is not in the snapshot of
 * the statement that met it.
 */
export async function findPaymentBy(db: Db, channel: Channel, externalNo: string): Promise<SavedPayment | undefined> {
  const { rows } = await sql<SavedPayment>`
    SELECT id, external_no AS "externalNo", amount, day, channel, false AS fresh, -1 AS n FROM payment WHERE channel = ${channel} AND external_no = ${externalNo} AND taken_back_at IS NULL`.execute(
    db,
  );
  return rows[0];
}

export interface NewAllocation {
  paymentId: string;
  billId: string;
  /** Fen, above 0. */
  amount: number;
  by: string | null;
}
/** Applies payments to bills in one statement; the database keeps the sums of both and refuses what neither has. */
export async function saveAllocations(
  db: Db,
  given: readonly NewAllocation[],
  now: Date,
): Promise<{ id: string; paymentId: string; billId: string; amount: number }[]> {
  const rows = given.map((each) => ({ ...each, id: newId(now) }));
  await sql`
    INSERT INTO allocation (id, payment_id, bill_id, amount, by_id, at)
    SELECT id, "paymentId", "billId", amount, by, ${now} FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(id uuid, "paymentId" uuid, "billId" uuid, amount bigint, by uuid)`.execute(
    db,
  );
  return rows;
}
export interface LiveAllocation {
  id: string;
  paymentId: string;
  billId: string;
  amount: number;
  day: string;
  channel: Channel;
  /** What refunds under way already ask of it. */
  asked: number;
}
/** What pays a bill and was not taken back, the latest first. */
export async function findLive(db: Db, billId: string): Promise<LiveAllocation[]> {
  const { rows } = await sql<LiveAllocation>`
    SELECT a.id, a.payment_id AS "paymentId", a.bill_id AS "billId", a.amount, p.day, p.channel,
      (SELECT coalesce(sum(r.amount), 0)::bigint FROM refund r WHERE r.payment_id = a.payment_id AND r.bill_id = a.bill_id AND r.state IN ('asked', 'approved')) AS asked
    FROM allocation a JOIN payment p ON p.id = a.payment_id
    WHERE a.bill_id = ${billId} AND a.reverses IS NULL AND NOT EXISTS (SELECT FROM allocation b WHERE b.reverses = a.id) ORDER BY a.at DESC, a.id DESC`.execute(
    db,
  );
  return rows;
}
/** Takes an allocation back as a whole; false when somebody was first. */
export async function reverseAllocation(
  db: Db,
  allocationId: string,
  by: string | null,
  reason: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO allocation (id, payment_id, bill_id, amount, by_id, at, reverses, reason)
    SELECT ${newId(now)}::uuid, payment_id, bill_id, -amount, ${by}::uuid, ${now}, id, ${reason} FROM allocation WHERE id = ${allocationId}
    ON CONFLICT (reverses) DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}

/** An open bill, locked until the commit, with what it still asks. */
export interface OpenBill {
  id: string;
  number: string;
  kind: BillKind;
  fund: string | null;
  membershipId: string | null;
  payerName: string;
  owed: number;
}
/** Open bills of these numbers and of these members, those first that are due first. */
export async function holdOpenBills(
  db: Db,
  { numbers, members }: { numbers: readonly string[]; members: readonly string[] },
): Promise<OpenBill[]> {
  const wanted = sql`state = 'open' AND (number = ANY(${[...numbers]}::text[]) OR membership_id = ANY(${[...members]}::uuid[]))`;
  await sql`SELECT FROM bill WHERE ${wanted} ORDER BY id FOR NO KEY UPDATE`.execute(db);
  const { rows } = await sql<OpenBill>`
    SELECT id, number, kind, fund_id AS fund, membership_id AS "membershipId", payer_name AS "payerName", amount - waived - paid AS owed
      FROM bill WHERE ${wanted} ORDER BY due_day, no`.execute(db);
  return rows;
}

/** What of payments was not taken back, and would be. */
export async function findAllocationsOf(db: Db, paymentIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT a.id FROM allocation a WHERE a.payment_id = ANY(${[...paymentIds]}::uuid[]) AND a.reverses IS NULL
       AND NOT EXISTS (SELECT FROM allocation b WHERE b.reverses = a.id) ORDER BY a.id`.execute(db);
  return rows.map(({ id }) => id);
}
export async function reverseAllocations(
  db: Db,
  ids: readonly string[],
  { by, reason }: { by: string; reason: string },
  now: Date,
): Promise<void> {
  const given = JSON.stringify(ids.map((of) => ({ id: newId(now), of })));
  await sql`
    INSERT INTO allocation (id, payment_id, bill_id, amount, by_id, at, reverses, reason)
    SELECT g.id, a.payment_id, a.bill_id, -a.amount, ${by}::uuid, ${now}, a.id, ${reason}
      FROM json_to_recordset(${given}::json) AS g(id uuid, "of" uuid) JOIN allocation a ON a.id = g."of"
    ON CONFLICT (reverses) DO NOTHING`.execute(db);
}
/** They count for nothing any more; how many: not one of which something is given or asked back, or that is gone already. */
export async function dropPayments(
  db: Db,
  ids: readonly string[],
  given: { by: string; reason: string },
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE payment SET taken_back_by = ${given.by}, taken_back_at = ${now}, taken_back_reason = ${given.reason}
     WHERE id = ANY(${[...ids]}::uuid[]) AND taken_back_at IS NULL AND applied = 0 AND refunded = 0 AND held = 0`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}
/** What a person did with imported payments since: a refund, a bill that it paid by hand, an official receipt of one. */
export async function findStandingOn(db: Db, ids: readonly string[]): Promise<{ names: string[]; count: number }> {
  const { rows } = await sql<{ name: string }>`
    SELECT p.day || ' ' || p.payer_name AS name FROM payment p WHERE p.id = ANY(${[...ids]}::uuid[]) AND (
      p.taken_back_at IS NOT NULL OR EXISTS (SELECT FROM refund r WHERE r.payment_id = p.id AND r.state <> 'refused')
      OR EXISTS (SELECT FROM allocation a WHERE a.payment_id = p.id AND a.at <> p.recorded_at)
      OR EXISTS (SELECT FROM allocation a JOIN invoice_request i ON i.bill_id = a.bill_id AND i.state IN ('asked', 'issued') WHERE a.payment_id = p.id))
    ORDER BY p.day, p.id`.execute(db);
  return { names: rows.slice(0, 5).map(({ name }) => name), count: rows.length };
}
