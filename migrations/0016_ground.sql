-- What several nouns stand on: ledgers, tags, and words for the trail of a subject.

-- A reversal takes back the whole of one entry, where it was given: the amount against it, the shared columns the same.
-- Arguments: the column of the amount, then the shared ones.
CREATE FUNCTION check_reversal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given jsonb;
  here jsonb := to_jsonb(NEW);
BEGIN
  EXECUTE format('SELECT to_jsonb(e) FROM %s e WHERE e.id = $1', TG_RELID::regclass) INTO given USING NEW.reverses;
  -- No such entry: the key says so.
  IF given IS NULL THEN RETURN NEW; END IF;
  IF given ->> 'reverses' IS NOT NULL THEN
    RAISE EXCEPTION 'a reversal of % is not taken back: what is due again is a new entry', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  IF (here ->> TG_ARGV[0])::bigint <> -(given ->> TG_ARGV[0])::bigint THEN
    RAISE EXCEPTION 'a reversal of % takes back exactly what was given', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  FOR i IN 1 .. TG_NARGS - 1 LOOP
    IF here -> TG_ARGV[i] IS DISTINCT FROM given -> TG_ARGV[i] THEN
      RAISE EXCEPTION 'a reversal of % has another % than what it takes back', TG_TABLE_NAME, TG_ARGV[i] USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

-- Makes a table with the columns `id`, `person_id`, `day`, `at`, `reverses` and `reason` a ledger: its rows are only ever
-- added, and each is taken back at most once, as a whole, with a reason, by a row of its own.
-- `amount`: the column of the amount, an integer (points, fen). `shared`: what a reversal has in common with what it takes
-- back: the accounts, the source, the rule, the day.
CREATE FUNCTION make_ledger(book regclass, amount text, shared text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  named text := (SELECT relname FROM pg_class WHERE oid = book);
  arguments text := (SELECT string_agg(quote_literal(c), ', ' ORDER BY n) FROM unnest(amount || shared) WITH ORDINALITY AS x(c, n));
BEGIN
  EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I UNIQUE (reverses), ADD CONSTRAINT %I FOREIGN KEY (reverses) REFERENCES %s, ADD CONSTRAINT %I CHECK ((reverses IS NULL) = (reason IS NULL))',
    book, named || '_reversed_once', named || '_reverses', book, named || '_reason');
  EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION refuse_change()', named || '_kept', book);
  EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %s FOR EACH ROW WHEN (NEW.reverses IS NOT NULL) EXECUTE FUNCTION check_reversal(%s)', named || '_reversal', book, arguments);
END $$;

-- Points are the first ledger: what stood on the table for itself gives way.
DROP TRIGGER point_kept ON point_entry;
ALTER TABLE point_entry
  DROP CONSTRAINT point_entry_reverses_key,
  DROP CONSTRAINT point_entry_reverses_fkey,
  DROP CONSTRAINT point_entry_check,
  -- What earned it, in the words of then: points stand under what earns them and cannot ask.
  ADD COLUMN title text;
UPDATE point_entry e SET title = coalesce((SELECT m.title FROM meeting m WHERE m.id = e.source_id), '');
ALTER TABLE point_entry ALTER COLUMN title SET NOT NULL;
SELECT make_ledger('point_entry', 'delta', '{membership_id,source,source_id,title,rule_id,rule_from,day}');

