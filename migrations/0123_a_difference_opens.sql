-- A difference opens to what it is about: the line, what stands here, and the entries of the books. And what expenses paid
-- by bank is held against the statement as well as what came in.

-- Which entries a document has, by its source.
CREATE VIEW entry_standing AS
  SELECT e.id, e.source_kind, e.source_id, e.step, e.day, e.amount, e.summary, e.summary_en, e.reverses IS NOT NULL AS reversal,
    EXISTS (SELECT FROM book_entry r WHERE r.reverses = e.id) AS reversed
  FROM book_entry e;

-- As in 0118, with the expense.
CREATE OR REPLACE VIEW payout_standing AS
  SELECT i.id, e.number, e.payee_name AS payee, i.amount, i.day, e.id AS expense_id FROM payout_item i JOIN expense e ON e.id = i.expense_id WHERE i.state = 'paid'
  UNION ALL
  SELECT e.id, e.number, e.payee_name, e.amount, e.paid_on, e.id FROM expense e WHERE e.import_key IS NOT NULL AND e.state = 'paid' AND e.paid_by = 'bank';

-- As in 0104, with what was paid out.
CREATE OR REPLACE VIEW statement_difference AS
SELECT 'line:' || l.id AS key, l.channel, l.day,
  CASE WHEN n.id IS NOT NULL THEN 'amount' WHEN o.id IS NOT NULL OR r.id IS NOT NULL THEN 'state' ELSE 'missingHere' END AS kind,
  l.amount AS theirs, n.amount AS ours, l.id AS line_id, n.id AS payment_id, r.id AS refund_id, o.id AS order_id, NULL::uuid AS payout_id
FROM bank_line l
LEFT JOIN payment_received n ON l.amount > 0 AND n.channel = l.channel AND n.external_no = l.serial AND n.amount <> l.amount
LEFT JOIN order_standing o ON l.channel = 'wechat' AND l.amount > 0 AND o.id = CASE WHEN l.order_no ~ '^[0-9a-f]{32}$' THEN l.order_no::uuid END
LEFT JOIN refund_standing r ON l.channel = 'wechat' AND l.amount < 0 AND r.id = CASE WHEN l.order_no ~ '^[0-9a-f]{32}$' THEN l.order_no::uuid END
WHERE l.state = 'open'
UNION ALL
-- On days that the statements of all accounts cover.
SELECT d.kind || ':' || d.id, d.channel, d.day, 'missingThere', NULL, d.amount, NULL, d.payment_id, d.refund_id, NULL, d.payout_id
FROM (
  SELECT 'payment' AS kind, p.id, p.channel, p.day, p.amount, p.id AS payment_id, NULL::uuid AS refund_id, NULL::uuid AS payout_id FROM payment_received p
   WHERE NOT EXISTS (SELECT FROM bank_line l WHERE l.payment_id = p.id)
     AND NOT EXISTS (SELECT FROM bank_line l WHERE l.state = 'open' AND l.channel = p.channel AND l.serial = p.external_no AND l.amount > 0)
  UNION ALL
  SELECT 'refund', r.id, r.channel, r.done_on, -r.amount, r.payment_id, r.id, NULL FROM refund_standing r
   WHERE r.state = 'done' AND NOT EXISTS (SELECT FROM bank_line l WHERE l.refund_id = r.id)
  UNION ALL
  -- While a line waits that it may be, it is the queue's, by itself or with its batch.
  SELECT 'payout', o.id, 'bank', o.day, -o.amount, NULL, NULL, o.id FROM payout_standing o
   WHERE NOT EXISTS (SELECT FROM line_payout l WHERE l.payout_id = o.id)
     AND NOT EXISTS (SELECT FROM bank_line l WHERE l.state = 'open' AND l.channel = 'bank' AND l.amount = -o.amount AND abs(l.day - o.day) <= 5)
     AND NOT EXISTS (SELECT FROM payout_batch_standing b JOIN bank_line l ON l.amount = -b.amount AND abs(l.day - b.day) <= 5
       WHERE o.id = ANY(b.payouts) AND l.state = 'open' AND l.channel = 'bank')
) d
WHERE d.channel IN ('bank', 'wechat')
  AND EXISTS (SELECT FROM bank_statement s WHERE s.state = 'taken' AND s.channel = d.channel AND d.day BETWEEN s.first_day AND s.last_day)
  AND NOT EXISTS (SELECT FROM own_account a WHERE a.channel = d.channel AND EXISTS (SELECT FROM bank_statement s WHERE s.state = 'taken' AND s.account = a.key)
    AND NOT EXISTS (SELECT FROM bank_statement s WHERE s.state = 'taken' AND s.account = a.key AND d.day BETWEEN s.first_day AND s.last_day));
