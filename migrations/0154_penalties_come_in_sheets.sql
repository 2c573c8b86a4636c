-- Penalties and court lists that an association brings in a sheet. What a sheet brought can be taken back while nobody has
-- said anything about it; it is kept, and counts nowhere.
ALTER TABLE credit_record
  ADD COLUMN taken_back_at timestamptz,
  ADD CONSTRAINT credit_record_taken_back CHECK (taken_back_at IS NULL OR import_id IS NOT NULL),
  DROP CONSTRAINT credit_record_once;
CREATE UNIQUE INDEX credit_record_once ON credit_record (membership_id, kind, document_no) WHERE taken_back_at IS NULL;

CREATE OR REPLACE FUNCTION refuse_credit_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- It follows its member into the file that is kept.
  IF to_jsonb(NEW) - 'membership_id' = to_jsonb(OLD) - 'membership_id' AND member_moving(OLD.membership_id, NEW.membership_id) THEN RETURN NEW; END IF;
  -- The sheet that brought it is taken back.
  IF OLD.import_id IS NOT NULL AND OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL
     AND to_jsonb(NEW) - 'taken_back_at' = to_jsonb(OLD) - 'taken_back_at' THEN RETURN NEW; END IF;
  IF OLD.confirmed_at IS NOT NULL OR to_jsonb(NEW) - 'confirmed_by' - 'confirmed_at' IS DISTINCT FROM to_jsonb(OLD) - 'confirmed_by' - 'confirmed_at' THEN
    RAISE EXCEPTION 'a record ends, it is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Whoever objects to a record and whoever takes its sheet back wait for each other: nothing is said against what is gone.
CREATE FUNCTION hold_objected_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM credit_record r WHERE r.id = substring(NEW.deed FROM 8)::uuid AND r.taken_back_at IS NULL FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the record was taken back' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credit_objection_holds BEFORE INSERT ON credit_objection FOR EACH ROW WHEN (NEW.deed LIKE 'record:%') EXECUTE FUNCTION hold_objected_record();

-- As in 0151, without what was taken back.
CREATE OR REPLACE VIEW credit_deed AS
SELECT r.membership_id, r.kind, 'record:' || r.id AS ref, r.recognized_on AS day, r.ends_on AS leaves, 1 AS amount, 1 AS whole, r.severity AS size, r.title,
  '/modules/credit/pages/record/index?id=' || r.id AS page
FROM credit_record r WHERE (r.kind <> 'ownRecord' OR r.confirmed_at IS NOT NULL) AND r.taken_back_at IS NULL;

-- What an import changes, or changed: of each member concerned its score before and after, worked out of the facts of the day.
CREATE TABLE sheet_import_effect (
  import_id       uuid NOT NULL REFERENCES sheet_import ON DELETE CASCADE,
  membership_id   uuid NOT NULL REFERENCES membership,
  rows            integer NOT NULL CHECK (rows > 0),
  -- Hundredths of a point.
  before          integer NOT NULL,
  after           integer NOT NULL,
  before_grade    text NOT NULL,
  after_grade     text NOT NULL,
  as_of           date NOT NULL,
  PRIMARY KEY (import_id, membership_id)
);
CREATE INDEX sheet_import_effect_by_size ON sheet_import_effect (import_id, (after - before), membership_id);
