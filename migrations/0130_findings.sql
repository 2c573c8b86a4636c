-- Rules that watch: what they find, how it is handled, and the night that looks at everything.

-- Work that a trigger asks for in the transaction of what it follows; whoever hangs it knows no clock, so it is due at once.
CREATE FUNCTION ask_task(kind text, payload jsonb, dedupe text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO task (id, kind, payload, dedupe_key, run_after)
  VALUES (gen_random_uuid(), kind, payload, kind || ':' || dedupe, '2000-01-01T00:00:00Z') ON CONFLICT (dedupe_key) DO NOTHING $$;

-- A rule that was entered uses the function of another one, by its id; its own row has its own clause, values and days.
ALTER TABLE reg_rule ADD COLUMN based_on text CHECK (based_on <> id);
CREATE OR REPLACE VIEW parameter_version AS
  SELECT id, title, title_en, source, source_en, article, tag, needs_human_check, shape, effective, lower(effective) AS since, upper(effective) - 1 AS until,
    coalesce(own_value, value) AS value, value AS standard, own_value IS NOT NULL AS own, own_reason, own_resolution, proposal_id,
    CASE WHEN own_value IS NULL THEN trim(source || ' ' || article) ELSE concat_ws('：', own_resolution, own_reason) END AS basis, based_on
  FROM reg_rule WHERE NOT isempty(effective);

CREATE TABLE sweep (
  id           uuid PRIMARY KEY,
  -- The day in Asia/Shanghai as which it judges, whenever it comes to its end.
  day          date NOT NULL UNIQUE,
  -- The place it has come to: the source, and the subject it looked at last in it.
  source       text NOT NULL DEFAULT '',
  after_subject text,
  subjects     integer NOT NULL DEFAULT 0,
  opened       integer NOT NULL DEFAULT 0,
  gone         integer NOT NULL DEFAULT 0,
  slices       integer NOT NULL DEFAULT 0,
  told         integer,
  started_at   timestamptz NOT NULL,
  finished_at  timestamptz
);
CREATE UNIQUE INDEX sweep_one_at_a_time ON sweep ((true)) WHERE finished_at IS NULL;

CREATE TABLE finding (
  id             uuid PRIMARY KEY,
  -- Of `reg_rule`, with the version that decided.
  rule_id        text NOT NULL,
  rule_since     date NOT NULL,
  kind           text NOT NULL,
  subject        text NOT NULL,
  period         text NOT NULL,
  title          text NOT NULL,
  page           text,
  day            date NOT NULL,
  committee_id   uuid REFERENCES committee,
  -- Who does not handle it, for it is about him.
  barred         uuid[] NOT NULL,
  barred_units   uuid[] NOT NULL,
  -- The offices that handle it, the one it concerns first in front; those that alone hear of it, where it is party life.
  offices        text[] NOT NULL CHECK (cardinality(offices) > 0),
  circle         text[],
  severity       smallint NOT NULL CHECK (severity BETWEEN 1 AND 5),
  -- Said, and waits for nobody.
  advisory       boolean NOT NULL,
  said           text NOT NULL,
  said_en        text NOT NULL,
  facts          jsonb NOT NULL,
  compared       jsonb NOT NULL,
  state          text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'assigned', 'explained', 'rectifying', 'rectified', 'doubted', 'closed', 'falsePositive', 'gone')),
  -- Whether it was found when it was looked at last.
  found          boolean NOT NULL DEFAULT true,
  first_found_on date NOT NULL,
  found_on       date NOT NULL,
  -- Since when it has been open this time.
  opened_on      date NOT NULL,
  due_on         date,
  provisional    boolean NOT NULL DEFAULT false,
  assigned_to    uuid REFERENCES person,
  -- Who did what the second person looks at.
  handled_by     uuid REFERENCES person,
  ended_on       date,
  version        integer NOT NULL DEFAULT 1,
  UNIQUE (subject, rule_id, period),
  CHECK ((state = 'gone') <= NOT found),
  CHECK ((state IN ('closed', 'falsePositive', 'gone')) = (ended_on IS NOT NULL)),
  CHECK ((state IN ('explained', 'rectified', 'doubted')) <= (handled_by IS NOT NULL)),
  CHECK ((state = 'assigned') <= (assigned_to IS NOT NULL)),
  CHECK (advisory OR due_on IS NOT NULL)
);
CREATE INDEX finding_waiting ON finding (severity DESC, opened_on, id) WHERE state NOT IN ('closed', 'falsePositive', 'gone');
CREATE INDEX finding_ended ON finding (ended_on DESC, id) WHERE ended_on IS NOT NULL;
CREATE INDEX finding_of_kind ON finding (kind, found_on) WHERE found;
CREATE INDEX finding_of_rule ON finding (rule_id, first_found_on);

