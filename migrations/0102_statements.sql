-- 银行流水: what the banks and WeChat say came and went, line by line, once; what became of each; and where the house and
-- they differ. Money is fen: above 0 it came in, below 0 it went out.

-- How a bank writes its files: by which words the columns are known. Data, so that another bank needs no release.
CREATE TABLE statement_layout (
  id              text PRIMARY KEY CHECK (id ~ '^[a-z]+$'),
  title           text NOT NULL,
  title_en        text NOT NULL,
  channel         text NOT NULL CHECK (channel IN ('bank', 'wechat')),
  -- {"field": ["header", …]}: fields are those of reconciliation/judge-layout.ts.
  words           jsonb NOT NULL,
  source          text NOT NULL,
  source_en       text NOT NULL,
  -- 待核实: nobody has held it against a file of this association's bank yet.
  needs_human_check boolean NOT NULL
);
INSERT INTO statement_layout VALUES
  ('icbc', '工商银行', 'ICBC', 'bank', '{"own": ["本方账号"], "time": ["交易时间", "入账日期"], "side": ["借/贷"], "out": ["借方发生额", "转出金额"], "in": ["贷方发生额", "转入金额"], "payer": ["对方单位名称", "对方单位"], "account": ["对方账号"], "remark": ["摘要"], "purpose": ["用途"], "note": ["附言", "个性化信息"], "serial": ["流水号"], "voucher": ["凭证号"], "balance": ["余额"]}',
    '企业网上银行“历史明细”导出文件的表头（公开项目中的样本），待对照本会文件核实', 'Header of the export “历史明细” of its corporate net bank (samples in public projects), to be held against a file of your own', true),
  ('ccb', '建设银行', 'CCB', 'bank', '{"own": ["账号"], "time": ["交易时间"], "out": ["借方发生额（支取）", "借方发生额"], "in": ["贷方发生额（收入）", "贷方发生额"], "payer": ["对方户名"], "account": ["对方账号"], "remark": ["摘要"], "note": ["备注"], "serial": ["账户明细编号-交易流水号"], "balance": ["余额"]}',
    '企业网银“账户明细”导出文件的表头（公开项目中的样本），待对照本会文件核实', 'Header of the export “账户明细” of its corporate net bank (samples in public projects), to be held against a file of your own', true),
  ('abc', '农业银行', 'ABC', 'bank', '{"own": ["账号", "本方账号"], "time": ["交易时间"], "in": ["收入金额"], "out": ["支出金额"], "payer": ["对方户名"], "account": ["对方账号"], "remark": ["交易用途", "交易摘要"], "note": ["交易附言"], "serial": ["交易流水号", "日志号"], "balance": ["账户余额"]}',
    '企业网银“账户明细”导出文件的常见表头，待对照本会文件核实', 'The usual header of its corporate export, to be held against a file of your own', true),
  ('boc', '中国银行', 'BOC', 'bank', '{"own": ["查询账号"], "side": ["交易类型[ Transaction Type ]", "交易类型"], "payer": ["付款人名称[ Payer''s Name ]", "付款人名称"], "account": ["付款人账号[ Debit Account No. ]", "付款人账号"], "payee": ["收款人名称[ Payee''s Name ]", "收款人名称"], "payeeAccount": ["收款人账号[ Payee''s Account Number ]", "收款人账号"], "day": ["交易日期[ Transaction Date ]", "交易日期"], "time": ["交易时间[ Transaction time ]", "交易时间"], "amount": ["交易金额[ Trade Amount ]", "交易金额"], "balance": ["交易后余额[ After-transaction balance ]", "交易后余额"], "serial": ["交易流水号[ Transaction reference number ]", "交易流水号"], "purpose": ["用途[ Purpose ]", "用途"], "remark": ["摘要[ Reference ]", "摘要"], "note": ["交易附言[ Remark ]", "交易附言"]}',
    '企业网银“交易明细”导出文件的中英文表头（公开项目中的样本），待对照本会文件核实', 'The bilingual header of its corporate export (samples in public projects), to be held against a file of your own', true),
  ('cmb', '招商银行', 'CMB', 'bank', '{"own": ["账号"], "day": ["交易日", "交易日期"], "time": ["交易时间"], "out": ["借方金额", "借方(出账)"], "in": ["贷方金额", "贷方(入账)"], "payer": ["收(付)方名称"], "account": ["收(付)方账号", "收(付)方帐号"], "remark": ["摘要"], "purpose": ["用途"], "note": ["业务摘要", "其它摘要"], "serial": ["流水号"], "balance": ["余额"]}',
    '企业网银 U-BANK“账务明细”导出文件的表头（公开项目中的样本），待对照本会文件核实', 'Header of the export of its corporate net bank (samples in public projects), to be held against a file of your own', true),
  ('wechat', '微信支付交易账单', 'WeChat trade bill', 'wechat', '{"own": ["商户号"], "time": ["交易时间"], "serial": ["微信订单号"], "order": ["商户订单号"], "state": ["交易状态"], "amount": ["订单金额"], "settled": ["应结订单金额"], "refundSerial": ["微信退款单号"], "refundOrder": ["商户退款单号"], "refund": ["退款金额"], "refundState": ["退款状态"], "remark": ["商品名称"], "fee": ["手续费"]}',
    'https://pay.weixin.qq.com/docs/merchant/apis/jsapi-payment/get-trade-bill.html（申请交易账单；列名待核实）', 'https://pay.weixin.qq.com/docs/merchant/apis/jsapi-payment/get-trade-bill.html (names of the columns to be checked)', true);

