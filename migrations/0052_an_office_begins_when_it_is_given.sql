-- An appointment begins when it is made, whatever day it is dated from: what is given back during a vote closes no gap that
-- was there. NULL: made before this was kept.
ALTER TABLE appointment ADD COLUMN made_at timestamptz;
CREATE OR REPLACE VIEW office_term AS
  SELECT person_id, office, committee_id, ended_at IS NOT NULL AS by_hand,
         greatest(coalesce(lower(term), withdrawn_from)::timestamp AT TIME ZONE 'Asia/Shanghai', made_at) AS begins,
         coalesce(ended_at, coalesce(upper(term), withdrawn_from)::timestamp AT TIME ZONE 'Asia/Shanghai') AS ends
    FROM appointment;
-- As in 0034, from when he was put on the roll where that was later than the beginning of the day that counts.
CREATE FUNCTION office_over(of_person uuid, of_offices text[], of_committee uuid, on_day date, on_roll timestamptz, as_of timestamptz) RETURNS TABLE (at timestamptz, by_hand boolean) LANGUAGE sql STABLE AS $$
  WITH held AS (
    SELECT t.begins, coalesce(t.ends, 'infinity') AS ends, t.by_hand FROM office_term t
     WHERE t.person_id = of_person AND t.office = ANY (of_offices) AND (t.committee_id IS NULL OR t.committee_id = of_committee)
  ), first AS (SELECT greatest(on_day::timestamp AT TIME ZONE 'Asia/Shanghai', on_roll) AS at),
  since AS (SELECT EXISTS (SELECT FROM held, first WHERE held.begins <= first.at AND held.ends > first.at) AS covered)
  SELECT h.ends, h.by_hand FROM held h, first, since
   WHERE h.ends <= as_of AND NOT EXISTS (SELECT FROM held o WHERE o.begins <= h.ends AND o.ends > h.ends)
     AND CASE WHEN since.covered THEN h.ends > first.at ELSE h.ends <= first.at END
   ORDER BY CASE WHEN since.covered THEN h.ends END, h.ends DESC LIMIT 1
$$;
CREATE OR REPLACE FUNCTION roll_ceased(of_meeting uuid, as_of timestamptz) RETURNS TABLE (roll_entry_id uuid, at timestamptz, why text, name text, voter boolean, excused boolean)
LANGUAGE plpgsql STABLE ROWS 2 SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE until timestamptz := least(as_of, (SELECT closed_at FROM meeting_facts WHERE id = of_meeting));
BEGIN
  RETURN QUERY
  SELECT e.id, x.ended_at, x.status, e.name, e.voter, e.excuse IS NOT NULL
    FROM member_end x JOIN roll_entry e ON e.meeting_id = of_meeting AND e.membership_id = x.membership_id
   WHERE x.ended_at <= until
     AND x.ended_at > (SELECT min(since) - interval '1 day' FROM roll_entry WHERE meeting_id = of_meeting)
  UNION ALL
  SELECT e.id, c.at, CASE WHEN c.by_hand THEN 'officeEnded' ELSE 'termOver' END, e.name, e.voter, e.excuse IS NOT NULL
    FROM roll_entry e
    CROSS JOIN LATERAL office_over(e.person_id, e.offices, e.committee_id, e.office_day, e.since, until) c
   WHERE e.meeting_id = of_meeting AND e.offices IS NOT NULL AND e.person_id IN (
     SELECT t.person_id FROM office_term t
      WHERE t.ends <= until AND t.ends > (
        SELECT least(min(f.since), min(f.office_day)::timestamp AT TIME ZONE 'Asia/Shanghai') - interval '1 day' FROM roll_entry f WHERE f.meeting_id = of_meeting AND f.offices IS NOT NULL));
END $$;
CREATE OR REPLACE VIEW meeting_summons AS
  SELECT e.id, e.meeting_id, e.membership_id, e.person_id, e.name, e.voter, e.excused_at
    FROM roll_entry e
   WHERE (e.membership_id IS NULL OR NOT EXISTS (
       SELECT FROM member_end x WHERE x.membership_id = e.membership_id AND x.ended_at <= coalesce((SELECT m.closed_at FROM meeting_facts m WHERE m.id = e.meeting_id), 'infinity')))
     AND (e.offices IS NULL OR NOT EXISTS (
       SELECT FROM meeting_facts m, office_over(e.person_id, e.offices, e.committee_id, e.office_day, e.since, 'infinity') c
        WHERE m.id = e.meeting_id AND c.at <= CASE WHEN c.by_hand THEN coalesce(m.closed_at, 'infinity') ELSE least(m.closed_at, now()) END));
DROP FUNCTION office_ceased(uuid, text[], uuid, date, timestamptz);
