-- A step may be extended once, with a reason (docs/decisions/025): by how many working days, under the name that it has in
-- whatever flow of its kind, and what whoever waits for it is told of. None unless a row says so.
CREATE TABLE flow_extension (
  kind            text NOT NULL CHECK (kind ~ '^[a-z][A-Za-z]{1,29}$'),
  step            text NOT NULL CHECK (step ~ '^[a-z][A-Za-z]{1,39}$'),
  -- Of which cases, as the condition of a step says it; NULL: of all.
  condition       jsonb CHECK (condition IS NULL OR (condition ? 'fact' AND condition ? 'value' AND condition ->> 'op' IN ('=', '<', '<=', '>', '>=', 'in'))),
  workdays        integer NOT NULL CHECK (workdays BETWEEN 1 AND 250),
  matter          text NOT NULL CHECK (matter <> ''),
  matter_en       text NOT NULL CHECK (matter_en <> ''),
  PRIMARY KEY (kind, step)
);
-- The decision on an objection: ten working days, and five more (handbook §3.3); a repair goes the same way and has none.
INSERT INTO flow_extension (kind, step, condition, workdays, matter, matter_en) VALUES
  ('creditObjection', 'creditDecide', '{"fact": "kind", "op": "in", "value": ["appeal", "fall"]}', 5, '信用异议', 'credit objection');

-- By how many working days the present step was extended; it is over with the step.
ALTER TABLE flow_case ADD COLUMN extended integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT flow_case_extended CHECK (extended BETWEEN 0 AND 250 AND (extended = 0 OR state = 'open'));
ALTER TABLE flow_event DROP CONSTRAINT flow_event_kind_check,
  ADD CONSTRAINT flow_event_kind_check CHECK (kind IN ('opened', 'answered', 'signed', 'passed', 'returned', 'sentBack', 'refused',
    'withdrawn', 'handedOn', 'signerAsked', 'released', 'takenBack', 'reminded', 'escalated', 'extended')),
  ADD CONSTRAINT flow_event_extended_why CHECK (kind <> 'extended' OR coalesce(reason, '') <> '');

-- As in 0039, and by how many working days the present step was extended: they belong to its days.
CREATE OR REPLACE VIEW flow_standing AS
SELECT c.id, c.flow_id, c.kind, c.subject, c.title, c.page, c.own_page, c.committee_id, c.facts, c.opened_by, c.opened_at, c.state, c.step_seq,
  s.name AS step, s.kind AS step_kind, s.need, coalesce((c.facts ->> s.workdays_fact)::integer, s.workdays) + c.extended AS workdays, c.round, c.version, c.told_version, c.step_since, c.due_on, c.due_provisional, c.assigned_to, c.escalated_on,
  -- All offices of the step, and those of them whose signature it still needs.
  a.offices,
  CASE WHEN c.state <> 'open' OR s.kind = 'publicity' THEN '{}'
    WHEN s.need = 'all' THEN ARRAY(SELECT unnest(a.offices) EXCEPT SELECT unnest(coalesce(t.offices, '{}')))
    WHEN t.official >= coalesce(s.need_count, 1) THEN '{}'
    ELSE a.offices END AS waits_for,
  -- How many signatures of its offices the step still needs.
  CASE WHEN c.state <> 'open' OR s.kind = 'publicity' THEN 0
    WHEN s.need = 'all' THEN cardinality(ARRAY(SELECT unnest(a.offices) EXCEPT SELECT unnest(coalesce(t.offices, '{}'))))
    ELSE greatest(0, coalesce(s.need_count, 1) - t.official) END AS missing,
  CASE WHEN c.state = 'open' THEN ARRAY(
    SELECT DISTINCT e.to_person FROM flow_event e
     WHERE e.case_id = c.id AND e.kind = 'signerAsked' AND e.round = c.round AND e.step_seq = c.step_seq
       AND e.to_person <> ALL(coalesce(t.people, '{}'))
       AND NOT EXISTS (SELECT FROM flow_event u WHERE u.undoes = e.id)) ELSE '{}' END AS signers,
  coalesce(t.people, '{}') AS signed,
  ARRAY(SELECT p.person_id FROM flow_party p WHERE p.case_id = c.id AND p.person_id IS NOT NULL) AS own_people,
  ARRAY(SELECT p.unit_id FROM flow_party p WHERE p.case_id = c.id AND p.unit_id IS NOT NULL) AS own_units,
  ARRAY(SELECT DISTINCT e.person_id FROM flow_event e WHERE e.case_id = c.id AND e.person_id IS NOT NULL AND e.step_seq <> c.step_seq
     AND e.kind IN ('signed', 'passed', 'returned', 'sentBack', 'refused')) AS did_other_step,
  c.extended
FROM flow_case c
JOIN flow_step s ON s.flow_id = c.flow_id AND s.seq = c.step_seq
CROSS JOIN LATERAL (SELECT CASE WHEN c.escalated_on IS NOT NULL AND s.escalate_to <> ALL(s.offices)
  THEN s.offices || s.escalate_to ELSE s.offices END AS offices) a
-- Signatures of this step in this round that were not taken back.
CROSS JOIN LATERAL (
  SELECT array_agg(e.person_id) AS people, array_agg(e.office) FILTER (WHERE e.office IS NOT NULL) AS offices,
    (count(*) FILTER (WHERE e.office = ANY(a.offices)))::int AS official
    FROM flow_event e WHERE e.case_id = c.id AND c.state = 'open' AND e.kind = 'signed' AND e.round = c.round AND e.step_seq = c.step_seq
     AND NOT EXISTS (SELECT FROM flow_event u WHERE u.undoes = e.id)) t;
