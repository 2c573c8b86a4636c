import { sql } from 'kysely';
import type { UnappliedPayment } from '../../contracts/reconciliation';
import type { Db } from '../shared/db';

/** Payments of which something pays nothing, the oldest first, with their refunds on the way. */
export async function findUnapplied(
  db: Db,
  given: { me: string | null; after: readonly [string, string] | null },
  limit: number,
): Promise<UnappliedPayment[]> {
  const { me, after } = given;
  const { rows } = await sql<UnappliedPayment>`
    SELECT p.id, p.channel, p.external_no AS "externalNo", p.day, p.amount, p.free AS left, p.payer_name AS "payerName", p.remark,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'amount', r.amount, 'state', r.state, 'reason', r.reason, 'own', coalesce(r.asked_by = ${me}::uuid, false)) ORDER BY r.asked_at), '[]')
         FROM refund_standing r WHERE r.payment_id = p.id AND r.bill_id IS NULL AND r.state IN ('asked', 'approved')) AS refunds
    FROM payment_received p
    WHERE p.unapplied > 0 AND ${after ? sql`(p.day, p.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql`true`}
    ORDER BY p.day, p.id LIMIT ${limit}`.execute(db);
  return rows;
}
