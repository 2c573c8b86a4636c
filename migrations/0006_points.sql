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
  -- Calendar day in Asia/Shanghai on which it counts; its month has the cap, its year the balance.
  day             date NOT NULL,
  at              timestamptz NOT NULL,
  reverses        uuid UNIQUE REFERENCES point_entry,
  reason          text,
  CHECK ((reverses IS NULL) = (reason IS NULL)),
  CHECK (reverses IS NOT NULL OR delta >= 0)
);
CREATE UNIQUE INDEX point_once ON point_entry (source, source_id, rule_id, membership_id) WHERE reverses IS NULL;
CREATE INDEX point_ledger ON point_entry (membership_id, at DESC, id DESC);
CREATE INDEX point_month ON point_entry (membership_id, source, day);
CREATE TRIGGER point_kept BEFORE UPDATE OR DELETE ON point_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Awards once what a source is worth to each member, within the cap of the month, in one statement of the caller's
-- transaction. The members are locked in one order, so two awards at once neither pass the cap nor block each other.
-- `awards`: [{"id", "membershipId", "personId"}]. Answers what each was given; a repeat is given nothing.
CREATE FUNCTION award_points(awards jsonb, from_source text, from_id uuid, by_rule text, on_day date, now timestamptz)
RETURNS TABLE (membership_id uuid, delta integer) LANGUAGE plpgsql AS $$
DECLARE rule record;
BEGIN
  SELECT r.id, lower(r.effective) AS since, coalesce(r.own_value, r.value) AS value INTO rule
    FROM reg_rule r WHERE r.id = by_rule AND r.effective @> on_day;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM 1 FROM membership m WHERE m.id IN (SELECT (a ->> 'membershipId')::uuid FROM jsonb_array_elements(awards) a)
    ORDER BY m.id FOR NO KEY UPDATE;
  RETURN QUERY
  WITH given AS (
    SELECT DISTINCT ON ((a ->> 'membershipId')::uuid) (a ->> 'id')::uuid AS id, (a ->> 'membershipId')::uuid AS membership, (a ->> 'personId')::uuid AS person
      FROM jsonb_array_elements(awards) a ORDER BY (a ->> 'membershipId')::uuid, a ->> 'id'
  ), room AS (
    SELECT g.*, greatest(0, (rule.value ->> 'monthlyCap')::int - coalesce((
      SELECT sum(e.delta) FROM point_entry e WHERE e.membership_id = g.membership AND e.source = from_source
         AND e.day >= date_trunc('month', on_day)::date AND e.day < (date_trunc('month', on_day) + interval '1 month')::date), 0))::int AS left_over
      FROM given g
  )
  INSERT INTO point_entry AS e (id, membership_id, person_id, source, source_id, delta, rule_id, rule_from, capped, day, at)
  SELECT r.id, r.membership, r.person, from_source, from_id, least((rule.value ->> 'points')::int, r.left_over), by_rule, rule.since,
         r.left_over < (rule.value ->> 'points')::int, on_day, now
    FROM room r
  ON CONFLICT (source, source_id, rule_id, membership_id) WHERE reverses IS NULL DO NOTHING
  RETURNING e.membership_id, e.delta;
END $$;
