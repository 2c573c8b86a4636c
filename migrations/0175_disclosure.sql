-- 信息公开 (handbook §6.1, §6.2): what the association has to show, to whom and by when; drafts that fill themselves, a second
-- person who looks, and versions that nobody changes.
CREATE TABLE disclosure_kind (
  code            text PRIMARY KEY,
  place           integer NOT NULL UNIQUE,
  title           text NOT NULL,
  title_en        text NOT NULL,
  source          text NOT NULL,
  source_en       text NOT NULL,
  article         text NOT NULL,
  tag             text NOT NULL CHECK (tag IN ('verified', 'known', 'brief', 'design')),
  -- The parameter that says by when, and how it counts: a day of the next year, days or working days after the event; none: by no day.
  due_rule        text,
  due_how         text NOT NULL CHECK (due_how IN ('yearly', 'days', 'workdays', 'none')),
  audience        text NOT NULL CHECK (audience IN ('public', 'members', 'council')),
  -- Who has to do it; the secretary-general may do it all.
  offices         text[] NOT NULL CHECK (cardinality(offices) > 0 AND offices <@ '{clerk,director,finance,compliance}'),
  -- Where it has to stand besides: it is not done before each of these has its link.
  channels        text[] NOT NULL DEFAULT '{}',
  -- A person may begin one.
  by_hand         boolean NOT NULL,
  CHECK ((due_rule IS NULL) = (due_how = 'none'))
);
CREATE TRIGGER disclosure_kind_kept BEFORE DELETE ON disclosure_kind FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('disclosure.incomeExpense', '{"month": 3, "day": 31}', 'day', '年度收支情况的公开期限', 'By when income and expense of a year are shown', '会馆默认值，请按本会章程核对', 'Huiguan’s default; compare your own charter', '', 'design', true, '[2020-01-01,)',
   '{"kind": "record", "fields": [{"key": "month", "label": {"zh": "次年几月前", "en": "of the next year, by month"}, "shape": {"kind": "number", "min": 1, "max": 12, "unit": "month", "stricter": "less"}}, {"key": "day", "label": {"zh": "几日前", "en": "by day"}, "shape": {"kind": "number", "min": 1, "max": 31, "unit": "day", "stricter": "less"}}]}'),
  ('disclosure.feeListDays', '0', 'days', '收费项目变动后几天内公开', 'Days in which a change of the fee list is shown', '发改价格规〔2018〕1034号要求先公示再收费；从变动生效那天起算', 'Fees are shown before they are charged; counted from the day on which the change counts', '', 'verified', false, '[2020-01-01,)', '{"kind": "number", "min": 0, "max": 30, "unit": "day", "stricter": "less"}'),
  ('disclosure.officersWorkdays', '10', 'workdays', '负责人、章程、机构变动后几个工作日内公开', 'Working days in which a change of officers, charter or bodies is shown', '会馆默认值；认定为慈善组织的另按慈善法第七十八条', 'Huiguan’s default; of a charity see the Charity Law art. 78', '', 'design', true, '[2020-01-01,)', '{"kind": "number", "min": 1, "max": 30, "unit": "workday", "stricter": "less"}'),
  ('disclosure.resolution', '{"workdays": 10, "bodies": ["assembly", "congress"]}', 'workdays', '会议决议的公开', 'Which resolutions are shown, and by when', '会馆默认值，请按本会章程核对', 'Huiguan’s default; compare your own charter', '', 'design', true, '[2020-01-01,)',
   '{"kind": "record", "fields": [{"key": "workdays", "label": {"zh": "表决后", "en": "after the vote"}, "shape": {"kind": "number", "min": 1, "max": 60, "unit": "workday", "stricter": "less"}}, {"key": "bodies", "label": {"zh": "哪些会议的决议", "en": "resolutions of"}, "shape": {"kind": "choices", "least": 1, "choices": [{"value": "assembly", "label": {"zh": "会员大会", "en": "the assembly"}}, {"value": "congress", "label": {"zh": "会员代表大会", "en": "the congress"}}, {"value": "council", "label": {"zh": "理事会", "en": "the council"}}]}}]}'),
  ('disclosure.remindDays', '[60, 30, 7]', 'days', '公开事项到期前几天提醒', 'Days before a disclosure is due, for reminders', '会馆默认值', 'Huiguan’s default', '', 'brief', false, '[2020-01-01,)', '{"kind": "numbers", "min": 1, "max": 180, "most": 6, "unit": "day"}'),
  ('privacy.keepDisclosureRead', '24', 'months', '公开内容阅读回执保存期', 'How long read receipts of disclosures are kept', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2020-01-01,)', '{"kind": "number", "min": 1, "max": 120, "unit": "month", "stricter": "less"}');

