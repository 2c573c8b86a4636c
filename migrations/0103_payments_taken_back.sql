-- A payment that was recorded from a line of a bank by mistake is taken back: it stays as a row and counts for nothing, and
-- the bank's number is free for what it really was.
ALTER TABLE payment
  ADD COLUMN taken_back_by uuid REFERENCES person,
  ADD COLUMN taken_back_at timestamptz,
  ADD COLUMN taken_back_reason text,
  ADD CONSTRAINT payment_taken_back CHECK (num_nonnulls(taken_back_by, taken_back_at, taken_back_reason) IN (0, 3) AND (taken_back_at IS NULL OR (applied = 0 AND held = 0))),
  DROP CONSTRAINT payment_once;
CREATE UNIQUE INDEX payment_once ON payment (channel, external_no) WHERE taken_back_at IS NULL;
DROP INDEX payment_unapplied;
CREATE INDEX payment_unapplied ON payment (day, id) WHERE applied + refunded < amount AND taken_back_at IS NULL;

-- `free`: of what is unapplied, that which nobody has asked back.
DROP VIEW payment_received;
CREATE VIEW payment_received AS
  SELECT p.id, p.channel, p.external_no, p.day, p.amount, p.applied, p.refunded, p.held, p.amount - p.applied - p.refunded AS unapplied,
    p.amount - p.applied - p.refunded - coalesce(r.asked, 0) AS free,
    p.membership_id, p.person_id, p.payer_name, p.remark, p.recorded_at
  FROM payment p
  LEFT JOIN LATERAL (SELECT sum(r.amount)::bigint AS asked FROM refund r WHERE r.payment_id = p.id AND r.bill_id IS NULL AND r.state IN ('asked', 'approved')) r ON p.held > p.refunded
  WHERE p.taken_back_at IS NULL;
CREATE VIEW refund_standing AS
  SELECT r.id, r.payment_id, r.bill_id, p.channel, p.external_no AS payment_no, p.payer_name, r.amount, r.state, r.external_no, r.done_on, r.trouble, r.asked_by, r.reason, r.asked_at
  FROM refund r JOIN payment p ON p.id = r.payment_id;
CREATE VIEW order_standing AS SELECT replace(id::text, '-', '') AS order_no, id, bill_id, state, transaction_id FROM pay_order;

-- As in 0065; a refund of what was paid for no bill waits for its second person, and for finance, too.
CREATE OR REPLACE VIEW payment_duty AS
SELECT 'payment.fee:' || f.id AS key, 'payment.fee' AS kind, 'fee_item:' || f.id AS subject, f.name AS title, '{}'::jsonb AS "values",
  o.office AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  ARRAY[f.proposed_by] AS barred, '{}'::uuid[] AS barred_units,
  f.proposed_at AS since, lower(f.effective) AS due_on, NULL::timestamptz AS due_at, false AS provisional, '/modules/payments/pages/fees/index' AS page
FROM fee_item f CROSS JOIN (VALUES ('director'), ('finance')) o(office) WHERE f.state = 'proposed'
UNION ALL
SELECT 'payment.refund:' || r.id, 'payment.refund', 'refund:' || r.id, coalesce(b.title, nullif(p.payer_name, ''), p.external_no), jsonb_build_object('amount', to_char(r.amount / 100.0, 'FM999999990.00')),
  o.office, NULL, NULL, NULL, ARRAY[r.asked_by], '{}', r.asked_at, NULL, NULL, false, coalesce('/modules/payments/pages/bill/index?id=' || b.id, '/modules/reconciliation/pages/unapplied/index')
FROM refund r JOIN payment p ON p.id = r.payment_id LEFT JOIN bill b ON b.id = r.bill_id CROSS JOIN (VALUES ('director'), ('finance'), ('president')) o(office) WHERE r.state = 'asked'
UNION ALL
SELECT 'payment.giveBack:' || r.id, 'payment.giveBack', 'refund:' || r.id, coalesce(b.title, nullif(p.payer_name, ''), p.external_no), jsonb_build_object('amount', to_char(r.amount / 100.0, 'FM999999990.00')),
  'finance', NULL, NULL, NULL, '{}', '{}', coalesce(r.decided_at, r.asked_at), NULL, NULL, false, coalesce('/modules/payments/pages/bill/index?id=' || b.id, '/modules/reconciliation/pages/unapplied/index')
FROM refund r JOIN payment p ON p.id = r.payment_id LEFT JOIN bill b ON b.id = r.bill_id WHERE r.state = 'approved' AND p.channel <> 'wechat'
UNION ALL
SELECT 'payment.invoice:' || i.id, 'payment.invoice', 'invoice_request:' || i.id, b.title, jsonb_build_object('to', i.title_name),
  'finance', NULL, NULL, NULL, '{}', '{}', i.asked_at, NULL, NULL, false, '/modules/payments/pages/invoices/index'
FROM invoice_request i JOIN bill b ON b.id = i.bill_id WHERE i.state = 'asked'
UNION ALL
-- What was issued for money that went back in whole.
SELECT 'payment.reverseInvoice:' || i.id, 'payment.reverseInvoice', 'invoice_request:' || i.id, b.title, jsonb_build_object('to', i.title_name),
  'finance', NULL, NULL, NULL, '{}', '{}', coalesce(b.ended_at, i.answered_at), NULL, NULL, false, '/modules/payments/pages/invoices/index'
FROM invoice_request i JOIN bill b ON b.id = i.bill_id WHERE i.state = 'issued' AND (b.state = 'cancelled' OR b.waived > 0)
UNION ALL
-- What a person or a member owes.
SELECT 'payment.bill:' || b.id, 'payment.bill', 'bill:' || b.id, b.title, jsonb_build_object('amount', to_char((b.amount - b.waived - b.paid) / 100.0, 'FM999999990.00')),
  NULL, NULL, b.person_id, NULL, '{}', '{}', b.issued_at, b.due_day, NULL, false, '/modules/payments/pages/bill/index?id=' || b.id
FROM bill b WHERE b.state = 'open' AND b.person_id IS NOT NULL
UNION ALL
SELECT 'payment.bill:' || b.id, 'payment.bill', 'bill:' || b.id, b.title, jsonb_build_object('amount', to_char((b.amount - b.waived - b.paid) / 100.0, 'FM999999990.00')),
  NULL, NULL, NULL, b.membership_id, '{}', '{}', b.issued_at, b.due_day, NULL, false, '/modules/payments/pages/bill/index?id=' || b.id
FROM bill b WHERE b.state = 'open' AND b.person_id IS NULL AND b.membership_id IS NOT NULL;

-- Which bills a payment pays, net of what was taken back.
CREATE VIEW payment_pays AS
  SELECT payment_id, bill_id, sum(amount)::bigint AS amount FROM allocation GROUP BY payment_id, bill_id HAVING sum(amount) > 0;
