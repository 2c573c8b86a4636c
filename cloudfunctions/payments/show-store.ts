import { sql } from 'kysely';
import type { Bill } from '../../contracts/payments';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import { billColumns, type Row } from './register-store';

export type ShownBill = Row &
  Pick<Bill, 'feeName' | 'basis' | 'voluntary' | 'endedReason' | 'invoice'> & {
    personId: string | null;
    payments: Bill['payments'];
    refunds: (Bill['refunds'][number] & { askedById: string | null })[];
  };
/** A bill with all that happened to it; one round trip. */
export async function findBill(db: Db, billId: string, today: string): Promise<ShownBill | undefined> {
  const { rows } = await sql<ShownBill>`
    SELECT ${billColumns(today)}, b.person_id AS "personId", f.name AS "feeName", f.basis, f.voluntary, b.ended_reason AS "endedReason",
      (SELECT coalesce(json_agg(json_build_object('paymentId', p.id, 'channel', p.channel, 'externalNo', p.external_no, 'day', p.day, 'amount', a.amount, 'payerName', p.payer_name,
          'refundable', a.amount - (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.payment_id = p.id AND r.bill_id = b.id AND r.state IN ('asked', 'approved'))) ORDER BY p.day, p.id), '[]')
         FROM (SELECT l.payment_id, sum(l.amount)::bigint AS amount FROM allocation l WHERE l.bill_id = b.id GROUP BY l.payment_id HAVING sum(l.amount) > 0) a JOIN payment p ON p.id = a.payment_id) AS payments,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'amount', r.amount, 'reason', r.reason, 'basis', r.basis, 'state', r.state, 'channel', p.channel, 'askedBy', ${calledAs(sql`r.asked_by`)},
          'askedById', r.asked_by, 'askedAt', r.asked_at, 'decidedBy', ${calledAs(sql`r.decided_by`)}, 'decidedReason', r.decided_reason, 'doneOn', r.done_on, 'trouble', r.trouble) ORDER BY r.asked_at, r.id), '[]')
         FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.bill_id = b.id) AS refunds,
      (SELECT json_build_object('id', i.id, 'titleName', i.title_name, 'taxNo', i.tax_no, 'email', i.email, 'state', i.state, 'receiptKind', i.receipt_kind, 'number', i.number,
          'checkCode', i.check_code, 'link', i.link, 'issuedOn', i.issued_on, 'reason', i.reason, 'askedAt', i.asked_at)
         FROM invoice_request i WHERE i.bill_id = b.id ORDER BY i.asked_at DESC LIMIT 1) AS invoice
    FROM bill b JOIN fee_item f ON f.id = b.fee_item_id WHERE b.id = ${billId}`.execute(db);
  return rows[0];
}
