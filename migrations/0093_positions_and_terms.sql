-- Who is what in the association and from when to when (handbook §1.3): a fact of the association that gives no right in
-- the app; rights are appointments (identity). What a charter or a rule says against it is found, and stops nothing.
CREATE TABLE term (
  id              uuid PRIMARY KEY,
  -- 第 no 届.
  no              integer NOT NULL UNIQUE CHECK (no BETWEEN 1 AND 99),
  starts_on       date NOT NULL,
  ends_on         date NOT NULL,
  postponed_until date,
  -- Who allowed it to be longer: the consent of the registrar or the authority, with its number.
  postponed_by    text,
  recorded_by     uuid NOT NULL REFERENCES person,
  recorded_at     timestamptz NOT NULL,
  CHECK (ends_on > starts_on),
  CHECK ((postponed_until IS NULL) = (postponed_by IS NULL) AND (postponed_until IS NULL OR postponed_until > ends_on)),
  EXCLUDE USING gist (daterange(starts_on, coalesce(postponed_until, ends_on), '[)') WITH &&)
);

CREATE TABLE position (
  id              uuid PRIMARY KEY,
  post            text NOT NULL CHECK (post IN ('president', 'vicePresident', 'standingDirector', 'director', 'chiefSupervisor', 'supervisor', 'secretaryGeneral', 'committeeChair')),
  -- A person (of a member, where he comes from one), or a member as a whole: 副会长单位.
  person_name     text CHECK (person_name <> ''),
  membership_id   uuid REFERENCES membership,
  committee_id    uuid REFERENCES committee,
  term_id         uuid REFERENCES term,
  starts_on       date NOT NULL,
  ends_on         date NOT NULL,
  ended_on        date,
  ended_reason    text,
  ended_by        uuid REFERENCES person,
  how             text NOT NULL CHECK (how IN ('elected', 'hired', 'appointed')),
  -- The resolution or the contract that it rests on.
  basis           text NOT NULL CHECK (basis <> ''),
  -- Year and month are enough to tell the age at the end of a term; the day is not kept.
  born_month      text CHECK (born_month ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  cadre           text NOT NULL DEFAULT 'none' CHECK (cadre IN ('none', 'serving', 'relieved', 'retiredLately', 'retired')),
  -- The consent or filing that a retired cadre needs.
  approval        text,
  -- The same post, or that of a legal representative, in another association.
  elsewhere       text,
  paid            boolean NOT NULL DEFAULT false,
  recorded_by     uuid NOT NULL REFERENCES person,
  recorded_at     timestamptz NOT NULL,
  holder          text NOT NULL GENERATED ALWAYS AS (coalesce(membership_id::text, '') || ':' || coalesce(person_name, '') || ':' || coalesce(committee_id::text, '')) STORED,
  CHECK (person_name IS NOT NULL OR membership_id IS NOT NULL),
  CHECK ((post = 'committeeChair') = (committee_id IS NOT NULL)),
  CHECK (ends_on > starts_on),
  CHECK (num_nonnulls(ended_on, ended_reason, ended_by) IN (0, 3) AND (ended_on IS NULL OR ended_on >= starts_on)),
  -- Nobody holds the same post twice at once.
  CONSTRAINT position_once EXCLUDE USING gist (post WITH =, holder WITH =, daterange(starts_on, least(ends_on, ended_on), '[]') WITH &&)
);
CREATE INDEX position_by_age ON position (starts_on DESC, id DESC);
CREATE INDEX position_by_person ON position (person_name);
CREATE INDEX position_by_member ON position (membership_id) WHERE membership_id IS NOT NULL;
-- A term of office is ended, not rewritten; a name and a month of birth are emptied when their time is over.
CREATE FUNCTION refuse_position_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.post, NEW.membership_id, NEW.committee_id, NEW.term_id, NEW.starts_on, NEW.ends_on, NEW.how, NEW.basis, NEW.recorded_by, NEW.recorded_at)
       IS DISTINCT FROM (OLD.id, OLD.post, OLD.membership_id, OLD.committee_id, OLD.term_id, OLD.starts_on, OLD.ends_on, OLD.how, OLD.basis, OLD.recorded_by, OLD.recorded_at)
     OR (OLD.ended_on IS NOT NULL AND NEW.ended_on IS DISTINCT FROM OLD.ended_on)
     OR (NEW.person_name IS DISTINCT FROM OLD.person_name AND NEW.person_name IS DISTINCT FROM '—')
     OR (NEW.born_month IS DISTINCT FROM OLD.born_month AND NEW.born_month IS NOT NULL) THEN
    RAISE EXCEPTION 'a position is ended, not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER position_fixed BEFORE UPDATE ON position FOR EACH ROW EXECUTE FUNCTION refuse_position_change();
