-- A meeting of several days counts each of them: the earliest use of a seat on each day, as `attendance` has it of all days
-- (the same scans give the same rows in any order). A meeting of one day keeps none.

-- The day of the meeting to which an instant belongs: whoever comes the evening before, or leaves after midnight, is of
-- the first day, or of the last.
CREATE FUNCTION day_within(at timestamptz, first_day date, last_day date) RETURNS date LANGUAGE sql IMMUTABLE
RETURN least(greatest((at AT TIME ZONE 'Asia/Shanghai')::date, first_day), last_day);

CREATE TABLE attendance_day (
  registration_id uuid NOT NULL REFERENCES registration,
  seat            integer NOT NULL CHECK (seat BETWEEN 0 AND 5),
  day             date NOT NULL,
  meeting_id      uuid NOT NULL REFERENCES meeting,
  at              timestamptz NOT NULL,
  scan_id         uuid NOT NULL,
  gate_name       text NOT NULL,
  PRIMARY KEY (registration_id, seat, day)
);
CREATE INDEX attendance_day_by_meeting ON attendance_day (meeting_id, day);

INSERT INTO attendance_day (registration_id, seat, day, meeting_id, at, scan_id, gate_name)
SELECT DISTINCT ON (s.registration_id, s.seat, day_within(s.at, m.first, m.last))
       s.registration_id, s.seat, day_within(s.at, m.first, m.last), s.meeting_id, s.at, s.id, s.gate_name
  FROM gate_scan s JOIN (
    SELECT id, (starts_at AT TIME ZONE 'Asia/Shanghai')::date AS first, (ends_at AT TIME ZONE 'Asia/Shanghai')::date AS last
      FROM meeting_facts) m ON m.id = s.meeting_id AND m.last > m.first
 WHERE s.outcome <> 'refused'
 ORDER BY s.registration_id, s.seat, day_within(s.at, m.first, m.last), s.at, s.id;

-- As in 0017, with the days.
CREATE OR REPLACE FUNCTION record_scans(given jsonb, judged_by jsonb, of_meeting uuid, at_gate uuid, named text, by_person uuid, now timestamptz)
RETURNS TABLE (scan_id uuid, known boolean, outcome text, reason text, registration_id uuid, seat integer, membership_id uuid, first_gate text, first_at timestamptz, returned boolean, note text, present integer)
LANGUAGE plpgsql
-- Plans are kept: one that reads a table through, made while it was empty, would go on doing so through a full evening.
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  fresh uuid[];
  again uuid[];
  back uuid[] := '{}';
  walks boolean := given @? '$[*].walkIn.name';
  -- The days of the meeting in Shanghai, where there are several; else null, and no day is kept.
  first_day date;
  last_day date;
