-- Presence at the end of a meeting, who wrote its draft, and when its people were told of another time.

-- As in 0008, but once a meeting is over `inside` is who was there when it was closed, whatever is marked afterwards:
-- a vote that was left open is counted by those who could have cast it. An entry that is merged later counts by its own
-- time. Whoever is marked as gone at the very end was there to the end.
CREATE OR REPLACE FUNCTION roll_presence(of_meeting uuid) RETURNS TABLE (roll_entry_id uuid, person_id uuid, inside boolean, voter boolean, excused boolean) LANGUAGE sql STABLE AS $$
  SELECT e.id, g.person_id, a.at <= m.over AND coalesce(a.left_at >= m.over, true), e.voter, e.excuse IS NOT NULL
    FROM (SELECT coalesce(closed_at, 'infinity') AS over FROM meeting WHERE id = of_meeting) m
    CROSS JOIN attendance a JOIN registration g ON g.id = a.registration_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.person_id = g.person_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
  UNION ALL
  SELECT e.id, g.person_id, a.at <= m.over AND coalesce(a.left_at >= m.over, true), e.voter, e.excuse IS NOT NULL
    FROM (SELECT coalesce(closed_at, 'infinity') AS over FROM meeting WHERE id = of_meeting) m
    CROSS JOIN attendance a JOIN registration g ON g.id = a.registration_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.membership_id = g.membership_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
  UNION ALL
  SELECT e.id, g.person_id, a.at <= m.over AND coalesce(a.left_at >= m.over, true), e.voter, e.excuse IS NOT NULL
    FROM (SELECT coalesce(closed_at, 'infinity') AS over FROM meeting WHERE id = of_meeting) m
    CROSS JOIN attendance a JOIN registration g ON g.id = a.registration_id AND g.membership_id IS NULL
    JOIN representation w ON w.person_id = g.person_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.membership_id = w.membership_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
$$;

-- Everybody who saved its draft, beside whoever made it: none of them decides on its venue (docs/decisions/015). What was
-- saved before this column is in the audit.
ALTER TABLE meeting ADD COLUMN saved_by uuid[] NOT NULL DEFAULT '{}';
UPDATE meeting m SET saved_by = s.people
  FROM (SELECT subject, array_agg(DISTINCT person_id) AS people FROM audit
         WHERE action = 'meetings.save' AND subject LIKE 'meeting:%' AND person_id IS NOT NULL GROUP BY subject) s
 WHERE s.subject = 'meeting:' || m.id;

-- When its people were last told of another time or place: a reminder that was due before says nothing new.
ALTER TABLE meeting ADD COLUMN told_at timestamptz;
-- Reminders a day and more ahead are kept by the day of the start, no longer by its hour: another hour of the same day
-- does not remind again. Those of meetings on their way get the key by which they are looked for now.
UPDATE notice n SET dedupe_key = concat_ws(':', 'reminder', m.id, to_char(m.starts_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), k.name)
  FROM meeting m CROSS JOIN (VALUES ('week'), ('day')) AS k(name)
 WHERE m.status IN ('noticed', 'in_session', 'postponed') AND n.kind = 'meetingReminder'
   AND n.dedupe_key = concat_ws(':', 'reminder', m.id, extract(epoch FROM m.starts_at)::bigint, k.name);
