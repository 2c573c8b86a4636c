-- 会费标准: what a member pays in a year, as an assembly has adopted it (handbook §2.3). Money is fen.
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('dues.maxTiers', '4', 'tiers', '会费档次一般不超过', 'Most tiers of a dues standard', '发改经体〔2017〕1999号', 'NDRC and others, 发改经体〔2017〕1999号 (“in general no more than 4”)', '', 'verified', true, '[2014-07-25,)',
   '{"kind": "number", "min": 1, "max": 12, "unit": "tier", "stricter": "less"}'),
  ('dues.adoption', '{"quorum": [2, 3], "pass": [1, 2]}', 'rule', '会费标准的表决', 'How a dues standard is adopted', '民发〔2014〕166号', 'Ministry of Civil Affairs and Ministry of Finance, 民发〔2014〕166号', '四', 'verified', false, '[2014-07-25,)',
   '{"kind": "record", "fields": [
     {"key": "quorum", "label": {"zh": "到会", "en": "present"}, "shape": {"kind": "fraction", "stricter": "more", "binding": true}},
     {"key": "pass", "label": {"zh": "赞成（到会人数计）", "en": "in favour, of those present"}, "shape": {"kind": "fraction", "stricter": "more", "binding": true}}]}'),
  ('dues.disclosureDays', '30', 'days', '会费标准决议向全体会员公开的期限', 'Days in which the resolution on dues is shown to all members', '民发〔2014〕166号', 'Ministry of Civil Affairs and Ministry of Finance, 民发〔2014〕166号', '五', 'verified', false, '[2014-07-25,)',
   '{"kind": "number", "min": 1, "max": 30, "unit": "day", "stricter": "less", "binding": true}'),
  ('dues.reminderDays', '[-30, 0, 30, 90]', 'days', '会费提醒（相对缴费期限的天数）', 'Reminders of dues, in days from the day by which they are paid', '会馆默认值', 'Huiguan’s default', '', 'design', true, '[2014-07-25,)',
   '{"kind": "numbers", "min": -90, "max": 360, "most": 8, "unit": "day"}'),
  ('dues.deemedMonths', '12', 'months', '欠费多久可以提请视为退会', 'Arrears after which a deemed withdrawal may be proposed', '1998 年示范章程：1 年不缴纳会费视为自动退会；以本会章程为准', 'Model charter of 1998 (one year); the association’s own charter counts', '', 'known', true, '[2014-07-25,)',
   '{"kind": "number", "min": 12, "max": 60, "unit": "month", "stricter": "more"}'),
  ('dues.deemedReplyDays', '15', 'days', '视为退会前的答复期限', 'Days to answer before a deemed withdrawal', '会馆默认值', 'Huiguan’s default', '', 'design', true, '[2014-07-25,)',
   '{"kind": "number", "min": 7, "max": 90, "unit": "day", "stricter": "more"}');

-- Versions: a draft is written until it is adopted; then only its last day and where it was shown are filled in.
CREATE TABLE dues_standard (
  id              uuid PRIMARY KEY,
  name            text NOT NULL CHECK (name <> ''),
  state           text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'adopted', 'discarded')),
  -- The first day from which a period is billed by it; once adopted, the days on which it is in force.
  effective       daterange NOT NULL CHECK (NOT isempty(effective) AND lower(effective) IS NOT NULL),
  -- What a member owes that joins or leaves inside a period: all of it, or the half-years, quarters or months of its
  -- membership; `none`: whoever leaves before he was billed owes nothing.
  joining         text NOT NULL CHECK (joining IN ('full', 'half_year', 'quarter', 'month')),
  leaving         text NOT NULL CHECK (leaving IN ('full', 'half_year', 'quarter', 'month', 'none')),
  notes           text NOT NULL DEFAULT '',
  version         integer NOT NULL DEFAULT 1,
  disclosed_on    date,
  disclosed_how   text,
  credit_china_url text,
  drafted_by      uuid NOT NULL REFERENCES person,
  drafted_at      timestamptz NOT NULL,
  CHECK ((disclosed_on IS NULL) = (disclosed_how IS NULL)),
  CHECK (disclosed_on IS NULL OR state = 'adopted'),
  CONSTRAINT dues_standard_one_in_force EXCLUDE USING gist (effective WITH &&) WHERE (state = 'adopted')
);
CREATE INDEX dues_standard_by_day ON dues_standard (lower(effective) DESC, id DESC);

