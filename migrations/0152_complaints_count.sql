-- A complaint that was upheld against a member, in the list of its deeds; no word of who complained.
CREATE VIEW complaint_deed AS
SELECT u.membership_id, 'complaint'::text AS kind, 'complaint:' || u.id AS ref, u.decided_on AS day, u.ends AS leaves, 1 AS amount, 1 AS whole,
  CASE WHEN u.grave THEN 'serious' ELSE 'general' END AS size, c.number AS title, '/modules/complaints/pages/complaint/index?id=' || u.id AS page
FROM complaint_upheld u JOIN complaint c ON c.id = u.id;
