-- A rule tried on the past before it is switched on: what its version of today finds there, and what it would find with
-- another value.
CREATE TABLE back_test (
  id            uuid PRIMARY KEY,
  rule_id       text NOT NULL,
  value         jsonb NOT NULL,
  -- The version of the day on which it was asked; null: the rule is in force on no day yet.
  rule_since    date,
  from_day      date NOT NULL,
  to_day        date NOT NULL,
  asked_by      uuid NOT NULL REFERENCES person,
  asked_at      timestamptz NOT NULL,
  asked_on      date NOT NULL,
  -- The place it has come to.
  after_subject text,
  subjects      integer NOT NULL DEFAULT 0,
  before_hits   integer NOT NULL DEFAULT 0,
  after_hits    integer NOT NULL DEFAULT 0,
  gained        integer NOT NULL DEFAULT 0,
  lost          integer NOT NULL DEFAULT 0,
  finished_at   timestamptz,
  CHECK (from_day <= to_day)
);
CREATE INDEX back_test_of_rule ON back_test (rule_id, asked_at DESC, id);

CREATE TABLE back_test_row (
  back_test_id uuid NOT NULL REFERENCES back_test,
  subject      text NOT NULL,
  period       text NOT NULL,
  what         text NOT NULL CHECK (what IN ('kept', 'gained', 'lost')),
  title        text NOT NULL,
  page         text,
  day          date NOT NULL,
  committee_id uuid,
  said         text NOT NULL,
  said_en      text NOT NULL,
  facts        jsonb NOT NULL,
  -- What decided, by the version of today and by the value that is tried; null where it finds nothing.
  before       jsonb,
  after        jsonb,
  PRIMARY KEY (back_test_id, what, day, subject, period),
  CHECK ((what = 'gained') = (before IS NULL) AND (what = 'lost') = (after IS NULL))
);
CREATE TRIGGER back_test_row_kept BEFORE UPDATE OR DELETE ON back_test_row FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_back_test_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.finished_at IS NOT NULL OR (NEW.id, NEW.rule_id, NEW.value, NEW.rule_since, NEW.from_day, NEW.to_day, NEW.asked_by, NEW.asked_at, NEW.asked_on)
     IS DISTINCT FROM (OLD.id, OLD.rule_id, OLD.value, OLD.rule_since, OLD.from_day, OLD.to_day, OLD.asked_by, OLD.asked_at, OLD.asked_on) THEN
    RAISE EXCEPTION 'what was tried is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER back_test_fixed BEFORE UPDATE ON back_test FOR EACH ROW EXECUTE FUNCTION refuse_back_test_change();
CREATE TRIGGER back_test_kept BEFORE DELETE ON back_test FOR EACH ROW EXECUTE FUNCTION refuse_change();
