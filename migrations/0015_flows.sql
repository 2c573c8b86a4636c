-- Deciding by steps, once for every module (docs/decisions/025): flows as data, cases, and what happened to them.
CREATE TABLE flow (
  id              uuid PRIMARY KEY,
  -- What is decided: admission, venue …; the module that opens such cases says what it means.
  kind            text NOT NULL CHECK (kind ~ '^[a-z][A-Za-z]{1,29}$'),
  effective       daterange NOT NULL,
  decided_by      text NOT NULL,
  UNIQUE (id, kind),
  EXCLUDE USING gist (kind WITH =, effective WITH &&)
);
CREATE TABLE flow_step (
  flow_id         uuid NOT NULL REFERENCES flow,
  seq             integer NOT NULL CHECK (seq BETWEEN 1 AND 99),
  -- What the module calls it; its words are the module's.
  name            text NOT NULL CHECK (name ~ '^[a-z][A-Za-z]{1,39}$'),
  kind            text NOT NULL CHECK (kind IN ('review', 'vote', 'partyReview', 'publicity')),
  -- Offices that act on the step; a publicity step has none and ends by itself.
  offices         text[] NOT NULL,
  -- any: one signature; all: one of each office; some: of need_count different people.
  need            text NOT NULL DEFAULT 'any' CHECK (need IN ('any', 'all', 'some')),
  need_count      integer CHECK (need_count BETWEEN 2 AND 50),
  -- { fact, op, value }: a step whose condition does not hold of the case's facts is skipped.
  condition       jsonb CHECK (condition IS NULL OR (condition ? 'fact' AND condition ? 'value'
                    AND condition ->> 'op' IN ('=', '<', '<=', '>', '>=', 'in'))),
  workdays        integer NOT NULL CHECK (workdays BETWEEN 1 AND 250),
  -- The office that may act too, and is told, once the step is late.
  escalate_to     text,
  -- Whether others may be asked to sign too.
  countersigned   boolean NOT NULL DEFAULT true,
  PRIMARY KEY (flow_id, seq),
  UNIQUE (flow_id, name),
  CHECK ((kind = 'publicity') = (cardinality(offices) = 0)),
  CHECK ((need = 'some') = (need_count IS NOT NULL)),
  CHECK (kind <> 'publicity' OR (need = 'any' AND escalate_to IS NULL))
);

CREATE TABLE flow_case (
  id              uuid PRIMARY KEY,
  flow_id         uuid NOT NULL,
  kind            text NOT NULL,
  -- `membership:<uuid>`
  subject         text NOT NULL CHECK (subject ~ '^[a-z_]+:[0-9a-f-]{36}$'),
  title           text NOT NULL,
  -- Where it is decided, and where the one who opened it sees it and mends it.
  page            text NOT NULL,
  own_page        text NOT NULL,
  committee_id    uuid REFERENCES committee,
  -- What conditions look at, and what the module wants to find again.
  facts           jsonb NOT NULL DEFAULT '{}',
  opened_by       uuid NOT NULL REFERENCES person,
  opened_at       timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'returned', 'passed', 'refused', 'withdrawn')),
  step_seq        integer NOT NULL,
  -- Raised by every return: whoever was still signing has to begin anew.
  round           integer NOT NULL DEFAULT 1,
  -- Raised by one with every move; a move names the version it was judged on.
  version         integer NOT NULL DEFAULT 1 CHECK (version > 0),
  step_since      date NOT NULL,
  due_on          date,
  due_provisional boolean NOT NULL DEFAULT false,
  -- Handed on: the duty is this person's, until the step is over.
  assigned_to     uuid REFERENCES person,
  escalated_on    date,
  -- The last version that somebody was told of, and those taken back: a move is told, or taken back, never both.
  told_version    integer NOT NULL DEFAULT 0,
  taken_back      integer[] NOT NULL DEFAULT '{}',
  FOREIGN KEY (flow_id, kind) REFERENCES flow (id, kind),
  FOREIGN KEY (flow_id, step_seq) REFERENCES flow_step (flow_id, seq),
  CHECK ((state = 'open') = (due_on IS NOT NULL))
);
CREATE UNIQUE INDEX flow_case_one_open ON flow_case (kind, subject) WHERE state IN ('open', 'returned');
CREATE INDEX flow_case_by_subject ON flow_case (subject);
CREATE INDEX flow_case_queue ON flow_case (kind, due_on, id) WHERE state IN ('open', 'returned');
CREATE INDEX flow_case_by_opener ON flow_case (opened_by, opened_at DESC);

