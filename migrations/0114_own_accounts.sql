-- The chart of accounts is the association's: it adds details, renames, retires, and moves what documents post to. Whoever
-- changes it waits for whoever posts, and the other way round, so what is checked here holds for each entry.

-- Rules of one name could not be told apart where one is moved.
UPDATE posting_rule r SET name = r.name || '（' || c.zh || '）', name_en = r.name_en || ' (' || c.en || ')'
FROM (VALUES
  ('meeting', '会议', 'meetings'), ('service', '会员服务', 'members'), ('publicity', '宣传', 'publicity'), ('project', '项目', 'projects'),
  ('grant', '捐赠和资助', 'grants'), ('office', '办公', 'office'), ('travel', '差旅', 'travel'), ('reception', '接待', 'receptions'),
  ('staff', '人员', 'staff'), ('rent', '房租物业', 'rent'), ('professional', '专业服务', 'professional services'), ('asset', '资产', 'assets'),
  ('bank', '银行手续费', 'bank charges'), ('other', '其他', 'other')) AS c (category, zh, en)
WHERE r.key LIKE 'expense.paid.%.' || c.category OR r.key = 'advance.cleared.' || c.category;
UPDATE posting_rule SET name = '银行扣的手续费', name_en = 'Charge taken by the bank' WHERE key = 'line.fee.bank';
CREATE UNIQUE INDEX posting_rule_name ON posting_rule (name);

-- An account of the association's own is of no chart.
ALTER TABLE account ADD CONSTRAINT account_of_kind UNIQUE (code, kind);
-- Statements sum an account with those under it: all of them count on one side.
ALTER TABLE account ADD CONSTRAINT account_kind_of_parent FOREIGN KEY (parent, kind) REFERENCES account (code, kind);
-- Two under one parent would be told apart by nobody; at the end of a transaction, so that two may change names.
ALTER TABLE account ADD CONSTRAINT account_name_once UNIQUE (parent, name) DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION hold_chart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM books FOR UPDATE;
  RETURN NULL;
END $$;
CREATE TRIGGER account_hold BEFORE INSERT OR UPDATE ON account FOR EACH STATEMENT EXECUTE FUNCTION hold_chart();
CREATE TRIGGER posting_rule_hold BEFORE INSERT OR UPDATE ON posting_rule FOR EACH STATEMENT EXECUTE FUNCTION hold_chart();

CREATE FUNCTION check_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.code, NEW.parent, NEW.chart, NEW.kind, NEW.money) IS DISTINCT FROM (OLD.code, OLD.parent, OLD.chart, OLD.kind, OLD.money) THEN
    RAISE EXCEPTION 'an account keeps its number and kind' USING ERRCODE = 'restrict_violation';
  END IF;
  -- A balance would stand beside those of the details, and belong to none of them.
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM book_line l WHERE l.account = NEW.parent) THEN
    RAISE EXCEPTION '% is posted to and gets no details', NEW.parent USING ERRCODE = 'check_violation', CONSTRAINT = 'account_parent_unposted';
  END IF;
  -- What moves in a detail of money is money.
  IF TG_OP = 'INSERT' AND NOT NEW.money AND EXISTS (SELECT FROM account p WHERE p.code = NEW.parent AND p.money) THEN
    RAISE EXCEPTION '% is money as what it stands under', NEW.code USING ERRCODE = 'check_violation', CONSTRAINT = 'account_money_of_parent';
  END IF;
  IF NEW.retired_on IS NULL THEN RETURN NULL; END IF;
  -- Assets, liabilities and net assets are settled for good; income and costs begin anew each year.
  IF EXISTS (SELECT FROM book_line l WHERE l.account = NEW.code AND (NEW.kind NOT IN ('income', 'cost') OR l.day >= date_trunc('year', NEW.retired_on))
      GROUP BY l.fund_id HAVING sum(l.debit) <> sum(l.credit)) THEN
    RAISE EXCEPTION '% has a balance', NEW.code USING ERRCODE = 'check_violation', CONSTRAINT = 'account_settled';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER account_checked AFTER INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION check_account();

-- Of the whole chart, when all of a proposal is written: a detail may be added and rules moved to it in one.
CREATE FUNCTION check_chart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
BEGIN
  SELECT r.key INTO wrong FROM posting_rule r JOIN account a ON a.code IN (r.debit, r.credit)
   WHERE a.retired_on IS NOT NULL OR EXISTS (SELECT FROM account u WHERE u.parent = a.code) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION '% posts to an account that takes no entries', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_rule_account_open'; END IF;
  SELECT u.code INTO wrong FROM account u JOIN account p ON p.code = u.parent WHERE p.retired_on IS NOT NULL AND (u.retired_on IS NULL OR u.retired_on > p.retired_on) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION '% stands under a retired account', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'account_parent_open'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER account_chart_checked AFTER INSERT OR UPDATE ON account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_chart();
