-- Whoever a complaint is about, or who made it, does not see in the lists of the late that it is handled.
CREATE OR REPLACE VIEW complaints_duty AS
WITH open AS (
  SELECT c.*, '/modules/complaints/pages/complaint/index?id=' || c.id AS page, c.clock_from::timestamp AT TIME ZONE 'Asia/Shanghai' AS since,
    jsonb_build_object('kind', c.kind, 'confidential', true) AS said,
    (SELECT coalesce(array_agg(DISTINCT p.person_id), '{}') FROM complaint_concerned p WHERE p.complaint_id = c.id) AS concerned,
    CASE WHEN c.state = 'appealed' THEN c.appeal_desk ELSE c.desk END AS by
  FROM complaint c WHERE c.closed_at IS NULL),
desk_office (desk, office) AS (VALUES ('secretariat', 'clerk'), ('secretariat', 'director'), ('secretariat', 'compliance'), ('supervisor', 'supervisor'), ('president', 'president'), ('council', 'council')),
second_office (desk, office) AS (VALUES ('secretariat', 'clerk'), ('secretariat', 'director'), ('secretariat', 'compliance'), ('secretariat', 'president'), ('supervisor', 'supervisor'), ('supervisor', 'president'), ('president', 'council'), ('president', 'supervisor'), ('council', 'council'), ('council', 'president')),
asked AS (
  SELECT o.id, CASE o.state WHEN 'received' THEN 'complaints.accept' WHEN 'appealed' THEN 'complaints.answer' ELSE 'complaints.decide' END AS duty, d.office
    FROM open o JOIN desk_office d ON d.desk = o.by WHERE o.state IN ('received', 'accepted', 'heard', 'appealed')
  UNION ALL SELECT o.id, 'complaints.confirm', s.office FROM open o JOIN second_office s ON s.desk = o.desk WHERE o.state = 'proposed')
SELECT a.duty || ':' || o.id AS key, a.duty AS kind, 'complaint:' || o.id AS subject, o.number AS title,
  -- Of a complaint that the secretariat does not handle it does not hear.
  o.said || CASE WHEN o.by = 'secretariat' THEN '{}'::jsonb ELSE '{"circle": ["supervisor", "president", "council"]}'::jsonb END AS "values",
  a.office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  o.concerned || array_remove(ARRAY[CASE WHEN o.state IN ('proposed', 'appealed') THEN o.decided_by END, CASE WHEN o.state = 'appealed' THEN o.confirmed_by END], NULL) AS barred,
  '{}'::uuid[] AS barred_units, o.since, o.due_on, NULL::timestamptz AS due_at, o.due_provisional AS provisional, o.page
FROM asked a JOIN open o ON o.id = a.id
UNION ALL
SELECT 'complaints.state:' || o.id, 'complaints.state', 'complaint:' || o.id, o.number, o.said, NULL, NULL, p.person_id, NULL, '{}', '{}', o.since, o.due_on, NULL, o.due_provisional, o.page
FROM open o JOIN complaint_concerned p ON p.complaint_id = o.id AND p.side = 'other' WHERE o.state = 'hearing'
UNION ALL
SELECT 'complaints.state:' || o.id, 'complaints.state', 'complaint:' || o.id, o.number, o.said, s.office, NULL, NULL, NULL, '{}', '{}', o.since, o.due_on, NULL, o.due_provisional, o.page
FROM open o CROSS JOIN (VALUES ('clerk'), ('director')) AS s(office) WHERE o.state = 'hearing' AND o.kind = 'secretariat'
UNION ALL
SELECT 'complaints.read:' || o.id, 'complaints.read', 'complaint:' || o.id, o.number, o.said, NULL, NULL, p.person_id, NULL, '{}', '{}', o.since, o.due_on, NULL, o.due_provisional, o.page
FROM open o JOIN complaint_concerned p ON p.complaint_id = o.id AND (p.side = 'maker' OR p.side = 'other' AND o.heard_on IS NOT NULL) WHERE o.state = 'decided';