CREATE FUNCTION refuse_case_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version < OLD.version
     OR (NEW.kind, NEW.subject, NEW.opened_by, NEW.opened_at) IS DISTINCT FROM (OLD.kind, OLD.subject, OLD.opened_by, OLD.opened_at) THEN
    RAISE EXCEPTION 'a case moves on, it is not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER flow_case_grows BEFORE UPDATE ON flow_case FOR EACH ROW EXECUTE FUNCTION refuse_case_change();
CREATE TRIGGER flow_case_kept BEFORE DELETE ON flow_case FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Who has an interest of his own in a case and may not decide it: a person, or whoever represents a member.
CREATE TABLE flow_party (
  case_id         uuid NOT NULL REFERENCES flow_case,
  person_id       uuid REFERENCES person,
  unit_id         uuid,
  reason          text NOT NULL CHECK (reason IN ('ownCompany', 'ownVenue', 'ownClaim')),
  CHECK (num_nonnulls(person_id, unit_id) = 1)
);
CREATE UNIQUE INDEX flow_party_once ON flow_party (case_id, coalesce(person_id, unit_id));
CREATE INDEX flow_party_by_unit ON flow_party (unit_id, case_id) WHERE unit_id IS NOT NULL;

CREATE TABLE flow_event (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id         uuid NOT NULL REFERENCES flow_case,
  kind            text NOT NULL CHECK (kind IN ('opened', 'answered', 'signed', 'passed', 'returned', 'sentBack', 'refused', 'withdrawn',
                    'handedOn', 'signerAsked', 'released', 'takenBack', 'reminded', 'escalated')),
  step_seq        integer,
  step            text,
  round           integer NOT NULL,
  -- Of the case after the move; a reminder and an escalation move nothing.
  version         integer NOT NULL,
  person_id       uuid REFERENCES person,
  office          text,
  -- To whom it was handed on, or who was asked to sign too; where it was sent back to.
  to_person       uuid REFERENCES person,
  to_seq          integer,
  reason          text,
  tally           jsonb,
  resolution_no   text,
  -- How the case stood before, for whoever takes the move back.
  before          jsonb,
  undoes          bigint UNIQUE REFERENCES flow_event,
  at              timestamptz NOT NULL,
  CHECK (kind NOT IN ('returned', 'sentBack', 'refused') OR reason <> ''),
  CHECK ((kind = 'takenBack') = (undoes IS NOT NULL)),
  CHECK ((kind IN ('handedOn', 'signerAsked')) = (to_person IS NOT NULL)),
  CHECK ((kind = 'sentBack') = (to_seq IS NOT NULL)),
  -- Separation of duties: one person decides on one step of a case, in whatever round, never on two.
  CONSTRAINT flow_one_step_a_person EXCLUDE USING gist (case_id WITH =, person_id WITH =, step_seq WITH <>)
    WHERE (kind IN ('signed', 'passed', 'returned', 'sentBack', 'refused'))
);
-- Two moves never make the same version of a case, whatever the code that writes them believes.
CREATE UNIQUE INDEX flow_event_one_move ON flow_event (case_id, version) WHERE kind NOT IN ('reminded', 'escalated');
CREATE INDEX flow_event_by_case ON flow_event (case_id, id);
CREATE INDEX flow_event_by_person ON flow_event (to_person, case_id) WHERE to_person IS NOT NULL;
CREATE TRIGGER flow_event_kept BEFORE UPDATE OR DELETE ON flow_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Published by identity and membership, for what stands under them: names, who holds which office, who represents whom.
CREATE VIEW person_named AS SELECT id, name FROM person;
CREATE VIEW office_held AS SELECT person_id, office, committee_id, term FROM appointment;
CREATE VIEW unit_represented AS SELECT person_id, membership_id AS unit_id FROM representation;

