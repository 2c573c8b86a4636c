import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface Order {
  id: string;
  billId: string;
  personId: string;
  /** Fen. */
  amount: number;
  prepayId: string;
  state: 'open' | 'paid' | 'closed';
  expiresAt: Date;
}
const columns = sql`id, bill_id AS "billId", person_id AS "personId", amount, prepay_id AS "prepayId", state, expires_at AS "expiresAt"`;
/** WeChat's `out_trade_no`: at most 32 characters. */
export const outTradeNoOf = (orderId: string): string => orderId.replaceAll('-', '');
export const orderIdOf = (outTradeNo: string): string | null =>
  /^[0-9a-f]{32}$/.test(outTradeNo) ? outTradeNo.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;

export async function saveOrder(db: Db, order: Omit<Order, 'state'>, now: Date): Promise<void> {
  await sql`INSERT INTO pay_order (id, bill_id, person_id, amount, prepay_id, created_at, expires_at)
    VALUES (${order.id}, ${order.billId}, ${order.personId}, ${order.amount}, ${order.prepayId}, ${now}, ${order.expiresAt})`.execute(
    db,
  );
}
/** What the same person began for the same bill and may still go on with. */
export async function findOpenOrder(
  db: Db,
  given: { billId: string; personId: string; amount: number; until: Date },
): Promise<Order | undefined> {
  const { rows } = await sql<Order>`SELECT ${columns} FROM pay_order
    WHERE bill_id = ${given.billId} AND person_id = ${given.personId} AND amount = ${given.amount} AND state = 'open' AND expires_at > ${given.until} ORDER BY created_at DESC LIMIT 1`.execute(
    db,
  );
  return rows[0];
}
export async function findOrder(db: Db, orderId: string): Promise<Order | undefined> {
  const { rows } = await sql<Order>`SELECT ${columns} FROM pay_order WHERE id = ${orderId}`.execute(db);
  return rows[0];
}
/** An order, locked until the commit: what is told of it at once is done one after the other. */
export async function holdOrder(db: Db, orderId: string): Promise<Order | undefined> {
  const { rows } = await sql<Order>`SELECT ${columns} FROM pay_order WHERE id = ${orderId} FOR NO KEY UPDATE`.execute(
    db,
  );
  return rows[0];
}
/** Paid also after it was closed here: WeChat has the last word. */
export const payOrder = (db: Db, orderId: string, transactionId: string, now: Date) =>
  sql`UPDATE pay_order SET state = 'paid', transaction_id = ${transactionId}, settled_at = ${now} WHERE id = ${orderId} AND state <> 'paid'`.execute(
    db,
  );
export const shutOrder = (db: Db, orderId: string, now: Date) =>
  sql`UPDATE pay_order SET state = 'closed', settled_at = ${now} WHERE id = ${orderId} AND state = 'open'`.execute(db);
export const noteAsked = (db: Db, orderId: string, now: Date) =>
  sql`UPDATE pay_order SET asked_at = ${now} WHERE id = ${orderId}`.execute(db);
/** Orders of which WeChat has told nothing for a while: asked a minute after they began, and when they are over. */
export async function findSilentOrders(db: Db, since: Date, now: Date, limit: number): Promise<Order[]> {
  const { rows } = await sql<Order>`SELECT ${columns} FROM pay_order
    WHERE state = 'open' AND created_at <= ${since} AND (asked_at IS NULL OR asked_at <= ${since}) ORDER BY asked_at NULLS FIRST, expires_at > ${now}, id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