CREATE CONSTRAINT TRIGGER posting_rule_chart_checked AFTER INSERT OR UPDATE ON posting_rule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_chart();

-- A rule moves to an account of the same kind, and from money to money: income stays income.
CREATE FUNCTION check_posting_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.key <> OLD.key OR EXISTS (SELECT FROM (VALUES (OLD.debit, NEW.debit), (OLD.credit, NEW.credit)) AS s (was, is_now)
      JOIN account w ON w.code = s.was JOIN account n ON n.code = s.is_now WHERE (w.kind, w.money) <> (n.kind, n.money)) THEN
    RAISE EXCEPTION '% moves to an account of its kind alone', OLD.key USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_rule_kind';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER posting_rule_checked AFTER UPDATE ON posting_rule FOR EACH ROW EXECUTE FUNCTION check_posting_rule();
CREATE TRIGGER posting_rule_kept BEFORE DELETE ON posting_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What functions named by themselves until now, as rules that move like the others.
INSERT INTO posting_rule (key, debit, credit, name, name_en) VALUES
  ('advance.paid.cash', '112201', '1001', '现金借支付出', 'Advance paid in cash'),
  ('advance.returned.cash', '1001', '112201', '现金借支退回', 'Advance returned in cash'),
  ('release', '3102', '3101', '解除限定', 'Restriction released');

-- A change of the chart is proposed and decided like an entry: [{"do": "add" | "rename" | "retire" | "back" | "move", …}].
ALTER TABLE book_proposal ADD COLUMN changes jsonb;
ALTER TABLE book_proposal DROP CONSTRAINT book_proposal_kind_check, DROP CONSTRAINT book_proposal_amount_check, DROP CONSTRAINT book_proposal_check3;
ALTER TABLE book_proposal ADD CONSTRAINT book_proposal_kind_check CHECK (kind IN ('opening', 'manual', 'transfer', 'release', 'reversal', 'chart')),
  ADD CONSTRAINT book_proposal_amount_check CHECK (CASE WHEN kind = 'chart' THEN amount = 0 ELSE amount > 0 END),
  ADD CONSTRAINT book_proposal_changes CHECK ((kind = 'chart') = (changes IS NOT NULL) AND (changes IS NULL OR jsonb_array_length(changes) > 0)),
  ADD CONSTRAINT book_proposal_entered CHECK ((state = 'confirmed' AND kind <> 'chart') = (entry_id IS NOT NULL));
CREATE OR REPLACE FUNCTION refuse_book_proposal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open' OR (NEW.id, NEW.kind, NEW.day, NEW.summary, NEW.lines, NEW.amount, NEW.reverses, NEW.changes, NEW.proposed_by, NEW.proposed_at)
    IS DISTINCT FROM (OLD.id, OLD.kind, OLD.day, OLD.summary, OLD.lines, OLD.amount, OLD.reverses, OLD.changes, OLD.proposed_by, OLD.proposed_at) THEN
    RAISE EXCEPTION 'a proposal is decided once and never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Writes the changes of a proposal, in their order.
