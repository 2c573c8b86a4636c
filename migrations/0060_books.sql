-- 账簿: double entry. The chart of accounts, the funds and the rules by which documents post are data; what is written is
-- never changed, and an entry that does not balance, falls into a closed month or takes more from a restricted fund than is
-- there cannot be written.

-- Where the chart comes from. The association may replace names and add accounts; the rules below point to what it uses.
CREATE TABLE chart (
  id              text PRIMARY KEY,
  title           text NOT NULL,
  title_en        text NOT NULL,
  source          text NOT NULL,
  source_en       text NOT NULL,
  since           date NOT NULL,
  -- 待核实: nobody has held it against the printed text yet.
  needs_human_check boolean NOT NULL
);
INSERT INTO chart VALUES ('npo-2024', '民间非营利组织会计科目', 'Accounts of private non-profit organisations',
  '《民间非营利组织会计制度》（财会〔2024〕25号，2026-01-01 起施行）；科目编号沿用财会〔2004〕7号，待对照新文本核实',
  'Accounting system for private non-profit organisations (MOF 2024 No. 25, in force 2026-01-01); numbers as in MOF 2004 No. 7, to be held against the new text',
  '2026-01-01', true);

CREATE TABLE account (
  -- Four digits, and two for each level below; an account stands under the one whose number it begins with.
  code            text PRIMARY KEY CHECK (code ~ '^[1-9][0-9]{3}([0-9]{2}){0,3}$'),
  parent          text REFERENCES account CHECK (parent = left(code, length(code) - 2)),
  chart           text REFERENCES chart,
  name            text NOT NULL CHECK (name <> ''),
  name_en         text NOT NULL CHECK (name_en <> ''),
  kind            text NOT NULL CHECK (kind IN ('asset', 'liability', 'net', 'income', 'cost')),
  -- Cash, bank, the merchant's account at WeChat: what the statement of cash flows is about.
  money           boolean NOT NULL DEFAULT false CHECK (NOT money OR kind = 'asset'),
  -- As what money is counted that comes or goes against this account.
  cash_in         text NOT NULL,
  cash_out        text NOT NULL,
  -- Nothing is posted from this day on; what was posted stays.
  retired_on      date,
  CHECK ((parent IS NULL) = (length(code) = 4))
);
CREATE TRIGGER account_kept BEFORE DELETE ON account FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO account (code, parent, chart, name, name_en, kind, money, cash_in, cash_out)
SELECT a.code, CASE WHEN length(a.code) > 4 THEN left(a.code, length(a.code) - 2) END, 'npo-2024', a.name, a.name_en,
  CASE left(a.code, 1) WHEN '1' THEN 'asset' WHEN '2' THEN 'liability' WHEN '3' THEN 'net' WHEN '4' THEN 'income' ELSE 'cost' END,
  left(a.code, 4) IN ('1001', '1002', '1009'), coalesce(a.cash_in, 'received.other'), coalesce(a.cash_out, 'paid.other')
