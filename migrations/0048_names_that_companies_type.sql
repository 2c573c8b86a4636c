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

CREATE OR REPLACE VIEW representative_duty AS
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
SELECT 'membership.change:' || c.id, 'membership.change', 'membership:' || m.id, m.name, jsonb_build_object('change', c.kind, 'name', coalesce(c.name, r.shown_name, '某人')),
  o.office, CASE WHEN o.office IS NOT NULL THEN m.committee_id END, NULL, CASE WHEN o.office IS NULL THEN m.id END,
  array_remove(ARRAY[c.proposed_by, CASE WHEN c.side = 'company' THEN r.person_id END], NULL),
  CASE WHEN o.office IS NULL THEN '{}' ELSE ARRAY[m.id] END,
  c.proposed_at, NULL, NULL, false, CASE WHEN o.office IS NULL THEN '/modules/membership/pages/unit/index?membershipId=' ELSE '/modules/workbench/pages/member/index?id=' END || m.id
FROM representative_change c JOIN membership m ON m.id = c.membership_id LEFT JOIN representative r ON r.id = c.representative_id
  CROSS JOIN (VALUES ('clerk'), ('director'), ('president'), ('supervisor'), (NULL)) o(office)
WHERE c.answered_at IS NULL AND (c.side = 'company') = (o.office IS NULL)
UNION ALL
-- Words that WeChat left open or refused wait for the secretariat, but not for whoever stands for the member.
SELECT 'membership.naming:' || r.id, 'membership.naming', 'membership:' || m.id, m.name, '{}', o.office, m.committee_id, NULL, NULL, '{}', ARRAY[m.id],
  coalesce(k.answered_at, k.asked_at), NULL, NULL, false, '/modules/workbench/pages/member/index?id=' || m.id
FROM representative r JOIN membership m ON m.id = r.membership_id JOIN content_verdict k ON k.subject = 'representative:' || r.id
  CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
WHERE r.words_state IN ('review', 'risky') AND r.ended_at IS NULL AND m.status IN ('active', 'arrears', 'suspended');
