-- 待我办: whoever stands for several members opens the file of the one whose grade is to fall.
CREATE OR REPLACE VIEW credit_duty AS
SELECT 'credit.fall:' || s.membership_id || ':' || s.notice_on AS key, 'credit.fall' AS kind, 'membership:' || s.membership_id AS subject, r.name AS title,
  jsonb_build_object('from', s.grade, 'to', s.notice_grade) AS "values", o.office AS office, r.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  '{}'::uuid[] AS barred, ARRAY[s.membership_id] AS barred_units, (s.notice_until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, NULL::date AS due_on,
  NULL::timestamptz AS due_at, false AS provisional, '/modules/credit/pages/file/index?id=' || s.membership_id AS page
FROM credit_standing s JOIN member_register r ON r.id = s.membership_id CROSS JOIN (VALUES ('director'), ('compliance')) o(office)
WHERE s.notice_grade IS NOT NULL
  AND NOT EXISTS (SELECT FROM credit_objection b WHERE b.membership_id = s.membership_id AND b.decided_on IS NULL)
UNION ALL
SELECT 'credit.confirm:' || c.id, 'credit.confirm', 'credit_record:' || c.id, r.name, jsonb_build_object('title', c.title), o.office, r.committee_id, NULL, NULL,
  ARRAY[c.entered_by], ARRAY[c.membership_id], c.entered_at, NULL, NULL, false, '/modules/credit/pages/record/index?id=' || c.id
FROM credit_record c JOIN member_register r ON r.id = c.membership_id CROSS JOIN (VALUES ('director'), ('compliance'), ('supervisor')) o(office)
WHERE c.kind = 'ownRecord' AND c.confirmed_at IS NULL
UNION ALL
-- The member is told that its grade is to fall, and may object until then.
SELECT 'credit.object:' || s.membership_id || ':' || s.notice_on, 'credit.object', 'membership:' || s.membership_id, r.name,
  jsonb_build_object('from', s.grade, 'to', s.notice_grade), NULL, NULL, NULL, s.membership_id, '{}', '{}', s.notice_on::timestamp AT TIME ZONE 'Asia/Shanghai', s.notice_until,
  NULL, false, '/modules/credit/pages/file/index?id=' || s.membership_id
FROM credit_standing s JOIN member_register r ON r.id = s.membership_id
WHERE s.notice_grade IS NOT NULL AND NOT EXISTS (SELECT FROM credit_objection b WHERE b.membership_id = s.membership_id AND b.filed_at >= s.notice_on::timestamp AT TIME ZONE 'Asia/Shanghai')
UNION ALL
SELECT 'credit.publish:' || p.id, 'credit.publish', 'credit_publishing:' || p.id, d.title, '{}'::jsonb, o.office, NULL, NULL, NULL,
  ARRAY[p.entered_by], '{}', p.entered_at, NULL, NULL, false, '/modules/credit/pages/benefits/index'
FROM credit_publishing p JOIN motion_decided d ON d.id = p.motion_id CROSS JOIN (VALUES ('director'), ('compliance'), ('supervisor')) o(office)
WHERE p.confirmed_at IS NULL AND p.ended_at IS NULL;
