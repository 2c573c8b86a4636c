-- 付款: approved expenses go to the bank together, in a file that its web page takes; what became of each is entered or
-- known in cash. An advance that was paid is cleared by expenses and by money that comes back.
CREATE TABLE bank_layout (
  id              text PRIMARY KEY CHECK (id ~ '^[a-z]{2,20}$'),
  title           text NOT NULL,
  title_en        text NOT NULL,
  format          text NOT NULL CHECK (format IN ('xlsx', 'csv')),
  -- csv alone: in what it is written.
  encoding        text NOT NULL DEFAULT 'utf-8' CHECK (encoding IN ('utf-8', 'gbk')),
  -- [{ field, header }] in their order; field: seq, payee, account, bank, amount, remark.
  columns         jsonb NOT NULL,
  source          text NOT NULL,
  needs_human_check boolean NOT NULL DEFAULT true
);
INSERT INTO bank_layout (id, title, title_en, format, encoding, columns, source) VALUES
  ('plain', '通用（收款人、账号、开户行、金额、附言）', 'Plain (payee, account, bank, amount, remark)', 'xlsx', 'utf-8',
   '[{"field": "seq", "header": "序号"}, {"field": "payee", "header": "收款人名称"}, {"field": "account", "header": "收款账号"}, {"field": "bank", "header": "开户行"}, {"field": "amount", "header": "金额"}, {"field": "remark", "header": "附言"}]', '会馆'),
  ('icbc', '工商银行 企业网银批量转账', 'ICBC, batch transfer', 'csv', 'gbk',
   '[{"field": "seq", "header": "顺序号"}, {"field": "bank", "header": "收款方开户行名称"}, {"field": "account", "header": "收款账号"}, {"field": "payee", "header": "收款账号名称"}, {"field": "amount", "header": "金额"}, {"field": "remark", "header": "汇款用途"}]', '网银批量模板，待核实'),
  ('ccb', '建设银行 企业网银批量转账', 'CCB, batch transfer', 'xlsx', 'utf-8',
   '[{"field": "seq", "header": "序号"}, {"field": "account", "header": "收款账号"}, {"field": "payee", "header": "收款账户名称"}, {"field": "bank", "header": "收款行名称"}, {"field": "amount", "header": "转账金额"}, {"field": "remark", "header": "用途"}]', '网银批量模板，待核实'),
  ('abc', '农业银行 企业网银批量转账', 'ABC, batch transfer', 'xlsx', 'utf-8',
   '[{"field": "seq", "header": "编号"}, {"field": "account", "header": "收款方账号"}, {"field": "payee", "header": "收款方户名"}, {"field": "bank", "header": "收款方开户行"}, {"field": "amount", "header": "金额"}, {"field": "remark", "header": "用途"}]', '网银批量模板，待核实'),
  ('boc', '中国银行 企业网银批量转账', 'BOC, batch transfer', 'csv', 'gbk',
   '[{"field": "account", "header": "收款人账号"}, {"field": "payee", "header": "收款人名称"}, {"field": "bank", "header": "收款人开户行名称"}, {"field": "amount", "header": "金额"}, {"field": "remark", "header": "用途"}]', '网银批量模板，待核实'),
  ('cmb', '招商银行 企业网银批量支付', 'CMB, batch payment', 'xlsx', 'utf-8',
   '[{"field": "account", "header": "收方帐号"}, {"field": "payee", "header": "收方户名"}, {"field": "bank", "header": "收方开户行"}, {"field": "amount", "header": "金额"}, {"field": "remark", "header": "用途"}]', '网银批量模板，待核实');

