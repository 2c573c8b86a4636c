-- Credit files (handbook §3): a model that the council adopts, scores that are only added, grades that rise by two runs and
-- fall by notice and a person, records with an end, and what a member says against them.

-- 评价模型: the indicators as data. What is adopted is not changed; the next version begins where it ends.
CREATE TABLE credit_model (
  id              uuid PRIMARY KEY,
  version         text NOT NULL UNIQUE CHECK (version ~ '^\d{4}-\d{2}(-\d+)?$'),
  state           text NOT NULL CHECK (state IN ('draft', 'proposed', 'adopted', 'refused', 'discarded')),
  -- contracts/credit-model.ts
  body            jsonb NOT NULL,
  note            text NOT NULL,
  -- First day on which it is to be in force; once adopted, until the next one begins.
  starts_on       date NOT NULL,
  effective       daterange,
  case_id         uuid UNIQUE,
  resolution_no   text,
  made_by         uuid NOT NULL REFERENCES person,
  made_at         timestamptz NOT NULL,
  adopted_at      timestamptz,
  CHECK ((state = 'adopted') = (effective IS NOT NULL) AND (state = 'adopted') = (resolution_no IS NOT NULL) AND (state = 'adopted') = (adopted_at IS NOT NULL)),
  CHECK (state NOT IN ('proposed', 'adopted') OR case_id IS NOT NULL),
  EXCLUDE USING gist (effective WITH &&)
);
CREATE UNIQUE INDEX credit_model_one_open ON credit_model ((true)) WHERE state IN ('draft', 'proposed');
CREATE FUNCTION refuse_credit_model_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('adopted', 'refused', 'discarded') AND (NEW.id, NEW.version, NEW.state, NEW.body, NEW.note, NEW.starts_on, NEW.case_id, NEW.resolution_no, NEW.made_by, NEW.made_at, NEW.adopted_at)
       IS DISTINCT FROM (OLD.id, OLD.version, OLD.state, OLD.body, OLD.note, OLD.starts_on, OLD.case_id, OLD.resolution_no, OLD.made_by, OLD.made_at, OLD.adopted_at)
     OR OLD.state = 'proposed' AND (NEW.body, NEW.version, NEW.starts_on) IS DISTINCT FROM (OLD.body, OLD.version, OLD.starts_on)
     OR OLD.effective IS NOT NULL AND NOT NEW.effective <@ OLD.effective THEN
    RAISE EXCEPTION 'a model that was proposed is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credit_model_fixed BEFORE UPDATE ON credit_model FOR EACH ROW EXECUTE FUNCTION refuse_credit_model_change();
CREATE TRIGGER credit_model_kept BEFORE DELETE ON credit_model FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 不良记录: public penalties and lists with their source and the day their publication ends (发改委令36号), and the
-- association's own, which rest on a rule of the assembly and a hearing and end after one or three years.
CREATE TABLE credit_record (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  kind            text NOT NULL CHECK (kind IN ('penalty', 'list', 'ownRecord')),
  severity        text NOT NULL CHECK (severity IN ('minor', 'general', 'serious')),
  title           text NOT NULL CHECK (title <> ''),
  document_no     text NOT NULL CHECK (document_no <> ''),
  authority       text NOT NULL CHECK (authority <> ''),
  source_url      text,
  recognized_on   date NOT NULL,
  -- From when it may be repaired, and the first day on which its publication is over.
  repairable_on   date NOT NULL,
  ends_on         date NOT NULL,
  -- Of an own record: the assembly's rule, the record of the hearing, and who confirmed it beside whoever entered it.
  rule_resolution text,
  hearing_note    text,
  entered_by      uuid NOT NULL REFERENCES person,
  entered_at      timestamptz NOT NULL,
  confirmed_by    uuid REFERENCES person,
  confirmed_at    timestamptz,
  -- Of one that came in a sheet.
  import_id       uuid,
  CHECK (ends_on > recognized_on AND repairable_on BETWEEN recognized_on AND ends_on),
  CHECK (kind = 'ownRecord' OR source_url IS NOT NULL),
  CHECK (kind <> 'ownRecord' OR (rule_resolution <> '' AND hearing_note <> '')),
  -- 一般 one year, 严重 three (发改委令36号), counted from the document; 轻微 at most three months.
  CONSTRAINT credit_record_ends CHECK (ends_on <= (recognized_on + CASE severity WHEN 'serious' THEN interval '3 years' WHEN 'general' THEN interval '1 year' ELSE interval '3 months' END)::date),
  CONSTRAINT credit_record_second CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT credit_record_once UNIQUE (membership_id, kind, document_no)
);
CREATE INDEX credit_record_by_age ON credit_record (entered_at DESC, id DESC);
CREATE INDEX credit_record_ending ON credit_record (ends_on);
CREATE FUNCTION refuse_credit_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- It follows its member into the file that is kept.
  IF to_jsonb(NEW) - 'membership_id' = to_jsonb(OLD) - 'membership_id' AND member_moving(OLD.membership_id, NEW.membership_id) THEN RETURN NEW; END IF;
  IF OLD.confirmed_at IS NOT NULL OR to_jsonb(NEW) - 'confirmed_by' - 'confirmed_at' IS DISTINCT FROM to_jsonb(OLD) - 'confirmed_by' - 'confirmed_at' THEN
    RAISE EXCEPTION 'a record ends, it is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credit_record_fixed BEFORE UPDATE ON credit_record FOR EACH ROW EXECUTE FUNCTION refuse_credit_record_change();
