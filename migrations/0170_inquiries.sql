-- 查询答复 (handbook §6.3): what a member, a person, somebody of the public or the registrar asks the association, answered in
-- seven working days through a flow, and published where the asker does not mind.

-- A case may be nobody's whom the house knows: the question of a visitor, or of an authority.
ALTER TABLE flow_case ALTER COLUMN opened_by DROP NOT NULL;
-- By as many working days again as the step had: what a fact of the case says, as of a step.
ALTER TABLE flow_extension ADD COLUMN workdays_fact text CHECK (workdays_fact ~ '^[a-z][A-Za-z]{1,39}$');
-- Published: where a case has come to, for whoever lists many.
CREATE VIEW flow_place AS
SELECT c.id, c.state, s.name AS step, c.round, c.due_on, c.due_provisional, c.assigned_to, c.extended
FROM flow_case c JOIN flow_step s ON s.flow_id = c.flow_id AND s.seq = c.step_seq;

CREATE TABLE inquiry_counter (
  year            integer PRIMARY KEY,
  last            integer NOT NULL
);
CREATE TABLE inquiry (
  id              uuid PRIMARY KEY,
  number          text NOT NULL UNIQUE CHECK (number ~ '^CX\d{4}-\d{4,}$'),
  asker           text NOT NULL CHECK (asker IN ('member', 'person', 'public', 'registrar')),
  by_person       uuid REFERENCES person,
  -- The member for which it is asked.
  by_unit         uuid REFERENCES membership,
  -- Of a question of the registrar: which authority, how it came, and who noted it.
  authority       text CHECK (authority <> ''),
  came_by         text CHECK (came_by IN ('letter', 'phone', 'visit')),
  noted_by        uuid REFERENCES person,
  topic           text NOT NULL CHECK (topic IN ('dues', 'accounts', 'donations', 'meetings', 'officers', 'other')),
  title           text NOT NULL,
  words           text NOT NULL,
  -- Whether the asker lets it be published, without his name.
  may_publish     boolean NOT NULL,
  received_at     timestamptz NOT NULL,
  received_on     date NOT NULL,
  -- How many working days it was promised in.
  workdays        integer NOT NULL CHECK (workdays BETWEEN 1 AND 250),
  -- Keyed digest of a visitor's as it was sent: sent again it is the same.
  sent_as         text UNIQUE,
  -- WeChat's verdict on its words.
  checked         text NOT NULL DEFAULT 'pending' CHECK (checked IN ('pending', 'pass', 'review', 'risky')),
  case_id         uuid NOT NULL UNIQUE REFERENCES flow_case,
  -- open: its case says where it is. reviewed: an answer to the registrar that has still to be handed over.
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reviewed', 'replied', 'closed', 'transferred')),
  version         integer NOT NULL DEFAULT 1,
  -- Who has begun to write.
  drafting_by     uuid REFERENCES person,
  draft           text NOT NULL DEFAULT '',
  drafted_by      uuid REFERENCES person,
  reviewed_by     uuid REFERENCES person,
  -- What was answered, or to whom to turn where it is not the association's matter.
  reply           text,
  replied_on      date,
  replied_by      uuid REFERENCES person,
  -- Of the registrar: how the answer was handed over, and when that was noted.
  delivered_by    text CHECK (delivered_by IN ('letter', 'phone', 'visit')),
  delivered_at    timestamptz,
  -- As they were when its case was over; while it is open the case has them.
  due_on          date,
  due_provisional boolean NOT NULL DEFAULT false,
  extended        boolean NOT NULL DEFAULT false,
  rating          integer CHECK (rating BETWEEN 1 AND 5),
  rating_words    text,
  rated_at        timestamptz,
  closed_at       timestamptz,
  CHECK ((asker IN ('member', 'person')) = (by_person IS NOT NULL)),
  CHECK ((asker = 'member') = (by_unit IS NOT NULL)),
  CHECK ((asker = 'public') = (sent_as IS NOT NULL)),
  CHECK (num_nonnulls(authority, came_by, noted_by) = CASE WHEN asker = 'registrar' THEN 3 ELSE 0 END),
  CHECK (state <> 'reviewed' OR asker = 'registrar'),
  CHECK ((state = 'open') = (due_on IS NULL)),
  CHECK ((state IN ('replied', 'closed', 'transferred')) = (replied_on IS NOT NULL)),
  CHECK (num_nonnulls(reply, replied_on, replied_by) IN (0, 3)),
  CHECK (replied_on >= received_on),
  CHECK (num_nonnulls(delivered_by, delivered_at) = CASE WHEN asker = 'registrar' AND state IN ('replied', 'closed') THEN 2 ELSE 0 END),
  CHECK ((state IN ('closed', 'transferred')) = (closed_at IS NOT NULL)),
  CHECK (state IN ('open', 'transferred') OR drafted_by IS NOT NULL AND reviewed_by IS NOT NULL),
  -- Two persons, and neither of them the asker.
  CHECK (reviewed_by <> drafted_by),
  CHECK (drafted_by <> by_person AND reviewed_by <> by_person IS NOT FALSE),
  CHECK (num_nonnulls(rating, rating_words, rated_at) IN (0, 3)),
  CHECK (rating IS NULL OR state = 'closed')
);
CREATE INDEX inquiry_by_person ON inquiry (by_person, id) WHERE by_person IS NOT NULL;
CREATE INDEX inquiry_by_unit ON inquiry (by_unit, id) WHERE by_unit IS NOT NULL;
CREATE INDEX inquiry_by_day ON inquiry (received_on, id);
CREATE INDEX inquiry_replied ON inquiry (replied_on) WHERE state = 'replied';
CREATE INDEX inquiry_under_way ON inquiry (id) WHERE state IN ('open', 'reviewed');

