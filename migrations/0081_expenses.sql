-- 支出: who asks for what money for what, decided by steps (flows), paid in batches.
CREATE TABLE expense_counter (year integer PRIMARY KEY, last integer NOT NULL);

CREATE TABLE expense (
  id              uuid PRIMARY KEY,
  number          text NOT NULL UNIQUE,
  kind            text NOT NULL CHECK (kind IN ('ordinary', 'reception', 'travel', 'advance')),
  version         integer NOT NULL DEFAULT 1,
  state           text NOT NULL DEFAULT 'submitted'
                    CHECK (state IN ('submitted', 'returned', 'refused', 'withdrawn', 'approved', 'paying', 'paid', 'cancelled')),
  case_id         uuid NOT NULL UNIQUE REFERENCES flow_case,
  claimant_id     uuid NOT NULL REFERENCES person,
  payee_name      text NOT NULL CHECK (payee_name <> ''),
  -- As names are compared (ground/search-name): what is split is found by it.
  payee_search    text NOT NULL CHECK (payee_search <> ''),
  payee_bank      text,
  -- AES-256-GCM, bound to the row; the end alone is shown.
  account_sealed  bytea,
  account_end     text,
  purpose         text NOT NULL CHECK (purpose <> ''),
  purpose_search  text NOT NULL,
  category        text NOT NULL CHECK (category IN ('meeting', 'service', 'publicity', 'project', 'grant', 'office', 'travel', 'reception', 'staff', 'rent', 'professional', 'asset', 'bank', 'other')),
  budget_year     integer NOT NULL,
  -- Null: it is in no line of the budget.
  line_code       text,
  amount          bigint NOT NULL CHECK (amount > 0),
  -- When it arose.
  day             date NOT NULL,
  contract_no     text,
  -- What its kind asks for: a reception's letter, guests and hosts; a travel's places and days.
  details         jsonb NOT NULL DEFAULT '{}',
  -- Of an advance: by when it is to be cleared.
  clear_by        date,
  -- The advance that it clears, and how much of it.
  advance_id      uuid REFERENCES expense,
  from_advance    bigint NOT NULL DEFAULT 0 CHECK (from_advance BETWEEN 0 AND amount),
  to_pay          bigint GENERATED ALWAYS AS (amount - from_advance) STORED,
  -- What decided the path: the sum of what is alike.
  summed          bigint NOT NULL CHECK (summed >= amount),
  path            text NOT NULL,
  submitted_at    timestamptz NOT NULL,
  approved_at     timestamptz,
  paid_on         date,
  paid_by         text CHECK (paid_by IN ('bank', 'cash', 'advance')),
  CHECK ((account_sealed IS NULL) = (account_end IS NULL)),
  CHECK ((advance_id IS NULL) = (from_advance = 0)),
  CHECK ((kind = 'advance') = (clear_by IS NOT NULL)),
  CHECK (kind <> 'advance' OR advance_id IS NULL),
  CHECK ((state = 'paid') = (paid_on IS NOT NULL AND paid_by IS NOT NULL)),
  CHECK (state NOT IN ('approved', 'paying', 'paid') OR approved_at IS NOT NULL)
);
CREATE INDEX expense_alike ON expense (payee_search, purpose_search, day);
CREATE INDEX expense_by_claimant ON expense (claimant_id, id);
CREATE INDEX expense_by_state ON expense (state, id);
CREATE INDEX expense_by_line ON expense (budget_year, line_code);
CREATE TRIGGER expense_kept BEFORE DELETE ON expense FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Invoices of it. One number stands once, whoever hands it in: the index decides, however many try at once.
CREATE TABLE expense_invoice (
  id              uuid PRIMARY KEY,
  expense_id      uuid NOT NULL REFERENCES expense,
  place           integer NOT NULL,
  file_id         uuid REFERENCES file,
  -- Empty for the fully digital ones, which have a number of twenty digits alone.
  code            text NOT NULL DEFAULT '' CHECK (code ~ '^[0-9]{0,12}$'),
  number          text NOT NULL CHECK (number ~ '^[0-9]{8,20}$'),
  amount          bigint NOT NULL CHECK (amount > 0),
  seller          text NOT NULL DEFAULT '',
  day             date,
  -- Read out of the file, or typed.
  read_from       text NOT NULL CHECK (read_from IN ('xml', 'ofd', 'pdf', 'hand')),
  standing        boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX expense_invoice_once ON expense_invoice (code, number) WHERE standing;
CREATE INDEX expense_invoice_of ON expense_invoice (expense_id);

CREATE TABLE expense_draft (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  version         integer NOT NULL DEFAULT 1,
  form            jsonb NOT NULL,
  saved_at        timestamptz NOT NULL
);
CREATE INDEX expense_draft_of ON expense_draft (person_id, saved_at);

-- An expense stands as its case does, whoever moved it; that it was approved, and what that means, is the module's.
CREATE FUNCTION expense_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE expense SET version = version + 1,
    state = CASE NEW.state WHEN 'open' THEN 'submitted' WHEN 'returned' THEN 'returned' WHEN 'refused' THEN 'refused' ELSE 'withdrawn' END
   WHERE case_id = NEW.id AND approved_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER expense_case_followed AFTER UPDATE OF state ON flow_case FOR EACH ROW
  WHEN (NEW.kind = 'expense' AND NEW.state IS DISTINCT FROM OLD.state AND NEW.state <> 'passed') EXECUTE FUNCTION expense_follows();

-- Its invoices stand as long as it may still be paid, and what it takes of its budget moves with it: promised once it is
-- approved, spent once it is paid. An advance is no cost: what it is spent on is.
CREATE FUNCTION expense_takes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  more_promised bigint; more_spent bigint;
BEGIN
  UPDATE expense_invoice SET standing = NEW.state NOT IN ('refused', 'withdrawn', 'cancelled')
   WHERE expense_id = NEW.id AND standing IS DISTINCT FROM (NEW.state NOT IN ('refused', 'withdrawn', 'cancelled'));
  IF NEW.line_code IS NULL OR NEW.kind = 'advance' THEN RETURN NULL; END IF;
  more_promised := NEW.amount * ((NEW.state IN ('approved', 'paying'))::int - (OLD.state IN ('approved', 'paying'))::int);
  more_spent := NEW.amount * ((NEW.state = 'paid')::int - (OLD.state = 'paid')::int);
  IF more_promised <> 0 OR more_spent <> 0 THEN
    INSERT INTO budget_use AS u (year, code) VALUES (NEW.budget_year, NEW.line_code) ON CONFLICT DO NOTHING;
    UPDATE budget_use u SET promised = u.promised + more_promised, spent = u.spent + more_spent
     WHERE u.year = NEW.budget_year AND u.code = NEW.line_code;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER expense_taken AFTER UPDATE OF state ON expense FOR EACH ROW
  WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION expense_takes();

-- How a line of the budget in force stands. `asked`: by expenses that are being decided; it takes nothing yet.
CREATE VIEW budget_standing AS
SELECT b.year, b.id AS budget_id, b.version, l.code, l.place, l.title, l.category, l.months, l.note,
  (SELECT sum(m)::bigint FROM unnest(l.months) m) AS budget,
  coalesce((SELECT sum(e.amount)::bigint FROM expense e WHERE e.budget_year = b.year AND e.line_code = l.code
     AND e.state IN ('submitted', 'returned') AND e.kind <> 'advance'), 0) AS asked,
  coalesce(u.promised, 0) AS promised, coalesce(u.spent, 0) AS spent
FROM (SELECT DISTINCT ON (year) * FROM budget WHERE adopted_at IS NOT NULL ORDER BY year, version DESC) b
JOIN budget_line l ON l.budget_id = b.id
LEFT JOIN budget_use u ON u.year = b.year AND u.code = l.code;

-- The steps. Who may sign for what sum is a parameter (expenses.thresholds): the case keeps as facts what came of it. Of an
-- office whose every holder has an interest of his own, the next higher one signs.
INSERT INTO flow (id, kind, effective, decided_by) VALUES
  ('01900000-0000-7000-8000-000000000004', 'expense', '[2020-01-01,)', '会馆默认流程：财务核对，按金额由秘书长、会长或会议审定');
INSERT INTO flow_step (flow_id, seq, name, kind, offices, condition, workdays, escalate_to, countersigned) VALUES
  ('01900000-0000-7000-8000-000000000004', 1, 'expenseCheck', 'review', '{finance,clerk}', NULL, 2, NULL, true),
  ('01900000-0000-7000-8000-000000000004', 2, 'expenseParty', 'partyReview', '{party}', '{"fact": "party", "op": "=", "value": true}', 5, NULL, true),
  ('01900000-0000-7000-8000-000000000004', 3, 'expenseDirector', 'review', '{director}', '{"fact": "director", "op": "=", "value": true}', 2, NULL, true),
  ('01900000-0000-7000-8000-000000000004', 4, 'expensePresident', 'review', '{president}', '{"fact": "president", "op": "=", "value": true}', 3, NULL, true),
  ('01900000-0000-7000-8000-000000000004', 5, 'expenseSupervisor', 'review', '{supervisor}', '{"fact": "supervisor", "op": "=", "value": true}', 3, NULL, true),
  ('01900000-0000-7000-8000-000000000004', 6, 'expenseMeeting', 'vote', '{president,council}', '{"fact": "path", "op": "=", "value": "presidentMeeting"}', 10, NULL, false),
  ('01900000-0000-7000-8000-000000000004', 7, 'expenseCouncil', 'vote', '{president,council}', '{"fact": "path", "op": "=", "value": "council"}', 20, NULL, false),
  ('01900000-0000-7000-8000-000000000004', 8, 'expenseAssembly', 'vote', '{president,council}', '{"fact": "path", "op": "=", "value": "assembly"}', 60, NULL, false);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('expenses.thresholds', '{"enabled": false, "secretaryGeneral": 10000, "president": 50000, "presidentMeeting": 200000, "council": 500000, "partyFrom": "none"}', 'yuan',
   '多大的支出由谁审批', 'Who approves an expense of which amount', '会馆参考值，默认不启用；数额由本会以决议规定（三重一大）',
   'Huiguan’s reference, off until set; the amounts are the association’s own, by resolution', '', 'design', true, '[2026-01-01,)',
   '{"kind": "record", "fields": [
     {"key": "enabled", "label": {"zh": "效力", "en": "force"}, "shape": {"kind": "flag", "yes": {"zh": "按下面的数额审批", "en": "approved by these amounts"}, "no": {"zh": "未启用：每笔都由会长审批", "en": "off: the president approves each"}}},
     {"key": "secretaryGeneral", "label": {"zh": "秘书长审批，不超过", "en": "secretary-general, up to"}, "shape": {"kind": "number", "min": 0, "max": 100000000, "unit": "yuan"}},
     {"key": "president", "label": {"zh": "会长审批，不超过", "en": "president, up to"}, "shape": {"kind": "number", "min": 0, "max": 100000000, "unit": "yuan"}},
     {"key": "presidentMeeting", "label": {"zh": "会长办公会审定，不超过", "en": "president’s office meeting, up to"}, "shape": {"kind": "number", "min": 0, "max": 100000000, "unit": "yuan"}},
     {"key": "council", "label": {"zh": "理事会审定，不超过（再多由会员大会审定）", "en": "council, up to (above: the assembly)"}, "shape": {"kind": "number", "min": 0, "max": 1000000000, "unit": "yuan"}},
     {"key": "partyFrom", "label": {"zh": "党组织前置审议，从", "en": "party reviews first, from"}, "shape": {"kind": "choice", "choices": [
       {"value": "none", "label": {"zh": "不设", "en": "never"}}, {"value": "president", "label": {"zh": "会长审批的支出起", "en": "what the president approves"}},
       {"value": "presidentMeeting", "label": {"zh": "会长办公会审定的支出起", "en": "what the president’s office decides"}}, {"value": "council", "label": {"zh": "理事会审定的支出起", "en": "what the council decides"}},
       {"value": "assembly", "label": {"zh": "会员大会审定的支出", "en": "what the assembly decides"}}]}}]}'),
  ('expenses.splitDays', '30', 'days', '同一收款人、同一用途多少天内合并计算', 'Days within which the same payee and purpose are summed', '会馆默认值（防止拆分支出）', 'Huiguan’s default, against splitting', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 365, "unit": "day"}'),
  ('expenses.advanceDays', '30', 'days', '借款多少天内要核销', 'Days within which an advance is cleared', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 365, "unit": "day"}'),
  ('expenses.reception', '{"fewGuests": 10, "hosts": 3, "share": [1, 3], "perHead": 0}', 'people', '接待标准', 'Receptions',
   '《党政机关国内公务接待管理规定》（2013）、《党政机关厉行节约反对浪费条例》（2025），本会参照执行', 'Rules on official receptions (2013) and the frugality regulations (2025), followed as own discipline', '', 'known', true, '[2026-01-01,)',
   '{"kind": "record", "fields": [
     {"key": "fewGuests", "label": {"zh": "来宾不超过", "en": "guests up to"}, "shape": {"kind": "number", "min": 1, "max": 100, "unit": "answer"}},
     {"key": "hosts", "label": {"zh": "陪同不超过", "en": "hosts up to"}, "shape": {"kind": "number", "min": 0, "max": 100, "unit": "answer"}},
     {"key": "share", "label": {"zh": "来宾更多时，陪同最多为来宾的", "en": "with more guests, hosts at most this share of them"}, "shape": {"kind": "fraction"}},
     {"key": "perHead", "label": {"zh": "人均不超过（0 为未设）", "en": "a head up to (0: not set)"}, "shape": {"kind": "number", "min": 0, "max": 100000, "unit": "yuan"}}]}');
