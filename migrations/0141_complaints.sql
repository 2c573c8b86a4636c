-- 投诉: what a member or a person complains of, from its receipt to its last word. Who is complained of never handles it,
-- and whoever wants not to be known leaves nothing here by which he could be found.
CREATE TABLE complaint_counter (year integer PRIMARY KEY, last integer NOT NULL);

CREATE TABLE complaint (
  id              uuid PRIMARY KEY,
  number          text NOT NULL UNIQUE,
  manner          text NOT NULL CHECK (manner IN ('open', 'confidential', 'anonymous')),
  kind            text NOT NULL CHECK (kind IN ('member', 'officer', 'secretariat', 'fee', 'meeting', 'other')),
  by_person       uuid REFERENCES person,
  -- The member for which it was made.
  by_unit         uuid REFERENCES membership,
  membership_id   uuid REFERENCES membership,
  officer_id      uuid REFERENCES person,
  -- Which fee, which meeting, whom: where a name in the house does not say it.
  about           text NOT NULL,
  words           text NOT NULL,
  happened_on     date NOT NULL,
  received_at     timestamptz NOT NULL,
  received_on     date NOT NULL,
  -- Keyed digest of an anonymous one as it was sent: sent again it is the same.
  sent_as         text UNIQUE,
  state           text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'notAccepted', 'accepted', 'hearing', 'heard', 'proposed', 'decided', 'appealed', 'closed', 'withdrawn')),
  version         integer NOT NULL DEFAULT 1,
  desk            text NOT NULL CHECK (desk IN ('secretariat', 'supervisor', 'president', 'council')),
  -- The clock of the present step: the day on which it began, and its last one.
  clock_from      date NOT NULL,
  due_on          date,
  due_provisional boolean NOT NULL DEFAULT false,
  -- What the other side was asked, and when.
  question        text,
  heard_on        date,
  outcome         text CHECK (outcome IN ('upheld', 'partly', 'notUpheld')),
  decision        text,
  grave           boolean NOT NULL DEFAULT false,
  decided_by      uuid REFERENCES person,
  confirmed_by    uuid REFERENCES person,
  -- Of the body that decided.
  resolution_no   text CHECK (resolution_no <> ''),
  decided_on      date,
  appeal_desk     text CHECK (appeal_desk IN ('supervisor', 'president', 'council')),
  final_outcome   text CHECK (final_outcome IN ('upheld', 'partly', 'notUpheld')),
  final_words     text,
  final_by        uuid REFERENCES person,
  final_on        date,
  -- Of a member that it was upheld against: the last day on which it is held against it.
  counts_until    date,
  closed_at       timestamptz,
  CHECK ((manner = 'anonymous') = (by_person IS NULL) AND (manner = 'anonymous') = (sent_as IS NOT NULL)),
  CHECK (by_unit IS NULL OR by_person IS NOT NULL),
  CHECK (membership_id IS NULL OR kind = 'member'),
  CHECK (officer_id IS NULL OR kind = 'officer'),
  CHECK (happened_on <= received_on),
  CHECK ((state IN ('notAccepted', 'closed', 'withdrawn')) = (closed_at IS NOT NULL)),
  CHECK ((closed_at IS NULL) = (due_on IS NOT NULL)),
  CHECK ((question IS NULL) = (heard_on IS NULL)),
  CHECK (num_nonnulls(outcome, decision, decided_by) IN (0, 3)),
  CHECK (state NOT IN ('proposed', 'decided', 'appealed', 'closed') OR outcome IS NOT NULL),
  CHECK ((state IN ('decided', 'appealed', 'closed')) = (decided_on IS NOT NULL)),
  -- Nobody decides over a person or a member alone.
  CHECK (decided_on IS NULL OR kind NOT IN ('member', 'officer') OR confirmed_by IS NOT NULL OR resolution_no IS NOT NULL),
  -- 回避.
  CHECK (decided_by <> by_person AND decided_by <> officer_id IS NOT FALSE),
  CHECK (confirmed_by <> decided_by AND confirmed_by <> by_person IS NOT FALSE AND confirmed_by <> officer_id IS NOT FALSE),
  CHECK (final_by <> decided_by AND final_by <> confirmed_by IS NOT FALSE AND final_by <> by_person IS NOT FALSE AND final_by <> officer_id IS NOT FALSE),
  CHECK (num_nonnulls(final_outcome, final_words, final_by, final_on) IN (0, 4)),
  CHECK (state <> 'appealed' OR appeal_desk IS NOT NULL),
  CHECK (final_on IS NULL OR appeal_desk IS NOT NULL AND state = 'closed'),
  CHECK (counts_until IS NULL OR (membership_id IS NOT NULL AND coalesce(final_outcome, outcome) <> 'notUpheld'))
);
CREATE INDEX complaint_by_person ON complaint (by_person, id) WHERE by_person IS NOT NULL;
CREATE INDEX complaint_by_member ON complaint (membership_id) WHERE membership_id IS NOT NULL;
CREATE INDEX complaint_by_unit ON complaint (by_unit) WHERE by_unit IS NOT NULL;
CREATE INDEX complaint_by_officer ON complaint (officer_id) WHERE officer_id IS NOT NULL;
CREATE INDEX complaint_due ON complaint (due_on, id) WHERE due_on IS NOT NULL;