CREATE TABLE dues_tier (
  standard_id     uuid NOT NULL REFERENCES dues_standard ON DELETE CASCADE,
  seq             integer NOT NULL CHECK (seq BETWEEN 1 AND 12),
  name            text NOT NULL CHECK (name <> ''),
  -- A year. Explicit, never a range (DUES-02).
  amount          bigint NOT NULL CHECK (amount >= 0),
  services        text NOT NULL DEFAULT '',
  PRIMARY KEY (standard_id, seq),
  UNIQUE (standard_id, name)
);
-- Each tier of members pays one amount.
CREATE TABLE dues_tier_for (
  standard_id     uuid NOT NULL,
  member_tier     text NOT NULL CHECK (member_tier <> ''),
  seq             integer NOT NULL,
  PRIMARY KEY (standard_id, member_tier),
  FOREIGN KEY (standard_id, seq) REFERENCES dues_tier (standard_id, seq) ON DELETE CASCADE
);
-- 减免: only what the adopted standard itself provides for.
CREATE TABLE dues_reduction (
  standard_id     uuid NOT NULL REFERENCES dues_standard ON DELETE CASCADE,
  seq             integer NOT NULL CHECK (seq BETWEEN 1 AND 12),
  name            text NOT NULL CHECK (name <> ''),
  condition       text NOT NULL CHECK (condition <> ''),
  -- How much is taken off; 100 exempts.
  percent         integer NOT NULL CHECK (percent BETWEEN 1 AND 100),
  PRIMARY KEY (standard_id, seq),
  UNIQUE (standard_id, name)
);

CREATE FUNCTION keep_adopted_standard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND ((NEW.id, NEW.name, NEW.state, NEW.joining, NEW.leaving, NEW.notes, NEW.drafted_by, NEW.drafted_at)
       IS DISTINCT FROM (OLD.id, OLD.name, OLD.state, OLD.joining, OLD.leaving, OLD.notes, OLD.drafted_by, OLD.drafted_at)
     OR NOT NEW.effective <@ OLD.effective OR lower(NEW.effective) <> lower(OLD.effective)
     OR (OLD.disclosed_on IS NOT NULL AND (NEW.disclosed_on, NEW.disclosed_how) IS DISTINCT FROM (OLD.disclosed_on, OLD.disclosed_how))) THEN
    RAISE EXCEPTION 'an adopted standard is followed by another, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dues_standard_fixed BEFORE UPDATE ON dues_standard FOR EACH ROW EXECUTE FUNCTION keep_adopted_standard();
CREATE TRIGGER dues_standard_kept BEFORE DELETE ON dues_standard FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_adopted_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM dues_standard s WHERE s.id = coalesce(NEW.standard_id, OLD.standard_id) AND s.state = 'draft' FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'an adopted standard is followed by another, not changed' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER dues_tier_fixed BEFORE INSERT OR UPDATE OR DELETE ON dues_tier FOR EACH ROW EXECUTE FUNCTION keep_adopted_part();
CREATE TRIGGER dues_tier_for_fixed BEFORE INSERT OR UPDATE OR DELETE ON dues_tier_for FOR EACH ROW EXECUTE FUNCTION keep_adopted_part();
CREATE TRIGGER dues_reduction_fixed BEFORE INSERT OR UPDATE OR DELETE ON dues_reduction FOR EACH ROW EXECUTE FUNCTION keep_adopted_part();

-- The ballot by which it was adopted. It is counted on paper, for dues are voted on in secret and the house votes openly;
-- `meeting_id` is empty where the assembly met before the house was there. The signed tally is attached to the standard.
CREATE TABLE dues_ballot (
  id              uuid PRIMARY KEY,
  standard_id     uuid NOT NULL UNIQUE REFERENCES dues_standard,
  meeting_id      uuid REFERENCES meeting,
  body            text NOT NULL CHECK (body IN ('assembly', 'congress', 'council', 'standing_council', 'president_office', 'branch_meeting', 'other')),
  held_on         date NOT NULL,
  resolution      text NOT NULL CHECK (resolution <> ''),
  secret          boolean NOT NULL,
  -- Those who voted were in one room; false: by letter or on a phone.
  in_person       boolean NOT NULL,
  entitled        integer NOT NULL CHECK (entitled > 0),
  present         integer NOT NULL CHECK (present BETWEEN 0 AND entitled),
  issued          integer NOT NULL CHECK (issued BETWEEN 0 AND present),
  returned        integer NOT NULL CHECK (returned BETWEEN 0 AND issued),
  yes             integer NOT NULL CHECK (yes >= 0),
  no              integer NOT NULL CHECK (no >= 0),
  abstain         integer NOT NULL CHECK (abstain >= 0),
  void            integer NOT NULL CHECK (void >= 0),
  recorded_by     uuid NOT NULL REFERENCES person,
  recorded_at     timestamptz NOT NULL,
  UNIQUE (id, standard_id),
  CONSTRAINT dues_ballot_counted CHECK (yes + no + abstain + void = returned)
);
CREATE TRIGGER dues_ballot_kept BEFORE UPDATE OR DELETE ON dues_ballot FOR EACH ROW EXECUTE FUNCTION refuse_change();

