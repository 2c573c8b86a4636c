-- 规则与参数: each parameter says what its value may be, and the association's own value comes by two persons as a new
-- dated version (docs/decisions/027).
ALTER TABLE reg_rule ADD COLUMN shape jsonb, ADD COLUMN title_en text, ADD COLUMN source_en text NOT NULL DEFAULT '';

-- Nothing reads it: setting it would have changed nothing.
DELETE FROM reg_rule WHERE id = 'membership.licenceMaterials';

UPDATE reg_rule r SET title_en = v.title_en, shape = v.shape::jsonb FROM (VALUES
  ('membership.licenceAlertDays', 'Reminders before a licence expires', '{"kind": "numbers", "min": 0, "max": 365, "most": 8, "unit": "day"}'),
  ('membership.draftForgottenDays', 'Reminder of a forgotten draft', '{"kind": "number", "min": 1, "max": 180, "unit": "day"}'),
  ('membership.draftKeptDays', 'How long drafts are kept', '{"kind": "number", "min": 30, "max": 3650, "unit": "day"}'),
  ('membership.reapplyAfterExpulsionDays', 'Interval before a new application after expulsion', '{"kind": "number", "min": 0, "max": 3650, "unit": "day"}'),
  ('identity.deskSessionHours', 'How long a computer stays signed in', '{"kind": "number", "min": 1, "max": 720, "unit": "hour"}'),
  ('identity.termYears', 'Longest term of office', '{"kind": "number", "min": 1, "max": 10, "unit": "year", "stricter": "less", "binding": true}'),
  ('meetings.offerHours', 'Time to confirm an offered seat', '{"kind": "number", "min": 1, "max": 168, "unit": "hour"}'),
  ('meetings.surveyDays', 'Days that a survey stays open', '{"kind": "number", "min": 1, "max": 60, "unit": "day"}'),
  ('meetings.surveyMinimum', 'Answers before an average is shown', '{"kind": "number", "min": 3, "max": 100, "unit": "answer"}'),
  ('meetings.minutesWorkdays', 'Period to confirm minutes', '{"kind": "number", "min": 1, "max": 60, "unit": "workday"}'),
  ('meetings.scenicAreas', 'The 21 scenic areas closed to meetings', '{"kind": "names"}'),
  ('points.meetingAttendance', 'Points for attending a meeting', '{"kind": "record", "fields": [
    {"key": "points", "label": {"zh": "每次", "en": "each time"}, "shape": {"kind": "number", "min": 0, "max": 100, "unit": "point"}},
    {"key": "monthlyCap", "label": {"zh": "每月最多", "en": "most in a month"}, "shape": {"kind": "number", "min": 0, "max": 3000, "unit": "point"}}]}')
) AS v (id, title_en, shape) WHERE r.id = v.id;

-- Parts that several shapes share.
CREATE FUNCTION pg_temp.field(key text, zh text, en text, shape jsonb, optional boolean DEFAULT false) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('key', key, 'label', jsonb_build_object('zh', zh, 'en', en), 'shape', shape)
    || CASE WHEN optional THEN '{"optional": true}'::jsonb ELSE '{}'::jsonb END $$;
CREATE FUNCTION pg_temp.record(VARIADIC fields jsonb[]) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('kind', 'record', 'fields', to_jsonb(fields)) $$;
CREATE FUNCTION pg_temp.bound(shape jsonb, stricter text, binding boolean) RETURNS jsonb LANGUAGE sql AS $$
  SELECT shape || CASE WHEN stricter IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('stricter', stricter, 'binding', binding) END $$;