-- Published: how a case stands, and whose turn it is. judge-turn.ts judges the same of one caller.
CREATE VIEW flow_standing AS
SELECT c.id, c.flow_id, c.kind, c.subject, c.title, c.page, c.own_page, c.committee_id, c.facts, c.opened_by, c.opened_at, c.state, c.step_seq,
  s.name AS step, s.kind AS step_kind, s.need, s.workdays, c.round, c.version, c.told_version, c.step_since, c.due_on, c.due_provisional, c.assigned_to, c.escalated_on,
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
     AND e.kind IN ('signed', 'passed', 'returned', 'sentBack', 'refused')) AS did_other_step
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

-- Published: the duties, one row for each party who may act.
CREATE VIEW flow_duty AS
SELECT 'flow:' || f.id AS key, f.kind || '.' || f.step AS kind, f.subject, f.title,
  jsonb_build_object('case', f.id, 'step', f.step) AS values,
  o.office, f.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  f.own_people || f.did_other_step || f.signed AS barred, f.own_units AS barred_units,
  f.step_since::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, f.due_on, NULL::timestamptz AS due_at, f.due_provisional AS provisional, f.page
FROM flow_standing f CROSS JOIN LATERAL unnest(f.waits_for) AS o(office)
WHERE f.state = 'open' AND f.assigned_to IS NULL
UNION ALL
SELECT 'flow:' || f.id, f.kind || '.' || f.step, f.subject, f.title, jsonb_build_object('case', f.id, 'step', f.step),
  NULL, f.committee_id, f.assigned_to, NULL, f.own_people || f.did_other_step || f.signed, f.own_units,
  f.step_since::timestamp AT TIME ZONE 'Asia/Shanghai', f.due_on, NULL, f.due_provisional, f.page
FROM flow_standing f WHERE f.state = 'open' AND f.assigned_to IS NOT NULL AND cardinality(f.waits_for) > 0
UNION ALL
SELECT 'flow:' || f.id || ':sign', f.kind || '.countersign', f.subject, f.title, jsonb_build_object('case', f.id, 'step', f.step),
  NULL, f.committee_id, w.person_id, NULL, f.own_people || f.did_other_step || f.signed, f.own_units,
  f.step_since::timestamp AT TIME ZONE 'Asia/Shanghai', f.due_on, NULL, f.due_provisional, f.page
FROM flow_standing f CROSS JOIN LATERAL unnest(f.signers) AS w(person_id) WHERE f.state = 'open'
UNION ALL
SELECT 'flow:' || f.id, f.kind || '.amend', f.subject, f.title, jsonb_build_object('case', f.id, 'step', f.step),
  NULL, f.committee_id, w.person_id, w.unit_id, '{}', '{}',
  f.step_since::timestamp AT TIME ZONE 'Asia/Shanghai', f.due_on, NULL, f.due_provisional, f.own_page
FROM flow_standing f CROSS JOIN LATERAL (
  SELECT f.opened_by AS person_id, NULL::uuid AS unit_id UNION ALL SELECT NULL, unnest(f.own_units)) w
WHERE f.state = 'returned';

-- Admission moves over.
INSERT INTO flow (id, kind, effective, decided_by) SELECT id, 'admission', effective, decided_by FROM admission_flow;
INSERT INTO flow_step (flow_id, seq, name, kind, offices, workdays, escalate_to)
  SELECT flow_id, seq, kind, CASE kind WHEN 'councilDecision' THEN 'vote' WHEN 'publicity' THEN 'publicity' ELSE 'review' END, offices, workdays,
    CASE WHEN 'director' = ANY(offices) THEN 'director' END FROM admission_step;

