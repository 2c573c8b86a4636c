import { sql } from 'kysely';
import type { DifferenceRow } from '../../contracts/reconciliation';
import type { Language } from '../../contracts/wire';
import type { Db } from '../shared/db';

/**
 * What a difference is made of: the line with the file that it stands in, what stands in the house, and the entries of the
 * books of each; in one statement. Undefined where there is no such difference.
 */
export async function findDifferenceRows(
  db: Db,
  key: string,
  language: Language,
): Promise<DifferenceRow[] | undefined> {
  const summary = sql.ref(language === 'en' ? 'e.summary_en' : 'e.summary');
  const { rows } = await sql<{ rows: DifferenceRow[] }>`
    WITH asked AS (SELECT d.* FROM statement_difference d WHERE d.key = ${key}),
    bills AS (
      SELECT o.bill_id AS id FROM asked d JOIN order_standing o ON o.id = d.order_id
      UNION SELECT r.bill_id FROM asked d JOIN refund_standing r ON r.id = d.refund_id WHERE r.bill_id IS NOT NULL
      UNION SELECT a.bill_id FROM asked d JOIN payment_pays a ON a.payment_id = d.payment_id),
    payout AS (SELECT o.* FROM asked d JOIN payout_standing o ON o.id = d.payout_id),
    -- An expense that a sheet brought is its own payout.
    sources(kind, id) AS (
      SELECT 'bank_line', line_id FROM asked UNION SELECT 'payment', payment_id FROM asked UNION SELECT 'refund', refund_id FROM asked
      UNION SELECT 'bill', id FROM bills UNION SELECT 'payout_item', id FROM payout UNION SELECT 'expense', expense_id FROM payout),
    found AS (
      SELECT 1 AS place, 'line' AS kind, l.id, concat_ws(' ', nullif(l.payer, ''), nullif(l.remark, ''), l.serial) AS title, l.day, l.amount, s.file_name AS "fileName", s.statement_id AS opens
        FROM asked d JOIN bank_line l ON l.id = d.line_id
        LEFT JOIN LATERAL (SELECT b.file_name, sl.statement_id FROM statement_line sl JOIN bank_statement b ON b.id = sl.statement_id WHERE sl.line_id = l.id ORDER BY sl.statement_id LIMIT 1) s ON true
      UNION ALL
      SELECT 2, 'payment', p.id, concat_ws(' ', nullif(p.payer_name, ''), p.external_no), p.day, p.amount, NULL, (SELECT min(b.id::text)::uuid FROM bills b)
        FROM asked d JOIN payment_received p ON p.id = d.payment_id
      UNION ALL
      SELECT 3, 'refund', r.id, concat_ws(' ', nullif(r.payer_name, ''), r.reason), r.done_on, -r.amount, NULL, r.bill_id FROM asked d JOIN refund_standing r ON r.id = d.refund_id
      UNION ALL
      SELECT 4, 'bill', b.id, concat_ws(' ', b.number, b.title, b.payer_name), b.issued_on, b.amount, NULL, b.id FROM bills x JOIN bill_standing b ON b.id = x.id
      UNION ALL
      SELECT 5, 'expense', o.expense_id, concat_ws(' ', o.number, o.payee), o.day, -o.amount, NULL, o.expense_id FROM payout o
      UNION ALL
      SELECT 6, 'entry', e.id, ${summary}, e.day, e.amount, NULL, e.id FROM sources x JOIN entry_standing e ON e.source_kind = x.kind AND e.source_id = x.id)
    SELECT coalesce((SELECT json_agg(json_build_object('kind', f.kind, 'id', f.id, 'title', f.title, 'day', f.day, 'amount', f.amount, 'fileName', f."fileName", 'opens', f.opens)
      ORDER BY f.place, f.day, f.id) FROM found f), '[]') AS rows FROM asked`.execute(db);
  return rows[0]?.rows;
}
