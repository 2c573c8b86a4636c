-- A name and a title that somebody types for another are seen by others once they have passed (docs/decisions/034, 037);
-- until then by who typed them, by the secretariat, and by nobody else. `asked`: WeChat is being asked about these words.
ALTER TABLE representative ADD COLUMN words_state text NOT NULL DEFAULT 'pending' CHECK (words_state IN ('pending', 'asked', 'pass', 'review', 'risky'));
-- Whoever stands or stood for a member has been seen by that name all along; the secretariat enters what the paper register has.
UPDATE representative SET words_state = 'pass' WHERE accepted_at IS NOT NULL OR ended_at IS NOT NULL OR named_as = 'register';
ALTER TABLE representative
  ADD COLUMN shown_name text GENERATED ALWAYS AS (CASE WHEN words_state = 'pass' THEN name END) STORED,
  ADD COLUMN shown_title text GENERATED ALWAYS AS (CASE WHEN words_state = 'pass' THEN title END) STORED;
CREATE INDEX representative_words_open ON representative (membership_id) WHERE words_state <> 'pass';

CREATE FUNCTION judge_name_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.named_as = 'register' THEN NEW.words_state := 'pass'; END IF;
  ELSIF NEW.words_state = OLD.words_state AND (NEW.name, NEW.title) IS DISTINCT FROM (OLD.name, OLD.title) THEN
    NEW.words_state := 'pending';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER representative_words_judged BEFORE INSERT OR UPDATE OF name, title ON representative FOR EACH ROW EXECUTE FUNCTION judge_name_anew();
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('handNames', '检测单位给代表写的姓名', NULL, '2026-01-01');

-- Whom the register knows is no guest, and is 某人 until his name has passed.
CREATE OR REPLACE VIEW member_known AS
  SELECT r.person_id, r.membership_id, coalesce(r.shown_name, '某人') AS name, r.since FROM representative r JOIN membership m ON m.id = r.membership_id
   WHERE r.accepted_at IS NOT NULL AND m.member_no IS NOT NULL
  UNION ALL
  SELECT o.person_id, NULL, n.name, lower(o.term)::timestamp AT TIME ZONE 'Asia/Shanghai'
    FROM office_holder o JOIN person_name n ON n.id = o.person_id WHERE n.name IS NOT NULL AND NOT isempty(o.term);
CREATE OR REPLACE VIEW person_unit AS
  SELECT w.person_id, m.id AS membership_id, m.name, m.status, r.id AS representative_id, r.shown_name AS called, r.phone, w.since, m.committee_id
    FROM representation w JOIN representative r ON r.id = w.representative_id JOIN membership m ON m.id = w.membership_id;
CREATE OR REPLACE VIEW member_representative AS
SELECT r.id, r.membership_id, r.name, r.phone, r.title, r.is_primary, r.since, r.ended_at,
  EXISTS (SELECT FROM representation w WHERE w.representative_id = r.id AND w.membership_id = r.membership_id) AS linked,
  r.accepted_at, r.named_as, r.ended_as, r.ended_reason, r.asked_until, r.words_state
FROM representative r;