-- The association's own accounts, as they were met in files: digits alone, and `wechat` for the merchant's at WeChat.
CREATE TABLE own_account (
  key             text PRIMARY KEY CHECK (key ~ '^([0-9]{6,34}|wechat)$'),
  channel         text NOT NULL CHECK ((channel = 'wechat') = (key = 'wechat') AND channel IN ('bank', 'wechat')),
  met_at          timestamptz NOT NULL
);

CREATE TABLE bank_statement (
  id              uuid PRIMARY KEY,
  channel         text CHECK (channel IN ('bank', 'wechat')),
  -- Null: fetched from WeChat.
  file_id         uuid REFERENCES file,
  file_name       text NOT NULL,
  -- Of every sheet in it: its name, where the header stands, the columns with examples (ground/outline.ts).
  outline         jsonb NOT NULL,
  sheet           integer NOT NULL CHECK (sheet >= 0),
  -- Index of the column by the field that it fills.
  columns         jsonb NOT NULL,
  layout_id       text REFERENCES statement_layout,
  account         text,
  state           text NOT NULL CHECK (state IN ('matching', 'taken', 'undone', 'discarded')),
  -- Of the taking: new lines, such as were there already, and rows that are none.
  fresh           integer NOT NULL DEFAULT 0,
  known           integer NOT NULL DEFAULT 0,
  -- [{"line", "fault", "detail"}] of rows that were left, the first of them; `bad_rows` counts them all.
  bad             jsonb NOT NULL DEFAULT '[]',
  bad_rows        integer NOT NULL DEFAULT 0,
  -- [{"line", "missing"}] where the balance does not follow from the one before.
  gaps            jsonb NOT NULL DEFAULT '[]',
  -- Days that it covers whole.
  first_day       date,
  last_day        date,
  -- Null: the house itself, by a timer.
  opened_by       uuid REFERENCES person,
  opened_at       timestamptz NOT NULL,
  taken_by        uuid REFERENCES person,
  taken_at        timestamptz,
  ended_by        uuid REFERENCES person,
  ended_at        timestamptz,
  ended_reason    text,
  CHECK ((state IN ('taken', 'undone')) = (taken_at IS NOT NULL)),
  CHECK ((state IN ('undone', 'discarded')) = (ended_at IS NOT NULL)),
  CHECK (state NOT IN ('taken', 'undone') OR (account IS NOT NULL AND channel IS NOT NULL))
);
CREATE INDEX bank_statement_list ON bank_statement (opened_at DESC, id DESC);
CREATE INDEX bank_statement_cover ON bank_statement (channel, account, first_day, last_day) WHERE state = 'taken';

-- How the columns of a file were matched by hand, for the next file of the same header.
CREATE TABLE statement_match (
  fingerprint     bytea PRIMARY KEY,
  columns         jsonb NOT NULL,
  matched_by      uuid NOT NULL REFERENCES person,
  matched_at      timestamptz NOT NULL
);

CREATE TABLE bank_line (
  id              uuid PRIMARY KEY,
  channel         text NOT NULL CHECK (channel IN ('bank', 'wechat')),
  account         text NOT NULL REFERENCES own_account,
  -- What tells it from every other line of the account: its serial number with its amount, or a digest of what it says.
  mark            text NOT NULL CHECK (mark <> ''),
  serial          text,
  -- Of WeChat: the order or refund of this house.
  order_no        text,
  day             date NOT NULL,
  time            text,
  amount          bigint NOT NULL CHECK (amount <> 0),
  balance         bigint,
  -- What WeChat kept of it.
  fee             bigint NOT NULL DEFAULT 0,
  payer           text NOT NULL DEFAULT '',
  -- The other account: sealed, its digest to know it again, its last four digits to show.
  account_sealed  bytea,
  account_hash    text,
  account_end     text,
  remark          text NOT NULL DEFAULT '',
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'linked', 'set')),
  payment_id      uuid UNIQUE REFERENCES payment,
  -- The payment was recorded from this line, and goes with it when that is undone.
  made            boolean NOT NULL DEFAULT false,
  refund_id       uuid UNIQUE REFERENCES refund,
  -- An item that expenses paid out (payout_standing).
  payout_id       uuid UNIQUE,
  -- As what it was set aside: a word of contracts/reconcile-kinds.ts.
  sort            text,
  reason          text,
  -- How often something was undone: each posting of it stands in the books by itself.
  revision        integer NOT NULL DEFAULT 0,
  decided_by      uuid REFERENCES person,
  decided_at      timestamptz,
  CONSTRAINT bank_line_once UNIQUE (account, mark),
  CHECK ((account_sealed IS NULL) = (account_hash IS NULL)),
  CONSTRAINT bank_line_decided CHECK (
    CASE state WHEN 'open' THEN num_nonnulls(payment_id, refund_id, payout_id, sort, decided_at) = 0
      WHEN 'linked' THEN num_nonnulls(payment_id, refund_id, payout_id) = 1 AND sort IS NULL AND decided_at IS NOT NULL
      ELSE num_nonnulls(payment_id, refund_id, payout_id) = 0 AND sort IS NOT NULL AND reason <> '' AND decided_at IS NOT NULL END),
  CHECK (NOT made OR payment_id IS NOT NULL),
  CHECK (amount > 0 OR payment_id IS NULL),
  CHECK (amount < 0 OR num_nonnulls(refund_id, payout_id) = 0)
);
CREATE INDEX bank_line_open ON bank_line (day, id) WHERE state = 'open';
CREATE INDEX bank_line_day ON bank_line (channel, day, id);
CREATE INDEX bank_line_serial ON bank_line (channel, serial) WHERE serial IS NOT NULL;
CREATE INDEX bank_line_decided ON bank_line (decided_at DESC, id DESC) WHERE state <> 'open';

