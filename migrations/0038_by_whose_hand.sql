-- Who is asked to represent a member, by whom, until when, and how a representation ends (docs/decisions/034).
ALTER TABLE representative
  -- As what somebody was named: `applicant` in an application, by the `company` itself, by the `secretariat`, or he came
  -- with the paper `register`.
  ADD COLUMN named_as text NOT NULL DEFAULT 'company' CHECK (named_as IN ('applicant', 'company', 'secretariat', 'register')),
  -- Since when he is asked, and until when; nobody is asked before the company is a member, and what came with the register does not expire.
  ADD COLUMN asked_at timestamptz,
  ADD COLUMN asked_until timestamptz,
  -- Accepted by whom WeChat had verified this very number for: nobody else's verifying it later ends that.
  ADD COLUMN proven boolean NOT NULL DEFAULT false,
  ADD COLUMN ended_as text CHECK (ended_as IN ('himself', 'primary', 'company', 'secretariat', 'takenBack', 'declined', 'expired')),
  ADD COLUMN ended_by uuid REFERENCES person,
  ADD COLUMN ended_reason text;
UPDATE representative r SET
  named_as = CASE WHEN m.case_id IS NULL THEN 'register' WHEN m.joined_on IS NULL OR r.since < m.joined_on THEN 'applicant' ELSE 'company' END,
  named_by = coalesce(r.named_by, CASE WHEN m.case_id IS NOT NULL AND r.person_id IS NULL AND (m.joined_on IS NULL OR r.since < m.joined_on) THEN m.applied_by END),
  asked_at = CASE WHEN m.joined_on IS NOT NULL AND r.accepted_at IS NULL THEN r.since END,
  proven = r.accepted_at IS NOT NULL AND EXISTS (SELECT FROM person_phone p WHERE p.person_id = r.person_id AND p.phone = r.phone)
  FROM membership m WHERE m.id = r.membership_id;
ALTER TABLE representative
  ADD CHECK (declined_at IS NULL OR ended_at IS NOT NULL),
  ADD CHECK (NOT proven OR accepted_at IS NOT NULL);
CREATE INDEX representative_asked ON representative (phone) WHERE ended_at IS NULL AND NOT proven;

CREATE OR REPLACE VIEW representation AS
  SELECT r.id AS representative_id, r.membership_id, r.person_id, r.accepted_at AS since
    FROM representative r
   WHERE r.ended_at IS NULL AND r.accepted_at IS NOT NULL
     AND (r.proven OR NOT EXISTS (SELECT 1 FROM person_phone p WHERE p.phone = r.phone AND p.person_id <> r.person_id));

-- Who is asked: the owner of the number, as long as he does not stand for the member already. An applicant who gave
-- another's number as his own does not stand in the way.
CREATE VIEW representation_asked AS
  SELECT r.id AS representative_id, r.membership_id, p.person_id, m.name, r.phone, coalesce(r.asked_at, r.since) AS since, r.asked_until
    FROM representative r
    JOIN membership m ON m.id = r.membership_id AND m.status IN ('active', 'arrears', 'suspended')
    JOIN person_phone p ON p.phone = r.phone
   WHERE r.ended_at IS NULL AND NOT r.proven AND (r.accepted_at IS NULL OR r.person_id <> p.person_id)
     -- Who is a member himself is not represented by whoever has the number that he wrote.
     AND (m.kind <> 'individual' OR r.named_as IN ('register', 'secretariat'))
     AND NOT EXISTS (SELECT 1 FROM representation w WHERE w.membership_id = r.membership_id AND w.person_id = p.person_id);
-- Asked by identity: the members that ask somebody.
DROP VIEW unit_phone;
CREATE VIEW unit_asking AS SELECT person_id, representative_id, membership_id, name, since, asked_until FROM representation_asked;

-- A verified number that changes takes along what its owner accepted, and what he accepted on a number that he shows to
-- be his only now is shown from now on. What he was merely asked stays with the number that was named: who named it
-- learns of nobody's new one.
CREATE OR REPLACE FUNCTION follow_phone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE representative r SET phone = NEW.phone
   WHERE r.person_id = NEW.id AND r.proven AND r.ended_at IS NULL AND r.phone <> NEW.phone
     AND NOT EXISTS (SELECT 1 FROM representative o WHERE o.membership_id = r.membership_id AND o.phone = NEW.phone AND o.ended_at IS NULL);
  UPDATE representative r SET proven = true
   WHERE r.person_id = NEW.id AND r.phone = NEW.phone AND r.accepted_at IS NOT NULL AND r.ended_at IS NULL AND NOT r.proven;
  RETURN NEW;