CREATE TRIGGER credit_record_kept BEFORE DELETE ON credit_record FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 异议, 修复: what a member says against one fact, or of one that it has made good; decided by steps (flows).
CREATE TABLE credit_objection (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  kind            text NOT NULL CHECK (kind IN ('appeal', 'repair', 'fall')),
  -- The deed as its list names it; of a grade that is to fall, the notice.
  deed            text NOT NULL CHECK (deed <> ''),
  words           text NOT NULL,
  -- Of a repair: 信用承诺, as it was signed.
  pledge          text,
  case_id         uuid NOT NULL UNIQUE,
  filed_by        uuid NOT NULL REFERENCES person,
  filed_at        timestamptz NOT NULL,
  answer          text,
  upheld          boolean,
  decided_on      date,
  CHECK ((kind = 'repair') = (pledge IS NOT NULL)),
  CHECK (num_nonnulls(answer, upheld, decided_on) IN (0, 3))
);
CREATE INDEX credit_objection_of ON credit_objection (membership_id, filed_at DESC);
CREATE INDEX credit_objection_by_age ON credit_objection (filed_at DESC, id DESC);
CREATE UNIQUE INDEX credit_objection_one_open ON credit_objection (membership_id, deed) WHERE decided_on IS NULL;
CREATE FUNCTION refuse_credit_objection_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'membership_id' = to_jsonb(OLD) - 'membership_id' AND member_moving(OLD.membership_id, NEW.membership_id) THEN RETURN NEW; END IF;
  -- What a person wrote is forgotten with the member's file.
  IF NEW.words = '' AND to_jsonb(NEW) - 'words' = to_jsonb(OLD) - 'words' AND OLD.decided_on IS NOT NULL THEN RETURN NEW; END IF;
  IF OLD.decided_on IS NOT NULL OR to_jsonb(NEW) - '{answer,upheld,decided_on}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{answer,upheld,decided_on}'::text[] THEN
    RAISE EXCEPTION 'an objection is answered once, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credit_objection_fixed BEFORE UPDATE ON credit_objection FOR EACH ROW EXECUTE FUNCTION refuse_credit_objection_change();
CREATE TRIGGER credit_objection_kept BEFORE DELETE ON credit_objection FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What an objection took out of the file: for good, as if it had never been (an appeal), or from a day on (a repair). Its
-- content is sealed from then on, in readings of the past as well.
CREATE TABLE credit_struck (
  membership_id   uuid NOT NULL REFERENCES membership,
  deed            text NOT NULL,
  objection_id    uuid NOT NULL UNIQUE REFERENCES credit_objection,
  from_day        date,
  at              timestamptz NOT NULL,
  PRIMARY KEY (membership_id, deed)
);
CREATE TRIGGER credit_struck_kept BEFORE UPDATE OR DELETE ON credit_struck FOR EACH ROW EXECUTE FUNCTION refuse_change_but_moving();

