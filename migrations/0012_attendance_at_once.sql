-- A full gate: what a check-in writes, in one statement, and who is inside without counting them.

-- Who is inside, by parts that different connections keep: one row for all of them would let one gate in at a time. Kept
-- by the triggers of `attendance` alone.
CREATE TABLE attendance_count (
  meeting_id      uuid NOT NULL REFERENCES meeting,
  part            integer NOT NULL,
  inside          integer NOT NULL,
  PRIMARY KEY (meeting_id, part)
) WITH (fillfactor = 50);
INSERT INTO attendance_count (meeting_id, part, inside)
SELECT meeting_id, 0, count(*) FROM attendance WHERE left_at IS NULL GROUP BY meeting_id;

-- A transaction keeps one part of a meeting, and takes it after its rows of `attendance`: none waits crosswise.
CREATE FUNCTION count_inside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO attendance_count AS c (meeting_id, part, inside)
    SELECT a.meeting_id, pg_backend_pid() % 16, count(*) FROM after a WHERE a.left_at IS NULL GROUP BY a.meeting_id ORDER BY a.meeting_id
    ON CONFLICT (meeting_id, part) DO UPDATE SET inside = c.inside + excluded.inside;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO attendance_count AS c (meeting_id, part, inside)
    SELECT a.meeting_id, pg_backend_pid() % 16, sum(a.n) FROM (
      SELECT meeting_id, (left_at IS NULL)::int AS n FROM after UNION ALL SELECT meeting_id, -(left_at IS NULL)::int FROM before) a
     GROUP BY a.meeting_id HAVING sum(a.n) <> 0 ORDER BY a.meeting_id
    ON CONFLICT (meeting_id, part) DO UPDATE SET inside = c.inside + excluded.inside;
  ELSE
    INSERT INTO attendance_count AS c (meeting_id, part, inside)
    SELECT a.meeting_id, pg_backend_pid() % 16, -count(*) FROM before a WHERE a.left_at IS NULL GROUP BY a.meeting_id ORDER BY a.meeting_id
    ON CONFLICT (meeting_id, part) DO UPDATE SET inside = c.inside + excluded.inside;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_arrives AFTER INSERT ON attendance REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION count_inside();
CREATE TRIGGER attendance_changes AFTER UPDATE ON attendance REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION count_inside();
CREATE TRIGGER attendance_goes AFTER DELETE ON attendance REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION count_inside();

-- What a check-in was judged by does not change before it is written: scans share this lock, a change of the meeting has
-- it alone. Taken before the lock of the seats. Who came in while the change waited was not there when it was judged:
-- where that matters, it is judged again.
CREATE OR REPLACE FUNCTION wait_for_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.id::text, 6));
  PERFORM lock_seats(NEW.id);
  IF ((NEW.status = 'postponed' AND OLD.status <> 'postponed')
      OR (NEW.starts_at AT TIME ZONE 'Asia/Shanghai')::date <> (OLD.starts_at AT TIME ZONE 'Asia/Shanghai')::date)
     AND EXISTS (SELECT FROM attendance WHERE meeting_id = NEW.id) THEN
    RAISE EXCEPTION 'people are inside' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;