FROM (VALUES
  ('1001', '库存现金', 'Cash in hand', NULL, NULL),
  ('1002', '银行存款', 'Bank deposits', NULL, NULL),
  ('1009', '其他货币资金', 'Other money', NULL, NULL),
  ('100901', '微信支付商户账户', 'WeChat Pay merchant account', NULL, NULL),
  ('1101', '短期投资', 'Short-term investments', 'invested.back', 'invested'),
  ('1111', '应收票据', 'Notes receivable', NULL, NULL),
  ('1121', '应收账款', 'Receivables', 'received.services', 'received.services'),
  ('1122', '其他应收款', 'Other receivables', NULL, NULL),
  ('112201', '备用金和借支', 'Advances to staff', 'paid.other', 'paid.other'),
  ('1131', '坏账准备', 'Provision for bad debts', NULL, NULL),
  ('1141', '预付账款', 'Prepayments', 'paid.purchases', 'paid.purchases'),
  ('1201', '存货', 'Inventories', 'received.sales', 'paid.purchases'),
  ('1301', '待摊费用', 'Deferred costs', NULL, NULL),
  ('1401', '长期股权投资', 'Long-term equity investments', 'invested.back', 'invested'),
  ('1402', '长期债权投资', 'Long-term debt investments', 'invested.back', 'invested'),
  ('1501', '固定资产', 'Fixed assets', 'assets.sold', 'assets.bought'),
  ('1502', '累计折旧', 'Accumulated depreciation', NULL, NULL),
  ('1505', '在建工程', 'Construction in progress', 'assets.sold', 'assets.bought'),
  ('1506', '文物资源', 'Heritage assets', 'assets.sold', 'assets.bought'),
  ('1601', '无形资产', 'Intangible assets', 'assets.sold', 'assets.bought'),
  ('1602', '累计摊销', 'Accumulated amortisation', NULL, NULL),
  ('1701', '受托代理资产', 'Assets held for others', NULL, NULL),
  ('2101', '短期借款', 'Short-term loans', 'borrowed', 'repaid'),
  ('2202', '应付账款', 'Payables', 'paid.purchases', 'paid.purchases'),
  ('2203', '预收账款', 'Received in advance', 'received.unapplied', 'received.unapplied'),
  ('2204', '应付职工薪酬', 'Salaries payable', 'paid.staff', 'paid.staff'),
  ('2206', '应交税费', 'Taxes payable', NULL, NULL),
  ('2209', '其他应付款', 'Other payables', NULL, NULL),
  ('2301', '预提费用', 'Accrued costs', NULL, NULL),
  ('2501', '长期借款', 'Long-term loans', 'borrowed', 'repaid'),
  ('2502', '长期应付款', 'Long-term payables', NULL, NULL),
  ('2601', '受托代理负债', 'Liabilities for assets of others', NULL, NULL),
  ('3101', '非限定性净资产', 'Unrestricted net assets', NULL, NULL),
  ('3102', '限定性净资产', 'Restricted net assets', NULL, NULL),
  ('4101', '捐赠收入', 'Donations', 'received.donations', 'received.donations'),
  ('4201', '会费收入', 'Dues', 'received.dues', 'received.dues'),
  ('4301', '提供服务收入', 'Income from services', 'received.services', 'received.services'),
  ('430101', '服务收入', 'Services', 'received.services', 'received.services'),
  ('430102', '会议和培训收入', 'Meetings and training', 'received.services', 'received.services'),
  ('4401', '政府补助收入', 'Government grants', 'received.grants', 'received.grants'),
  ('4501', '商品销售收入', 'Sales of goods', 'received.sales', 'received.sales'),
  ('4601', '投资收益', 'Income from investments', 'invested.income', 'invested.income'),
  ('4901', '其他收入', 'Other income', NULL, NULL),
  ('490101', '赞助收入', 'Sponsorship', NULL, NULL),
  ('490102', '利息收入', 'Interest', NULL, NULL),
  ('5101', '业务活动成本', 'Cost of activities', NULL, 'paid.purchases'),
  ('510101', '会议和培训', 'Meetings and training', NULL, 'paid.purchases'),
  ('510102', '会员服务', 'Services to members', NULL, 'paid.purchases'),
  ('510103', '宣传和出版', 'Publicity and publishing', NULL, 'paid.purchases'),
  ('510104', '项目和调研', 'Projects and research', NULL, 'paid.purchases'),
  ('510105', '捐赠和资助', 'Donations and grants given', NULL, 'paid.grants'),
  ('510106', '业务人员薪酬', 'Staff of activities', NULL, 'paid.staff'),
  ('5201', '管理费用', 'Administration', NULL, 'paid.other'),
  ('520101', '办公费', 'Office', NULL, 'paid.purchases'),
  ('520102', '差旅费', 'Travel', NULL, 'paid.other'),
  ('520103', '业务接待费', 'Receptions', NULL, 'paid.other'),
  ('520104', '管理人员薪酬', 'Staff of the administration', NULL, 'paid.staff'),
  ('520105', '房租和物业', 'Rent and utilities', NULL, 'paid.purchases'),
  ('520106', '折旧和摊销', 'Depreciation and amortisation', NULL, 'paid.other'),
  ('520107', '专业服务费', 'Professional services', NULL, 'paid.purchases'),
  ('520108', '坏账损失', 'Bad debts', NULL, 'paid.other'),
  ('520199', '其他管理费用', 'Other administration', NULL, 'paid.other'),
  ('5301', '筹资费用', 'Cost of raising funds', NULL, 'paid.other'),
  ('5401', '其他费用', 'Other costs', NULL, 'paid.other'),
  ('540101', '银行手续费', 'Bank charges', NULL, 'paid.other'),
  ('5501', '税金及附加', 'Taxes and surcharges', NULL, 'paid.other')
) AS a (code, name, name_en, cash_in, cash_out) ORDER BY length(a.code), a.code;