-- How a body decides; of the party's rules nothing may be loosened, of a model charter it is only said.
CREATE FUNCTION pg_temp.body(binding boolean, quorum_strict boolean, strict boolean, base boolean) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('kind', 'record', 'fields', jsonb_path_query_array(to_jsonb(ARRAY[
    pg_temp.field('quorum', '到会', 'present', pg_temp.bound(CASE WHEN quorum_strict THEN '{"kind": "fraction", "strictKey": "quorumStrict"}' ELSE '{"kind": "fraction"}' END::jsonb, 'more', binding)),
    CASE WHEN quorum_strict THEN pg_temp.field('quorumStrict', '到会要超过', 'more than that present', pg_temp.bound('{"kind": "flag", "yes": {"zh": "要超过", "en": "more than"}, "no": {"zh": "达到即可", "en": "at least"}}', 'more', binding), true) END,
    pg_temp.field('pass', '赞成', 'in favour', pg_temp.bound('{"kind": "fraction", "strictKey": "strict"}', 'more', binding)),
    CASE WHEN strict THEN pg_temp.field('strict', '赞成要超过', 'more than that in favour', pg_temp.bound('{"kind": "flag", "yes": {"zh": "要超过", "en": "more than"}, "no": {"zh": "达到即可", "en": "at least"}}', 'more', binding), true) END,
    CASE WHEN base THEN pg_temp.field('passBase', '赞成按', 'counted on', pg_temp.bound('{"kind": "choice", "choices": [{"value": "present", "label": {"zh": "到会人数计", "en": "those present"}}, {"value": "entitled", "label": {"zh": "应到人数计", "en": "those entitled"}}]}', CASE WHEN binding THEN 'same' END, binding), true) END
  ]), '$[*] ? (@ != null)')) $$;
CREATE FUNCTION pg_temp.enforced(stricter text, binding boolean) RETURNS jsonb LANGUAGE sql AS $$
  SELECT pg_temp.field('enforced', '效力', 'force', pg_temp.bound('{"kind": "flag", "yes": {"zh": "达不到就不通过", "en": "what falls short does not pass"}, "no": {"zh": "只提示，不拦", "en": "said only, nothing is stopped"}}', stricter, binding)) $$;
CREATE FUNCTION pg_temp.days(key text, zh text, en text, fewest integer) RETURNS jsonb LANGUAGE sql AS $$
  SELECT pg_temp.field(key, zh, en, jsonb_build_object('kind', 'number', 'min', fewest, 'max', 90, 'unit', 'day')) $$;
CREATE FUNCTION pg_temp.materials(key text, zh text, en text) RETURNS jsonb LANGUAGE sql AS $$
  SELECT pg_temp.field(key, zh, en, '{"kind": "choices", "least": 1, "choices": [
    {"value": "applicationForm", "label": {"zh": "入会申请书", "en": "application letter"}},
    {"value": "businessLicense", "label": {"zh": "营业执照或登记证书", "en": "business licence"}},
    {"value": "representativeAuth", "label": {"zh": "单位代表授权书", "en": "letter of authorisation"}},
    {"value": "industryCert", "label": {"zh": "行业许可证", "en": "industry permit"}},
    {"value": "professionalCert", "label": {"zh": "职业资格证书", "en": "professional certificate"}}]}'::jsonb) $$;
CREATE FUNCTION pg_temp.set_shape(rule text, en text, described jsonb) RETURNS void LANGUAGE sql AS $$
  UPDATE reg_rule SET title_en = en, shape = described WHERE id = rule $$;

SELECT pg_temp.set_shape('membership.requiredMaterials', 'Documents that an application must have', pg_temp.record(
  pg_temp.materials('unit', '企业', 'companies'), pg_temp.materials('group', '社会团体', 'associations'), pg_temp.materials('individual', '个人', 'individuals')));
SELECT pg_temp.set_shape('membership.councilResolution', 'How the council votes', jsonb_set(pg_temp.body(false, false, true, true), '{fields}',
  (pg_temp.body(false, false, true, true) -> 'fields') || pg_temp.enforced(NULL, NULL)));
SELECT pg_temp.set_shape('meetings.noticeDays', 'Notice of a meeting (calendar days)', pg_temp.record(
  pg_temp.days('assembly', '会员大会', 'general assembly', 1), pg_temp.days('congress', '会员代表大会', 'congress', 1), pg_temp.days('council', '理事会', 'council', 1),
  pg_temp.days('standing_council', '常务理事会', 'standing council', 1), pg_temp.days('supervisory', '监事会', 'supervisory board', 1), pg_temp.days('urgent', '紧急会议', 'urgent meeting', 0)));