-- What was asked is not asked otherwise later, nor answered otherwise once it is answered; both are emptied when their time
-- is over. Its member follows where two files become one.
CREATE FUNCTION refuse_inquiry_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.number, NEW.asker, NEW.by_person, NEW.authority, NEW.came_by, NEW.noted_by, NEW.topic, NEW.may_publish, NEW.received_at, NEW.received_on, NEW.workdays, NEW.sent_as, NEW.case_id)
       IS DISTINCT FROM (OLD.id, OLD.number, OLD.asker, OLD.by_person, OLD.authority, OLD.came_by, OLD.noted_by, OLD.topic, OLD.may_publish, OLD.received_at, OLD.received_on, OLD.workdays, OLD.sent_as, OLD.case_id)
     OR (NEW.title <> OLD.title AND NEW.title <> '') OR (NEW.words <> OLD.words AND NEW.words <> '')
     OR (OLD.replied_on IS NOT NULL AND ((NEW.replied_on, NEW.replied_by, NEW.drafted_by, NEW.reviewed_by, NEW.due_on, NEW.extended) IS DISTINCT FROM (OLD.replied_on, OLD.replied_by, OLD.drafted_by, OLD.reviewed_by, OLD.due_on, OLD.extended)
       OR (NEW.reply <> OLD.reply AND NEW.reply <> ''))) THEN
    RAISE EXCEPTION 'an inquiry moves on, it is not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inquiry_fixed BEFORE UPDATE ON inquiry FOR EACH ROW EXECUTE FUNCTION refuse_inquiry_change();
CREATE TRIGGER inquiry_kept BEFORE DELETE ON inquiry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inquiry_judged AFTER INSERT OR UPDATE OF state ON inquiry FOR EACH ROW EXECUTE FUNCTION judge_at_once('query', 'id');

-- 问答: a question as everybody may read it, edited so that it names nobody; and why it was taken down.
CREATE TABLE inquiry_answer (
  id              uuid PRIMARY KEY,
  inquiry_id      uuid NOT NULL REFERENCES inquiry,
  topic           text NOT NULL CHECK (topic IN ('dues', 'accounts', 'donations', 'meetings', 'officers', 'other')),
  title           text NOT NULL CHECK (title <> ''),
  question        text NOT NULL CHECK (question <> ''),
  answer          text NOT NULL CHECK (answer <> ''),
  published_by    uuid NOT NULL REFERENCES person,
  published_at    timestamptz NOT NULL,
  withdrawn_by    uuid REFERENCES person,
  withdrawn_at    timestamptz,
  withdrawn_why   text CHECK (withdrawn_why <> ''),
  CHECK (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_why) IN (0, 3))
);
-- Of two who publish at once one does.
CREATE UNIQUE INDEX inquiry_answer_once ON inquiry_answer (inquiry_id) WHERE withdrawn_at IS NULL;
CREATE INDEX inquiry_answer_shown ON inquiry_answer (id) WHERE withdrawn_at IS NULL;
CREATE FUNCTION refuse_inquiry_answer_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR to_jsonb(NEW) - '{withdrawn_by,withdrawn_at,withdrawn_why}'::text[] <> to_jsonb(OLD) - '{withdrawn_by,withdrawn_at,withdrawn_why}'::text[] THEN
    RAISE EXCEPTION 'what was published is taken down, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inquiry_answer_fixed BEFORE UPDATE ON inquiry_answer FOR EACH ROW EXECUTE FUNCTION refuse_inquiry_answer_change();
