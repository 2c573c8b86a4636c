-- A meeting with the day of its notice: elections are secret, so what proves them here is the meeting, its notice and its agenda.
CREATE OR REPLACE VIEW meeting_course AS
SELECT m.id, m.kind, m.title, m.status, m.committee_id, m.starts_at, m.ends_at, m.closed_at, m.place ->> 'name' AS place_name,
  meeting_circle(m.kind) AS circle,
  m.kind IN ('assembly', 'congress', 'council', 'standing_council', 'supervisory', 'president_office', 'branch_meeting', 'party_general', 'party_committee') AS decides,
  CASE WHEN m.status IN ('ended', 'minutes_confirmed', 'archived') THEN coalesce(m.closed_at, m.ends_at)
       WHEN m.status = 'in_session' THEN m.ends_at + interval '120 minutes' END AS over_at,
  (m.published_at AT TIME ZONE 'Asia/Shanghai')::date AS noticed_on
  FROM meeting m;