SELECT pg_temp.set_shape('meetings.votingRules', 'Quorum and majority of each body', pg_temp.record(
  pg_temp.field('assembly', '会员大会', 'general assembly', pg_temp.body(false, true, true, true), true),
  pg_temp.field('congress', '会员代表大会', 'congress', pg_temp.body(false, true, true, true), true),
  pg_temp.field('charter', '修改章程', 'change of the charter', pg_temp.body(false, true, true, true), true),
  pg_temp.field('council', '理事会', 'council', pg_temp.body(false, true, true, true), true),
  pg_temp.field('standing_council', '常务理事会', 'standing council', pg_temp.body(false, true, true, true), true),
  pg_temp.field('supervisory', '监事会', 'supervisory board', pg_temp.body(false, true, true, true), true),
  pg_temp.field('president_office', '会长办公会', 'president’s office', pg_temp.body(false, true, true, true), true),
  pg_temp.field('branch_meeting', '分支机构会议', 'branch meeting', pg_temp.body(false, true, true, true), true),
  pg_temp.enforced(NULL, NULL)));
SELECT pg_temp.set_shape('meetings.partyVotingRules', 'Quorum and majority of party meetings', pg_temp.record(
  pg_temp.field('party_general', '党员大会', 'party general meeting', pg_temp.body(true, true, true, true), true),
  pg_temp.field('party_committee', '支委会', 'party branch committee', pg_temp.body(true, true, true, true), true),
  pg_temp.enforced('more', true)));
SELECT pg_temp.set_shape('meetings.announcedAgenda', 'Votes on the announced agenda only', pg_temp.record(
  pg_temp.field('kinds', '适用于', 'applies to', '{"kind": "choices", "least": 1, "choices": [
    {"value": "assembly", "label": {"zh": "会员大会", "en": "general assembly"}}, {"value": "congress", "label": {"zh": "会员代表大会", "en": "congress"}},
    {"value": "council", "label": {"zh": "理事会", "en": "council"}}, {"value": "standing_council", "label": {"zh": "常务理事会", "en": "standing council"}},
    {"value": "supervisory", "label": {"zh": "监事会", "en": "supervisory board"}}, {"value": "president_office", "label": {"zh": "会长办公会", "en": "president’s office"}},
    {"value": "branch_meeting", "label": {"zh": "分支机构会议", "en": "branch meeting"}}]}'::jsonb),
  pg_temp.enforced(NULL, NULL)));

UPDATE reg_rule SET source_en = CASE
  WHEN source = '会馆默认值' THEN 'Huiguan’s default'
  WHEN id = 'meetings.noticeDays' THEN 'Huiguan’s default; periods are counted by the Civil Code'
  WHEN id = 'identity.termYears' THEN 'Measures for officers of national industry associations (民发〔2015〕166号)'
  WHEN id = 'meetings.partyVotingRules' THEN 'Regulations on the work of party branches (trial)'
  WHEN id = 'meetings.scenicAreas' THEN 'Notice against meetings of party and state organs in scenic areas (September 2014)'
  WHEN id = 'meetings.announcedAgenda' THEN 'Model charter of Chengdu for the assembly; others by default, not verified'
  ELSE 'Usual wording of model charters, not verified' END;
ALTER TABLE reg_rule ALTER COLUMN shape SET NOT NULL, ALTER COLUMN title_en SET NOT NULL;

