-- 风险台账 (handbook §5.6): where something could go wrong, what holds it, and when somebody looks.
CREATE TABLE risk (
  id            uuid PRIMARY KEY,
  domain        text NOT NULL CHECK (domain IN ('spending', 'tender', 'admission', 'review', 'donation', 'meeting', 'seal', 'staff')),
  point         text NOT NULL CHECK (point <> ''),
  likelihood    smallint NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
  impact        smallint NOT NULL CHECK (impact BETWEEN 1 AND 5),
  red_line      boolean NOT NULL,
  controls      text NOT NULL CHECK (controls <> ''),
  -- The office that looks, every so many months.
  office        text NOT NULL CHECK (office IN ('compliance', 'finance', 'clerk', 'director', 'supervisor')),
  every_months  smallint NOT NULL CHECK (every_months BETWEEN 1 AND 60),
  next_check_on date NOT NULL,
  source        text NOT NULL CHECK (source IN ('rule', 'complaint', 'audit', 'inspection')),
  -- What is to be mended, until when; looked at by another than who found it.
  measure       text,
  mend_by       date,
  found_by      uuid REFERENCES person,
  ended_on      date,
  ended_reason  text,
  recorded_by   uuid NOT NULL REFERENCES person,
  recorded_at   timestamptz NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  CHECK ((measure IS NULL) = (mend_by IS NULL) AND (measure IS NULL) = (found_by IS NULL)),
  CHECK ((ended_on IS NULL) = (ended_reason IS NULL))
);
CREATE INDEX risk_open ON risk (domain, id) WHERE ended_on IS NULL;

CREATE TABLE risk_check (
  id         uuid PRIMARY KEY,
  risk_id    uuid NOT NULL REFERENCES risk,
  what       text NOT NULL CHECK (what IN ('good', 'found', 'mended')),
  on_day     date NOT NULL,
  note       text NOT NULL,
  likelihood smallint NOT NULL,
  impact     smallint NOT NULL,
  by         uuid NOT NULL REFERENCES person,
  at         timestamptz NOT NULL
);
CREATE INDEX risk_check_of ON risk_check (risk_id, at DESC);
CREATE TRIGGER risk_check_kept BEFORE UPDATE OR DELETE ON risk_check FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_risk_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_on IS NOT NULL OR NEW.version <= OLD.version OR (NEW.id, NEW.recorded_by, NEW.recorded_at) IS DISTINCT FROM (OLD.id, OLD.recorded_by, OLD.recorded_at) THEN
    RAISE EXCEPTION 'a risk that ended stays as it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER risk_fixed BEFORE UPDATE ON risk FOR EACH ROW EXECUTE FUNCTION refuse_risk_change();
CREATE TRIGGER risk_kept BEFORE DELETE ON risk FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('warnings.riskLevels', '{"high": 15, "middle": 8}', 'points', '风险等级的分数线（可能性×影响）', 'Scores of the levels of a risk (likelihood times impact)', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)',
   '{"kind": "record", "fields": [{"key": "high", "label": {"zh": "高，从", "en": "high from"}, "shape": {"kind": "number", "min": 2, "max": 25, "unit": "point"}}, {"key": "middle", "label": {"zh": "中，从", "en": "middle from"}, "shape": {"kind": "number", "min": 2, "max": 25, "unit": "point"}}]}'),
  ('warnings.checkLeadDays', '14', 'days', '风险检查提前多少天提醒', 'Days before a check of a risk that it is a duty', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 0, "max": 90, "unit": "day"}');

CREATE VIEW risk_duty AS
SELECT 'compliance.check:' || r.id AS key, 'compliance.check' AS kind, 'risk:' || r.id AS subject, r.point AS title, '{}'::jsonb AS "values",
  r.office AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  (r.next_check_on - (SELECT (v.value)::int FROM parameter_version v WHERE v.id = 'warnings.checkLeadDays' AND v.effective @> r.next_check_on))::timestamp AT TIME ZONE 'Asia/Shanghai' AS since,
  r.next_check_on AS due_on, NULL::timestamptz AS due_at, false AS provisional, '/modules/compliance/pages/risk/index?id=' || r.id AS page
FROM risk r WHERE r.ended_on IS NULL AND r.measure IS NULL
UNION ALL
SELECT 'compliance.mend:' || r.id, 'compliance.mend', 'risk:' || r.id, r.point, '{}'::jsonb, o.office, NULL, NULL, NULL, ARRAY[r.found_by], '{}',
  r.recorded_at, r.mend_by, NULL, false, '/modules/compliance/pages/risk/index?id=' || r.id
FROM risk r CROSS JOIN LATERAL (SELECT DISTINCT unnest(ARRAY[r.office, 'compliance', 'director']) AS office) o WHERE r.ended_on IS NULL AND r.measure IS NOT NULL;
