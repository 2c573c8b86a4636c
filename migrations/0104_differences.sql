-- Where the house and its banks differ: read from the lines and the payments as they stand, so that nothing has to be kept
-- in step; and who is to look at it.

-- What expenses paid out by bank, for the lines that went out.
CREATE VIEW payout_standing AS
  SELECT i.id, e.number, e.payee_name AS payee, i.amount, i.day FROM payout_item i JOIN expense e ON e.id = i.expense_id WHERE i.state = 'paid';

CREATE VIEW statement_difference AS
SELECT 'line:' || l.id AS key, l.channel, l.day,
  CASE WHEN n.id IS NOT NULL THEN 'amount' WHEN o.id IS NOT NULL OR r.id IS NOT NULL THEN 'state' ELSE 'missingHere' END AS kind,
  l.amount AS theirs, n.amount AS ours, l.id AS line_id, n.id AS payment_id, r.id AS refund_id, o.id AS order_id
FROM bank_line l
LEFT JOIN payment_received n ON l.amount > 0 AND n.channel = l.channel AND n.external_no = l.serial AND n.amount <> l.amount
LEFT JOIN order_standing o ON l.channel = 'wechat' AND l.amount > 0 AND o.id = CASE WHEN l.order_no ~ '^[0-9a-f]{32}$' THEN l.order_no::uuid END
LEFT JOIN refund_standing r ON l.channel = 'wechat' AND l.amount < 0 AND r.id = CASE WHEN l.order_no ~ '^[0-9a-f]{32}$' THEN l.order_no::uuid END
WHERE l.state = 'open'
UNION ALL
-- On days that the statements of all accounts cover.
SELECT d.kind || ':' || d.id, d.channel, d.day, 'missingThere', NULL, d.amount, NULL, d.payment_id, d.refund_id, NULL
FROM (
  SELECT 'payment' AS kind, p.id, p.channel, p.day, p.amount, p.id AS payment_id, NULL::uuid AS refund_id FROM payment_received p
   WHERE NOT EXISTS (SELECT FROM bank_line l WHERE l.payment_id = p.id)
     AND NOT EXISTS (SELECT FROM bank_line l WHERE l.state = 'open' AND l.channel = p.channel AND l.serial = p.external_no AND l.amount > 0)
  UNION ALL
  SELECT 'refund', r.id, r.channel, r.done_on, -r.amount, r.payment_id, r.id FROM refund_standing r
   WHERE r.state = 'done' AND NOT EXISTS (SELECT FROM bank_line l WHERE l.refund_id = r.id)
) d
WHERE d.channel IN ('bank', 'wechat')
  AND EXISTS (SELECT FROM bank_statement s WHERE s.state = 'taken' AND s.channel = d.channel AND d.day BETWEEN s.first_day AND s.last_day)
  AND NOT EXISTS (SELECT FROM own_account a WHERE a.channel = d.channel AND EXISTS (SELECT FROM bank_statement s WHERE s.state = 'taken' AND s.account = a.key)
    AND NOT EXISTS (SELECT FROM bank_statement s WHERE s.state = 'taken' AND s.account = a.key AND d.day BETWEEN s.first_day AND s.last_day));

-- 待我办: the lines that wait, by the file that brought them; what else differs, by its channel.
CREATE VIEW reconciliation_duty AS
SELECT 'reconciliation.queue:' || s.id AS key, 'reconciliation.queue' AS kind, 'bank_statement:' || s.id AS subject, s.file_name AS title, jsonb_build_object('count', q.lines::text) AS "values",
  'finance'::text AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  s.taken_at AS since, NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional, '/modules/reconciliation/pages/queue/index' AS page
FROM (
  SELECT b.statement_id, count(*) AS lines FROM bank_line l
  CROSS JOIN LATERAL (SELECT sl.statement_id FROM statement_line sl WHERE sl.line_id = l.id ORDER BY sl.statement_id LIMIT 1) b
  WHERE l.state = 'open' AND l.channel = 'bank' GROUP BY 1
) q JOIN bank_statement s ON s.id = q.statement_id
UNION ALL
SELECT 'reconciliation.difference:' || d.channel, 'reconciliation.difference', 'difference:' || d.channel, min(d.day)::text, jsonb_build_object('count', count(*)::text, 'channel', CASE d.channel WHEN 'wechat' THEN '微信支付' ELSE '银行' END),
  'finance', NULL, NULL, NULL, '{}', '{}', min(d.day)::timestamp AT TIME ZONE 'Asia/Shanghai', NULL, NULL, false, '/modules/reconciliation/pages/days/index'
FROM statement_difference d
WHERE (d.line_id IS NULL OR d.channel = 'wechat') AND NOT EXISTS (SELECT FROM difference_note n WHERE n.key = d.key)
GROUP BY d.channel;