-- 资金: one without restriction, and one for each purpose that a giver has set.
CREATE TABLE fund (
  id              uuid PRIMARY KEY,
  name            text NOT NULL UNIQUE CHECK (name <> ''),
  name_en         text NOT NULL CHECK (name_en <> ''),
  restricted      boolean NOT NULL,
  -- Who set the restriction, and for what.
  purpose         text NOT NULL CHECK (restricted = (purpose <> '')),
  opened_at       timestamptz NOT NULL
);
-- The one without restriction, where nothing is said.
CREATE UNIQUE INDEX fund_unrestricted ON fund (restricted) WHERE NOT restricted;
CREATE TRIGGER fund_kept BEFORE UPDATE OR DELETE ON fund FOR EACH ROW EXECUTE FUNCTION refuse_change();
INSERT INTO fund VALUES ('019a0000-0000-7000-8000-000000000001', '非限定性资金', 'Unrestricted fund', false, '', '2026-01-01T00:00:00+08');

-- What is left of a restricted fund. The unrestricted one has no row: it may be short, and whoever posts need not wait for it.
CREATE TABLE fund_balance (
  fund_id         uuid PRIMARY KEY REFERENCES fund,
  -- Fen.
  balance         bigint NOT NULL CONSTRAINT fund_not_negative CHECK (balance >= 0)
);
CREATE FUNCTION open_fund_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO fund_balance VALUES (NEW.id, 0);
  RETURN NULL;
END $$;
CREATE TRIGGER fund_opened AFTER INSERT ON fund FOR EACH ROW WHEN (NEW.restricted) EXECUTE FUNCTION open_fund_balance();