-- Those of the rules that watch say by when for both: two numbers for one day could come apart. DISC05 counts natural days, the
-- calendar working days: it has a parameter of its own, and the rule waits for the later of the two.
INSERT INTO disclosure_kind (code, place, title, title_en, source, source_en, article, tag, due_rule, due_how, audience, offices, channels, by_hand) VALUES
  ('annualToAuthority', 1, '年度工作报告（报业务主管单位）', 'Annual work report to the authority', '社会团体登记管理条例', 'Regulations on the Registration of Social Organisations', '第二十八条', 'verified', 'compliance.DISC01', 'yearly', 'public', '{clerk,director}', '{authority}', false),
  ('annualToRegistrar', 2, '年度工作报告（报登记管理机关）', 'Annual work report to the registrar', '社会团体登记管理条例', 'Regulations on the Registration of Social Organisations', '第二十八条', 'verified', 'compliance.DISC02', 'yearly', 'public', '{clerk,director}', '{registrar}', false),
  ('incomeExpense', 3, '年度收支情况', 'Income and expense of the year', '民间非营利组织会计制度', 'Accounting System for Non-profit Organisations', '业务活动表', 'known', 'disclosure.incomeExpense', 'yearly', 'members', '{finance}', '{}', false),
  ('duesAccounts', 4, '会费收支情况', 'Income and use of dues', '民发〔2014〕166号', 'Ministry of Civil Affairs, 民发〔2014〕166号', '六', 'verified', 'compliance.DUES04', 'yearly', 'members', '{finance}', '{}', false),
  ('duesStandard', 5, '会费标准', 'Standard of dues', '民发〔2014〕166号', 'Ministry of Civil Affairs, 民发〔2014〕166号', '五', 'verified', 'dues.disclosureDays', 'days', 'members', '{clerk,finance}', '{}', false),
  ('feeList', 6, '收费项目和标准', 'List of fees', '发改价格规〔2018〕1034号', '发改价格规〔2018〕1034号', '', 'verified', 'disclosure.feeListDays', 'days', 'public', '{finance}', '{creditChina}', false),
  ('auditReport', 7, '年度审计报告', 'Audit report of the year', '行业协会商会年度审计要求', 'Yearly audit of associations', '', 'brief', 'compliance.DISC03', 'yearly', 'members', '{finance}', '{}', false),
  ('activity', 8, '重大活动', 'A major activity', '行业协会商会信息公开要求', 'Disclosure of associations', '', 'brief', NULL, 'none', 'public', '{clerk}', '{}', true),
  ('donations', 9, '接受捐赠、资助情况', 'Gifts and grants received', '社会团体登记管理条例', 'Regulations on the Registration of Social Organisations', '第二十六条', 'verified', 'compliance.DISC04', 'days', 'public', '{finance}', '{}', false),
  ('officers', 10, '负责人、章程和机构', 'Officers, charter and bodies', '行业协会商会信息公开要求', 'Disclosure of associations', '', 'design', 'disclosure.officersWorkdays', 'workdays', 'public', '{clerk}', '{}', true),
  ('resolution', 11, '会议决议', 'A resolution', '行业协会商会信息公开要求', 'Disclosure of associations', '', 'design', 'disclosure.resolution', 'workdays', 'members', '{clerk}', '{}', false);