CREATE FUNCTION change_chart(changes jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  c jsonb;
BEGIN
  PERFORM FROM books FOR UPDATE;
  FOR c IN SELECT n.c FROM jsonb_array_elements(changes) WITH ORDINALITY AS n (c, no) ORDER BY n.no LOOP
    CASE c ->> 'do'
      WHEN 'add' THEN
        INSERT INTO account (code, parent, chart, name, name_en, kind, money, cash_in, cash_out)
        VALUES (c ->> 'code', CASE WHEN length(c ->> 'code') > 4 THEN left(c ->> 'code', length(c ->> 'code') - 2) END, NULL, c ->> 'name', c ->> 'nameEn',
          c ->> 'kind', (c ->> 'money')::boolean, c ->> 'cashIn', c ->> 'cashOut');
      WHEN 'rename' THEN UPDATE account SET name = c ->> 'name', name_en = c ->> 'nameEn' WHERE code = c ->> 'code';
      WHEN 'retire' THEN UPDATE account SET retired_on = (c ->> 'on')::date WHERE code = c ->> 'code';
      WHEN 'back' THEN UPDATE account SET retired_on = NULL WHERE code = c ->> 'code';
      WHEN 'move' THEN
        IF c ->> 'side' = 'debit' THEN UPDATE posting_rule SET debit = c ->> 'account' WHERE key = c ->> 'rule';
        ELSE UPDATE posting_rule SET credit = c ->> 'account' WHERE key = c ->> 'rule'; END IF;
    END CASE;
    IF NOT FOUND THEN RAISE EXCEPTION 'nothing to change by %', c USING ERRCODE = 'no_data_found'; END IF;
  END LOOP;
END $$;

-- As in 0060; what is taken back may be of a retired account, and nothing is posted beside its details.
CREATE OR REPLACE FUNCTION check_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT f.entry_id AS id, f.account, f.fund_id INTO wrong FROM fresh f LEFT JOIN account a ON a.code = f.account LEFT JOIN fund d ON d.id = f.fund_id
   WHERE a.code IS NULL OR d.id IS NULL OR (a.money AND f.cash_item IS NOT NULL)
      -- What is taken back is taken back where it stands, retired or not.
      OR (f.day >= a.retired_on AND NOT EXISTS (SELECT FROM book_entry e WHERE e.id = f.entry_id AND e.reverses IS NOT NULL)) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'entry % cannot use account % and fund %', wrong.id, wrong.account, wrong.fund_id USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_account_known'; END IF;
  SELECT f.entry_id AS id, f.account INTO wrong FROM fresh f WHERE f.account IN (SELECT u.parent FROM account u WHERE u.parent IS NOT NULL) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'entry % posts to %, which has details', wrong.id, wrong.account USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_account_detail'; END IF;
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

-- As in 0060. `debit_of` and `credit_of` ({"kind", "id", "step", "side"}) name the document on whose account that side stands:
-- what a bill claims is cleared where it was claimed, whatever the rule says since; the rule says where that document never
-- posted, or its account is retired by the day on which this counts. With "after" it does not count before that document
-- does: dues that are paid before their period begins stay received in advance until they are due.
CREATE OR REPLACE FUNCTION post_entries(given jsonb, now timestamptz)
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

  WITH told AS MATERIALIZED (
    SELECT g.* FROM jsonb_to_recordset(given) AS g (
      id uuid, day date, source_kind text, source_id uuid, step text, rule text, amount bigint, fund_id uuid, account text, cash_item text,
      membership_id uuid, party_name text, summary text, summary_en text, by uuid, reverses uuid, reason text, lines jsonb, debit_of jsonb, credit_of jsonb)
  ), cleared AS MATERIALIZED (
    -- All documents at once: asked for one by one they cost more than the posting.
    SELECT g.id, d.side, e.id AS entry_id, d.document ->> 'side' AS there, CASE WHEN d.document ->> 'after' = 'true' THEN e.day END AS after
      FROM told g CROSS JOIN LATERAL (VALUES ('debit', g.debit_of), ('credit', g.credit_of)) AS d (side, document)
      JOIN book_entry e ON e.source_kind = d.document ->> 'kind' AND e.source_id = (d.document ->> 'id')::uuid AND e.step = d.document ->> 'step'
  ), asked AS MATERIALIZED (
    SELECT g.*, greatest(g.day, open_from, h.after) AS booked
      FROM told g LEFT JOIN (SELECT c.id, max(c.after) AS after FROM cleared c GROUP BY c.id) h ON h.id = g.id
  ), stands AS MATERIALIZED (
    SELECT DISTINCT ON (c.id, c.side) c.id, c.side, l.account
      FROM cleared c JOIN asked a ON a.id = c.id JOIN book_line l ON l.entry_id = c.entry_id AND CASE c.there WHEN 'debit' THEN l.debit > 0 ELSE l.credit > 0 END
      JOIN account k ON k.code = l.account AND (k.retired_on IS NULL OR k.retired_on > a.booked) ORDER BY c.id, c.side, l.no
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
      LEFT JOIN stands debited ON debited.id = a.id AND debited.side = 'debit' LEFT JOIN stands credited ON credited.id = a.id AND credited.side = 'credit'
      CROSS JOIN LATERAL (VALUES
        (1, coalesce(debited.account, CASE WHEN r.free = 'debit' THEN coalesce(a.account, r.debit) ELSE r.debit END), a.amount, 0::bigint, r.debit_item),
        (2, coalesce(credited.account, CASE WHEN r.free = 'credit' THEN coalesce(a.account, r.credit) ELSE r.credit END), 0::bigint, a.amount, r.credit_item)
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