-- Which account a document of a kind goes to. A key that has no row of its own is served by its beginning:
-- `expense.approved.zoo` by `expense.approved`.
CREATE TABLE posting_rule (
  key             text PRIMARY KEY CHECK (key ~ '^[a-z]+([._][a-z]+)*$'),
  debit           text NOT NULL REFERENCES account,
  credit          text NOT NULL REFERENCES account,
  -- The side whose account the document may name itself: which bank, which cost.
  free            text CHECK (free IN ('debit', 'credit')),
  -- Where no money moves and yet it becomes clear what for it came: the item of each side.
  debit_item      text,
  credit_item     text,
  name            text NOT NULL,
  name_en         text NOT NULL,
  CHECK (debit <> credit),
  CHECK ((debit_item IS NULL) = (credit_item IS NULL))
);
INSERT INTO posting_rule (key, debit, credit, free, debit_item, credit_item, name, name_en) VALUES
  ('bill.issued', '1121', '490101', 'credit', NULL, NULL, '开出收款单', 'Bill issued'),
  ('bill.issued.dues', '1121', '4201', 'credit', NULL, NULL, '应收会费', 'Dues billed'),
  ('bill.issued.service', '1121', '430101', 'credit', NULL, NULL, '应收服务费', 'Service billed'),
  ('bill.issued.meeting', '1121', '430102', 'credit', NULL, NULL, '应收会议费', 'Meeting billed'),
  ('bill.issued.grant', '1121', '4401', 'credit', NULL, NULL, '应收政府补助', 'Grant billed'),
  ('bill.issued.sponsorship', '1121', '490101', 'credit', NULL, NULL, '应收赞助', 'Sponsorship billed'),
  ('bill.issued.donation', '1121', '4101', 'credit', NULL, NULL, '应收捐赠', 'Donation billed'),
  ('payment.wechat', '100901', '2203', 'debit', NULL, NULL, '微信收款', 'Received by WeChat Pay'),
  ('payment.bank', '1002', '2203', 'debit', NULL, NULL, '银行收款', 'Received by bank'),
  ('payment.cash', '1001', '2203', 'debit', NULL, NULL, '现金收款', 'Received in cash'),
  ('payment.applied', '2203', '1121', NULL, 'received.unapplied', 'received.services', '收款核销', 'Payment applied'),
  ('payment.applied.dues', '2203', '1121', NULL, 'received.unapplied', 'received.dues', '收款核销会费', 'Payment applied to dues'),
  ('payment.applied.service', '2203', '1121', NULL, 'received.unapplied', 'received.services', '收款核销服务费', 'Payment applied to a service'),
  ('payment.applied.meeting', '2203', '1121', NULL, 'received.unapplied', 'received.services', '收款核销会议费', 'Payment applied to a meeting'),
  ('payment.applied.grant', '2203', '1121', NULL, 'received.unapplied', 'received.grants', '收款核销补助', 'Payment applied to a grant'),
  ('payment.applied.sponsorship', '2203', '1121', NULL, 'received.unapplied', 'received.other', '收款核销赞助', 'Payment applied to sponsorship'),
  ('payment.applied.donation', '2203', '1121', NULL, 'received.unapplied', 'received.donations', '收款核销捐赠', 'Payment applied to a donation'),
  ('payment.applied.other', '2203', '1121', NULL, 'received.unapplied', 'received.other', '收款核销其他', 'Payment applied to something else'),
  ('refund.wechat', '2203', '100901', 'credit', NULL, NULL, '微信退款', 'Refunded by WeChat Pay'),
  ('refund.bank', '2203', '1002', 'credit', NULL, NULL, '银行退款', 'Refunded by bank'),
  ('refund.cash', '2203', '1001', 'credit', NULL, NULL, '现金退款', 'Refunded in cash'),
  ('expense.approved', '520199', '2202', 'debit', NULL, NULL, '费用批准', 'Expense approved'),
  ('expense.approved.meeting', '510101', '2202', 'debit', NULL, NULL, '会议费用', 'Meeting expense'),
  ('expense.approved.service', '510102', '2202', 'debit', NULL, NULL, '会员服务费用', 'Expense for members'),
  ('expense.approved.publicity', '510103', '2202', 'debit', NULL, NULL, '宣传费用', 'Publicity'),
  ('expense.approved.project', '510104', '2202', 'debit', NULL, NULL, '项目费用', 'Project expense'),
  ('expense.approved.grant', '510105', '2209', 'debit', NULL, NULL, '捐赠和资助', 'Grant given'),
  ('expense.approved.office', '520101', '2202', 'debit', NULL, NULL, '办公费用', 'Office expense'),
  ('expense.approved.travel', '520102', '2209', 'debit', NULL, NULL, '差旅费用', 'Travel expense'),
  ('expense.approved.reception', '520103', '2209', 'debit', NULL, NULL, '接待费用', 'Reception'),
  ('expense.approved.staff', '520104', '2204', 'debit', NULL, NULL, '人员费用', 'Staff'),
  ('expense.approved.rent', '520105', '2202', 'debit', NULL, NULL, '房租物业', 'Rent and utilities'),
  ('expense.approved.professional', '520107', '2202', 'debit', NULL, NULL, '专业服务', 'Professional services'),
  ('expense.approved.asset', '1501', '2202', 'debit', NULL, NULL, '购置资产', 'Asset bought'),
  ('expense.approved.bank', '540101', '2209', 'debit', NULL, NULL, '银行手续费', 'Bank charges'),
  ('expense.paid.bank', '2202', '1002', 'credit', NULL, NULL, '银行付款', 'Paid by bank'),
  ('expense.paid.cash', '2202', '1001', 'credit', NULL, NULL, '现金付款', 'Paid in cash'),
  ('advance.paid', '112201', '1002', 'credit', NULL, NULL, '借支付出', 'Advance paid'),
  ('advance.cleared', '2209', '112201', 'debit', NULL, NULL, '借支核销', 'Advance cleared'),
  ('advance.returned', '1002', '112201', 'debit', NULL, NULL, '借支退回', 'Advance returned');
