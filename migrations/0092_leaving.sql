-- Every way out of a membership and back (handbook §2.1, §2.5): its moves leave their event, what is decided against a
-- member goes through a case, and whoever has left is settled with once.
ALTER TABLE membership_event DROP CONSTRAINT membership_event_kind_check,
  ADD CHECK (kind IN ('activated', 'withdrawn', 'suspended', 'resumed', 'fellBehind', 'settled', 'expelled', 'terminated', 'lapsed'));

-- A suspension or an expulsion, from its proposal on; where it stands is its case's (flows).
CREATE TABLE discipline (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  measure         text NOT NULL CHECK (measure IN ('suspension', 'expulsion')),
  facts           text NOT NULL,
  -- The clause of the charter or of the rules that was broken.
  basis           text NOT NULL CHECK (basis <> ''),
  -- Last day of a suspension.
  until           date,
  case_id         uuid NOT NULL UNIQUE,
  proposed_by     uuid NOT NULL REFERENCES person,
  proposed_at     timestamptz NOT NULL,
  -- Last day on which the member may state its defence; set by the notice, and kept whatever becomes of the calendar.
  hearing_until   date,
  -- The written decision, with the last day of the appeal.
  decision        text,
  decision_no     text,
  decided_on      date,
  appeal_until    date,
  -- The day on which it took effect.
  effective_on    date,
  CHECK ((measure = 'suspension') = (until IS NOT NULL)),
  CHECK (num_nonnulls(decision, decision_no, decided_on, appeal_until) IN (0, 4)),
  CHECK (decided_on IS NULL OR hearing_until IS NOT NULL AND decided_on > hearing_until),
  CHECK (effective_on IS NULL OR decided_on IS NOT NULL)
);
CREATE INDEX discipline_by_member ON discipline (membership_id, proposed_at DESC);
CREATE INDEX discipline_by_age ON discipline (proposed_at DESC, id DESC);
-- What was said is not said otherwise later: a field is filled once, and emptied when its time is over.
CREATE FUNCTION refuse_discipline_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.membership_id, NEW.measure, NEW.basis, NEW.until, NEW.case_id, NEW.proposed_by, NEW.proposed_at)
       IS DISTINCT FROM (OLD.id, OLD.membership_id, OLD.measure, OLD.basis, OLD.until, OLD.case_id, OLD.proposed_by, OLD.proposed_at)
     OR (NEW.facts <> OLD.facts AND NEW.facts <> '') OR (NEW.decision <> OLD.decision AND NEW.decision <> '')
     OR (OLD.hearing_until IS NOT NULL AND NEW.hearing_until IS DISTINCT FROM OLD.hearing_until)
     OR (OLD.decided_on IS NOT NULL AND (NEW.decision_no, NEW.decided_on, NEW.appeal_until) IS DISTINCT FROM (OLD.decision_no, OLD.decided_on, OLD.appeal_until))
     OR (OLD.effective_on IS NOT NULL AND NEW.effective_on IS DISTINCT FROM OLD.effective_on) THEN
    RAISE EXCEPTION 'a disciplinary case moves on, it is not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER discipline_fixed BEFORE UPDATE ON discipline FOR EACH ROW EXECUTE FUNCTION refuse_discipline_change();
CREATE TRIGGER discipline_kept BEFORE DELETE ON discipline FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What the member says to it. A defence may be added to until its last day; one appeals once.
CREATE TABLE discipline_statement (
  id              uuid PRIMARY KEY,
  discipline_id   uuid NOT NULL REFERENCES discipline,
  kind            text NOT NULL CHECK (kind IN ('defence', 'appeal')),
  words           text NOT NULL,
  person_id       uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL
);
CREATE INDEX discipline_statement_of ON discipline_statement (discipline_id, at);
CREATE UNIQUE INDEX discipline_one_appeal ON discipline_statement (discipline_id) WHERE kind = 'appeal';
CREATE TRIGGER discipline_statement_kept BEFORE UPDATE OR DELETE ON discipline_statement FOR EACH ROW EXECUTE FUNCTION refuse_change_but_forgetting('words');