-- What was complained is not complained otherwise later; it is emptied when its time is over. Its members follow where two
-- files become one.
CREATE FUNCTION refuse_complaint_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.number, NEW.manner, NEW.kind, NEW.by_person, NEW.officer_id, NEW.happened_on, NEW.received_at, NEW.received_on, NEW.sent_as)
       IS DISTINCT FROM (OLD.id, OLD.number, OLD.manner, OLD.kind, OLD.by_person, OLD.officer_id, OLD.happened_on, OLD.received_at, OLD.received_on, OLD.sent_as)
     OR (NEW.words <> OLD.words AND NEW.words <> '') OR (NEW.about <> OLD.about AND NEW.about <> '')
     OR (OLD.closed_at IS NOT NULL AND (NEW.state, NEW.outcome, NEW.decided_on, NEW.decided_by, NEW.confirmed_by, NEW.resolution_no, NEW.grave, NEW.final_outcome, NEW.final_by, NEW.final_on, NEW.closed_at, NEW.counts_until)
       IS DISTINCT FROM (OLD.state, OLD.outcome, OLD.decided_on, OLD.decided_by, OLD.confirmed_by, OLD.resolution_no, OLD.grave, OLD.final_outcome, OLD.final_by, OLD.final_on, OLD.closed_at, OLD.counts_until))
     OR (OLD.decided_on IS NOT NULL AND (NEW.outcome, NEW.decided_on, NEW.decided_by, NEW.confirmed_by, NEW.resolution_no, NEW.grave) IS DISTINCT FROM (OLD.outcome, OLD.decided_on, OLD.decided_by, OLD.confirmed_by, OLD.resolution_no, OLD.grave)) THEN
    RAISE EXCEPTION 'a complaint moves on, it is not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER complaint_fixed BEFORE UPDATE ON complaint FOR EACH ROW EXECUTE FUNCTION refuse_complaint_change();
CREATE TRIGGER complaint_kept BEFORE DELETE ON complaint FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Its trail.
CREATE TABLE complaint_event (
  id              uuid PRIMARY KEY,
  complaint_id    uuid NOT NULL REFERENCES complaint,
  kind            text NOT NULL CHECK (kind IN ('received', 'accepted', 'notAccepted', 'hearing', 'stated', 'hearingOver', 'proposed', 'sentBack', 'decided', 'appealed', 'answered', 'closed', 'withdrawn', 'handedOver', 'revealed')),
  side            text CHECK (side IN ('maker', 'other', 'desk')),
  -- Null where nobody's identity is kept, and where a time was over.
  person_id       uuid REFERENCES person,
  office          text,
  words           text NOT NULL DEFAULT '',
  at              timestamptz NOT NULL
);
CREATE INDEX complaint_event_of ON complaint_event (complaint_id, at, id);
CREATE INDEX complaint_event_by_person ON complaint_event (person_id) WHERE person_id IS NOT NULL;
-- One appeals once, whichever side.
CREATE UNIQUE INDEX complaint_one_appeal ON complaint_event (complaint_id) WHERE kind = 'appealed';
CREATE TRIGGER complaint_event_kept BEFORE UPDATE OR DELETE ON complaint_event FOR EACH ROW EXECUTE FUNCTION refuse_change_but_forgetting('words');