-- What happened to it; the night and the gate have no person.
CREATE TABLE finding_event (
  id          uuid PRIMARY KEY,
  finding_id  uuid NOT NULL REFERENCES finding,
  at          timestamptz NOT NULL,
  what        text NOT NULL CHECK (what IN ('found', 'again', 'gone', 'stopped', 'assigned', 'explained', 'rectifying', 'rectified', 'confirmed', 'sentBack', 'closed', 'doubted', 'falseConfirmed', 'falseRefused', 'reopened')),
  by          uuid REFERENCES person,
  office      text,
  assigned_to uuid REFERENCES person,
  reason      text,
  sweep_id    uuid REFERENCES sweep,
  rule_since  date,
  compared    jsonb
);
CREATE INDEX finding_event_of ON finding_event (finding_id, at, id);
CREATE INDEX finding_event_of_sweep ON finding_event (sweep_id) WHERE sweep_id IS NOT NULL;
CREATE TRIGGER finding_event_kept BEFORE UPDATE OR DELETE ON finding_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_finding_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.rule_id, NEW.kind, NEW.subject, NEW.period, NEW.first_found_on) IS DISTINCT FROM (OLD.id, OLD.rule_id, OLD.kind, OLD.subject, OLD.period, OLD.first_found_on)
     OR NEW.version <= OLD.version THEN
    RAISE EXCEPTION 'a finding keeps its key' USING ERRCODE = 'restrict_violation';
  END IF;
  -- Whoever did it does not look at it himself.
  IF NEW.state IN ('closed', 'falsePositive') AND OLD.state IN ('explained', 'rectified', 'doubted') AND NEW.handled_by = OLD.handled_by THEN
    RAISE EXCEPTION 'a second person looks at it' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'finding_second_person';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER finding_fixed BEFORE UPDATE ON finding FOR EACH ROW EXECUTE FUNCTION refuse_finding_change();
CREATE TRIGGER finding_kept BEFORE DELETE ON finding FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A false positive that was reviewed: its facts without real data, an example of the rule from then on.
CREATE TABLE rule_example (
  id         uuid PRIMARY KEY,
  finding_id uuid NOT NULL UNIQUE REFERENCES finding,
  rule_id    text NOT NULL,
  said       text NOT NULL,
  facts      jsonb NOT NULL,
  made_by    uuid NOT NULL REFERENCES person,
  made_at    timestamptz NOT NULL
);
CREATE INDEX rule_example_of ON rule_example (rule_id, made_at);
CREATE TRIGGER rule_example_kept BEFORE UPDATE OR DELETE ON rule_example FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 待我办.
CREATE VIEW compliance_duty AS
SELECT 'compliance.' || k.verb || ':' || f.id AS key, 'compliance.' || k.verb AS kind, 'finding:' || f.id AS subject, f.said AS title,
  jsonb_build_object('saidEn', f.said_en) || CASE WHEN f.circle IS NULL THEN '{}' ELSE jsonb_build_object('circle', f.circle) END AS "values",
  o.office AS office, CASE WHEN o.office IS NOT NULL THEN f.committee_id END AS committee_id, CASE WHEN o.office IS NULL THEN f.assigned_to END AS person_id, NULL::uuid AS membership_id,
  CASE WHEN k.second THEN f.barred || f.handled_by ELSE f.barred END AS barred, f.barred_units AS barred_units,
  f.opened_on::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, f.due_on AS due_on, NULL::timestamptz AS due_at, f.provisional AS provisional,
  '/modules/compliance/pages/finding/index?id=' || f.id AS page
FROM finding f
JOIN (VALUES ('open', 'handle', false), ('assigned', 'handle', false), ('rectifying', 'handle', false), ('explained', 'judge', true), ('rectified', 'look', true), ('doubted', 'review', true)) AS k(state, verb, second) ON k.state = f.state
-- Whom it was given to alone; else the offices it concerns.
CROSS JOIN LATERAL unnest(CASE WHEN NOT k.second AND f.assigned_to IS NOT NULL THEN ARRAY[NULL::text] ELSE f.offices END) AS o(office)
WHERE NOT f.advisory;

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('warnings.dueWorkdays', '{"s1": 30, "s2": 20, "s3": 10, "s4": 5, "s5": 1}', 'workdays', '预警多少个工作日内处理', 'Working days to handle a warning', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)',
   (SELECT jsonb_build_object('kind', 'record', 'fields', jsonb_agg(jsonb_build_object('key', 's' || s, 'label', jsonb_build_object('zh', s || ' 级', 'en', 'severity ' || s), 'shape', '{"kind": "number", "min": 0, "max": 250, "unit": "workday"}'::jsonb) ORDER BY s)) FROM generate_series(1, 5) s)),
  ('warnings.nightDays', '400', 'days', '夜间检查看多少天内的事', 'Days that the night looks back', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 31, "max": 2000, "unit": "day"}');

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('complianceNight', '夜间合规检查', 130, '2026-01-01T00:00:00Z');