CREATE TABLE disclosure (
  id              uuid PRIMARY KEY,
  kind            text NOT NULL REFERENCES disclosure_kind,
  -- What it is of: `year`, `fees`, `payments`, `positions`, `motion:<id>`, `dues_standard:<id>`, `meeting:<id>`; and of which year, day or event.
  subject         text NOT NULL,
  period          text NOT NULL,
  title           text NOT NULL CHECK (title <> ''),
  title_en        text NOT NULL CHECK (title_en <> ''),
  -- Day that its own day is counted from.
  since           date NOT NULL,
  due_on          date,
  provisional     boolean NOT NULL DEFAULT false,
  -- From when it waits among the duties.
  waits_from      date NOT NULL,
  audience        text NOT NULL CHECK (audience IN ('public', 'members', 'council')),
  assigned_to     uuid REFERENCES person,
  -- `open`: to be written, also where a published one is being corrected.
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reviewing', 'reviewed', 'published', 'dropped')),
  version         integer NOT NULL DEFAULT 1,
  made_at         timestamptz NOT NULL,
  made_by         uuid REFERENCES person,
  -- Smallest number of days before of which somebody was reminded.
  reminded        integer,
  -- What the house found, by section (cloudfunctions/disclosure/draft.ts); what a person wrote beside it; what of a secret was kept, and why.
  sections        jsonb,
  texts           jsonb NOT NULL DEFAULT '{}',
  kept            jsonb NOT NULL DEFAULT '[]',
  file_ids        uuid[] NOT NULL DEFAULT '{}',
  drafted_at      timestamptz,
  drafted_by      uuid[] NOT NULL DEFAULT '{}',
  -- What is reviewed, word for word; the same is published.
  document        text,
  sha256          text,
  case_id         uuid,
  -- Why a published one is written anew.
  reason          text,
  published_no    integer NOT NULL DEFAULT 0 CHECK (published_no >= 0),
  published_on    date,
  -- Day on which all was done: published, and each channel that it needs has its link.
  done_on         date,
  dropped_reason  text,
  UNIQUE (kind, subject, period),
  CHECK ((due_on IS NULL) = (kind = 'activity')),
  CHECK ((document IS NULL) = (sha256 IS NULL) AND (document IS NOT NULL) = (state IN ('reviewing', 'reviewed'))),
  CHECK ((published_no = 0) = (published_on IS NULL) AND (done_on IS NULL OR published_on IS NOT NULL)),
  CHECK ((reason IS NOT NULL) = (published_no > 0 AND state IN ('open', 'reviewing', 'reviewed'))),
  CHECK ((state = 'dropped') = (dropped_reason IS NOT NULL) AND (state <> 'dropped' OR published_no = 0)),
  CHECK (state <> 'published' OR published_no > 0)
);
CREATE INDEX disclosure_by_day ON disclosure (coalesce(due_on, since), id);
CREATE INDEX disclosure_open ON disclosure (due_on, id) WHERE done_on IS NULL AND state <> 'dropped';
CREATE TRIGGER disclosure_kept BEFORE DELETE ON disclosure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_disclosure_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.kind, NEW.subject, NEW.period, NEW.since, NEW.made_at, NEW.made_by) IS DISTINCT FROM (OLD.id, OLD.kind, OLD.subject, OLD.period, OLD.since, OLD.made_at, OLD.made_by)
     -- What is reviewed is published as it was reviewed; once late, always seen to have been.
     OR (OLD.document IS NOT NULL AND NEW.document IS NOT NULL AND NEW.document <> OLD.document)
     OR (OLD.published_on IS NOT NULL AND NEW.published_on IS DISTINCT FROM OLD.published_on) OR (OLD.done_on IS NOT NULL AND NEW.done_on IS DISTINCT FROM OLD.done_on)
     OR NEW.published_no NOT IN (OLD.published_no, OLD.published_no + 1) OR OLD.state = 'dropped' THEN
    RAISE EXCEPTION 'a disclosure is followed by its next version, not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disclosure_fixed BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION refuse_disclosure_change();