-- Whoever was admitted by steps, or is on the way, has a case; whoever came from the paper ledger has none.
ALTER TABLE membership ADD COLUMN case_id uuid UNIQUE;
UPDATE membership m SET case_id = gen_random_uuid()
 WHERE m.member_no IS NULL OR EXISTS (SELECT FROM membership_event e WHERE e.membership_id = m.id AND e.kind NOT IN ('activated', 'withdrawn'));
INSERT INTO flow_case (id, flow_id, kind, subject, title, page, own_page, committee_id, opened_by, opened_at, state, step_seq, round, version, step_since, due_on, due_provisional, told_version)
SELECT m.case_id, m.flow_id, 'admission', 'membership:' || m.id, m.name, '/modules/membership/pages/review/index?id=' || m.id,
  '/modules/membership/pages/application/index?id=' || m.id, m.committee_id, m.applied_by, m.submitted_at,
  CASE m.status WHEN 'under_review' THEN 'open' WHEN 'returned' THEN 'returned' WHEN 'rejected' THEN 'refused' WHEN 'cancelled' THEN 'withdrawn' ELSE 'passed' END,
  m.step_seq, 1 + e.returns, CASE WHEN m.member_no IS NULL THEN greatest(m.version, e.events, 1) ELSE greatest(e.events, 1) END,
  m.step_since, m.due_on, m.due_provisional, CASE WHEN m.member_no IS NULL THEN greatest(m.version, e.events, 1) ELSE greatest(e.events, 1) END
FROM membership m CROSS JOIN LATERAL (
  SELECT count(*)::int AS events, (count(*) FILTER (WHERE kind = 'returned'))::int AS returns
    FROM membership_event WHERE membership_id = m.id AND kind NOT IN ('activated', 'withdrawn')) e
WHERE m.case_id IS NOT NULL;
ALTER TABLE membership ADD FOREIGN KEY (case_id) REFERENCES flow_case;
INSERT INTO flow_party (case_id, person_id, reason) SELECT case_id, applied_by, 'ownCompany' FROM membership WHERE case_id IS NOT NULL;
INSERT INTO flow_party (case_id, unit_id, reason) SELECT case_id, id, 'ownCompany' FROM membership WHERE case_id IS NOT NULL;
INSERT INTO flow_event (case_id, kind, step_seq, step, round, version, person_id, office, reason, tally, resolution_no, at)
SELECT m.case_id,
  CASE e.kind WHEN 'submitted' THEN 'opened' WHEN 'resubmitted' THEN 'answered' WHEN 'cancelled' THEN 'withdrawn' WHEN 'publicityEnded' THEN 'passed' ELSE e.kind END,
  e.step_seq, s.kind, 1 + count(*) FILTER (WHERE e.kind = 'returned') OVER past - (e.kind = 'returned')::int,
  row_number() OVER past, e.person_id, e.office, e.reason, e.tally, e.resolution_no, e.at
FROM membership_event e JOIN membership m ON m.id = e.membership_id
LEFT JOIN admission_step s ON s.flow_id = m.flow_id AND s.seq = e.step_seq
WHERE e.kind NOT IN ('activated', 'withdrawn')
WINDOW past AS (PARTITION BY e.membership_id ORDER BY e.id ROWS UNBOUNDED PRECEDING)
ORDER BY e.id;

-- What is left to membership_event is the member's own life: its beginning and its end.
ALTER TABLE membership_event DISABLE TRIGGER event_kept;
DELETE FROM membership_event WHERE kind NOT IN ('activated', 'withdrawn');
ALTER TABLE membership_event ENABLE TRIGGER event_kept;
ALTER TABLE membership_event DROP CONSTRAINT one_step_a_person, DROP COLUMN step_seq, DROP COLUMN office, DROP COLUMN tally, DROP COLUMN resolution_no,
  DROP CONSTRAINT membership_event_kind_check, DROP CONSTRAINT membership_event_check, ADD CHECK (kind IN ('activated', 'withdrawn'));
-- The checks on the columns that go, go with them.
ALTER TABLE membership DROP COLUMN flow_id, DROP COLUMN step_seq, DROP COLUMN step_since, DROP COLUMN due_on, DROP COLUMN due_provisional,
  ADD CHECK (member_no IS NOT NULL OR case_id IS NOT NULL);