-- What was approved against another payable is paid against it: the category goes on in the key.
INSERT INTO posting_rule (key, debit, credit, free, name, name_en)
SELECT 'expense.paid.' || way || '.' || category, payable, money, 'credit', name, name_en
FROM (VALUES ('grant', '2209'), ('travel', '2209'), ('reception', '2209'), ('bank', '2209'), ('staff', '2204')) AS c (category, payable),
  (VALUES ('bank', '1002', '银行付款', 'Paid by bank'), ('cash', '1001', '现金付款', 'Paid in cash')) AS w (way, money, name, name_en);
INSERT INTO posting_rule (key, debit, credit, name, name_en)
SELECT 'advance.cleared.' || category, payable, '112201', '借支核销', 'Advance cleared'
FROM (VALUES ('meeting', '2202'), ('service', '2202'), ('publicity', '2202'), ('project', '2202'), ('office', '2202'), ('rent', '2202'), ('professional', '2202'), ('asset', '2202'), ('staff', '2204')) AS c (category, payable);

-- Up to which day the books are closed: the end of a month. Whoever posts holds it as it is, whoever closes alone.
CREATE TABLE books (
  id              boolean PRIMARY KEY DEFAULT true CHECK (id),
  closed_until    date CHECK (closed_until = (date_trunc('month', closed_until) + interval '1 month - 1 day')::date)
);
INSERT INTO books VALUES (true, NULL);
CREATE FUNCTION keep_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.closed_until IS NULL OR NEW.closed_until <= OLD.closed_until THEN
    RAISE EXCEPTION 'a closed month stays closed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER books_forward BEFORE UPDATE OR DELETE ON books FOR EACH ROW EXECUTE FUNCTION keep_closing();

CREATE TABLE book_entry (
  id              uuid PRIMARY KEY,
  -- On which it counts; `asked_day`: that of the document. They differ where its month was closed already.
  day             date NOT NULL,
  asked_day       date NOT NULL CHECK (asked_day <= day),
  -- The document: a module's word, its id, and the step of its life that is posted. Each is posted once.
  source_kind     text NOT NULL CHECK (source_kind ~ '^[a-z_]+$'),
  source_id       uuid NOT NULL,
  step            text NOT NULL CHECK (step <> ''),
  rule            text,
  -- Sum of the debits, fen.
  amount          bigint NOT NULL CHECK (amount > 0),
  lines           smallint NOT NULL CHECK (lines >= 2),
  membership_id   uuid REFERENCES membership,
  party_name      text,
  summary         text NOT NULL CHECK (summary <> ''),
  summary_en      text NOT NULL CHECK (summary_en <> ''),
  -- Null: the house itself, by a timer.
  by              uuid REFERENCES person,
  at              timestamptz NOT NULL,
  reverses        uuid UNIQUE REFERENCES book_entry,
  reason          text,
  UNIQUE (source_kind, source_id, step),
  CHECK ((reverses IS NULL) = (reason IS NULL))
);
CREATE INDEX entry_day ON book_entry (day DESC, id DESC);
CREATE INDEX entry_membership ON book_entry (membership_id, day) WHERE membership_id IS NOT NULL;
CREATE TRIGGER entry_kept BEFORE UPDATE OR DELETE ON book_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Its account and its fund are known by the check below, for all lines of a statement at once: two look-ups a line cost a
-- run of 25,000 bills a second, and neither account nor fund is ever deleted.
CREATE TABLE book_line (
  entry_id        uuid NOT NULL,
  no              smallint NOT NULL CHECK (no > 0),
  -- That of its entry.
  day             date NOT NULL,
  account         text NOT NULL,
  fund_id         uuid NOT NULL,
  debit           bigint NOT NULL DEFAULT 0 CHECK (debit >= 0),
  credit          bigint NOT NULL DEFAULT 0 CHECK (credit >= 0),
  -- For what money came or went, on the line against the money: credit less debit.
  cash_item       text,
  PRIMARY KEY (entry_id, no),
  CHECK ((debit = 0) <> (credit = 0))
);
CREATE INDEX book_line_account ON book_line (account, day DESC, entry_id DESC, no);
CREATE INDEX book_line_day ON book_line (day) INCLUDE (account, fund_id, debit, credit, cash_item);
CREATE TRIGGER book_line_kept BEFORE UPDATE OR DELETE ON book_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whoever posts waits for whoever closes, and the other way round; those who post do not wait for each other.
CREATE FUNCTION hold_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM books FOR SHARE;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_hold BEFORE INSERT ON book_entry FOR EACH STATEMENT EXECUTE FUNCTION hold_closing();

