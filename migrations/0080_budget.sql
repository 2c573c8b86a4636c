-- 预算: what a year may cost, line by line and month by month (handbook §5.6). Whoever writes it does not adopt it: a body
-- does, by a resolution that is named here. A change is a new version with its own resolution; an adopted one stays.
CREATE TABLE budget (
  id              uuid PRIMARY KEY,
  year            integer NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  version         integer NOT NULL CHECK (version >= 1),
  -- Of the draft: two who write it at once do not overwrite each other.
  revision        integer NOT NULL DEFAULT 1,
  saved_by        uuid NOT NULL REFERENCES person,
  saved_at        timestamptz NOT NULL,
  -- Everybody who has written in it: none of them may adopt it.
  writers         uuid[] NOT NULL,
  body            text CHECK (body IN ('assembly', 'congress', 'council', 'standing_council')),
  resolution_no   text CHECK (resolution_no <> ''),
  tally           jsonb,
  adopted_on      date,
  adopted_by      uuid REFERENCES person,
  adopted_at      timestamptz,
  UNIQUE (year, version),
  CHECK (num_nulls(body, resolution_no, adopted_on, adopted_by, adopted_at) IN (0, 5)),
  CHECK (adopted_by IS NULL OR adopted_by <> ALL(writers))
);
CREATE UNIQUE INDEX budget_one_draft ON budget (year) WHERE adopted_at IS NULL;

CREATE TABLE budget_line (
  budget_id       uuid NOT NULL REFERENCES budget,
  -- The same line in every version of its year.
  code            text NOT NULL CHECK (code ~ '^[A-Z0-9]{1,12}$'),
  place           integer NOT NULL,
  title           text NOT NULL CHECK (title <> ''),
  -- By what rule of the books its expenses are booked: expense.approved.<category>.
  category        text NOT NULL CHECK (category IN ('meeting', 'service', 'publicity', 'project', 'grant', 'office', 'travel', 'reception', 'staff', 'rent', 'professional', 'asset', 'bank', 'other')),
  -- Fen, January first.
  months          bigint[] NOT NULL CHECK (cardinality(months) = 12 AND 0 <= ALL(months)),
  note            text NOT NULL DEFAULT '',
  PRIMARY KEY (budget_id, code)
);

CREATE FUNCTION refuse_budget_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.adopted_at IS NOT NULL THEN
    RAISE EXCEPTION 'an adopted budget stays: change it by a new version' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER budget_fixed BEFORE UPDATE ON budget FOR EACH ROW EXECUTE FUNCTION refuse_budget_change();
CREATE TRIGGER budget_kept BEFORE DELETE ON budget FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_budget_line_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Held, so that nobody writes a line into what is being adopted.
  PERFORM FROM budget b WHERE b.id = coalesce(NEW.budget_id, OLD.budget_id) AND b.adopted_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'an adopted budget stays: change it by a new version' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER budget_line_fixed BEFORE INSERT OR UPDATE OR DELETE ON budget_line FOR EACH ROW EXECUTE FUNCTION refuse_budget_line_change();

-- What is taken of a line, kept by the expenses themselves (expense_takes below). `ceiling`: what it may come to where the
-- association lets nothing go over its budget; set by whoever approves, so the row decides between two who do at once.
CREATE TABLE budget_use (
  year            integer NOT NULL,
  code            text NOT NULL,
  promised        bigint NOT NULL DEFAULT 0 CHECK (promised >= 0),
  spent           bigint NOT NULL DEFAULT 0 CHECK (spent >= 0),
  ceiling         bigint,
  PRIMARY KEY (year, code),
  CONSTRAINT budget_use_within CHECK (ceiling IS NULL OR promised + spent <= ceiling)
);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('expenses.overBudget', '{"share": [1, 10], "enforced": false}', 'share', '超预算多少算超支', 'How far over its budget a line may go',
   '会馆默认值；本会以决议规定', 'Huiguan’s default; the association decides by resolution', '', 'design', false, '[2026-01-01,)',
   '{"kind": "record", "fields": [
     {"key": "share", "label": {"zh": "超出预算", "en": "over the budget"}, "shape": {"kind": "fraction"}},
     {"key": "enforced", "label": {"zh": "效力", "en": "force"}, "shape": {"kind": "flag", "yes": {"zh": "再多就不能批准", "en": "more cannot be approved"}, "no": {"zh": "只提示，不拦", "en": "said only, nothing is stopped"}}}]}');