-- Who has left, until the secretariat has settled with it: the card handed back, the accounts closed. Nothing of it holds up
-- the leaving itself. What an import brings as ended long ago was settled elsewhere.
CREATE TABLE departure (
  membership_id   uuid PRIMARY KEY REFERENCES membership,
  left_at         timestamptz NOT NULL,
  settled_at      timestamptz,
  settled_by      uuid REFERENCES person,
  card            text CHECK (card IN ('returned', 'lost', 'none')),
  note            text,
  CHECK (num_nonnulls(settled_at, settled_by, card) IN (0, 3))
);
CREATE INDEX departure_open ON departure (left_at, membership_id) WHERE settled_at IS NULL;
CREATE FUNCTION know_departure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO departure (membership_id, left_at) VALUES (NEW.id, NEW.ended_at) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_departed AFTER UPDATE OF status ON membership FOR EACH ROW
  WHEN (OLD.status IN ('active', 'arrears', 'suspended') AND NEW.status IN ('withdrawn', 'expelled', 'terminated'))
  EXECUTE FUNCTION know_departure();

-- Nobody withdraws or takes back by its case alone: what it is about would not follow.
INSERT INTO flow (id, kind, effective, decided_by, follows) VALUES
  ('01900000-0000-7000-8000-000000000921', 'discipline', '[2026-01-01,)', '会馆默认流程：核对并通知，陈述申辩，理事会表决，书面决定，向监事会申诉', false);
INSERT INTO flow_step (flow_id, seq, name, kind, offices, condition, workdays, workdays_fact, escalate_to, countersigned) VALUES
  ('01900000-0000-7000-8000-000000000921', 1, 'notice', 'review', '{director,president}', NULL, 5, NULL, 'supervisor', false),
  ('01900000-0000-7000-8000-000000000921', 2, 'hearing', 'publicity', '{}', NULL, 11, 'hearingWorkdays', NULL, false),
  ('01900000-0000-7000-8000-000000000921', 3, 'council', 'vote', '{council,president,director}', NULL, 60, NULL, 'supervisor', false),
  ('01900000-0000-7000-8000-000000000921', 4, 'appealTime', 'publicity', '{}', NULL, 11, 'appealWorkdays', NULL, false),
  ('01900000-0000-7000-8000-000000000921', 5, 'appeal', 'review', '{supervisor}', '{"fact": "appealed", "op": "=", "value": true}', 30, NULL, NULL, false);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('membership.hearingDays', '15', 'days', '处分前陈述申辩的期限', 'Time to state a defence before a sanction', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 90, "unit": "day", "stricter": "more"}'),
  ('membership.appealDays', '15', 'days', '对处分决定申诉的期限', 'Time to appeal against a sanction', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 90, "unit": "day", "stricter": "more"}'),
  ('membership.longestSuspensionMonths', '12', 'months', '暂停会籍最长多久', 'Longest suspension of a membership', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 60, "unit": "month", "stricter": "less"}');
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('disciplines', '处分的期限届满、暂停到期', 38, '2026-01-01T00:00:00Z');

-- 待我办: those who stand for the member state its defence and may appeal; the secretariat settles with who has left.
CREATE VIEW standing_duty AS
SELECT 'standing.defence:' || d.id AS key, 'standing.defence' AS kind, 'discipline:' || d.id AS subject, f.title AS title,
  jsonb_build_object('measure', d.measure) AS "values", NULL::text AS office, NULL::uuid AS committee_id, w.person_id AS person_id, NULL::uuid AS membership_id,
  '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units, f.step_since::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, d.hearing_until AS due_on,
  NULL::timestamptz AS due_at, false AS provisional, '/modules/standing/pages/case/index?id=' || d.id AS page
FROM discipline d JOIN flow_standing f ON f.id = d.case_id AND f.state = 'open' AND f.step = 'hearing'
  JOIN representation w ON w.membership_id = d.membership_id
WHERE NOT EXISTS (SELECT FROM discipline_statement s WHERE s.discipline_id = d.id AND s.kind = 'defence')
UNION ALL
SELECT 'standing.appeal:' || d.id, 'standing.appeal', 'discipline:' || d.id, f.title, jsonb_build_object('measure', d.measure), NULL, NULL, w.person_id, NULL,
  '{}', '{}', f.step_since::timestamp AT TIME ZONE 'Asia/Shanghai', d.appeal_until, NULL, false, '/modules/standing/pages/case/index?id=' || d.id
FROM discipline d JOIN flow_standing f ON f.id = d.case_id AND f.state = 'open' AND f.step = 'appealTime'
  JOIN representation w ON w.membership_id = d.membership_id
UNION ALL
SELECT 'standing.settle:' || p.membership_id, 'standing.settle', 'membership:' || p.membership_id, r.name, '{}', o.office, r.committee_id, NULL, NULL,
  '{}', '{}', p.left_at, NULL, NULL, false, '/modules/standing/pages/departures/index?id=' || p.membership_id
FROM departure p JOIN member_register r ON r.id = p.membership_id CROSS JOIN unnest(ARRAY['clerk', 'director']) AS o(office)
WHERE p.settled_at IS NULL;
