-- 兼职申报 (handbook §5.5): what those who hold an office of the association do elsewhere, said by themselves and looked at by
-- somebody else. A post is withdrawn or ended, and never edited.
CREATE TABLE side_post (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  org_name        text NOT NULL,
  -- As names are compared (ground/search-name).
  org_search      text NOT NULL,
  org_uscc        text,
  -- The member that it is, found when it was declared.
  membership_id   uuid REFERENCES membership,
  is_investee     boolean NOT NULL,
  position        text NOT NULL,
  paid            boolean NOT NULL,
  band            text NOT NULL CHECK (band IN ('none', 'under10k', 'to50k', 'to100k', 'to300k', 'over300k')),
  starts_on       date NOT NULL,
  ends_on         date,
  approval        text NOT NULL DEFAULT '',
  declared_on     date NOT NULL,
  declared_at     timestamptz NOT NULL,
  confirmed_by    uuid REFERENCES person,
  confirmed_on    date,
  ended_on        date,
  ended_at        timestamptz,
  withdrawn_at    timestamptz,
  reason          text,
  CHECK ((band = 'none') = NOT paid),
  CHECK (ends_on IS NULL OR ends_on > starts_on),
  CHECK (num_nonnulls(confirmed_by, confirmed_on) IN (0, 2)),
  -- Nobody confirms his own.
  CHECK (confirmed_by <> person_id),
  CHECK (num_nonnulls(ended_on, ended_at) IN (0, 2) AND (ended_on IS NULL OR ended_on >= starts_on)),
  CHECK (num_nonnulls(withdrawn_at, reason) IN (0, 2))
);
CREATE UNIQUE INDEX side_post_once ON side_post (person_id, org_search, position) WHERE ended_on IS NULL AND withdrawn_at IS NULL;
CREATE INDEX side_post_by_member ON side_post (membership_id) WHERE membership_id IS NOT NULL;
CREATE INDEX side_post_waiting ON side_post (declared_on, id) WHERE confirmed_on IS NULL AND ended_on IS NULL AND withdrawn_at IS NULL;
CREATE FUNCTION refuse_side_post_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Its words are emptied when their time is over; its member follows where two files become one.
  IF (NEW.id, NEW.person_id, NEW.is_investee, NEW.paid, NEW.band, NEW.starts_on, NEW.ends_on, NEW.declared_on, NEW.declared_at)
       IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.is_investee, OLD.paid, OLD.band, OLD.starts_on, OLD.ends_on, OLD.declared_on, OLD.declared_at)
     OR (NEW.org_name <> OLD.org_name AND NEW.org_name <> '') OR (NEW.position <> OLD.position AND NEW.position <> '') OR (NEW.approval <> OLD.approval AND NEW.approval <> '')
     OR (NEW.org_search <> OLD.org_search AND NEW.org_search <> '') OR (NEW.org_uscc IS DISTINCT FROM OLD.org_uscc AND NEW.org_uscc IS NOT NULL)
     OR (NEW.membership_id IS NOT NULL AND OLD.membership_id IS NULL)
     OR (OLD.confirmed_on IS NOT NULL AND (NEW.confirmed_by, NEW.confirmed_on) IS DISTINCT FROM (OLD.confirmed_by, OLD.confirmed_on))
     OR (OLD.ended_on IS NOT NULL AND (NEW.ended_on, NEW.ended_at) IS DISTINCT FROM (OLD.ended_on, OLD.ended_at))
     OR (OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at OR NEW.reason <> OLD.reason AND NEW.reason <> '')) THEN
    RAISE EXCEPTION 'a side post is ended or withdrawn, not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER side_post_fixed BEFORE UPDATE ON side_post FOR EACH ROW EXECUTE FUNCTION refuse_side_post_change();
CREATE TRIGGER side_post_kept BEFORE DELETE ON side_post FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Who was asked to declare in a year; "nothing" is a declaration. `gone_at`: he holds no office any more.
CREATE TABLE side_ask (
  person_id       uuid NOT NULL REFERENCES person,
  year            integer NOT NULL CHECK (year BETWEEN 2020 AND 2199),
  asked_at        timestamptz NOT NULL,
  due_on          date NOT NULL,
  reminded        integer NOT NULL DEFAULT 0 CHECK (reminded BETWEEN 0 AND 2),
  declared_on     date,
  nothing         boolean,
  gone_at         timestamptz,
  PRIMARY KEY (person_id, year),
  CHECK ((declared_on IS NULL) = (nothing IS NULL))
);
CREATE INDEX side_ask_open ON side_ask (due_on, person_id) WHERE declared_on IS NULL AND gone_at IS NULL;
CREATE FUNCTION refuse_side_ask_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.declared_on IS NOT NULL AND (NEW.declared_on, NEW.nothing) IS DISTINCT FROM (OLD.declared_on, OLD.nothing) THEN
    RAISE EXCEPTION 'what was declared stays declared' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER side_ask_fixed BEFORE UPDATE ON side_ask FOR EACH ROW EXECUTE FUNCTION refuse_side_ask_change();