-- Who takes no part in handling it: the complainant, whom it is about, whoever stands for either, and of the secretariat whoever
-- is or was of it.
CREATE VIEW complaint_concerned AS
SELECT c.id AS complaint_id, c.by_person AS person_id, 'maker' AS side FROM complaint c WHERE c.by_person IS NOT NULL
UNION ALL SELECT c.id, w.person_id, 'unit' FROM complaint c JOIN representation w ON w.membership_id = c.by_unit
UNION ALL SELECT c.id, c.officer_id, 'other' FROM complaint c WHERE c.officer_id IS NOT NULL
UNION ALL SELECT c.id, w.person_id, 'other' FROM complaint c JOIN representation w ON w.membership_id = c.membership_id
UNION ALL SELECT DISTINCT c.id, h.person_id, 'office' FROM complaint c JOIN office_holder h ON c.kind = 'secretariat' AND h.office IN ('clerk', 'director', 'compliance') AND NOT isempty(h.term);

-- For the credit file: complaints that were upheld against a member, once nobody appeals any more.
CREATE VIEW complaint_upheld AS
SELECT id, membership_id, coalesce(final_on, decided_on) AS decided_on, counts_until AS ends, coalesce(final_outcome, outcome) AS outcome, grave, closed_at
FROM complaint WHERE state = 'closed' AND membership_id IS NOT NULL AND coalesce(final_outcome, outcome) IN ('upheld', 'partly');
-- For the rules: what was received and what became of it. `open` while it is handled.
CREATE VIEW complaint_open AS
SELECT id, number, kind, CASE WHEN membership_id IS NOT NULL THEN 'membership:' || membership_id WHEN officer_id IS NOT NULL THEN 'person:' || officer_id END AS about,
  membership_id, manner, state, desk, received_on, due_on, closed_at IS NULL AS open, coalesce(final_outcome, outcome) AS outcome, decided_on,
  (closed_at AT TIME ZONE 'Asia/Shanghai')::date AS closed_on
FROM complaint;

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('complaints.anonymous', 'true', 'rule', '匿名投诉', 'Anonymous complaints', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', false, '[2026-01-01,)',
   '{"kind": "flag", "yes": {"zh": "受理", "en": "taken"}, "no": {"zh": "不受理", "en": "not taken"}}'),
  ('complaints.acceptWorkdays', '5', 'workdays', '决定是否受理投诉的期限', 'Time to accept a complaint or not', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 30, "unit": "workday", "stricter": "less"}'),
  ('complaints.hearingWorkdays', '10', 'workdays', '被投诉一方说明的期限', 'Time for the other side of a complaint to make its statement', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 3, "max": 60, "unit": "workday", "stricter": "more"}'),
  ('complaints.decideWorkdays', '30', 'workdays', '受理或说明后作出决定的期限', 'Time to decide a complaint after its acceptance or its hearing', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 120, "unit": "workday", "stricter": "less"}'),
  ('complaints.appealWorkdays', '10', 'workdays', '不服投诉决定的申诉期限', 'Time to appeal against the decision of a complaint', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 3, "max": 60, "unit": "workday", "stricter": "more"}'),
  ('complaints.answerWorkdays', '30', 'workdays', '答复投诉申诉的期限', 'Time to answer the appeal of a complaint', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 120, "unit": "workday", "stricter": "less"}'),
  ('complaints.countMonths', '{"usual": 12, "grave": 36}', 'months', '成立的投诉计入会员信用多久', 'How long an upheld complaint is held against a member', '会馆默认值，比照信用修复办法的一般一年、严重三年', 'Huiguan’s default, after the one and three years of the measures on credit repair', '', 'design', false, '[2026-01-01,)',
   '{"kind": "record", "fields": [{"key": "usual", "label": {"zh": "一般", "en": "usual"}, "shape": {"kind": "number", "min": 1, "max": 12, "unit": "month", "stricter": "less"}}, {"key": "grave", "label": {"zh": "严重", "en": "grave"}, "shape": {"kind": "number", "min": 1, "max": 36, "unit": "month", "stricter": "less"}}]}'),
  ('privacy.keepComplaint', '36', 'months', '投诉材料保存期（办结后）', 'How long a complaint is kept after it was closed', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 120, "unit": "month", "stricter": "less"}');
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('complaints', '投诉的说明和申诉期限届满', 41, '2026-01-01T00:00:00Z');

