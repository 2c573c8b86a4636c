-- Which members lack somebody who acts for them is asked with every look at 待我办, and is so of few: it is kept where it
-- changes instead of being looked for among all of them (25,000 members: 180 ms a look).
CREATE TABLE open_place (
  membership_id uuid PRIMARY KEY REFERENCES membership ON DELETE CASCADE,
  lacks text NOT NULL CHECK (lacks IN ('noHand', 'noPrimary'))
);
-- The members are held first: of two hands that end at the same moment the second sees the first.
CREATE FUNCTION settle_places(of_members uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM membership WHERE id = ANY (of_members) ORDER BY id FOR NO KEY UPDATE;
  WITH standing AS (
    SELECT m.id, CASE
        WHEN NOT EXISTS (SELECT FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL AND (r.accepted_at IS NULL OR r.proven
          OR NOT EXISTS (SELECT FROM person_phone p WHERE p.phone = r.phone AND p.person_id <> r.person_id))) THEN 'noHand'
        WHEN m.kind <> 'individual' AND NOT EXISTS (SELECT FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL AND r.is_primary)
          AND EXISTS (SELECT FROM representation w WHERE w.membership_id = m.id) THEN 'noPrimary' END AS lacks
      FROM membership m WHERE m.id = ANY (of_members)
  ), filled AS (
    DELETE FROM open_place o USING standing s WHERE o.membership_id = s.id AND s.lacks IS NULL)
  INSERT INTO open_place AS o (membership_id, lacks) SELECT s.id, s.lacks FROM standing s WHERE s.lacks IS NOT NULL
  ON CONFLICT (membership_id) DO UPDATE SET lacks = excluded.lacks WHERE o.lacks <> excluded.lacks;
END $$;
CREATE FUNCTION settle_places_of_hands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM settle_places((SELECT array_agg(DISTINCT c.membership_id) FROM changed c));
  RETURN NULL;
END $$;
CREATE TRIGGER representative_named AFTER INSERT ON representative REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION settle_places_of_hands();
-- What somebody is called, or asked about, holds nobody.
CREATE FUNCTION settle_places_of_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM settle_places((SELECT array_agg(DISTINCT c.membership_id) FROM changed c JOIN former f ON f.id = c.id
    WHERE (f.ended_at, f.accepted_at, f.proven, f.is_primary, f.phone, f.person_id) IS DISTINCT FROM (c.ended_at, c.accepted_at, c.proven, c.is_primary, c.phone, c.person_id)));
  RETURN NULL;
END $$;
CREATE TRIGGER representative_changed AFTER UPDATE ON representative REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION settle_places_of_changes();
CREATE TRIGGER representative_gone AFTER DELETE ON representative REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION settle_places_of_hands();
CREATE FUNCTION settle_places_of_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM settle_places((SELECT array_agg(c.id) FROM changed c));
  RETURN NULL;
END $$;
CREATE TRIGGER membership_place AFTER INSERT ON membership REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION settle_places_of_members();
-- A number that somebody else verifies contests a hand, and one that he gives up does no more.
CREATE FUNCTION settle_places_of_phone() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE concerned uuid[] := (SELECT array_agg(DISTINCT r.membership_id) FROM representative r
  WHERE r.ended_at IS NULL AND r.phone IN (NEW.phone, CASE WHEN TG_OP = 'UPDATE' THEN OLD.phone END));
BEGIN
  IF concerned IS NOT NULL THEN PERFORM settle_places(concerned); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER person_contests AFTER INSERT OR UPDATE OF phone, phone_verified_at ON person FOR EACH ROW WHEN (NEW.phone IS NOT NULL) EXECUTE FUNCTION settle_places_of_phone();
CREATE TRIGGER person_yields AFTER UPDATE OF phone, phone_verified_at ON person FOR EACH ROW WHEN (NEW.phone IS NULL AND OLD.phone IS NOT NULL) EXECUTE FUNCTION settle_places_of_phone();
SELECT settle_places(array_agg(id)) FROM membership;

CREATE OR REPLACE VIEW representative_duty AS
-- Whoever was named is asked; nobody can once its time is over.
SELECT 'membership.invitation:' || a.representative_id AS key, 'membership.invitation' AS kind, 'representative:' || a.representative_id AS subject, a.name AS title,
  '{}'::jsonb AS "values", NULL::text AS office, NULL::uuid AS committee_id, a.person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  a.since, NULL::date AS due_on, a.asked_until AS due_at, false AS provisional, '/modules/membership/pages/invitation/index?id=' || a.representative_id AS page
FROM representation_asked a
UNION ALL
-- Nobody acts for the member, and nobody is asked to: the secretariat holds the place open. Somebody acts for it, but nobody
-- as its primary representative: the company chooses, and until then the secretariat sees to it.
SELECT 'membership.' || p.lacks || ':' || m.id, 'membership.' || p.lacks, 'membership:' || m.id, m.name, '{}', o.office,
  CASE WHEN o.office IS NOT NULL THEN m.committee_id END, NULL, CASE WHEN o.office IS NULL THEN m.id END, '{}', '{}',
  coalesce((SELECT max(r.ended_at) FROM representative r WHERE r.membership_id = m.id), m.joined_on::timestamp AT TIME ZONE 'Asia/Shanghai'),
  NULL, NULL, false, CASE WHEN o.office IS NULL THEN '/modules/membership/pages/unit/index?membershipId=' ELSE '/modules/workbench/pages/member/index?id=' END || m.id
FROM open_place p JOIN membership m ON m.id = p.membership_id
  JOIN (VALUES ('noHand', 'clerk'), ('noHand', 'director'), ('noPrimary', 'clerk'), ('noPrimary', NULL)) o(lacks, office) ON o.lacks = p.lacks
WHERE m.status IN ('active', 'arrears', 'suspended')
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