CREATE TABLE payout_batch (
  id              uuid PRIMARY KEY,
  number          text NOT NULL UNIQUE,
  layout_id       text NOT NULL REFERENCES bank_layout,
  made_by         uuid NOT NULL REFERENCES person,
  made_at         timestamptz NOT NULL,
  -- When its file was fetched the first time: from then on it is taken for sent.
  sent_at         timestamptz
);
CREATE TABLE payout_item (
  id              uuid PRIMARY KEY,
  batch_id        uuid NOT NULL REFERENCES payout_batch,
  expense_id      uuid NOT NULL REFERENCES expense,
  place           integer NOT NULL,
  amount          bigint NOT NULL CHECK (amount > 0),
  -- rejected: the bank did not pay it; returned: it paid, and the money came back; dropped: taken out before it was sent.
  state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'paid', 'rejected', 'returned', 'dropped')),
  reason          text,
  day             date,
  settled_by      uuid REFERENCES person,
  settled_at      timestamptz,
  CHECK (state NOT IN ('rejected', 'returned') OR reason <> ''),
  CHECK ((state = 'waiting') = (settled_at IS NULL)),
  CHECK (state NOT IN ('paid', 'returned') OR day IS NOT NULL)
);
-- An expense is on its way once, and paid once.
CREATE UNIQUE INDEX payout_item_once ON payout_item (expense_id) WHERE state IN ('waiting', 'paid');
CREATE INDEX payout_item_of ON payout_item (batch_id, place);
CREATE TRIGGER payout_item_kept BEFORE DELETE ON payout_item FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was paid in advance; never more is cleared and given back than was paid.
CREATE TABLE advance (
  expense_id      uuid PRIMARY KEY REFERENCES expense,
  amount          bigint NOT NULL CHECK (amount > 0),
  cleared         bigint NOT NULL DEFAULT 0 CHECK (cleared >= 0),
  returned        bigint NOT NULL DEFAULT 0 CHECK (returned >= 0),
  paid_on         date NOT NULL,
  clear_by        date NOT NULL,
  CONSTRAINT advance_covers CHECK (cleared + returned <= amount)
);
CREATE TABLE advance_return (
  id              uuid PRIMARY KEY,
  advance_id      uuid NOT NULL REFERENCES advance,
  amount          bigint NOT NULL CHECK (amount > 0),
  paid_by         text NOT NULL CHECK (paid_by IN ('bank', 'cash')),
  day             date NOT NULL,
  taken_by        uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL
);
CREATE TRIGGER advance_return_kept BEFORE UPDATE OR DELETE ON advance_return FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 待我办: finance pays what is approved and enters what the bank made of it; whoever has an advance clears it.
CREATE VIEW expense_duty AS
SELECT 'expenses.pay:' || e.id AS key, 'expenses.pay' AS kind, 'expense:' || e.id AS subject, e.payee_name AS title,
  jsonb_build_object('number', e.number) AS "values", 'finance'::text AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  ARRAY[e.claimant_id] AS barred, '{}'::uuid[] AS barred_units, e.approved_at AS since, NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional,
  '/modules/expenses/pages/expense/index?id=' || e.id AS page
FROM expense e WHERE e.state = 'approved'
UNION ALL
SELECT 'expenses.settle:' || b.id, 'expenses.settle', 'payout_batch:' || b.id, b.number, '{}'::jsonb, 'finance', NULL, NULL, NULL, '{}', '{}', b.sent_at, NULL, NULL, false,
  '/modules/expenses/pages/batch/index?id=' || b.id
FROM payout_batch b WHERE b.sent_at IS NOT NULL AND EXISTS (SELECT FROM payout_item i WHERE i.batch_id = b.id AND i.state = 'waiting')
UNION ALL
SELECT 'expenses.clear:' || a.expense_id, 'expenses.clear', 'expense:' || a.expense_id, e.purpose, jsonb_build_object('number', e.number), NULL, NULL, e.claimant_id, NULL, '{}', '{}',
  a.paid_on::timestamp AT TIME ZONE 'Asia/Shanghai', a.clear_by, NULL, false, '/modules/expenses/pages/expense/index?id=' || a.expense_id
FROM advance a JOIN expense e ON e.id = a.expense_id WHERE a.cleared + a.returned < a.amount;