-- 待我办. Named by its number: a message names the matter, not the person.
CREATE VIEW complaints_duty AS
WITH open AS (
  SELECT c.*, '/modules/complaints/pages/complaint/index?id=' || c.id AS page, c.clock_from::timestamp AT TIME ZONE 'Asia/Shanghai' AS since,
    jsonb_build_object('kind', c.kind) AS said,
    (SELECT coalesce(array_agg(DISTINCT p.person_id), '{}') FROM complaint_concerned p WHERE p.complaint_id = c.id) AS concerned,
    CASE WHEN c.state = 'appealed' THEN c.appeal_desk ELSE c.desk END AS by
  FROM complaint c WHERE c.closed_at IS NULL),
desk_office (desk, office) AS (VALUES ('secretariat', 'clerk'), ('secretariat', 'director'), ('secretariat', 'compliance'), ('supervisor', 'supervisor'), ('president', 'president'), ('council', 'council')),
second_office (desk, office) AS (VALUES ('secretariat', 'clerk'), ('secretariat', 'director'), ('secretariat', 'compliance'), ('secretariat', 'president'), ('supervisor', 'supervisor'), ('supervisor', 'president'), ('president', 'council'), ('president', 'supervisor'), ('council', 'council'), ('council', 'president')),
asked AS (
  SELECT o.id, CASE o.state WHEN 'received' THEN 'complaints.accept' WHEN 'appealed' THEN 'complaints.answer' ELSE 'complaints.decide' END AS duty, d.office
    FROM open o JOIN desk_office d ON d.desk = o.by WHERE o.state IN ('received', 'accepted', 'heard', 'appealed')
  UNION ALL SELECT o.id, 'complaints.confirm', s.office FROM open o JOIN second_office s ON s.desk = o.desk WHERE o.state = 'proposed')
SELECT a.duty || ':' || o.id AS key, a.duty AS kind, 'complaint:' || o.id AS subject, o.number AS title,
  -- Of a complaint that the secretariat does not handle it does not hear.
  o.said || CASE WHEN o.by = 'secretariat' THEN '{}'::jsonb ELSE '{"circle": ["supervisor", "president", "council"]}'::jsonb END AS "values",
  a.office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  o.concerned || array_remove(ARRAY[CASE WHEN o.state IN ('proposed', 'appealed') THEN o.decided_by END, CASE WHEN o.state = 'appealed' THEN o.confirmed_by END], NULL) AS barred,
  '{}'::uuid[] AS barred_units, o.since, o.due_on, NULL::timestamptz AS due_at, o.due_provisional AS provisional, o.page
FROM asked a JOIN open o ON o.id = a.id
UNION ALL
SELECT 'complaints.state:' || o.id, 'complaints.state', 'complaint:' || o.id, o.number, o.said, NULL, NULL, p.person_id, NULL, '{}', '{}', o.since, o.due_on, NULL, o.due_provisional, o.page
FROM open o JOIN complaint_concerned p ON p.complaint_id = o.id AND p.side = 'other' WHERE o.state = 'hearing'
UNION ALL
SELECT 'complaints.state:' || o.id, 'complaints.state', 'complaint:' || o.id, o.number, o.said, s.office, NULL, NULL, NULL, '{}', '{}', o.since, o.due_on, NULL, o.due_provisional, o.page
FROM open o CROSS JOIN (VALUES ('clerk'), ('director')) AS s(office) WHERE o.state = 'hearing' AND o.kind = 'secretariat'
UNION ALL
SELECT 'complaints.read:' || o.id, 'complaints.read', 'complaint:' || o.id, o.number, o.said, NULL, NULL, p.person_id, NULL, '{}', '{}', o.since, o.due_on, NULL, o.due_provisional, o.page
FROM open o JOIN complaint_concerned p ON p.complaint_id = o.id AND (p.side = 'maker' OR p.side = 'other' AND o.heard_on IS NOT NULL) WHERE o.state = 'decided';