CREATE FUNCTION check_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong uuid;
BEGIN
  SELECT f.id INTO wrong FROM fresh f, books b WHERE f.day <= b.closed_until LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'the month of entry % is closed', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_month_open'; END IF;
  SELECT f.id INTO wrong FROM fresh f WHERE NOT EXISTS (SELECT FROM book_line l WHERE l.entry_id = f.id AND l.no = 1) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'entry % has no lines', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_has_lines'; END IF;
  SELECT f.id INTO wrong FROM fresh f JOIN book_entry e ON e.id = f.reverses
   WHERE e.reverses IS NOT NULL OR e.amount <> f.amount OR e.lines <> f.lines OR EXISTS (
    (SELECT l.no, l.account, l.fund_id, l.credit, l.debit, l.cash_item FROM book_line l WHERE l.entry_id = e.id)
    EXCEPT (SELECT l.no, l.account, l.fund_id, l.debit, l.credit, l.cash_item FROM book_line l WHERE l.entry_id = f.id)) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'entry % does not cancel what it reverses', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_reversal_exact'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_checked AFTER INSERT ON book_entry REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION check_entries();

CREATE FUNCTION check_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT f.entry_id AS id, f.account, f.fund_id INTO wrong FROM fresh f LEFT JOIN account a ON a.code = f.account LEFT JOIN fund d ON d.id = f.fund_id
   WHERE a.code IS NULL OR d.id IS NULL OR f.day >= a.retired_on OR (a.money AND f.cash_item IS NOT NULL) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'entry % cannot use account % and fund %', wrong.id, wrong.account, wrong.fund_id USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_account_known'; END IF;
  SELECT s.entry_id AS id INTO wrong FROM (
    SELECT f.entry_id, f.fund_id FROM fresh f GROUP BY 1, 2 HAVING sum(f.debit) <> sum(f.credit)
  ) s LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'entry % does not balance', wrong.id USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_balanced'; END IF;
  -- All lines of an entry are written at once, and no more come later: they are numbered from 1 to as many as it says.
  SELECT s.entry_id AS id INTO wrong FROM (
    SELECT f.entry_id, sum(f.debit) AS amount, count(*) AS lines, max(f.no) AS last, min(f.day) AS since, max(f.day) AS until,
      sum(CASE WHEN a.money THEN f.debit - f.credit ELSE 0 END) AS moved, sum(CASE WHEN f.cash_item IS NOT NULL THEN f.credit - f.debit ELSE 0 END) AS told
      FROM fresh f JOIN account a ON a.code = f.account GROUP BY 1
  ) s LEFT JOIN book_entry e ON e.id = s.entry_id
   WHERE e.id IS NULL OR e.amount <> s.amount OR e.lines <> s.lines OR s.last <> s.lines OR s.since <> e.day OR s.until <> e.day
      -- What was there at the takeover did not come; nor when that is taken back.
      OR (s.moved <> s.told AND e.source_kind <> 'opening') LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'the lines of entry % do not make it', wrong.id USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_lines_whole'; END IF;
  -- In one order, so that two who take from the same funds wait for each other and never both.
  PERFORM FROM fund_balance b WHERE b.fund_id IN (SELECT f.fund_id FROM fresh f) ORDER BY b.fund_id FOR NO KEY UPDATE;
  UPDATE fund_balance b SET balance = b.balance + d.delta FROM (
    SELECT f.fund_id, sum(f.credit - f.debit) AS delta FROM fresh f JOIN account a ON a.code = f.account AND a.kind IN ('net', 'income', 'cost') GROUP BY 1
  ) d WHERE d.fund_id = b.fund_id AND d.delta <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER book_line_checked AFTER INSERT ON book_line REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION check_lines();

