-- What becomes of a company: a new name or code, a split, a merger with another, its end. Asked for by itself or entered by
-- the secretariat, each with papers, and carried out by a second hand.
CREATE TABLE company_change (
  id             uuid PRIMARY KEY,
  membership_id  uuid NOT NULL REFERENCES membership,
  kind           text NOT NULL CHECK (kind IN ('identity', 'split', 'merger', 'deregistration')),
  new_name       text,
  new_uscc       text,
  -- Into whom it goes, or who came out of it: a member, or one that is none, by name.
  successor_id   uuid REFERENCES membership,
  successor_name text,
  -- Day on which the register of companies has it.
  on_day         date NOT NULL,
  reason         text NOT NULL CHECK (reason <> ''),
  asked_by       uuid NOT NULL REFERENCES person,
  asked_as       text NOT NULL CHECK (asked_as IN ('member', 'secretariat')),
  asked_at       timestamptz NOT NULL,
  state          text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'agreed', 'refused', 'withdrawn')),
  decided_by     uuid REFERENCES person,
  decided_at     timestamptz,
  answer         text,
  CHECK ((state = 'open') = (decided_by IS NULL) AND (state = 'open') = (decided_at IS NULL)),
  -- Four eyes; whoever asked may only take it back.
  CHECK (state NOT IN ('agreed', 'refused') OR decided_by <> asked_by),
  CHECK (state <> 'refused' OR answer <> ''),
  CHECK (kind = 'identity' OR new_name IS NULL AND new_uscc IS NULL),
  CHECK (kind <> 'identity' OR num_nonnulls(new_name, new_uscc) > 0),
  CHECK (kind IN ('split', 'merger') OR successor_id IS NULL AND successor_name IS NULL),
  CHECK (kind <> 'merger' OR num_nonnulls(successor_id, successor_name) > 0),
  CHECK (successor_id <> membership_id)
);
CREATE UNIQUE INDEX company_change_one_open ON company_change (membership_id) WHERE state = 'open';
CREATE INDEX company_change_by_member ON company_change (membership_id, asked_at DESC);
CREATE INDEX company_change_by_successor ON company_change (successor_id) WHERE successor_id IS NOT NULL;
CREATE INDEX company_change_latest ON company_change (asked_at DESC, id DESC);
CREATE FUNCTION keep_company_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open'
     OR to_jsonb(NEW) - '{state,decided_by,decided_at,answer}'::text[] <> to_jsonb(OLD) - '{state,decided_by,decided_at,answer}'::text[] THEN
    RAISE EXCEPTION 'a change of a company is answered once, and never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER company_change_kept BEFORE UPDATE OR DELETE ON company_change FOR EACH ROW EXECUTE FUNCTION keep_company_change();

-- Names and codes that a member had, findable for good.
CREATE TABLE member_former (
  id             uuid PRIMARY KEY,
  membership_id  uuid NOT NULL REFERENCES membership,
  name           text NOT NULL,
  search_name    text NOT NULL,
  uscc           text,
  -- Until when it was called so.
  until          date NOT NULL
);
CREATE INDEX member_former_of ON member_former (membership_id, until DESC);
CREATE INDEX member_former_search ON member_former USING gin (search_name gin_trgm_ops);
CREATE INDEX member_former_by_uscc ON member_former (uscc text_pattern_ops) WHERE uscc IS NOT NULL;

CREATE VIEW company_change_duty AS
SELECT 'changes.answer:' || c.id AS key, 'changes.answer' AS kind, 'company_change:' || c.id AS subject, r.name AS title, jsonb_build_object('kind', c.kind) AS "values",
  o.office, r.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, ARRAY[c.asked_by] AS barred, ARRAY[c.membership_id] AS barred_units,
  c.asked_at AS since, NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional, '/modules/changes/pages/change/index?id=' || c.id AS page
FROM company_change c JOIN member_register r ON r.id = c.membership_id CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
WHERE c.state = 'open';

-- Published: what a member was called, the latest first.
CREATE VIEW member_formerly AS SELECT membership_id, name, search_name, uscc, until FROM member_former;
