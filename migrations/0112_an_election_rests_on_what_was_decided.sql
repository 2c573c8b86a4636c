-- What bodies have decided, with the meeting and the matter; a meeting with the day of its notice.
CREATE OR REPLACE VIEW motion_decided AS
SELECT m.id, m.title, f.kind AS body, f.title AS meeting, (m.closed_at AT TIME ZONE 'Asia/Shanghai')::date AS decided_on,
  (m.result ->> 'passed')::boolean AS passed, m.result, m.meeting_id, m.matter_type
FROM motion m JOIN meeting_facts f ON f.id = m.meeting_id
WHERE m.state = 'closed' AND f.committee_id IS NULL;

CREATE OR REPLACE VIEW meeting_course AS
SELECT m.id, m.kind, m.title, m.status, m.committee_id, m.starts_at, m.ends_at, m.closed_at, m.place ->> 'name' AS place_name,
  meeting_circle(m.kind) AS circle,
  m.kind IN ('assembly', 'congress', 'council', 'standing_council', 'supervisory', 'president_office', 'branch_meeting', 'party_general', 'party_committee') AS decides,
  CASE WHEN m.status IN ('ended', 'minutes_confirmed', 'archived') THEN coalesce(m.closed_at, m.ends_at)
       WHEN m.status = 'in_session' THEN m.ends_at + interval '120 minutes' END AS over_at,
  (m.published_at AT TIME ZONE 'Asia/Shanghai')::date AS noticed_on
  FROM meeting m;

-- The motion that a step of an election rests on, where it was voted on here.
ALTER TABLE election_step ADD COLUMN motion_id uuid REFERENCES motion,
  ADD CHECK (motion_id IS NULL OR done_on IS NOT NULL);