-- What a line says is the bank's: only what became of it is written.
CREATE FUNCTION refuse_bank_line_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'open' THEN RAISE EXCEPTION 'a line that is dealt with is not taken back' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'bank_line_open'; END IF;
    RETURN OLD;
  END IF;
  IF (NEW.id, NEW.account, NEW.mark, NEW.serial, NEW.day, NEW.amount, NEW.payer, NEW.remark) IS DISTINCT FROM (OLD.id, OLD.account, OLD.mark, OLD.serial, OLD.day, OLD.amount, OLD.payer, OLD.remark)
     OR (OLD.state <> 'open' AND NEW.state <> 'open' AND NEW.state <> OLD.state) THEN
    RAISE EXCEPTION 'a line is undone before it becomes something else' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bank_line_kept BEFORE UPDATE OR DELETE ON bank_line FOR EACH ROW EXECUTE FUNCTION refuse_bank_line_change();

-- In which files a line stands: one of them may be taken back, and the line stays while another has it.
CREATE TABLE statement_line (
  statement_id    uuid NOT NULL REFERENCES bank_statement,
  line_id         uuid NOT NULL REFERENCES bank_line ON DELETE CASCADE,
  -- Of the sheet.
  row             integer NOT NULL,
  PRIMARY KEY (statement_id, line_id)
);
CREATE INDEX statement_line_of ON statement_line (line_id);

-- Accounts from which members pay, as a treasurer confirmed it: digests alone.
CREATE TABLE payer_account (
  account_hash    text PRIMARY KEY,
  account_end     text NOT NULL,
  membership_id   uuid NOT NULL REFERENCES membership,
  confirmed_by    uuid NOT NULL REFERENCES person,
  confirmed_at    timestamptz NOT NULL
);
CREATE INDEX payer_account_of ON payer_account (membership_id);

-- A difference that was explained in words; its key is that of the view below.
CREATE TABLE difference_note (
  key             text PRIMARY KEY,
  reason          text NOT NULL CHECK (reason <> ''),
  by_id           uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL
);
CREATE TRIGGER difference_note_kept BEFORE UPDATE OR DELETE ON difference_note FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a line that is no payment of a bill does to the books.
INSERT INTO account (code, parent, chart, name, name_en, kind, money, cash_in, cash_out)
  VALUES ('490199', '4901', 'npo-2024', '其他', 'Other', 'income', false, 'received.other', 'paid.other');
INSERT INTO posting_rule (key, debit, credit, free, name, name_en) VALUES
  ('line.interest', '1002', '490102', NULL, '利息收入', 'Interest received'),
  ('line.income', '1002', '490199', NULL, '没有收款单的收入', 'Income without a bill'),
  ('line.held', '1002', '2209', NULL, '误汇款挂账', 'Not ours, held'),
  ('line.given', '2209', '1002', NULL, '退回误汇款', 'Not ours, given back'),
  ('line.wechat', '1002', '100901', NULL, '微信提现到账', 'Withdrawn from WeChat'),
  ('line.cash.in', '1002', '1001', NULL, '现金存入银行', 'Cash paid in'),
  ('line.cash.out', '1001', '1002', NULL, '提取现金', 'Cash drawn'),
  ('line.fee.bank', '540101', '1002', NULL, '银行手续费', 'Bank charge'),
  ('line.fee.wechat', '540101', '100901', NULL, '微信支付手续费', 'Charge of WeChat Pay'),
  ('line.fee.returned', '100901', '540101', NULL, '退回的微信支付手续费', 'Charge of WeChat Pay given back');


INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('reconcileDays', '取回微信交易账单，每日对账', 630, '2026-01-01T00:00:00Z');
