-- Proceedings: what bodies of the association have decided, for whoever stands on a decision.
CREATE VIEW motion_decided AS
SELECT m.id, m.title, f.kind AS body, f.title AS meeting, (m.closed_at AT TIME ZONE 'Asia/Shanghai')::date AS decided_on,
  (m.result ->> 'passed')::boolean AS passed, m.result
FROM motion m JOIN meeting_facts f ON f.id = m.meeting_id
WHERE m.state = 'closed' AND f.committee_id IS NULL;

-- The motion by which a budget was adopted, where it was voted on here: one motion adopts one budget.
ALTER TABLE budget ADD COLUMN motion_id uuid UNIQUE REFERENCES motion;