-- The records as they may be read on a day: what ended, was repaired or fell away says nothing of itself.
CREATE VIEW credit_deed AS
SELECT r.membership_id, r.kind, 'record:' || r.id AS ref, r.recognized_on AS day, r.ends_on AS leaves, 1 AS amount, 1 AS whole, r.severity AS size, r.title,
  '/modules/credit/pages/record/index?id=' || r.id AS page
FROM credit_record r WHERE r.kind <> 'ownRecord' OR r.confirmed_at IS NOT NULL;

-- 评分: one row a computation, never changed. `document`: the whole of it in a canonical form, without a word of any record,
-- to be read again as it was; emptied when its time is over (handbook §13.3), the figures stay.
CREATE TABLE credit_score (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  as_of           date NOT NULL,
  model_id        uuid NOT NULL REFERENCES credit_model,
  cause           text NOT NULL CHECK (cause IN ('monthly', 'change', 'objection', 'adopted')),
  total           integer NOT NULL CHECK (total BETWEEN 0 AND 10000),
  coverage        integer NOT NULL CHECK (coverage BETWEEN 0 AND 1000),
  grade           text NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D', 'NR')),
  document        text,
  digest          bytea NOT NULL,
  made_at         timestamptz NOT NULL,
  run_id          uuid
);
CREATE INDEX credit_score_of ON credit_score (membership_id, made_at DESC, id DESC);
CREATE UNIQUE INDEX credit_score_of_run ON credit_score (run_id, membership_id) WHERE run_id IS NOT NULL;
CREATE INDEX credit_score_old ON credit_score (made_at) WHERE document IS NOT NULL;
CREATE TRIGGER credit_score_kept BEFORE UPDATE OR DELETE ON credit_score FOR EACH ROW EXECUTE FUNCTION refuse_change_but_forgetting('document');

-- 等级: where a member's grade stands (credit/judge-standing.ts), and each of its moves.
CREATE TABLE credit_standing (
  membership_id   uuid PRIMARY KEY REFERENCES membership,
  grade           text NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D', 'NR')),
  since           date NOT NULL,
  total           integer NOT NULL,
  scored          text NOT NULL CHECK (scored IN ('A', 'B', 'C', 'D', 'NR')),
  -- Of the run before: for the movers.
  total_before    integer,
  run_id          uuid,
  rising_grade    text CHECK (rising_grade IN ('A', 'B', 'C', 'D')),
  rising_runs     integer,
  notice_grade    text CHECK (notice_grade IN ('A', 'B', 'C', 'D')),
  notice_on       date,
  notice_until    date,
  CHECK ((rising_grade IS NULL) = (rising_runs IS NULL)),
  CHECK (num_nonnulls(notice_grade, notice_on, notice_until) IN (0, 3)),
  CHECK (rising_grade IS NULL OR notice_grade IS NULL)
);
CREATE INDEX credit_standing_by_total ON credit_standing (total DESC, membership_id);
CREATE INDEX credit_standing_noticed ON credit_standing (notice_until, membership_id) WHERE notice_grade IS NOT NULL;
CREATE TABLE credit_grade_event (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  move            text NOT NULL CHECK (move IN ('first', 'rose', 'rises', 'noticed', 'noticedAnew', 'noticeLifted', 'fell', 'unrated', 'rated', 'corrected')),
  before          text,
  grade           text NOT NULL,
  -- Who confirmed a fall; what rises, rises by itself.
  person_id       uuid REFERENCES person,
  reason          text,
  on_day          date NOT NULL,
  at              timestamptz NOT NULL,
  CHECK ((move = 'fell') = (person_id IS NOT NULL))
);
CREATE INDEX credit_grade_event_of ON credit_grade_event (membership_id, at DESC, id DESC);
CREATE TRIGGER credit_grade_event_kept BEFORE UPDATE OR DELETE ON credit_grade_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 月度评分: one a month, in slices; goes on behind the last member that it has done.
CREATE TABLE credit_run (
  id              uuid PRIMARY KEY,
  month           date NOT NULL UNIQUE CHECK (extract(day FROM month) = 1),
  model_id        uuid NOT NULL REFERENCES credit_model,
  as_of           date NOT NULL,
  state           text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done')),
  after           uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  done            integer NOT NULL DEFAULT 0,
  started_at      timestamptz NOT NULL,
  ended_at        timestamptz,
  CHECK ((state = 'done') = (ended_at IS NOT NULL))
);

