-- 微信支付: what was begun, and what WeChat told of it. An order is paid once, whatever is told how often in what order.
CREATE TABLE pay_order (
  -- Without hyphens: WeChat's out_trade_no.
  id              uuid PRIMARY KEY,
  bill_id         uuid NOT NULL REFERENCES bill,
  person_id       uuid NOT NULL REFERENCES person,
  amount          bigint NOT NULL CHECK (amount > 0),
  prepay_id       text NOT NULL,
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid', 'closed')),
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL CHECK (expires_at > created_at),
  asked_at        timestamptz,
  transaction_id  text UNIQUE,
  settled_at      timestamptz,
  CONSTRAINT pay_order_settled CHECK ((state = 'open') = (settled_at IS NULL) AND (state = 'paid') = (transaction_id IS NOT NULL))
);
CREATE INDEX pay_order_of_bill ON pay_order (bill_id, created_at DESC);
CREATE INDEX pay_order_of_person ON pay_order (person_id);
CREATE INDEX pay_order_open ON pay_order (created_at, id) WHERE state = 'open';
CREATE TRIGGER pay_order_kept BEFORE DELETE ON pay_order FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('payOrders', '核对微信支付的订单', NULL, '2026-01-01');

-- 发票抬头 that people saved; a request keeps its own copy, for what was printed stays.
CREATE TABLE tax_title (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  kind            text NOT NULL CHECK (kind IN ('company', 'person')),
  name            text NOT NULL CHECK (name <> ''),
  tax_no          text,
  email           text,
  saved_at        timestamptz NOT NULL,
  CONSTRAINT tax_title_company CHECK (kind = 'person' OR tax_no ~ '^[0-9A-Z]{15,20}$')
);
CREATE INDEX tax_title_of_person ON tax_title (person_id, saved_at DESC);

-- 票据: asked for, issued elsewhere, its number kept here. The app prints none.
CREATE TABLE invoice_request (
  id              uuid PRIMARY KEY,
  bill_id         uuid NOT NULL,
  bill_kind       text NOT NULL,
  person_id       uuid REFERENCES person,
  title_name      text NOT NULL,
  tax_no          text,
  email           text,
  state           text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'issued', 'refused', 'reversed')),
  asked_at        timestamptz NOT NULL,
  receipt_kind    text CHECK (receipt_kind IN ('dues', 'invoice', 'other')),
  number          text,
  check_code      text,
  link            text,
  issued_on       date,
  answered_by     uuid REFERENCES person,
  answered_at     timestamptz,
  reason          text,
  reversed_number text,
  FOREIGN KEY (bill_id, bill_kind) REFERENCES bill (id, kind),
  CONSTRAINT invoice_issued CHECK ((state IN ('issued', 'reversed')) = (number IS NOT NULL AND receipt_kind IS NOT NULL AND issued_on IS NOT NULL)),
  CONSTRAINT invoice_reversed CHECK ((state = 'reversed') = (reversed_number IS NOT NULL)),
  CONSTRAINT invoice_refused CHECK ((state = 'refused') = (reason IS NOT NULL)),
  -- DUES-05: dues on the receipt of dues and nothing else on it.
  CONSTRAINT invoice_dues_receipt CHECK (receipt_kind IS NULL OR (receipt_kind = 'dues') = (bill_kind = 'dues'))
);
CREATE UNIQUE INDEX invoice_once ON invoice_request (bill_id) WHERE state IN ('asked', 'issued');
CREATE UNIQUE INDEX invoice_number ON invoice_request (receipt_kind, number) WHERE number IS NOT NULL;
CREATE INDEX invoice_waiting ON invoice_request (asked_at, id) WHERE state = 'asked';
CREATE INDEX invoice_of_person ON invoice_request (person_id) WHERE person_id IS NOT NULL;
CREATE TRIGGER invoice_request_kept BEFORE DELETE ON invoice_request FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 待我办 of money: what waits for the second person, for finance, for a receipt.
CREATE VIEW payment_duty AS
SELECT 'payment.fee:' || f.id AS key, 'payment.fee' AS kind, 'fee_item:' || f.id AS subject, f.name AS title, '{}'::jsonb AS "values",
  o.office AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  ARRAY[f.proposed_by] AS barred, '{}'::uuid[] AS barred_units,
  f.proposed_at AS since, lower(f.effective) AS due_on, NULL::timestamptz AS due_at, false AS provisional, '/modules/payments/pages/fees/index' AS page
FROM fee_item f CROSS JOIN (VALUES ('director'), ('finance')) o(office) WHERE f.state = 'proposed'
UNION ALL
SELECT 'payment.refund:' || r.id, 'payment.refund', 'refund:' || r.id, b.title, jsonb_build_object('amount', to_char(r.amount / 100.0, 'FM999999990.00')),
  o.office, NULL, NULL, NULL, ARRAY[r.asked_by], '{}', r.asked_at, NULL, NULL, false, '/modules/payments/pages/bill/index?id=' || b.id
FROM refund r JOIN bill b ON b.id = r.bill_id CROSS JOIN (VALUES ('director'), ('finance'), ('president')) o(office) WHERE r.state = 'asked'
UNION ALL
SELECT 'payment.giveBack:' || r.id, 'payment.giveBack', 'refund:' || r.id, b.title, jsonb_build_object('amount', to_char(r.amount / 100.0, 'FM999999990.00')),
  'finance', NULL, NULL, NULL, '{}', '{}', coalesce(r.decided_at, r.asked_at), NULL, NULL, false, '/modules/payments/pages/bill/index?id=' || b.id
FROM refund r JOIN bill b ON b.id = r.bill_id JOIN payment p ON p.id = r.payment_id WHERE r.state = 'approved' AND p.channel <> 'wechat'
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