CREATE TRIGGER inquiry_answer_kept BEFORE DELETE ON inquiry_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An inquiry with where it is and until when, as its register shows it.
CREATE VIEW inquiry_seen AS
SELECT i.*,
  CASE WHEN i.state <> 'open' THEN i.state WHEN f.step = 'inquiryReview' THEN 'reviewing'
    WHEN f.assigned_to IS NULL THEN CASE WHEN f.round > 1 THEN 'drafting' ELSE 'received' END
    WHEN f.assigned_to = i.drafting_by THEN 'drafting' ELSE 'assigned' END AS stage,
  coalesce(i.due_on, f.due_on) AS due, CASE WHEN i.due_on IS NULL THEN f.due_provisional ELSE i.due_provisional END AS provisional,
  i.extended OR f.extended > 0 AS longer
FROM inquiry i JOIN flow_place f ON f.id = i.case_id;

-- For the rules: what was received when, and answered when; what was passed on was answered by that.
CREATE VIEW inquiry_known AS
SELECT id, number, received_on, replied_on, longer AS extended, by_person, by_unit FROM inquiry_seen;

INSERT INTO flow (id, kind, effective, decided_by, follows) VALUES
  ('01900000-0000-7000-8000-000000001701', 'inquiry', '[2020-01-01,)', '会馆默认流程：起草，由另一位任职的人审核', false);
-- The days are those of the inquiry, which all its steps share.
INSERT INTO flow_step (flow_id, seq, name, kind, offices, condition, workdays, workdays_fact, escalate_to, countersigned) VALUES
  ('01900000-0000-7000-8000-000000001701', 1, 'inquiryDraft', 'review', '{clerk,director}', NULL, 7, 'workdays', 'president', false),
  ('01900000-0000-7000-8000-000000001701', 2, 'inquiryReview', 'review', '{clerk,director,finance,compliance,president}', NULL, 7, 'workdays', 'president', false);
INSERT INTO flow_extension (kind, step, condition, workdays, workdays_fact, matter, matter_en) VALUES
  ('inquiry', 'inquiryDraft', '{"fact": "extended", "op": "=", "value": false}', 7, 'again', '查询', 'question'),
  ('inquiry', 'inquiryReview', '{"fact": "extended", "op": "=", "value": false}', 7, 'again', '查询', 'question');

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('inquiries.replyWorkdays', '7', 'workdays', '答复查询的期限', 'Time to answer a question', '项目简报引用的文章，不是法规', 'An article quoted in the brief, no regulation', '', 'brief', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 30, "unit": "workday", "stricter": "less"}'),
  ('inquiries.ratingDays', '30', 'days', '对答复评价的时间', 'Time to rate an answer', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 365, "unit": "day"}'),
  ('privacy.keepInquiry', '36', 'months', '查询的内容保存期（办结后）', 'How long a question is kept after it was closed', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 120, "unit": "month", "stricter": "less"}');
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('inquiries', '查询答复的评价期届满', 43, '2026-01-01T00:00:00Z');

-- 待我办: an answer to the registrar that was reviewed and is to be handed over. The steps before are the flow's own.
CREATE VIEW inquiries_duty AS
SELECT 'inquiries.deliver:' || i.id AS key, 'inquiries.deliver' AS kind, 'inquiry:' || i.id AS subject, i.number AS title, '{}'::jsonb AS "values",
  o.office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  i.received_on::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, i.due_on, NULL::timestamptz AS due_at, i.due_provisional AS provisional,
  '/modules/inquiries/pages/inquiry/index?id=' || i.id AS page
FROM inquiry i CROSS JOIN (VALUES ('clerk'), ('director')) AS o(office) WHERE i.state = 'reviewed';