-- Posts documents, each once: by its rule, by lines of its own, or as the reverse of an entry. All in one statement.
-- `given`: [{"id", "day", "source_kind", "source_id", "step", "rule", "amount", "fund_id", "account", "cash_item", "membership_id",
-- "party_name", "summary", "summary_en", "by", "reverses", "reason", "lines": [{"account", "fund_id", "debit", "credit", "cash_item"}]}].
-- Answers the entry of each, new or there already; `day` is later than asked where the month is closed.
CREATE FUNCTION post_entries(given jsonb, now timestamptz)
RETURNS TABLE (id uuid, source_kind text, source_id uuid, step text, day date, fresh boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  open_from date;
  general uuid;
  wrong text;
BEGIN
  SELECT b.closed_until + 1 INTO open_from FROM books b FOR SHARE;
  SELECT f.id INTO general FROM fund f WHERE NOT f.restricted;
  SELECT g.rule INTO wrong FROM jsonb_to_recordset(given) AS g (rule text)
   WHERE g.rule IS NOT NULL AND NOT EXISTS (SELECT FROM posting_rule r WHERE g.rule = r.key OR g.rule LIKE replace(r.key, '_', '\_') || '.%') LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'no rule posts %', wrong USING ERRCODE = 'no_data_found'; END IF;

  WITH asked AS MATERIALIZED (
    SELECT g.*, greatest(g.day, open_from) AS booked FROM jsonb_to_recordset(given) AS g (
      id uuid, day date, source_kind text, source_id uuid, step text, rule text, amount bigint, fund_id uuid, account text, cash_item text,
      membership_id uuid, party_name text, summary text, summary_en text, by uuid, reverses uuid, reason text, lines jsonb)
  ), ruled AS (
    SELECT DISTINCT ON (k.rule) k.rule, r.debit, r.credit, r.free, r.debit_item, r.credit_item
      FROM (SELECT DISTINCT a.rule FROM asked a WHERE a.rule IS NOT NULL) k
      JOIN posting_rule r ON k.rule = r.key OR k.rule LIKE replace(r.key, '_', '\_') || '.%' ORDER BY k.rule, length(r.key) DESC
  ), written AS (
    INSERT INTO book_entry AS e (id, day, asked_day, source_kind, source_id, step, rule, amount, lines, membership_id, party_name, summary, summary_en, by, at, reverses, reason)
    SELECT a.id, a.booked, a.day, a.source_kind, a.source_id, a.step, a.rule, a.amount,
      CASE WHEN a.reverses IS NOT NULL THEN (SELECT o.lines FROM book_entry o WHERE o.id = a.reverses) WHEN a.lines IS NULL THEN 2 ELSE jsonb_array_length(a.lines) END,
      a.membership_id, a.party_name, a.summary, a.summary_en, a.by, now, a.reverses, a.reason
      FROM asked a ORDER BY a.source_kind, a.source_id, a.step
    ON CONFLICT (source_kind, source_id, step) DO NOTHING
    RETURNING e.id
  ), drawn AS (
    SELECT a.id AS entry_id, x.no, x.account, coalesce(a.fund_id, general) AS fund_id, x.debit, x.credit, x.item
      FROM written w JOIN asked a ON a.id = w.id JOIN ruled r ON r.rule = a.rule
      CROSS JOIN LATERAL (VALUES
        (1, CASE WHEN r.free = 'debit' THEN coalesce(a.account, r.debit) ELSE r.debit END, a.amount, 0::bigint, r.debit_item),
        (2, CASE WHEN r.free = 'credit' THEN coalesce(a.account, r.credit) ELSE r.credit END, 0::bigint, a.amount, r.credit_item)
      ) AS x (no, account, debit, credit, item)
    UNION ALL
    SELECT a.id, n.no, n.l ->> 'account', coalesce((n.l ->> 'fund_id')::uuid, general), coalesce((n.l ->> 'debit')::bigint, 0), coalesce((n.l ->> 'credit')::bigint, 0), n.l ->> 'cash_item'
      FROM written w JOIN asked a ON a.id = w.id CROSS JOIN LATERAL jsonb_array_elements(a.lines) WITH ORDINALITY AS n (l, no) WHERE a.lines IS NOT NULL AND a.reverses IS NULL
    UNION ALL
    SELECT a.id, l.no, l.account, l.fund_id, l.credit, l.debit, l.cash_item
      FROM written w JOIN asked a ON a.id = w.id JOIN book_line l ON l.entry_id = a.reverses
  ), weighed AS (
    -- Money that moves is told by the lines against it.
    SELECT d.*, c.money, c.cash_in, c.cash_out, sum(CASE WHEN c.money THEN d.debit - d.credit ELSE 0 END) OVER (PARTITION BY d.entry_id) AS moved
      FROM drawn d LEFT JOIN account c ON c.code = d.account
  )
  INSERT INTO book_line (entry_id, no, day, account, fund_id, debit, credit, cash_item)
  SELECT v.entry_id, v.no, a.booked, v.account, v.fund_id, v.debit, v.credit,
    CASE WHEN v.money OR a.source_kind = 'opening' THEN NULL
      WHEN a.reverses IS NOT NULL OR v.moved = 0 THEN v.item
      ELSE coalesce(v.item, a.cash_item, CASE WHEN v.credit > 0 THEN v.cash_in ELSE v.cash_out END) END
    FROM weighed v JOIN asked a ON a.id = v.entry_id;

  SELECT g.source_kind || ' ' || g.source_id || ' ' || g.step INTO wrong
    FROM jsonb_to_recordset(given) AS g (source_kind text, source_id uuid, step text, amount bigint)
    JOIN book_entry e ON e.source_kind = g.source_kind AND e.source_id = g.source_id AND e.step = g.step WHERE e.amount <> g.amount LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION '% is posted with another amount', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_same_again'; END IF;
  RETURN QUERY SELECT e.id, e.source_kind, e.source_id, e.step, e.day, e.id = g.id
    FROM jsonb_to_recordset(given) AS g (id uuid, source_kind text, source_id uuid, step text)
    JOIN book_entry e ON e.source_kind = g.source_kind AND e.source_id = g.source_id AND e.step = g.step;
END $$;

-- What others may read: each line with its entry.
CREATE VIEW posting AS
SELECT l.entry_id, l.no, l.day, e.asked_day, l.account, l.fund_id, d.restricted, l.debit, l.credit, l.cash_item, e.source_kind, e.source_id, e.step, e.rule,
  e.membership_id, e.party_name, e.summary, e.summary_en, e.by, e.at, e.reverses
  FROM book_line l JOIN book_entry e ON e.id = l.entry_id JOIN fund d ON d.id = l.fund_id;
-- `balance`: null of the fund without restriction.
CREATE VIEW fund_standing AS SELECT f.id, f.name, f.name_en, f.restricted, f.purpose, b.balance FROM fund f LEFT JOIN fund_balance b ON b.fund_id = f.id;