CREATE INDEX membership_queue ON membership (status, id) WHERE status IN ('under_review', 'returned');
DROP TABLE admission_step, admission_flow;

-- The venue of a meeting is decided by compliance or the director; until now the question lived in a notice alone.
INSERT INTO flow (id, kind, effective, decided_by) VALUES
  ('01900000-0000-7000-8000-000000000002', 'venue', '[2026-01-01,)', '会馆默认流程：合规专员或秘书长判定');
INSERT INTO flow_step (flow_id, seq, name, kind, offices, workdays, escalate_to, countersigned) VALUES
  ('01900000-0000-7000-8000-000000000002', 1, 'venueReview', 'review', '{compliance,director}', 3, 'director', false);
-- What was asked and is not decided becomes a case; its day is reckoned when the meeting is next looked at.
INSERT INTO flow_case (id, flow_id, kind, subject, title, page, own_page, committee_id, facts, opened_by, opened_at, step_seq, step_since, due_on, due_provisional, told_version)
SELECT gen_random_uuid(), '01900000-0000-7000-8000-000000000002', 'venue', 'meeting:' || m.id, coalesce(m.pending ->> 'title', m.title),
  '/modules/meetings/pages/check/index?id=' || m.id, '/modules/meetings/pages/check/index?id=' || m.id, m.committee_id,
  jsonb_build_object('keys', a.keys), coalesce(h.person_id, m.created_by), coalesce(h.at, a.at), 1,
  (coalesce(h.at, a.at) AT TIME ZONE 'Asia/Shanghai')::date, (coalesce(h.at, a.at) AT TIME ZONE 'Asia/Shanghai')::date + 3, true, 1
FROM meeting m
JOIN LATERAL (
  SELECT jsonb_agg(DISTINCT split_part(n.dedupe_key, ':', 3)) AS keys, min(n.created_at) AS at FROM notice n
   WHERE n.kind = 'venueAlert' AND n.dedupe_key LIKE 'venue:' || m.id || ':%'
     AND NOT EXISTS (SELECT FROM venue_decision d WHERE d.meeting_id = m.id AND d.key = split_part(n.dedupe_key, ':', 3))) a ON a.keys IS NOT NULL
LEFT JOIN LATERAL (SELECT e.person_id, e.at FROM meeting_event e
   WHERE e.meeting_id = m.id AND e.kind IN ('publishHeld', 'changeHeld') ORDER BY e.id DESC LIMIT 1) h ON true
WHERE m.status = 'draft' OR (m.status IN ('noticed', 'postponed') AND m.pending IS NOT NULL);
INSERT INTO flow_event (case_id, kind, step_seq, step, round, version, person_id, at)
  SELECT id, 'opened', 1, 'venueReview', 1, 1, opened_by, opened_at FROM flow_case WHERE kind = 'venue';
-- Whoever wrote it, unless nobody else could decide.
INSERT INTO flow_party (case_id, person_id, reason)
SELECT c.id, w.person_id, 'ownVenue' FROM flow_case c JOIN meeting m ON c.subject = 'meeting:' || m.id
CROSS JOIN LATERAL (SELECT m.created_by AS person_id UNION SELECT unnest(m.saved_by)
  UNION SELECT e.person_id FROM meeting_event e WHERE e.meeting_id = m.id AND e.kind IN ('publishHeld', 'changeHeld', 'changed') AND e.person_id IS NOT NULL) w
WHERE c.kind = 'venue' AND EXISTS (
  SELECT FROM appointment p WHERE p.office IN ('compliance', 'director') AND p.term @> current_date AND (p.committee_id IS NULL OR p.committee_id = m.committee_id)
    AND p.person_id <> m.created_by AND p.person_id <> ALL(m.saved_by)
    AND NOT EXISTS (SELECT FROM meeting_event e WHERE e.meeting_id = m.id AND e.kind IN ('publishHeld', 'changeHeld', 'changed') AND e.person_id = p.person_id));

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('flows', '事项超期提醒和升级', 540, '2026-01-01T00:00:00Z');
