-- A seat that is offered to a colleague waits for whoever has registered him.
CREATE OR REPLACE VIEW meeting_duty AS
-- A notice whose last day in time is three days off.
SELECT 'meeting.publish:' || m.id AS key, 'meeting.publish' AS kind, 'meeting:' || m.id AS subject, m.title, meeting_circle(m.kind) AS "values",
  o.office, m.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  (last.day - 3)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, last.day AS due_on, NULL::timestamptz AS due_at, false AS provisional,
  '/modules/meetings/pages/check/index?id=' || m.id AS page
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
CROSS JOIN LATERAL (
  SELECT (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date - coalesce((
    SELECT (r.value ->> m.kind)::int FROM rule_value r
     WHERE r.id = 'meetings.noticeDays' AND r.effective @> (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date), 0) AS day) last
WHERE m.status = 'draft' AND m.starts_at IS NOT NULL
UNION ALL
-- Put off: its people wait for another time.
SELECT 'meeting.reschedule:' || m.id || ':' || m.version, 'meeting.reschedule', 'meeting:' || m.id, m.title, meeting_circle(m.kind),
  o.office, m.committee_id, NULL, NULL, '{}', '{}',
  coalesce((SELECT max(e.at) FROM meeting_event e WHERE e.meeting_id = m.id AND e.kind = 'postponed'), m.published_at),
  NULL, NULL, false, '/modules/meetings/pages/manage/index?id=' || m.id
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office) WHERE m.status = 'postponed'
UNION ALL
-- Today.
SELECT 'meeting.open:' || m.id, 'meeting.open', 'meeting:' || m.id, m.title, meeting_circle(m.kind),
  o.office, m.committee_id, NULL, NULL, '{}', '{}',
  date_trunc('day', m.starts_at AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai', NULL, m.starts_at, false,
  '/modules/meetings/pages/manage/index?id=' || m.id
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office) WHERE m.status = 'noticed'
UNION ALL
-- Its end has passed and nobody has closed it.
SELECT 'meeting.close:' || m.id, 'meeting.close', 'meeting:' || m.id, m.title, meeting_circle(m.kind),
  o.office, m.committee_id, NULL, NULL, '{}', '{}', m.ends_at, NULL, m.ends_at + interval '120 minutes', false,
  '/modules/meetings/pages/manage/index?id=' || m.id
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office) WHERE m.status = 'in_session'
UNION ALL
SELECT 'meeting.seat:' || g.id, 'meeting.seat', 'registration:' || g.id, m.title, meeting_circle(m.kind),
  NULL, NULL, coalesce(g.person_id, g.registered_by), NULL, '{}', '{}', g.registered_at, NULL, g.offer_until, false,
  '/modules/meetings/pages/meeting/index?id=' || m.id
FROM registration g JOIN meeting m ON m.id = g.meeting_id
WHERE g.state = 'offered' AND m.status IN ('noticed', 'in_session', 'postponed');

-- As in 0035; nor is a companion left out who is in the room. A statement that waited for the row still sees the arrivals
-- of before, a function looks anew.
CREATE OR REPLACE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seated integer; waits integer;
BEGIN
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
       ('waiting', 'offered'), ('waiting', 'confirmed'), ('waiting', 'cancelled'), ('waiting', 'walk_in'),
       ('offered', 'confirmed'), ('offered', 'cancelled'), ('offered', 'lapsed'), ('offered', 'walk_in'),
       ('confirmed', 'cancelled'), ('cancelled', 'walk_in'), ('lapsed', 'walk_in')) THEN
    RAISE EXCEPTION 'a registration does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  -- Who is in the room has used the seat; a check-in under way holds this row (attendance), so it is seen here.
  IF NEW.state IN ('cancelled', 'lapsed') AND EXISTS (SELECT FROM meeting_arrival a WHERE a.registration_id = NEW.id) THEN
    RAISE EXCEPTION 'checked in' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'checked_in_stays';
  END IF;
  IF NEW.state <> 'walk_in' AND EXISTS (SELECT FROM meeting_arrival a WHERE a.registration_id = NEW.id AND a.seat > 0
       AND NEW.companions -> (a.seat - 1) ? 'droppedAt' AND NOT OLD.companions -> (a.seat - 1) ? 'droppedAt') THEN
    RAISE EXCEPTION 'checked in' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'checked_in_stays';
  END IF;
  seated := (CASE WHEN NEW.state IN ('confirmed', 'offered') THEN NEW.party ELSE 0 END) - (CASE WHEN OLD.state IN ('confirmed', 'offered') THEN OLD.party ELSE 0 END);
  waits := (NEW.state = 'waiting')::int - (OLD.state = 'waiting')::int;
  IF seated <> 0 OR waits <> 0 THEN
    UPDATE meeting_seats SET taken = taken + seated, waiting = waiting + waits WHERE meeting_id = NEW.meeting_id;
  END IF;
  RETURN NEW;
END $$;