-- 自定值: proposed by one person, confirmed or refused by another, or withdrawn by who proposed it. `value`: null takes the
-- association's own value back.
CREATE TABLE parameter_proposal (
  id              uuid PRIMARY KEY,
  rule_id         text NOT NULL,
  value           jsonb,
  reason          text NOT NULL,
  resolution      text NOT NULL,
  effective_from  date NOT NULL,
  proposed_by     uuid NOT NULL REFERENCES person,
  proposed_at     timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'refused', 'withdrawn')),
  decided_by      uuid REFERENCES person,
  decided_at      timestamptz,
  decided_reason  text,
  CHECK ((state = 'open') = (decided_by IS NULL) AND (state = 'open') = (decided_at IS NULL)),
  CHECK (state <> 'withdrawn' OR decided_by = proposed_by),
  CONSTRAINT parameter_second_person CHECK (state NOT IN ('confirmed', 'refused') OR decided_by <> proposed_by),
  CHECK ((state = 'refused') = (decided_reason IS NOT NULL))
);
CREATE UNIQUE INDEX parameter_proposal_open ON parameter_proposal (rule_id) WHERE state = 'open';
CREATE INDEX parameter_proposal_by_rule ON parameter_proposal (rule_id, proposed_at DESC, id DESC);

CREATE FUNCTION refuse_proposal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' OR (NEW.id, NEW.rule_id, NEW.value, NEW.reason, NEW.resolution, NEW.effective_from, NEW.proposed_by, NEW.proposed_at)
     IS DISTINCT FROM (OLD.id, OLD.rule_id, OLD.value, OLD.reason, OLD.resolution, OLD.effective_from, OLD.proposed_by, OLD.proposed_at) THEN
    RAISE EXCEPTION 'a proposal is decided once, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER parameter_proposal_fixed BEFORE UPDATE ON parameter_proposal FOR EACH ROW EXECUTE FUNCTION refuse_proposal_change();
CREATE TRIGGER parameter_proposal_kept BEFORE DELETE ON parameter_proposal FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The version that a confirmed proposal made. A version is ended by the next one and never changed; one that is replaced on
-- its own first day was never in force (its range is empty).
ALTER TABLE reg_rule ADD COLUMN proposal_id uuid UNIQUE, ADD COLUMN own_resolution text,
  ADD CHECK (own_resolution IS NULL OR own_value IS NOT NULL);
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.value, NEW.own_value, NEW.own_reason, NEW.own_by, NEW.own_resolution, NEW.proposal_id, NEW.source, NEW.article, NEW.tag)
     IS DISTINCT FROM (OLD.id, OLD.value, OLD.own_value, OLD.own_reason, OLD.own_by, OLD.own_resolution, OLD.proposal_id, OLD.source, OLD.article, OLD.tag)
     OR (NEW.effective IS DISTINCT FROM OLD.effective AND NOT (NEW.effective <@ OLD.effective AND (isempty(NEW.effective) OR lower(NEW.effective) = lower(OLD.effective)))) THEN
    RAISE EXCEPTION 'a version of a rule is ended, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reg_rule_fixed BEFORE UPDATE ON reg_rule FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
CREATE TRIGGER reg_rule_kept BEFORE DELETE ON reg_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What modules read: `WHERE id = … AND effective @> day`. `basis` says in words what the value rests on.
CREATE VIEW parameter_version AS
  SELECT id, title, title_en, source, source_en, article, tag, needs_human_check, shape, effective, lower(effective) AS since, upper(effective) - 1 AS until,
    coalesce(own_value, value) AS value, value AS standard, own_value IS NOT NULL AS own, own_reason, own_resolution, proposal_id,
    CASE WHEN own_value IS NULL THEN trim(source || ' ' || article) ELSE concat_ws('：', own_resolution, own_reason) END AS basis
  FROM reg_rule WHERE NOT isempty(effective);

-- The same for whoever only wants the value (0017).
CREATE OR REPLACE VIEW rule_value AS SELECT id, effective, value, title, source, basis AS cited FROM parameter_version;

