import type { Client } from 'pg';

/**
 * Documents as the house posts them: kind, id and step, the rule, fen, the day, whose it is, words, by whom and when.
 * `back`: it takes back the step of that name, instead of posting by a rule.
 */
const documents = `
  SELECT 'bill' AS kind, id, 'issued' AS step, NULL AS back, 'bill.issued.' || kind AS rule, amount, issued_on AS day, fund_id, NULL AS account, membership_id, payer_name AS party,
    number || ' ' || title AS zh, 'Bill ' || number AS en, issued_by AS by, issued_at AS at FROM bill
  UNION ALL
  SELECT 'payment', id, 'received', NULL, 'payment.' || channel, amount, day, NULL, NULL, membership_id, payer_name, '收款 ' || external_no, 'Payment ' || external_no, recorded_by, recorded_at FROM payment
  UNION ALL
  SELECT 'allocation', a.id, 'applied', NULL, 'payment.applied.' || b.kind, a.amount, china(a.at), b.fund_id, NULL, b.membership_id, b.payer_name, '核销 ' || b.number, 'Applied to ' || b.number, a.by_id, a.at
    FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE a.reverses IS NULL
  UNION ALL
  SELECT 'allocation', a.reverses, 'applied:reversed', 'applied', NULL, -a.amount, china(a.at), NULL, NULL, b.membership_id, b.payer_name, '冲销：核销 ' || b.number, 'Reversed: Applied to ' || b.number, a.by_id, a.at
    FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE a.reverses IS NOT NULL
  UNION ALL
  SELECT 'bill', id, 'issued:reversed', 'issued', NULL, amount, china(ended_at), NULL, NULL, membership_id, payer_name, '冲销：' || number || ' ' || title, 'Reversed: Bill ' || number, ended_by, ended_at
    FROM bill WHERE state = 'cancelled'
  UNION ALL
  SELECT 'refund', r.id, 'paid', NULL, 'refund.' || p.channel, r.amount, r.done_on, NULL, NULL, p.membership_id, p.payer_name, '退款 ' || r.external_no, 'Refund ' || r.external_no, r.done_by, r.asked_at
    FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.state = 'done'
  UNION ALL
  SELECT 'expense', id, 'approved', NULL, 'expense.approved.' || category, amount, CASE WHEN import_key IS NULL THEN china(approved_at) ELSE day END, NULL, NULL, NULL, payee_name, said, number || ' ' || payee_name,
    coalesce(claimant_id, imported_by), approved_at
    FROM spent WHERE approved_at IS NOT NULL AND kind <> 'advance'
  UNION ALL
  SELECT 'expense', id, 'cleared', NULL, 'advance.cleared.' || category, from_advance, china(approved_at), NULL, NULL, NULL, payee_name, said, number || ' ' || payee_name, claimant_id, approved_at
    FROM spent WHERE approved_at IS NOT NULL AND from_advance > 0
  UNION ALL
  SELECT 'payout_item', i.id, 'paid', NULL, CASE e.kind WHEN 'advance' THEN 'advance.paid' ELSE 'expense.paid.bank.' || e.category END, i.amount, i.day, NULL, NULL, NULL, e.payee_name, e.said,
    e.number || ' ' || e.payee_name, i.settled_by, i.settled_at FROM payout_item i JOIN spent e ON e.id = i.expense_id WHERE i.state = 'paid'
  UNION ALL
  SELECT 'expense', id, 'paid', NULL, 'expense.paid.' || paid_by || '.' || category, to_pay, paid_on, NULL, NULL, NULL, payee_name, said, number || ' ' || payee_name, coalesce(claimant_id, imported_by), approved_at
    FROM spent WHERE paid_by = 'cash' OR (paid_by = 'bank' AND import_key IS NOT NULL)
  UNION ALL
  SELECT 'advance_return', t.id, 'returned', NULL, 'advance.returned', t.amount, t.day, NULL, CASE t.paid_by WHEN 'cash' THEN '1001' END, NULL, e.payee_name, e.said, e.number || ' ' || e.payee_name, t.taken_by, t.at
    FROM advance_return t JOIN spent e ON e.id = t.advance_id`;

/** The id of a document's entry is the document's but for a digit, which says the step: the same seed gives the same books. */
const entryId = (source: string, step: string) =>
  `overlay(${source}::text PLACING translate(substr(${source}::text, 36, 1), '0123456789abcdef', CASE WHEN ${step} LIKE '%:reversed' THEN '456789abcdef0123'
    WHEN ${step} = 'paid' THEN '3456789abcdef012' WHEN ${step} = 'cleared' THEN '23456789abcdef01' ELSE '123456789abcdef0' END) FROM 36)`;

/**
 * Puts what was billed, received, applied, given back, approved and paid into the books by the house's rules: a day at a
 * time, and a statement for each month, for no statement may last long.
 */
export async function postDocuments(client: Client): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE seed_document ON COMMIT DROP AS
    WITH spent AS (SELECT e.*, left(concat_ws(' ', e.number, e.payee_name, e.purpose), 100) AS said FROM expense e),
    d AS (${documents.replace(/china\(([\w.]+)\)/g, "($1 AT TIME ZONE 'Asia/Shanghai')::date")})
    SELECT d.*, (d.at AT TIME ZONE 'Asia/Shanghai')::date AS told FROM d`);
  const { rows } = await client.query<{ month: string }>(
    `SELECT DISTINCT date_trunc('month', told)::date::text AS month FROM seed_document ORDER BY 1`,
  );
  for (const { month } of rows)
    await client.query(
      `WITH pages AS (
        SELECT d.told, d.back IS NOT NULL AS takes_back, min(d.at) AS at, jsonb_agg(jsonb_build_object('id', ${entryId('d.id', 'd.step')}, 'day', d.day, 'source_kind', d.kind, 'source_id', d.id, 'step', d.step,
          'rule', d.rule, 'amount', d.amount, 'fund_id', d.fund_id, 'account', d.account, 'membership_id', d.membership_id, 'party_name', d.party, 'summary', d.zh, 'summary_en', d.en, 'by', d.by)
          || CASE WHEN d.back IS NULL THEN '{}' ELSE jsonb_build_object('reverses', ${entryId('d.id', 'd.back')}, 'reason', d.zh) END) AS given
        FROM seed_document d WHERE d.told >= $1::date AND d.told < $1::date + interval '1 month' GROUP BY 1, 2)
      SELECT count(*) FROM (SELECT * FROM pages ORDER BY told, takes_back) p CROSS JOIN LATERAL post_entries(p.given, p.at) posted`,
      [month],
    );
}