DROP FUNCTION record_scans;
-- Keeps scans that have been judged (attendance/rules.ts), in one call: walk-ins get their registration, seats their
-- earliest use, and every scan its line. A line that is there already stays as it is, whatever is sent now. Rows are
-- written in one order, so two merges wait for each other but never in a circle.
-- `given`: [{"id", "at", "way", "reason", "registrationId", "seat", "note", "walkIn": {"name", "phone", "unitName",
-- "personId", "membershipId"}}]; `reason` null is an entry. The registration id of a walk-in follows from meeting and
-- phone; is he a person whom the house knows, it is his own registration if he has one: one person, one head.
-- A walk-in whose line is there already does nothing more, whatever is sent under its id. Whoever waited with companions
-- and stands here comes alone: they were never given seats.
-- `judged_by`: {"status", "version", "registrations": [{"id", "state", "party"}]}, what they were judged by; is it so no
-- longer, the call fails as a serialization failure and whoever judged looks again.
CREATE FUNCTION record_scans(given jsonb, judged_by jsonb, of_meeting uuid, at_gate uuid, named text, by_person uuid, now timestamptz)
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
  walking jsonb;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(of_meeting::text, 6));
  IF walks THEN
    PERFORM lock_seats(of_meeting);
  END IF;
  IF NOT EXISTS (SELECT FROM meeting m WHERE m.id = of_meeting AND m.status = judged_by ->> 'status' AND m.version = (judged_by ->> 'version')::int)
     OR (SELECT count(*) FROM (
           SELECT FROM jsonb_to_recordset(judged_by -> 'registrations') AS j(id uuid, state text, party integer)
             JOIN registration r ON r.id = j.id AND (r.meeting_id = of_meeting) IS TRUE AND r.state = j.state AND r.party = j.party
            ORDER BY r.id FOR SHARE OF r) held) < jsonb_array_length(judged_by -> 'registrations') THEN
    RAISE EXCEPTION 'judged by what is so no longer' USING ERRCODE = 'serialization_failure';
  END IF;

  IF walks THEN
    walking := (SELECT coalesce(jsonb_agg(g), '[]') FROM jsonb_array_elements(given) g
      WHERE jsonb_typeof(g -> 'walkIn') = 'object' AND NOT EXISTS (SELECT FROM gate_scan s WHERE s.id = (g ->> 'id')::uuid));
    -- Whoever waited for a seat and stands here waits no longer.
    UPDATE registration r SET state = 'walk_in', offer_until = NULL, party = 1, companions = '[]'
     WHERE r.meeting_id = of_meeting AND r.state IN ('waiting', 'offered')
       AND r.person_id IN (SELECT (g #>> '{walkIn,personId}')::uuid FROM jsonb_array_elements(walking) g);
    INSERT INTO registration (id, meeting_id, person_id, membership_id, name, phone, unit_name, party, state, registered_at)
    SELECT DISTINCT ON (g."registrationId") g."registrationId", of_meeting, (g."walkIn" ->> 'personId')::uuid, (g."walkIn" ->> 'membershipId')::uuid,
           g."walkIn" ->> 'name', g."walkIn" ->> 'phone', g."walkIn" ->> 'unitName', 1, 'walk_in', g.at
      FROM jsonb_to_recordset(walking) AS g("registrationId" uuid, at timestamptz, "walkIn" jsonb) ORDER BY g."registrationId"
    ON CONFLICT DO NOTHING;
    -- He is called as at the first of the gates he came to, whichever was merged first.
    UPDATE registration r SET name = w.name, unit_name = w.unit, registered_at = w.at
      FROM (SELECT DISTINCT ON (g."registrationId") g."registrationId" AS id, g."walkIn" ->> 'name' AS name, g."walkIn" ->> 'unitName' AS unit, g.at
              FROM jsonb_to_recordset(walking) AS g("registrationId" uuid, at timestamptz, "walkIn" jsonb)
             ORDER BY g."registrationId", g.at, g."walkIn" ->> 'name', g."walkIn" ->> 'unitName') w
     WHERE r.id = w.id AND r.state = 'walk_in' AND (w.at, w.name, w.unit) < (r.registered_at, r.name, r.unit_name);
    given := (SELECT jsonb_agg(g || jsonb_build_object('registrationId', coalesce((
        SELECT to_jsonb(r.id) FROM registration r WHERE r.meeting_id = of_meeting AND r.person_id = (g #>> '{walkIn,personId}')::uuid
           AND r.state NOT IN ('cancelled', 'lapsed')), g -> 'registrationId')))
      FROM jsonb_array_elements(given) g);
  END IF;

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
  ), line AS (
    INSERT INTO gate_scan AS s (id, meeting_id, gate_id, gate_name, way, at, received_at, outcome, reason, registration_id, seat, person_id, note)
    SELECT u.id, of_meeting, at_gate, named, u.way, u.at, now,
           CASE WHEN u.reason IS NOT NULL THEN 'refused' WHEN e.made THEN 'checkedIn' ELSE 'already' END,
           u.reason, u."registrationId", u.seat, by_person, u.note
      FROM unknown u LEFT JOIN entered e ON e.scan_id = u.id ORDER BY u.id
    ON CONFLICT (id) DO NOTHING RETURNING s.id, s.outcome
  )
  SELECT coalesce(array_agg(l.id), '{}'), array_agg(l.id) FILTER (WHERE l.outcome = 'already') INTO fresh, again FROM line l;

  -- Whoever had left and is scanned later is inside again, but not after the end. The rows are held since they were
  -- entered above.
  IF again IS NOT NULL THEN
    WITH inside_again AS (
      UPDATE attendance a SET left_at = NULL FROM gate_scan s
       WHERE s.id = ANY (again) AND a.registration_id = s.registration_id AND a.seat = s.seat AND a.left_at < s.at
         AND s.at <= coalesce((SELECT m.closed_at FROM meeting m WHERE m.id = of_meeting), 'infinity')
      RETURNING a.registration_id, a.seat)
    SELECT coalesce(array_agg(s.id), '{}') INTO back
      FROM inside_again i JOIN gate_scan s ON s.registration_id = i.registration_id AND s.seat = i.seat
     WHERE s.id IN (SELECT (g ->> 'id')::uuid FROM jsonb_array_elements(given) g);
  END IF;

  RETURN QUERY
  SELECT s.id, s.id <> ALL (fresh), s.outcome, s.reason, s.registration_id, s.seat, r.membership_id, a.gate_name, a.at, s.id = ANY (back), s.note,
         (SELECT sum(c.inside)::int FROM attendance_count c WHERE c.meeting_id = of_meeting)
    FROM jsonb_array_elements(given) g
    JOIN gate_scan s ON s.id = (g ->> 'id')::uuid AND (s.meeting_id = of_meeting) IS TRUE
    LEFT JOIN registration r ON r.id = s.registration_id
    LEFT JOIN attendance a ON a.registration_id = s.registration_id AND a.seat = s.seat;
END $$;
ALTER FUNCTION award_points SET plan_cache_mode = force_generic_plan;
