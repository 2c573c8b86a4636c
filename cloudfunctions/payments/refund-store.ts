import { sql } from 'kysely';
import type { Channel } from '../../contracts/fee-kinds';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

export type RefundState = 'asked' | 'approved' | 'refused' | 'done';
export interface NewRefund {
  paymentId: string;
  billId: string | null;
  /** Fen. */
  amount: number;
  /** The bill is lowered by it, so that nobody owes it again. */
  waives: boolean;
  reason: string;
  basis: 'hand' | 'rule';
  by: string | null;
}
/** Writes a refund; what it takes is held on the payment, which refuses more than it has. */
export async function saveRefund(db: Db, given: NewRefund, now: Date): Promise<string> {
  const id = newId(now);
  const { paymentId, billId, amount, waives, reason, basis, by } = given;
  await sql`
    INSERT INTO refund (id, payment_id, bill_id, amount, waives, reason, basis, state, asked_by, asked_at)
    VALUES (${id}, ${paymentId}, ${billId}, ${amount}, ${waives}, ${reason}, ${basis}, ${basis === 'rule' ? 'approved' : 'asked'}, ${by}, ${now})`.execute(
    db,
  );
  return id;
}

export interface HeldRefund {
  id: string;
  paymentId: string;
  billId: string | null;
  amount: number;
  waives: boolean;
  reason: string;
  basis: 'hand' | 'rule';
  state: RefundState;
  askedById: string | null;
  channel: Channel;
  paymentNo: string;
  paymentAmount: number;
  paymentDay: string;
  payerName: string;
  membershipId: string | null;
}
/** A refund, locked until the commit. */
export async function holdRefund(db: Db, refundId: string): Promise<HeldRefund | undefined> {
  const { rows } = await sql<HeldRefund>`
    SELECT r.id, r.payment_id AS "paymentId", r.bill_id AS "billId", r.amount, r.waives, r.reason, r.basis, r.state, r.asked_by AS "askedById", p.channel,
      p.external_no AS "paymentNo", p.amount AS "paymentAmount", p.day AS "paymentDay", p.payer_name AS "payerName", p.membership_id AS "membershipId"
    FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.id = ${refundId} FOR NO KEY UPDATE OF r`.execute(db);
  return rows[0];
}
export async function decideRefund(
  db: Db,
  refundId: string,
  state: 'approved' | 'refused',
  by: string,
  reason: string | null,
  now: Date,
): Promise<void> {
  await sql`UPDATE refund SET state = ${state}, decided_by = ${by}, decided_at = ${now}, decided_reason = ${reason} WHERE id = ${refundId} AND state = 'asked'`.execute(
    db,
  );
}
export async function closeRefund(
  db: Db,
  refundId: string,
  given: { externalNo: string; day: string; by: string | null },
): Promise<void> {
  await sql`UPDATE refund SET state = 'done', external_no = ${given.externalNo}, done_on = ${given.day}, done_by = ${given.by}, trouble = NULL WHERE id = ${refundId} AND state = 'approved'`.execute(
    db,
  );
}
/** What WeChat said of a refund that did not come through: finance reads it on the bill. */
export const troubleRefund = (db: Db, refundId: string, trouble: string) =>
  sql`UPDATE refund SET trouble = ${trouble} WHERE id = ${refundId} AND state = 'approved'`.execute(db);
