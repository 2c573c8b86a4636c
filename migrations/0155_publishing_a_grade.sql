-- 公开等级: a grade stands where other members read it only once the assembly has decided that grades are published, and only
-- of a member that has agreed; it goes with either (handbook §3.3).
CREATE TABLE credit_publishing (
  id              uuid PRIMARY KEY,
  -- What the assembly decided, voted on here.
  motion_id       uuid NOT NULL REFERENCES motion,
  note            text NOT NULL CHECK (note <> ''),
  entered_by      uuid NOT NULL REFERENCES person,
  entered_at      timestamptz NOT NULL,
  confirmed_by    uuid REFERENCES person,
  confirmed_at    timestamptz,
  ended_by        uuid REFERENCES person,
  ended_at        timestamptz,
  ended_reason    text,
  CONSTRAINT credit_publishing_second CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CHECK (num_nonnulls(ended_by, ended_at, ended_reason) IN (0, 3))
);
CREATE UNIQUE INDEX credit_publishing_one ON credit_publishing ((true)) WHERE ended_at IS NULL;
CREATE FUNCTION refuse_credit_publishing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_by, NEW.confirmed_at) IS DISTINCT FROM (OLD.confirmed_by, OLD.confirmed_at)
     OR to_jsonb(NEW) - '{confirmed_by,confirmed_at,ended_by,ended_at,ended_reason}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{confirmed_by,confirmed_at,ended_by,ended_at,ended_reason}'::text[] THEN
    RAISE EXCEPTION 'a decision to publish is ended, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credit_publishing_fixed BEFORE UPDATE ON credit_publishing FOR EACH ROW EXECUTE FUNCTION refuse_credit_publishing_change();
CREATE TRIGGER credit_publishing_kept BEFORE DELETE ON credit_publishing FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The port that the directory reads: of members whose main representative, or who himself, agreed to it and has not taken it back.
CREATE VIEW member_grade_shown AS
SELECT g.membership_id, g.grade, g.since FROM credit_grade g JOIN member_register r ON r.id = g.membership_id
WHERE g.grade <> 'NR' AND r.status IN ('active', 'arrears', 'suspended')
  AND EXISTS (SELECT FROM credit_publishing p JOIN motion_decided d ON d.id = p.motion_id AND d.passed WHERE p.confirmed_at IS NOT NULL AND p.ended_at IS NULL)
  AND EXISTS (SELECT FROM representation w JOIN member_representative m ON m.id = w.representative_id AND m.is_primary
    JOIN consent_given c ON c.person_id = w.person_id AND c.code = 'creditShown' AND c.withdrawn_at IS NULL WHERE w.membership_id = g.membership_id);