END $$;
DROP TRIGGER person_phone_followed ON person;
CREATE TRIGGER person_phone_followed AFTER UPDATE OF phone, phone_verified_at ON person FOR EACH ROW
  WHEN (NEW.phone_verified_at IS NOT NULL) EXECUTE FUNCTION follow_phone();

-- Who carries what his consents are needed for: who filed the application, who stands for the member that he brought.
-- Whom others have named carries nothing.
CREATE OR REPLACE VIEW person_engaged AS
  SELECT applied_by AS person_id, id AS membership_id, name, true AS applying FROM membership WHERE status IN ('under_review', 'returned')
  UNION ALL
  SELECT w.person_id, m.id, m.name, false FROM representation w JOIN membership m ON m.id = w.membership_id AND m.applied_by = w.person_id
   WHERE m.status IN ('active', 'arrears', 'suspended');

-- What two hands do: a primary representative ended by the company's others, or anything by the secretariat.
CREATE TABLE representative_change (
  id                uuid PRIMARY KEY,
  membership_id     uuid NOT NULL REFERENCES membership,
  side              text NOT NULL CHECK (side IN ('company', 'secretariat')),
  kind              text NOT NULL CHECK (kind IN ('end', 'name', 'primary')),
  -- Who is ended, or becomes the primary one.
  representative_id uuid REFERENCES representative,
  name              text,
  phone             text,
  title             text,
  makes_primary     boolean NOT NULL DEFAULT false,
  -- The written confirmation, or the proof.
  file_id           uuid NOT NULL REFERENCES file,
  reason            text NOT NULL,
  proposed_by       uuid NOT NULL REFERENCES person,
  proposed_as       text NOT NULL,
  proposed_at       timestamptz NOT NULL,
  answered_by       uuid REFERENCES person,
  answered_at       timestamptz,
  agreed            boolean,
  answer            text,
  CHECK (side = 'secretariat' OR kind = 'end'),
  CHECK ((kind = 'name') = (representative_id IS NULL)),
  CHECK ((kind = 'name') = (name IS NOT NULL AND phone IS NOT NULL)),
  CHECK ((answered_at IS NULL) = (agreed IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
  -- Two hands.
  CHECK (agreed IS NOT TRUE OR answered_by <> proposed_by)
);
CREATE UNIQUE INDEX representative_change_open ON representative_change (membership_id, side) WHERE answered_at IS NULL;
CREATE FUNCTION refuse_representative_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL OR (NEW.id, NEW.membership_id, NEW.side, NEW.kind, NEW.representative_id, NEW.name, NEW.phone, NEW.file_id, NEW.reason, NEW.proposed_by, NEW.proposed_at)
      IS DISTINCT FROM (OLD.id, OLD.membership_id, OLD.side, OLD.kind, OLD.representative_id, OLD.name, OLD.phone, OLD.file_id, OLD.reason, OLD.proposed_by, OLD.proposed_at) THEN
    RAISE EXCEPTION 'a change of representatives is answered once, and never rewritten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER representative_change_fixed BEFORE UPDATE OR DELETE ON representative_change FOR EACH ROW EXECUTE FUNCTION refuse_representative_change();

-- The register says how each came to stand there, and which hands are open.
CREATE OR REPLACE VIEW member_representative AS
SELECT r.id, r.membership_id, r.name, r.phone, r.title, r.is_primary, r.since, r.ended_at,
  EXISTS (SELECT FROM representation w WHERE w.representative_id = r.id AND w.membership_id = r.membership_id) AS linked,
  r.accepted_at, r.named_as, r.ended_as, r.ended_reason, r.asked_until
FROM representative r;
CREATE VIEW member_change AS
SELECT c.id, c.membership_id, c.side, c.kind, c.representative_id, coalesce(c.name, r.name) AS name, c.title, c.makes_primary, c.reason,
  c.proposed_by, c.proposed_as, c.proposed_at
FROM representative_change c LEFT JOIN representative r ON r.id = c.representative_id WHERE c.answered_at IS NULL;

CREATE VIEW representative_duty AS
-- Whoever was named is asked; nobody can once its time is over.
SELECT 'membership.invitation:' || a.representative_id AS key, 'membership.invitation' AS kind, 'representative:' || a.representative_id AS subject, a.name AS title,
  '{}'::jsonb AS "values", NULL::text AS office, NULL::uuid AS committee_id, a.person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  a.since, NULL::date AS due_on, a.asked_until AS due_at, false AS provisional, '/modules/membership/pages/invitation/index?id=' || a.representative_id AS page
FROM representation_asked a
UNION ALL
-- Nobody acts for the member, and nobody is asked to: the secretariat holds the place open.
SELECT 'membership.noHand:' || m.id, 'membership.noHand', 'membership:' || m.id, m.name, '{}', o.office, m.committee_id, NULL, NULL, '{}', '{}',
  coalesce((SELECT max(r.ended_at) FROM representative r WHERE r.membership_id = m.id), m.joined_on::timestamp AT TIME ZONE 'Asia/Shanghai'),
  NULL, NULL, false, '/modules/workbench/pages/member/index?id=' || m.id
FROM membership m CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
WHERE m.status IN ('active', 'arrears', 'suspended')
  AND NOT EXISTS (SELECT FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL AND (r.accepted_at IS NULL OR r.proven
    OR NOT EXISTS (SELECT FROM person_phone p WHERE p.phone = r.phone AND p.person_id <> r.person_id)))
UNION ALL
-- Somebody acts for it, but nobody as its primary representative: the company chooses, and until then the secretariat sees to it.
SELECT 'membership.noPrimary:' || m.id, 'membership.noPrimary', 'membership:' || m.id, m.name, '{}', o.office, CASE WHEN o.office IS NOT NULL THEN m.committee_id END, NULL,
  CASE WHEN o.office IS NULL THEN m.id END, '{}', '{}',
  coalesce((SELECT max(r.ended_at) FROM representative r WHERE r.membership_id = m.id), m.joined_on::timestamp AT TIME ZONE 'Asia/Shanghai'),
  NULL, NULL, false, CASE WHEN o.office IS NULL THEN '/modules/membership/pages/unit/index?membershipId=' ELSE '/modules/workbench/pages/member/index?id=' END || m.id
FROM membership m CROSS JOIN (VALUES ('clerk'), (NULL)) o(office)
WHERE m.status IN ('active', 'arrears', 'suspended') AND m.kind <> 'individual'
  AND NOT EXISTS (SELECT FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL AND r.is_primary)
  AND EXISTS (SELECT FROM representation w WHERE w.membership_id = m.id)
UNION ALL
-- The second hand: another representative, or another who holds an office.
SELECT 'membership.change:' || c.id, 'membership.change', 'membership:' || m.id, m.name, jsonb_build_object('change', c.kind, 'name', coalesce(c.name, r.name)),
  o.office, CASE WHEN o.office IS NOT NULL THEN m.committee_id END, NULL, CASE WHEN o.office IS NULL THEN m.id END,
  array_remove(ARRAY[c.proposed_by, CASE WHEN c.side = 'company' THEN r.person_id END], NULL),
  CASE WHEN o.office IS NULL THEN '{}' ELSE ARRAY[m.id] END,
  c.proposed_at, NULL, NULL, false, CASE WHEN o.office IS NULL THEN '/modules/membership/pages/unit/index?membershipId=' ELSE '/modules/workbench/pages/member/index?id=' END || m.id
FROM representative_change c JOIN membership m ON m.id = c.membership_id LEFT JOIN representative r ON r.id = c.representative_id
  CROSS JOIN (VALUES ('clerk'), ('director'), ('president'), ('supervisor'), (NULL)) o(office)
WHERE c.answered_at IS NULL AND (c.side = 'company') = (o.office IS NULL);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('membership.invitations', '{"days": 14, "restDays": 90, "monthly": 20}', 'days', '邀请单位代表', 'Inviting representatives', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)',
   '{"kind": "record", "fields": [
     {"key": "days", "label": {"zh": "邀请有效", "en": "an invitation is good for"}, "shape": {"kind": "number", "min": 1, "max": 90, "unit": "day"}},
     {"key": "restDays", "label": {"zh": "婉拒后多久内不再邀请", "en": "not asked again after declining for"}, "shape": {"kind": "number", "min": 1, "max": 730, "unit": "day"}},
     {"key": "monthly", "label": {"zh": "一家单位三十天内最多邀请", "en": "most invitations of one company in thirty days"}, "shape": {"kind": "number", "min": 1, "max": 100, "unit": "answer"}}]}');

-- Under which name somebody first accepted to stand for a member: he is called so by whoever knows no name of his own.
CREATE OR REPLACE VIEW person_unit AS
  SELECT w.person_id, m.id AS membership_id, m.name, m.status, r.id AS representative_id, r.name AS called, r.phone, w.since, m.committee_id
    FROM representation w JOIN representative r ON r.id = w.representative_id JOIN membership m ON m.id = w.membership_id;
