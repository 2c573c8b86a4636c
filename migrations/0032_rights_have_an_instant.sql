-- Being named is not acting: a representation begins when the person accepts it (docs/decisions/034).
ALTER TABLE representative
  ADD COLUMN accepted_at timestamptz,
  -- Who named him; NULL for the applicant himself and for those who came with a ledger.
  ADD COLUMN named_by uuid REFERENCES person,
  ADD COLUMN declined_at timestamptz;
-- Those who have stood for a company so far go on: the applicant, and of those whose verified phone was named the primary
-- representative and whoever chose the company himself. All others are asked.
UPDATE representative SET accepted_at = since WHERE person_id IS NOT NULL;
UPDATE representative r SET person_id = p.id, accepted_at = greatest(r.since, p.phone_verified_at)
  FROM person p
 WHERE p.phone = r.phone AND p.phone_verified_at IS NOT NULL AND p.id IS DISTINCT FROM r.person_id AND r.ended_at IS NULL
   AND (r.is_primary OR p.acting_for = r.membership_id)
   AND EXISTS (SELECT FROM membership m WHERE m.id = r.membership_id AND m.status IN ('active', 'arrears', 'suspended'))
   AND NOT EXISTS (SELECT FROM representative o WHERE o.membership_id = r.membership_id AND o.person_id = p.id AND o.ended_at IS NULL);
ALTER TABLE representative
  ADD CHECK (accepted_at IS NULL OR person_id IS NOT NULL),
  ADD CHECK (accepted_at IS NULL OR declined_at IS NULL);

-- Who represents whom, and since when: whoever accepted it. An applicant who gave a number that another person has
-- verified stands for nobody.
CREATE OR REPLACE VIEW representation AS
  SELECT r.id AS representative_id, r.membership_id, r.person_id, r.accepted_at AS since
    FROM representative r
   WHERE r.ended_at IS NULL AND r.accepted_at IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM person_phone p WHERE p.phone = r.phone AND p.person_id <> r.person_id);

-- For whom a person acts, the one answer to it: the member he chose, else the only one that he represents. Who
-- represents several and chose none is asked; no order of names or ids chooses for him.
CREATE VIEW acting_unit AS
  SELECT w.person_id, w.membership_id
    FROM representation w JOIN membership m ON m.id = w.membership_id AND m.status = 'active'
    JOIN person_choice c ON c.person_id = w.person_id
   WHERE c.acting_for = w.membership_id OR NOT EXISTS (
     SELECT FROM representation o JOIN membership n ON n.id = o.membership_id AND n.status = 'active'
      WHERE o.person_id = w.person_id AND o.membership_id <> w.membership_id);
CREATE OR REPLACE VIEW caller_unit AS
  SELECT w.person_id, m.id AS membership_id, m.name, m.status, m.member_no,
         EXISTS (SELECT FROM acting_unit a WHERE a.person_id = w.person_id AND a.membership_id = m.id) AS acting
    FROM representation w JOIN membership m ON m.id = w.membership_id
   WHERE m.status IN ('under_review', 'returned', 'active');

-- A verified number that changes takes along what its owner accepted and what he is asked to accept; the old number's
-- next owner gets none of it.
CREATE OR REPLACE FUNCTION follow_phone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE representative r SET phone = NEW.phone
   WHERE r.phone = OLD.phone AND r.ended_at IS NULL AND (r.person_id IS NULL OR r.person_id = NEW.id)
     AND NOT EXISTS (SELECT 1 FROM representative o WHERE o.membership_id = r.membership_id AND o.phone = NEW.phone AND o.ended_at IS NULL);
  RETURN NEW;
END $$;

-- The instant at which a membership and an office ended: rights end then, not at midnight.
ALTER TABLE membership ADD COLUMN ended_at timestamptz;
UPDATE membership SET ended_at = ended_on::timestamp AT TIME ZONE 'Asia/Shanghai' WHERE ended_on IS NOT NULL;
CREATE FUNCTION know_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ended_at := CASE WHEN NEW.ended_on IS NULL THEN NULL ELSE coalesce(NEW.ended_at,
    CASE WHEN NEW.ended_on = (now() AT TIME ZONE 'Asia/Shanghai')::date THEN now() ELSE NEW.ended_on::timestamp AT TIME ZONE 'Asia/Shanghai' END) END;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_end_known BEFORE INSERT OR UPDATE OF ended_on, ended_at ON membership FOR EACH ROW EXECUTE FUNCTION know_end();
ALTER TABLE membership ADD CHECK ((ended_on IS NULL) = (ended_at IS NULL));
-- Ended by hand. A term that runs out ends with its last day.
ALTER TABLE appointment ADD COLUMN ended_at timestamptz;
