-- 会员积分 (handbook §4.4): an append-only ledger; what was given is taken back by a row of its own.
CREATE TABLE point_entry (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  person_id       uuid REFERENCES person,
  source          text NOT NULL CHECK (source IN ('meeting')),
  -- What earned it: the meeting.
  source_id       uuid NOT NULL,
  delta           integer NOT NULL,
  rule_id         text NOT NULL,
  -- First day of the rule's version.
  rule_from       date NOT NULL,
  capped          boolean NOT NULL DEFAULT false,
  -- Calendar day in Asia/Shanghai on which it counts; its month has the cap, its year the balance. A reversal has the day
  -- of what it takes back.
  day             date NOT NULL,
  at              timestamptz NOT NULL,
  reverses        uuid UNIQUE REFERENCES point_entry,
  reason          text,
  CHECK ((reverses IS NULL) = (reason IS NULL)),
  CHECK (reverses IS NOT NULL OR delta >= 0)
);
CREATE UNIQUE INDEX point_once ON point_entry (source, source_id, rule_id, membership_id) WHERE reverses IS NULL;
CREATE INDEX point_ledger ON point_entry (membership_id, at DESC, id DESC);
CREATE INDEX point_month ON point_entry (membership_id, source, day) INCLUDE (delta);
CREATE INDEX point_year ON point_entry (day, membership_id) INCLUDE (delta);
CREATE TRIGGER point_kept BEFORE UPDATE OR DELETE ON point_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Awards once what a source is worth to each member, within the cap of the month, as part of the caller's transaction.
-- The members are locked in one order and their month is summed after that: two awards at once neither pass the cap nor
-- block each other. A reversal counts in the month of what it takes back, so it makes room there and nowhere else.
-- `awards`: [{"id", "membershipId", "personId"}]. Answers what each was given; a repeat is given nothing.
CREATE FUNCTION award_points(awards jsonb, from_source text, from_id uuid, by_rule text, on_day date, now timestamptz)
RETURNS TABLE (member uuid, given integer) LANGUAGE plpgsql
-- Plans are kept: one made while the house was small must not read all its members later.
SET enable_seqscan = off AS $$
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
  PERFORM FROM membership m WHERE m.id = ANY (members) ORDER BY m.id FOR NO KEY UPDATE;
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
  INSERT INTO point_entry AS e (id, membership_id, person_id, source, source_id, delta, rule_id, rule_from, capped, day, at)
  SELECT r.id, r.membership, r.person, from_source, from_id, least(rule.points, r.left_over), by_rule, rule.since, r.left_over < rule.points, on_day, now
    FROM room r
  ON CONFLICT (source, source_id, rule_id, membership_id) WHERE reverses IS NULL DO NOTHING
  RETURNING e.membership_id, e.delta;
END $$;