CREATE TRIGGER side_ask_kept BEFORE DELETE ON side_ask FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- positions: who is what in the association, for whom stands above it. A position names nobody by his account.
CREATE VIEW position_held AS
SELECT id, post, person_name, membership_id, committee_id, starts_on, ends_on, ended_on, least(ends_on, ended_on) AS over_on, cadre, approval, elsewhere, paid FROM position;

-- For the rules: what is declared and neither ended nor withdrawn, with what the declarer is in the association. His positions
-- are found by his name, and by the member for which he stands where they name one.
CREATE VIEW side_post_declared AS
SELECT s.id, s.person_id, n.name AS person_name,
  (SELECT coalesce(array_agg(DISTINCT h.office ORDER BY h.office), '{}') FROM office_holder h WHERE h.person_id = s.person_id AND h.ended_at IS NULL AND NOT isempty(h.term)) AS offices,
  held.posts, coalesce(held.cadre, 'none') AS cadre, s.org_name, s.org_uscc, s.membership_id, r.status IN ('active', 'arrears', 'suspended') IS TRUE AS is_member,
  EXISTS (SELECT FROM representation w WHERE w.membership_id = s.membership_id AND w.person_id = s.person_id) AS own_unit,
  s.is_investee, s.position, s.paid, s.band, s.approval, s.starts_on, s.ends_on, s.declared_on, s.confirmed_on
FROM side_post s JOIN person_name n ON n.id = s.person_id LEFT JOIN member_register r ON r.id = s.membership_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT p.post ORDER BY p.post), '{}') AS posts, max(p.cadre) FILTER (WHERE p.cadre <> 'none') AS cadre
      FROM position_held p WHERE p.person_name = n.name AND p.ended_on IS NULL
       AND (p.membership_id IS NULL OR EXISTS (SELECT FROM representation w WHERE w.membership_id = p.membership_id AND w.person_id = s.person_id))) held
WHERE s.ended_on IS NULL AND s.withdrawn_at IS NULL;
-- Who was asked and has not declared.
CREATE VIEW side_post_due AS
SELECT a.person_id, n.name AS person_name, a.year, a.due_on, (a.asked_at AT TIME ZONE 'Asia/Shanghai')::date AS asked_on
FROM side_ask a JOIN person_name n ON n.id = a.person_id WHERE a.declared_on IS NULL AND a.gone_at IS NULL;

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('sideposts.yearly', '{"month": 3, "day": 31, "newDays": 30, "remindDays": 7}', 'days', '年度兼职申报的期限', 'By when posts elsewhere are declared each year', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', false, '[2026-01-01,)',
   '{"kind": "record", "fields": [{"key": "month", "label": {"zh": "每年几月前申报", "en": "by which month of the year"}, "shape": {"kind": "number", "min": 1, "max": 12, "unit": "month"}}, {"key": "day", "label": {"zh": "几日前", "en": "by which day of it"}, "shape": {"kind": "number", "min": 1, "max": 31, "unit": "day"}}, {"key": "newDays", "label": {"zh": "新任职后几天内", "en": "days after a new office"}, "shape": {"kind": "number", "min": 1, "max": 180, "unit": "day"}}, {"key": "remindDays", "label": {"zh": "到期前几天提醒", "en": "days before, for the reminder"}, "shape": {"kind": "number", "min": 1, "max": 60, "unit": "day"}}]}'),
  ('privacy.keepSidePost', '60', 'months', '兼职申报保存期（结束或不再任职后）', 'How long a declared post is kept after its end or the end of the office', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 360, "unit": "month", "stricter": "less"}');
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('sidePosts', '年度兼职申报的通知和提醒', 485, '2026-01-01T00:00:00Z');

-- 待我办.
CREATE VIEW sideposts_duty AS
SELECT 'sideposts.declare:' || a.person_id || ':' || a.year AS key, 'sideposts.declare' AS kind, 'side_ask:' || a.person_id || ':' || a.year AS subject, a.year::text AS title,
  '{}'::jsonb AS "values", NULL::text AS office, NULL::uuid AS committee_id, a.person_id AS person_id, NULL::uuid AS membership_id,
  '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units, a.asked_at AS since, a.due_on AS due_on, NULL::timestamptz AS due_at, false AS provisional,
  '/modules/sideposts/pages/mine/index' AS page
FROM side_ask a WHERE a.declared_on IS NULL AND a.gone_at IS NULL
UNION ALL
SELECT 'sideposts.confirm:' || s.id, 'sideposts.confirm', 'side_post:' || s.id, s.declared_on::text, '{}', o.office, NULL, NULL, NULL, ARRAY[s.person_id], '{}',
  s.declared_at, NULL, NULL, false, '/modules/sideposts/pages/register/index?id=' || s.id
FROM side_post s CROSS JOIN (VALUES ('director'), ('compliance'), ('supervisor')) AS o(office)
WHERE s.confirmed_on IS NULL AND s.ended_on IS NULL AND s.withdrawn_at IS NULL;