-- 放假安排: the State Council's notice of a year, its days as they were read out of it. A corrected one of the same year
-- takes the place of the former, which stays.
CREATE TABLE holiday_arrangement (
  id              uuid PRIMARY KEY,
  year            integer NOT NULL CHECK (year BETWEEN 2019 AND 2199),
  -- Number of the document (国办发明电〔2025〕7号), where the text names it.
  document        text,
  notice          text NOT NULL,
  confirmed_by    uuid NOT NULL,
  confirmed_at    timestamptz NOT NULL,
  replaced_by     uuid REFERENCES holiday_arrangement DEFERRABLE INITIALLY DEFERRED,
  replaced_at     timestamptz,
  CHECK ((replaced_by IS NULL) = (replaced_at IS NULL))
);
CREATE UNIQUE INDEX holiday_arrangement_of_year ON holiday_arrangement (year) WHERE replaced_by IS NULL;
CREATE FUNCTION refuse_arrangement_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.replaced_by IS NOT NULL OR (NEW.id, NEW.year, NEW.document, NEW.notice, NEW.confirmed_by, NEW.confirmed_at)
     IS DISTINCT FROM (OLD.id, OLD.year, OLD.document, OLD.notice, OLD.confirmed_by, OLD.confirmed_at) THEN
    RAISE EXCEPTION 'an arrangement is replaced, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER holiday_arrangement_fixed BEFORE UPDATE ON holiday_arrangement FOR EACH ROW EXECUTE FUNCTION refuse_arrangement_change();
CREATE TRIGGER holiday_arrangement_kept BEFORE DELETE ON holiday_arrangement FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE holiday_day (
  arrangement_id  uuid NOT NULL REFERENCES holiday_arrangement,
  day             date NOT NULL,
  workday         boolean NOT NULL,
  holiday         text NOT NULL,
  PRIMARY KEY (arrangement_id, day)
);
CREATE INDEX holiday_day_by_day ON holiday_day (day);
CREATE TRIGGER holiday_day_kept BEFORE UPDATE OR DELETE ON holiday_day FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- By hand, over any arrangement.
ALTER TABLE calendar_override ADD COLUMN set_by uuid, ADD COLUMN set_at timestamptz;

-- What is known of a day beyond its weekday: by hand before an arrangement, a later year's notice before an earlier one's.
CREATE OR REPLACE VIEW calendar_day AS
  SELECT DISTINCT ON (day) day, workday, holiday, by_hand, reason, year FROM (
    SELECT o.day, o.workday, NULL AS holiday, true AS by_hand, o.source AS reason, NULL::integer AS year, 10000 AS rank FROM calendar_override o
    UNION ALL
    SELECT d.day, d.workday, d.holiday, false, NULL, a.year, a.year FROM holiday_day d JOIN holiday_arrangement a ON a.id = d.arrangement_id WHERE a.replaced_by IS NULL
  ) known ORDER BY day, rank DESC;

-- What working days are counted by, from a day on: by day whether it is one, and by year that its arrangement is known. The
-- year that a counting begins in may lie before `since`, and so may the year that a day's notice came for.
CREATE FUNCTION calendar_since(since date) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_object_agg(k, v), '{}') FROM (
    SELECT day::text AS k, workday AS v FROM calendar_day WHERE day >= since
    UNION ALL SELECT year::text, true FROM holiday_arrangement WHERE replaced_by IS NULL) known $$;

-- 待我办: an open proposal waits for any office of the association but who made it.
CREATE VIEW parameter_duty AS
  SELECT 'parameter.confirm:' || p.id AS key, 'parameter.confirm' AS kind, 'parameter_proposal:' || p.id AS subject, r.title AS title,
    jsonb_build_object('title', r.title, 'titleEn', r.title_en, 'effectiveFrom', p.effective_from, 'resolution', p.resolution) AS "values",
    o.office AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
    ARRAY[p.proposed_by] AS barred, '{}'::uuid[] AS barred_units,
    p.proposed_at AS since, p.effective_from AS due_on, NULL::timestamptz AS due_at, false AS provisional,
    '/modules/parameters/pages/parameter/index?id=' || p.rule_id AS page
  FROM parameter_proposal p
    JOIN LATERAL (SELECT title, title_en FROM parameter_version WHERE id = p.rule_id ORDER BY since DESC LIMIT 1) r ON true
    CROSS JOIN unnest(ARRAY['clerk', 'director', 'finance', 'compliance', 'supervisor', 'president', 'council', 'party']) AS o(office)
  WHERE p.state = 'open';