-- What a model that is not in force yet would make of the members, as far as that was worked out.
CREATE TABLE credit_preview (
  model_id        uuid PRIMARY KEY REFERENCES credit_model,
  as_of           date NOT NULL,
  state           text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done')),
  after           uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  done            integer NOT NULL DEFAULT 0,
  -- By grade before and after: {"B>A": 3}
  counts          jsonb NOT NULL DEFAULT '{}',
  -- Of the very model: asked anew when the draft was changed since.
  digest          text NOT NULL,
  started_at      timestamptz NOT NULL,
  ended_at        timestamptz
);
CREATE TABLE credit_preview_move (
  model_id        uuid NOT NULL REFERENCES credit_preview ON DELETE CASCADE,
  membership_id   uuid NOT NULL REFERENCES membership,
  total_before    integer,
  grade_before    text,
  total           integer NOT NULL,
  grade           text NOT NULL,
  -- The indicator that moves it most, and by how many hundredths.
  code            text,
  by_points       integer,
  PRIMARY KEY (model_id, membership_id)
);

-- 信用报告: what it said when it was made, to be verified by whoever holds its code.
CREATE TABLE credit_report (
  id              uuid PRIMARY KEY,
  code            text NOT NULL UNIQUE,
  membership_id   uuid NOT NULL REFERENCES membership,
  said            jsonb NOT NULL,
  made_by         uuid NOT NULL REFERENCES person,
  made_at         timestamptz NOT NULL,
  valid_until     date NOT NULL,
  withdrawn_at    timestamptz,
  withdrawn_why   text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE INDEX credit_report_of ON credit_report (membership_id, made_at DESC);

-- 等级用途: benefits alone, each with what it rests on.
CREATE TABLE credit_benefit (
  id              uuid PRIMARY KEY,
  grades          text[] NOT NULL CHECK (cardinality(grades) > 0 AND grades <@ ARRAY['A', 'B', 'C', 'D']),
  kind            text NOT NULL CHECK (kind IN ('recommendation', 'award', 'threshold')),
  title           text NOT NULL CHECK (title <> ''),
  basis           text NOT NULL CHECK (basis <> ''),
  effective       daterange NOT NULL,
  made_by         uuid NOT NULL REFERENCES person,
  made_at         timestamptz NOT NULL
);

-- 个人信息保护影响评估 (PIPL 55, 56): made before scores of persons are, kept three years.
CREATE TABLE credit_assessment (
  id              uuid PRIMARY KEY,
  answers         jsonb NOT NULL,
  conclusion      text NOT NULL CHECK (conclusion <> ''),
  made_by         uuid NOT NULL REFERENCES person,
  made_at         timestamptz NOT NULL,
  signed_by       uuid REFERENCES person,
  signed_at       timestamptz,
  CONSTRAINT credit_assessment_second CHECK (signed_by IS NULL OR signed_by <> made_by),
  CHECK ((signed_by IS NULL) = (signed_at IS NULL))
);

-- The grade as others may show it to the member and the secretariat; an individual's goes with the consent.
CREATE VIEW credit_grade AS
SELECT s.membership_id, s.grade, s.since, s.total FROM credit_standing s JOIN member_register r ON r.id = s.membership_id
WHERE r.kind <> 'individual' OR EXISTS (
  SELECT FROM member_person p JOIN consent_given c ON c.person_id = p.person_id AND c.code = 'creditFile' AND c.withdrawn_at IS NULL WHERE p.membership_id = r.id);

INSERT INTO flow (id, kind, effective, decided_by, follows) VALUES
  ('01900000-0000-7000-8000-000000001511', 'creditModel', '[2020-01-01,)', '会馆默认流程：秘书长核对，理事会表决', false),
  ('01900000-0000-7000-8000-000000001512', 'creditObjection', '[2020-01-01,)', '会馆默认流程：受理，由另一人决定', false);
INSERT INTO flow_step (flow_id, seq, name, kind, offices, condition, workdays, escalate_to, countersigned) VALUES
  ('01900000-0000-7000-8000-000000001511', 1, 'creditCheck', 'review', '{director,compliance}', NULL, 5, NULL, true),
  ('01900000-0000-7000-8000-000000001511', 2, 'creditCouncil', 'vote', '{president,council}', NULL, 30, NULL, false),
  ('01900000-0000-7000-8000-000000001512', 1, 'creditAccept', 'review', '{clerk,compliance,director}', NULL, 2, 'supervisor', false),
  ('01900000-0000-7000-8000-000000001512', 2, 'creditDecide', 'review', '{director,compliance,supervisor,president}', NULL, 10, 'supervisor', true);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('credit.noticeWorkdays', '5', 'workdays', '降级前告知的时间', 'Notice before a grade falls', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 5, "max": 30, "unit": "workday", "stricter": "more"}'),
  ('credit.appealWorkdays', '15', 'workdays', '记录告知后提出异议的期限', 'Time to object to a record', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 5, "max": 120, "unit": "workday", "stricter": "more"}'),
  ('credit.keptMonths', '36', 'months', '信用明细保存多久', 'How long details of scores are kept', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 12, "max": 120, "unit": "month"}'),
  ('credit.nearPoints', '2', 'points', '离等级线多近算临界', 'How near a boundary is near', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 10, "unit": "point"}'),
  ('credit.reportDays', '30', 'days', '信用报告的有效期', 'How long a credit report is valid', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 7, "max": 180, "unit": "day"}');
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('nightQueue', '评分、规则的后台任务', NULL, '2026-01-01T00:00:00Z'),
  ('creditRuns', '月度信用评分、到期记录', 150, '2026-01-01T00:00:00Z');

-- 待我办: a notice that has run out waits for a person; an own record for its second one.
CREATE VIEW credit_duty AS
SELECT 'credit.fall:' || s.membership_id || ':' || s.notice_on AS key, 'credit.fall' AS kind, 'membership:' || s.membership_id AS subject, r.name AS title,
  jsonb_build_object('from', s.grade, 'to', s.notice_grade) AS "values", o.office AS office, r.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  '{}'::uuid[] AS barred, ARRAY[s.membership_id] AS barred_units, (s.notice_until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, NULL::date AS due_on,
  NULL::timestamptz AS due_at, false AS provisional, '/modules/credit/pages/file/index?id=' || s.membership_id AS page
FROM credit_standing s JOIN member_register r ON r.id = s.membership_id CROSS JOIN (VALUES ('director'), ('compliance')) o(office)
WHERE s.notice_grade IS NOT NULL
  AND NOT EXISTS (SELECT FROM credit_objection b WHERE b.membership_id = s.membership_id AND b.decided_on IS NULL)
UNION ALL
SELECT 'credit.confirm:' || c.id, 'credit.confirm', 'credit_record:' || c.id, r.name, jsonb_build_object('title', c.title), o.office, r.committee_id, NULL, NULL,
  ARRAY[c.entered_by], ARRAY[c.membership_id], c.entered_at, NULL, NULL, false, '/modules/credit/pages/record/index?id=' || c.id
FROM credit_record c JOIN member_register r ON r.id = c.membership_id CROSS JOIN (VALUES ('director'), ('compliance'), ('supervisor')) o(office)
WHERE c.kind = 'ownRecord' AND c.confirmed_at IS NULL
UNION ALL
-- The member is told that its grade is to fall, and may object until then.
SELECT 'credit.object:' || s.membership_id || ':' || s.notice_on, 'credit.object', 'membership:' || s.membership_id, r.name,
  jsonb_build_object('from', s.grade, 'to', s.notice_grade), NULL, NULL, NULL, s.membership_id, '{}', '{}', s.notice_on::timestamp AT TIME ZONE 'Asia/Shanghai', s.notice_until,
  NULL, false, '/modules/credit/pages/file/index'
FROM credit_standing s JOIN member_register r ON r.id = s.membership_id
WHERE s.notice_grade IS NOT NULL AND NOT EXISTS (SELECT FROM credit_objection b WHERE b.membership_id = s.membership_id AND b.filed_at >= s.notice_on::timestamp AT TIME ZONE 'Asia/Shanghai');