-- Holds members still until the commit, in one order: whoever sums what they were given sums what is true.
CREATE FUNCTION hold_members(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM membership m WHERE m.id = ANY (ids) ORDER BY m.id FOR NO KEY UPDATE;
END $$;

DROP FUNCTION award_points;
-- Awards once what a source is worth to each member, within the cap of the month, as part of the caller's transaction.
-- The members are locked in one order and their month is summed after that: two awards at once neither pass the cap nor
-- block each other. A reversal counts in the month of what it takes back, so it makes room there and nowhere else.
-- `awards`: [{"id", "membershipId", "personId"}]. Answers what each was given; a repeat is given nothing.
CREATE FUNCTION award_points(awards jsonb, from_source text, from_id uuid, titled text, by_rule text, on_day date, now timestamptz)
RETURNS TABLE (member uuid, given integer) LANGUAGE plpgsql
-- Plans are kept: one made while the house was small must not read all its members later.
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  rule record;
  members uuid[];
BEGIN
  IF jsonb_array_length(awards) = 0 THEN RETURN; END IF;
  -- Most who come to a gate are not the first of their company: no lock for what has been given.
  members := ARRAY(SELECT DISTINCT (a ->> 'membershipId')::uuid FROM jsonb_array_elements(awards) a);
  members := ARRAY(SELECT unnest(members) EXCEPT SELECT e.membership_id FROM point_entry e
    WHERE e.membership_id = ANY (members) AND e.source = from_source AND e.source_id = from_id AND e.rule_id = by_rule AND (e.reverses IS NULL) IS TRUE);
  IF cardinality(members) = 0 THEN RETURN; END IF;
  SELECT lower(r.effective) AS since, (coalesce(r.own_value, r.value) ->> 'points')::int AS points, (coalesce(r.own_value, r.value) ->> 'monthlyCap')::int AS cap INTO rule
    FROM reg_rule r WHERE r.id = by_rule AND r.effective @> on_day;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM hold_members(members);
  RETURN QUERY
  WITH one AS (
    SELECT DISTINCT ON (m.id) m.id AS membership, (a ->> 'id')::uuid AS id, (a ->> 'personId')::uuid AS person
      FROM jsonb_array_elements(awards) a JOIN membership m ON m.id = (a ->> 'membershipId')::uuid AND m.status IN ('active', 'arrears', 'suspended')
     WHERE m.id = ANY (members) ORDER BY m.id, a ->> 'id'
  ), room AS (
    SELECT one.*, greatest(0, rule.cap - coalesce((
      SELECT sum(e.delta) FROM point_entry e WHERE e.membership_id = one.membership AND e.source = from_source
         AND e.day >= date_trunc('month', on_day)::date AND e.day < (date_trunc('month', on_day) + interval '1 month')::date), 0))::int AS left_over
      FROM one
  )
  INSERT INTO point_entry AS e (id, membership_id, person_id, source, source_id, title, delta, rule_id, rule_from, capped, day, at)
  SELECT r.id, r.membership, r.person, from_source, from_id, titled, least(rule.points, r.left_over), by_rule, rule.since, r.left_over < rule.points, on_day, now
    FROM room r
  ON CONFLICT (source, source_id, rule_id, membership_id) WHERE reverses IS NULL DO NOTHING
  RETURNING e.membership_id, e.delta;
END $$;

-- 标签: one word for many subjects. `folded` tells two spellings of one word apart from two words (ground/fold-text).
CREATE TABLE tag (
  id              uuid PRIMARY KEY,
  name            text NOT NULL CHECK (name <> ''),
  folded          text NOT NULL UNIQUE CHECK (folded <> ''),
  created_at      timestamptz NOT NULL
);
-- `subject` as the audit has it: `table:id`.
CREATE TABLE tagged (
  tag_id          uuid NOT NULL REFERENCES tag,
  subject         text NOT NULL CHECK (subject ~ '^[a-z_]+:.'),
  by              uuid NOT NULL,
  at              timestamptz NOT NULL,
  PRIMARY KEY (tag_id, subject)
);
CREATE INDEX tagged_subject ON tagged (subject);

-- What was done, in the words of its action when it was done: nobody has to carry every contract to read a trail, and what
-- an action was called then stays. Rows of before have none.
ALTER TABLE audit ADD COLUMN said text, ADD COLUMN said_en text, ADD COLUMN reason text, ADD CHECK ((said IS NULL) = (said_en IS NULL));
DROP INDEX audit_by_subject;
CREATE INDEX audit_trail ON audit (subject, at DESC, id DESC);
CREATE VIEW audit_step AS SELECT id, at, person_id, role, action, said, said_en, subject, reason FROM audit;
-- Asked by the trail, answered by identity, which stands above it.
CREATE VIEW trail_person AS SELECT id, name FROM person;

-- 附件: confirmed files of whoever attached them, by the subject (`table:id`) and what they are to it. What was detached or
-- replaced stays on record. It belongs to files: a key points to the same level or down.
CREATE TABLE attachment (
  id              uuid PRIMARY KEY,
  subject         text NOT NULL CHECK (subject ~ '^[a-z_]+:.'),
  role            text NOT NULL CHECK (role <> ''),
  file_id         uuid NOT NULL REFERENCES file,
  -- In the order in which they were given.
  place           integer NOT NULL,
  by              uuid NOT NULL,
  at              timestamptz NOT NULL,
  ended_at        timestamptz,
  ended_by        uuid,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX attachment_once ON attachment (subject, role, file_id) WHERE ended_at IS NULL;
CREATE INDEX attachment_file ON attachment (file_id);