BEGIN
  IF NOT hold_judged(of_meeting, judged_by, walks) THEN
    RAISE EXCEPTION 'judged by what is so no longer' USING ERRCODE = 'serialization_failure';
  END IF;

  IF walks THEN
    PERFORM register_walk_ins(of_meeting, (SELECT coalesce(jsonb_agg(g), '[]') FROM jsonb_array_elements(given) g
      WHERE jsonb_typeof(g -> 'walkIn') = 'object' AND NOT EXISTS (SELECT FROM gate_scan s WHERE s.id = (g ->> 'id')::uuid)));
    given := (SELECT jsonb_agg(g || jsonb_build_object('registrationId', coalesce((
        SELECT to_jsonb(r.id) FROM meeting_registration r WHERE r.meeting_id = of_meeting AND r.person_id = (g #>> '{walkIn,personId}')::uuid
           AND r.state NOT IN ('cancelled', 'lapsed')), g -> 'registrationId')))
      FROM jsonb_array_elements(given) g);
  END IF;

  SELECT d.first, d.last INTO first_day, last_day FROM (
    SELECT (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS first, (m.ends_at AT TIME ZONE 'Asia/Shanghai')::date AS last
      FROM meeting_facts m WHERE m.id = of_meeting) d WHERE d.last > d.first;

  WITH unknown AS (
    SELECT g.* FROM jsonb_to_recordset(given) AS g(id uuid, at timestamptz, way text, reason text, "registrationId" uuid, seat integer, note text)
     WHERE NOT EXISTS (SELECT FROM gate_scan s WHERE s.id = g.id)
  ), first AS (
    SELECT DISTINCT ON (u."registrationId", u.seat) u.* FROM unknown u WHERE u.reason IS NULL ORDER BY u."registrationId", u.seat, u.at, u.id
  ), entered AS (
    INSERT INTO attendance AS a (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
    SELECT f."registrationId", f.seat, of_meeting, f.at, f.id, named, f.way FROM first f ORDER BY f."registrationId", f.seat
    ON CONFLICT (registration_id, seat) DO UPDATE SET at = excluded.at, scan_id = excluded.scan_id, gate_name = excluded.gate_name, way = excluded.way
      WHERE (excluded.at, excluded.scan_id) < (a.at, a.scan_id)
    -- A row that this statement made has no xmax; one that it found and changed has its own.
    RETURNING a.scan_id, a.xmax = 0 AS made
  ), daily AS (
    INSERT INTO attendance_day AS d (registration_id, seat, day, meeting_id, at, scan_id, gate_name)
    SELECT DISTINCT ON (u."registrationId", u.seat, day_within(u.at, first_day, last_day))
           u."registrationId", u.seat, day_within(u.at, first_day, last_day), of_meeting, u.at, u.id, named
      FROM unknown u WHERE u.reason IS NULL AND first_day IS NOT NULL
     ORDER BY u."registrationId", u.seat, day_within(u.at, first_day, last_day), u.at, u.id
    ON CONFLICT (registration_id, seat, day) DO UPDATE SET at = excluded.at, scan_id = excluded.scan_id, gate_name = excluded.gate_name
      WHERE (excluded.at, excluded.scan_id) < (d.at, d.scan_id)
    RETURNING d.scan_id, d.xmax = 0 AS made
  ), line AS (
    INSERT INTO gate_scan AS s (id, meeting_id, gate_id, gate_name, way, at, received_at, outcome, reason, registration_id, seat, person_id, note)
    SELECT u.id, of_meeting, at_gate, named, u.way, u.at, now,
           CASE WHEN u.reason IS NOT NULL THEN 'refused' WHEN e.made OR d.made THEN 'checkedIn' ELSE 'already' END,
           u.reason, u."registrationId", u.seat, by_person, u.note
      FROM unknown u LEFT JOIN entered e ON e.scan_id = u.id LEFT JOIN daily d ON d.scan_id = u.id ORDER BY u.id
    ON CONFLICT (id) DO NOTHING RETURNING s.id, s.outcome
  )
  -- The first of a later day is an entry, and finds who had left the evening before all the same.
  SELECT coalesce(array_agg(l.id), '{}'), array_agg(l.id) FILTER (WHERE l.outcome <> 'refused' AND e.made IS NOT TRUE) INTO fresh, again
    FROM line l LEFT JOIN entered e ON e.scan_id = l.id;

  -- Whoever had left and is scanned later is inside again, but not after the end. The rows are held since they were
  -- entered above.
  IF again IS NOT NULL THEN
    WITH inside_again AS (
      UPDATE attendance a SET left_at = NULL FROM gate_scan s
       WHERE s.id = ANY (again) AND a.registration_id = s.registration_id AND a.seat = s.seat AND a.left_at < s.at
         AND s.at <= coalesce((SELECT m.closed_at FROM meeting_facts m WHERE m.id = of_meeting), 'infinity')
      RETURNING a.registration_id, a.seat)
    SELECT coalesce(array_agg(s.id), '{}') INTO back
      FROM inside_again i JOIN gate_scan s ON s.registration_id = i.registration_id AND s.seat = i.seat
     WHERE s.id IN (SELECT (g ->> 'id')::uuid FROM jsonb_array_elements(given) g);
  END IF;

  RETURN QUERY
  SELECT s.id, s.id <> ALL (fresh), s.outcome, s.reason, s.registration_id, s.seat, r.membership_id, coalesce(d.gate_name, a.gate_name), coalesce(d.at, a.at), s.id = ANY (back), s.note,
         (SELECT sum(c.inside)::int FROM attendance_count c WHERE c.meeting_id = of_meeting)
    FROM jsonb_array_elements(given) g
    JOIN gate_scan s ON s.id = (g ->> 'id')::uuid AND (s.meeting_id = of_meeting) IS TRUE
    LEFT JOIN meeting_registration r ON r.id = s.registration_id
    LEFT JOIN attendance a ON a.registration_id = s.registration_id AND a.seat = s.seat
    LEFT JOIN attendance_day d ON d.registration_id = s.registration_id AND d.seat = s.seat AND d.day = day_within(s.at, first_day, last_day);
END $$;