CREATE TRIGGER position_kept BEFORE DELETE ON position FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 换届: the way to the next term as a list with its days (handbook §1.4).
CREATE TABLE election (
  id              uuid PRIMARY KEY,
  -- The term that shall follow, and the one that ends.
  no              integer NOT NULL UNIQUE CHECK (no BETWEEN 2 AND 100),
  ends_on         date NOT NULL,
  opened_by       uuid NOT NULL REFERENCES person,
  opened_at       timestamptz NOT NULL,
  closed_at       timestamptz
);
CREATE TABLE election_step (
  election_id     uuid NOT NULL REFERENCES election,
  step            text NOT NULL CHECK (step IN ('preparatoryGroup', 'rosterReview', 'candidates', 'partyReview', 'publicized', 'audit', 'noticed', 'elected', 'filed', 'registered')),
  due_on          date NOT NULL,
  done_on         date,
  -- Number of the resolution, of the receipt, of the report.
  evidence        text,
  meeting_id      uuid,
  done_by         uuid REFERENCES person,
  PRIMARY KEY (election_id, step),
  CHECK (num_nonnulls(done_on, evidence, done_by) IN (0, 3))
);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('membership.officerLimits', '{"terms": 2, "age": 70, "coolingYears": 3}', 'years', '负责人任职的限制', 'Limits of officers', '《全国性行业协会商会负责人任职管理办法(试行)》民发〔2015〕166号', 'Measures for officers of national industry associations (民发〔2015〕166号)', '', 'verified', false, '[2015-09-01,)',
   '{"kind": "record", "fields": [{"key": "terms", "label": {"zh": "连任不超过几届", "en": "terms in a row"}, "shape": {"kind": "number", "min": 1, "max": 5, "unit": "year", "stricter": "less"}}, {"key": "age", "label": {"zh": "任期届满时不超过几岁", "en": "age at the end of the term"}, "shape": {"kind": "number", "min": 50, "max": 100, "unit": "year", "stricter": "less"}}, {"key": "coolingYears", "label": {"zh": "领导干部退休几年内一般不兼任", "en": "years after a cadre retired"}, "shape": {"kind": "number", "min": 0, "max": 10, "unit": "year", "stricter": "more"}}]}'),
  ('membership.postponementMonths', '12', 'months', '延期换届最长多久', 'Longest postponement of an election', '章程示范文本的通行写法, 未核实', 'Usual wording of model charters, not verified', '', 'known', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 24, "unit": "month", "stricter": "less"}'),
  ('membership.electionLeadDays', '{"preparatoryGroup": 180, "rosterReview": 120, "candidates": 90, "partyReview": 75, "publicized": 60, "audit": 45, "noticed": 30, "elected": 0, "filed": -30, "registered": -60}', 'days', '换届各步在届满前多少天办好', 'Days before the end of the term by which each step of an election is done', '会馆默认值；湖南要求届满三个月前启动，广州约半年前', 'Huiguan’s default; Hunan asks for three months, Guangzhou for about half a year', '', 'design', false, '[2026-01-01,)',
   (SELECT jsonb_build_object('kind', 'record', 'fields', jsonb_agg(jsonb_build_object('key', f.key, 'label', jsonb_build_object('zh', f.zh, 'en', f.en), 'shape', '{"kind": "number", "min": -365, "max": 365, "unit": "day"}'::jsonb) ORDER BY f.place))
      FROM (VALUES (1, 'preparatoryGroup', '成立筹备组', 'preparatory group'), (2, 'rosterReview', '会员资格审查', 'roster reviewed'), (3, 'candidates', '提名候选人', 'candidates named'),
        (4, 'partyReview', '党组织审核', 'party review'), (5, 'publicized', '候选人公示', 'candidates published'), (6, 'audit', '财务审计', 'audit'), (7, 'noticed', '发出会议通知', 'meeting noticed'),
        (8, 'elected', '选举', 'elected'), (9, 'filed', '备案', 'filed'), (10, 'registered', '变更登记', 'registered')) AS f(place, key, zh, en)));

-- 待我办: the step of an election whose day comes next.
CREATE VIEW positions_duty AS
SELECT 'positions.election:' || e.id || ':' || s.step AS key, 'positions.election' AS kind, 'election:' || e.id AS subject, '第' || e.no || '届' AS title,
  jsonb_build_object('step', s.step, 'no', e.no) AS "values", o.office AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units, greatest(e.opened_at, (s.due_on - 30)::timestamp AT TIME ZONE 'Asia/Shanghai') AS since, s.due_on AS due_on,
  NULL::timestamptz AS due_at, false AS provisional, '/modules/positions/pages/election/index?id=' || e.id AS page
FROM election e JOIN election_step s ON s.election_id = e.id AND s.done_on IS NULL CROSS JOIN unnest(ARRAY['clerk', 'director']) AS o(office)
WHERE e.closed_at IS NULL;
