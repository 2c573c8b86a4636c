-- What members did and left undone, as each module knows it, for whoever judges by it (cloudfunctions/ground/deeds.ts).

-- Consents, each with the moment at which it was withdrawn.
CREATE VIEW consent_given AS
SELECT c.id, c.person_id, c.code, c.version, c.at AS given_at,
  (SELECT min(w.at) FROM consent w WHERE w.person_id = c.person_id AND w.code = c.code AND NOT w.granted AND w.id > c.id) AS withdrawn_at
FROM consent c WHERE c.granted;

CREATE VIEW membership_deed AS
-- A licence that ran out, from the day after until another took its place.
SELECT d.membership_id, 'licence.expired' AS kind, 'licence:' || d.id AS ref, d.valid_to + 1 AS day,
  (d.replaced_at AT TIME ZONE 'Asia/Shanghai')::date AS leaves, 1 AS amount, 1 AS whole, NULL::text AS size,
  CASE WHEN d.code <> 'businessLicense' AND d.name_on_document <> '' THEN d.name_on_document ELSE d.code END AS title,
  '/modules/membership/pages/unit/index?membershipId=' || d.membership_id AS page
FROM membership_material d
WHERE d.code IN ('businessLicense', 'industryCert', 'professionalCert') AND d.valid_to IS NOT NULL
  AND (d.replaced_at IS NULL OR (d.replaced_at AT TIME ZONE 'Asia/Shanghai')::date > d.valid_to + 1)
UNION ALL
-- What a profile is to have, filled or not.
SELECT m.id, 'profile.field', 'profile:' || f.name, m.joined_on, NULL, (f.value IS NOT NULL AND f.value <> '')::integer, 1, NULL, f.name,
  '/modules/membership/pages/unit/index?membershipId=' || m.id
FROM membership m CROSS JOIN LATERAL (VALUES
  ('uscc', m.uscc, true), ('legalRep', m.legal_rep, true), ('industry', m.industry, false), ('region', m.region, false), ('size', m.size, true),
  ('address', m.address, true), ('introduction', m.introduction, false)) AS f(name, value, of_units)
WHERE m.joined_on IS NOT NULL AND (m.kind <> 'individual' OR NOT f.of_units)
UNION ALL
-- 自律公约, as somebody who stands for the member signed it; `size`: its version.
SELECT w.membership_id, 'pledge', 'pledge:' || c.id, (greatest(c.given_at, w.since) AT TIME ZONE 'Asia/Shanghai')::date,
  (least(c.withdrawn_at, w.ended_at) AT TIME ZONE 'Asia/Shanghai')::date, 1, 1, c.version, '', '/modules/identity/pages/consents/index'
FROM representation_held w JOIN consent_given c ON c.person_id = w.person_id AND c.code = 'selfDisciplinePledge'
WHERE (w.ended_at IS NULL OR c.given_at < w.ended_at) AND (c.withdrawn_at IS NULL OR c.withdrawn_at > w.since);

CREATE VIEW payment_deed AS
-- Dues: kept when the last of the money had come by the due day, whenever it was written down; not kept from the day after.
-- What has not come by now is not kept once its day is past.
SELECT b.membership_id, 'dues.bill' AS kind, 'bill:' || b.id AS ref,
  CASE WHEN s.paid_on <= b.due_day THEN s.paid_on ELSE b.due_day + 1 END AS day, NULL::date AS leaves,
  (s.paid_on IS NOT NULL AND s.paid_on <= b.due_day)::integer AS amount, 1 AS whole, NULL::text AS size, b.title,
  '/modules/payments/pages/bill/index?id=' || b.id AS page
FROM bill b LEFT JOIN LATERAL (
  SELECT max(p.day) AS paid_on FROM allocation a JOIN payment p ON p.id = a.payment_id
   WHERE a.bill_id = b.id AND a.reverses IS NULL AND NOT EXISTS (SELECT FROM allocation r WHERE r.reverses = a.id)) s ON b.state = 'paid'
WHERE b.kind = 'dues' AND b.state IN ('open', 'paid') AND b.membership_id IS NOT NULL;

CREATE VIEW point_deed AS
SELECT e.membership_id, 'points' AS kind, 'points:' || e.id AS ref, e.day, NULL::date AS leaves, e.delta AS amount, e.delta AS whole, NULL::text AS size, e.title,
  '/modules/meetings/pages/meeting/index?id=' || e.source_id AS page
FROM point_entry e WHERE e.reverses IS NULL AND e.delta > 0 AND NOT EXISTS (SELECT FROM point_entry r WHERE r.reverses = e.id);

CREATE VIEW attendance_deed AS
-- A training that somebody came to for the member.
SELECT DISTINCT ON (g.membership_id, f.id) g.membership_id, 'training' AS kind, 'meeting:' || f.id AS ref,
  (a.at AT TIME ZONE 'Asia/Shanghai')::date AS day, NULL::date AS leaves, 1 AS amount, 1 AS whole, NULL::text AS size, f.title,
  '/modules/meetings/pages/meeting/index?id=' || f.id AS page
FROM meeting_facts f JOIN meeting_registration g ON g.meeting_id = f.id JOIN meeting_arrival a ON a.registration_id = g.id AND a.membership_id = g.membership_id
WHERE f.kind = 'training' AND f.called_off_at IS NULL
ORDER BY g.membership_id, f.id, a.at;