-- What was done to it, by whom; append-only.
CREATE TABLE disclosure_step (
  no              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  disclosure_id   uuid NOT NULL REFERENCES disclosure,
  kind            text NOT NULL CHECK (kind IN ('filled', 'submitted', 'passed', 'refused', 'recalled', 'published', 'linked', 'correcting', 'discarded', 'assigned')),
  by              uuid NOT NULL REFERENCES person,
  office          text,
  reason          text,
  at              timestamptz NOT NULL
);
CREATE INDEX disclosure_step_of ON disclosure_step (disclosure_id, no);
CREATE TRIGGER disclosure_step_kept BEFORE UPDATE OR DELETE ON disclosure_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was published: one document with its digest. A correction is the next one, and stands beside it.
CREATE TABLE disclosure_version (
  disclosure_id   uuid NOT NULL REFERENCES disclosure,
  no              integer NOT NULL CHECK (no > 0),
  document        text NOT NULL,
  sha256          text NOT NULL,
  audience        text NOT NULL CHECK (audience IN ('public', 'members', 'council')),
  reason          text,
  submitted_by    uuid NOT NULL REFERENCES person,
  reviewed_by     uuid NOT NULL REFERENCES person,
  published_by    uuid NOT NULL REFERENCES person,
  published_at    timestamptz NOT NULL,
  PRIMARY KEY (disclosure_id, no),
  CONSTRAINT disclosure_digest CHECK (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  CHECK ((no = 1) = (reason IS NULL)),
  CONSTRAINT disclosure_second CHECK (submitted_by <> reviewed_by)
);
CREATE TRIGGER disclosure_version_kept BEFORE UPDATE OR DELETE ON disclosure_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Where else it stands: only with its link and day. A link that was wrong is followed by the right one.
CREATE TABLE disclosure_channel (
  id              uuid PRIMARY KEY,
  disclosure_id   uuid NOT NULL,
  no              integer NOT NULL,
  channel         text NOT NULL CHECK (channel IN ('site', 'wechat', 'group', 'creditChina', 'authority', 'registrar', 'other')),
  url             text NOT NULL CHECK (url ~ '^https://[^\s]+$'),
  day             date NOT NULL,
  by              uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL,
  FOREIGN KEY (disclosure_id, no) REFERENCES disclosure_version
);
CREATE INDEX disclosure_channel_of ON disclosure_channel (disclosure_id, channel, at);
CREATE TRIGGER disclosure_channel_kept BEFORE UPDATE OR DELETE ON disclosure_channel FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Which members have read it: counted, never listed. It goes with the account, and after its time.
CREATE TABLE disclosure_read (
  disclosure_id   uuid NOT NULL,
  no              integer NOT NULL,
  person_id       uuid NOT NULL REFERENCES person,
  membership_id   uuid NOT NULL REFERENCES membership,
  at              timestamptz NOT NULL,
  PRIMARY KEY (disclosure_id, no, person_id, membership_id),
  FOREIGN KEY (disclosure_id, no) REFERENCES disclosure_version
);
CREATE INDEX disclosure_read_by ON disclosure_read (person_id);
CREATE INDEX disclosure_read_of ON disclosure_read (membership_id);

-- For the rules: what has to be shown, and when it was.
CREATE VIEW disclosure_known AS
SELECT d.id, d.kind, d.title, d.since, d.due_on, d.published_on, d.done_on, d.state, d.assigned_to FROM disclosure d WHERE d.state <> 'dropped' AND d.due_on IS NOT NULL;
CREATE TRIGGER disclosure_judged AFTER INSERT OR UPDATE OF state, due_on, done_on ON disclosure FOR EACH ROW EXECUTE FUNCTION judge_at_once('disclosure', 'id');

-- Proceedings: what a motion was about, and where it was put. Committees: what was decided of each.
CREATE OR REPLACE VIEW motion_decided AS
SELECT m.id, m.title, f.kind AS body, f.title AS meeting, (m.closed_at AT TIME ZONE 'Asia/Shanghai')::date AS decided_on,
  (m.result ->> 'passed')::boolean AS passed, m.result, m.matter_type, m.meeting_id
FROM motion m JOIN meeting_facts f ON f.id = m.meeting_id
WHERE m.state = 'closed' AND f.committee_id IS NULL;
CREATE VIEW committee_change AS SELECT d.committee_id, c.name, d.kind, d.decision_no, d.day FROM committee_decision d JOIN committee_name c ON c.id = d.committee_id;

INSERT INTO flow (id, kind, effective, decided_by, follows) VALUES
  ('01900000-0000-7000-8000-000000001751', 'disclosure', '[2020-01-01,)', '会馆默认流程：公开前由另一名任职人员审核', false);
INSERT INTO flow_step (flow_id, seq, name, kind, offices, condition, workdays, escalate_to, countersigned) VALUES
  ('01900000-0000-7000-8000-000000001751', 1, 'disclosureReview', 'review', '{director,compliance,supervisor,president}', NULL, 5, 'president', true);
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('disclosures', '信息公开的年度事项、变动事项和提醒', 460, '2026-01-01T00:00:00Z');

-- 待我办: to write, to publish once it was reviewed, and the links that are wanting. The review is a case of flows.
CREATE VIEW disclosure_duty AS
SELECT 'disclosure.write:' || d.id AS key, 'disclosure.write' AS kind, 'disclosure:' || d.id AS subject, d.title AS title, jsonb_build_object('titleEn', d.title_en) AS "values",
  CASE WHEN d.assigned_to IS NULL THEN o.office END AS office, NULL::uuid AS committee_id, d.assigned_to AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  greatest(d.made_at, d.waits_from::timestamp AT TIME ZONE 'Asia/Shanghai') AS since, CASE WHEN d.published_no = 0 THEN d.due_on END AS due_on, NULL::timestamptz AS due_at, d.provisional AS provisional,
  '/modules/disclosure/pages/duty/index?id=' || d.id AS page
FROM disclosure d JOIN disclosure_kind k ON k.code = d.kind CROSS JOIN LATERAL unnest(CASE WHEN d.assigned_to IS NULL THEN k.offices ELSE k.offices[1:1] END) o(office) WHERE d.state = 'open'
UNION ALL
SELECT 'disclosure.publish:' || d.id, 'disclosure.publish', 'disclosure:' || d.id, d.title, jsonb_build_object('titleEn', d.title_en),
  CASE WHEN d.assigned_to IS NULL THEN o.office END, NULL, d.assigned_to, NULL, '{}', '{}', d.drafted_at, CASE WHEN d.published_no = 0 THEN d.due_on END, NULL, d.provisional, '/modules/disclosure/pages/duty/index?id=' || d.id
FROM disclosure d JOIN disclosure_kind k ON k.code = d.kind CROSS JOIN LATERAL unnest(CASE WHEN d.assigned_to IS NULL THEN k.offices ELSE k.offices[1:1] END) o(office) WHERE d.state = 'reviewed'
UNION ALL
SELECT 'disclosure.link:' || d.id, 'disclosure.link', 'disclosure:' || d.id, d.title, jsonb_build_object('titleEn', d.title_en),
  CASE WHEN d.assigned_to IS NULL THEN o.office END, NULL, d.assigned_to, NULL, '{}', '{}', d.drafted_at, d.due_on, NULL, d.provisional, '/modules/disclosure/pages/duty/index?id=' || d.id
FROM disclosure d JOIN disclosure_kind k ON k.code = d.kind CROSS JOIN LATERAL unnest(CASE WHEN d.assigned_to IS NULL THEN k.offices ELSE k.offices[1:1] END) o(office) WHERE d.state = 'published' AND d.done_on IS NULL;
