-- 签到: who came, once a seat, and every passage at a gate, the refused ones too.
CREATE TABLE gate_scan (
  -- Made on the device that recorded it: sent twice, it is one line.
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting,
  gate_id         uuid,
  gate_name       text NOT NULL,
  way             text NOT NULL CHECK (way IN ('hall', 'gate', 'offline', 'list', 'walk_in')),
  -- When it happened: the server's clock online, the gate's own offline.
  at              timestamptz NOT NULL,
  received_at     timestamptz NOT NULL,
  outcome         text NOT NULL CHECK (outcome IN ('checkedIn', 'already', 'refused')),
  reason          text,
  registration_id uuid REFERENCES registration,
  seat            integer CHECK (seat BETWEEN 0 AND 5),
  -- Staff who scanned, or the attendee himself.
  person_id       uuid REFERENCES person,
  note            text,
  CHECK ((outcome = 'refused') = (reason IS NOT NULL)),
  CHECK (outcome = 'refused' OR (registration_id IS NOT NULL AND seat IS NOT NULL))
);
CREATE INDEX gate_scan_log ON gate_scan (meeting_id, at DESC, id DESC);
CREATE INDEX gate_scan_by_seat ON gate_scan (registration_id, seat, at, id) WHERE outcome <> 'refused';
CREATE TRIGGER gate_scan_kept BEFORE UPDATE OR DELETE ON gate_scan FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One row a person in the room. `at`, `gate_name`, `scan_id` are those of the earliest use of the seat, ordered by
-- (at, scan id), whichever gate was merged first: the same scans give the same row in any order.
CREATE TABLE attendance (
  registration_id uuid NOT NULL REFERENCES registration,
  seat            integer NOT NULL CHECK (seat BETWEEN 0 AND 5),
  meeting_id      uuid NOT NULL REFERENCES meeting,
  at              timestamptz NOT NULL,
  scan_id         uuid NOT NULL,
  gate_name       text NOT NULL,
  way             text NOT NULL,
  left_at         timestamptz,
  PRIMARY KEY (registration_id, seat)
);
-- Counts who is inside and finds the latest without touching the table.
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, at DESC, scan_id DESC) INCLUDE (left_at);

-- Keeps scans that have been judged (attendance/rules.ts), in one call: walk-ins get their registration, seats their
-- earliest use, and every scan its line. A line that is there already stays as it is, whatever is sent now. Rows are
-- written in one order, so two merges wait for each other but never in a circle; whoever brings walk-ins holds the lock
-- of the seats (migrations/0005).
-- `given`: [{"id", "at", "way", "reason", "registrationId", "seat", "note", "walkIn": {"name", "phone", "unitName",
-- "personId", "membershipId"}}]; `reason` null is an entry. The registration id of a walk-in follows from meeting and
-- phone; is he a person whom the house knows, it is his own registration if he has one: one person, one head.
CREATE FUNCTION record_scans(given jsonb, of_meeting uuid, at_gate uuid, named text, by_person uuid, now timestamptz)
RETURNS TABLE (scan_id uuid, known boolean, outcome text, reason text, registration_id uuid, seat integer, membership_id uuid, first_gate text, first_at timestamptz, returned boolean, present integer)
LANGUAGE plpgsql
-- Plans are kept: one that reads a table through, made while it was empty, would go on doing so through a full evening.
SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  ids uuid[] := ARRAY(SELECT (g ->> 'id')::uuid FROM jsonb_array_elements(given) g);
  earlier uuid[] := ARRAY(SELECT s.id FROM gate_scan s WHERE s.id = ANY (ids));
  again uuid[];
  back uuid[] := '{}';
BEGIN
  IF given @? '$[*].walkIn.name' THEN
    -- Whoever waited for a seat and stands here waits no longer.
    UPDATE registration r SET state = 'walk_in', offer_until = NULL
     WHERE r.meeting_id = of_meeting AND r.state IN ('waiting', 'offered')
       AND r.person_id IN (SELECT (g #>> '{walkIn,personId}')::uuid FROM jsonb_array_elements(given) g);
    INSERT INTO registration (id, meeting_id, person_id, membership_id, name, phone, unit_name, party, state, registered_at)
    SELECT DISTINCT ON (g."registrationId") g."registrationId", of_meeting, (g."walkIn" ->> 'personId')::uuid, (g."walkIn" ->> 'membershipId')::uuid,
           g."walkIn" ->> 'name', g."walkIn" ->> 'phone', g."walkIn" ->> 'unitName', 1, 'walk_in', g.at
      FROM jsonb_to_recordset(given) AS g("registrationId" uuid, at timestamptz, "walkIn" jsonb)
     WHERE g."walkIn" IS NOT NULL ORDER BY g."registrationId"
    ON CONFLICT DO NOTHING;
    -- He is called as at the first of the gates he came to, whichever was merged first.
    UPDATE registration r SET name = w.name, unit_name = w.unit, registered_at = w.at
      FROM (SELECT DISTINCT ON (g."registrationId") g."registrationId" AS id, g."walkIn" ->> 'name' AS name, g."walkIn" ->> 'unitName' AS unit, g.at
              FROM jsonb_to_recordset(given) AS g(id uuid, "registrationId" uuid, at timestamptz, "walkIn" jsonb)
             WHERE g."walkIn" IS NOT NULL AND g.id <> ALL (earlier)
             ORDER BY g."registrationId", g.at, g."walkIn" ->> 'name', g."walkIn" ->> 'unitName') w
     WHERE r.id = w.id AND r.state = 'walk_in' AND (w.at, w.name, w.unit) < (r.registered_at, r.name, r.unit_name);
    given := (SELECT jsonb_agg(g || jsonb_build_object('registrationId', coalesce((
        SELECT to_jsonb(r.id) FROM registration r WHERE r.meeting_id = of_meeting AND r.person_id = (g #>> '{walkIn,personId}')::uuid
           AND r.state NOT IN ('cancelled', 'lapsed')), g -> 'registrationId')))
      FROM jsonb_array_elements(given) g);
  END IF;

  WITH fresh AS (
    SELECT g.* FROM jsonb_to_recordset(given) AS g(id uuid, at timestamptz, way text, reason text, "registrationId" uuid, seat integer, note text)
     WHERE g.id <> ALL (earlier)
  ), first AS (
    SELECT DISTINCT ON (f."registrationId", f.seat) f.* FROM fresh f WHERE f.reason IS NULL ORDER BY f."registrationId", f.seat, f.at, f.id
  ), entered AS (
    INSERT INTO attendance AS a (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
    SELECT f."registrationId", f.seat, of_meeting, f.at, f.id, named, f.way FROM first f ORDER BY f."registrationId", f.seat
    ON CONFLICT (registration_id, seat) DO UPDATE SET at = excluded.at, scan_id = excluded.scan_id, gate_name = excluded.gate_name, way = excluded.way
      WHERE (excluded.at, excluded.scan_id) < (a.at, a.scan_id)
    -- A row that this statement made has no xmax; one that it found and changed has its own.
    RETURNING a.scan_id, a.xmax = 0 AS made
  ), line AS (
    INSERT INTO gate_scan AS s (id, meeting_id, gate_id, gate_name, way, at, received_at, outcome, reason, registration_id, seat, person_id, note)
    SELECT f.id, of_meeting, at_gate, named, f.way, f.at, now,
           CASE WHEN f.reason IS NOT NULL THEN 'refused' WHEN e.made THEN 'checkedIn' ELSE 'already' END,
           f.reason, f."registrationId", f.seat, by_person, f.note
      FROM fresh f LEFT JOIN entered e ON e.scan_id = f.id ORDER BY f.id
    ON CONFLICT (id) DO NOTHING RETURNING s.id, s.outcome
  )
  SELECT array_agg(l.id) INTO again FROM line l WHERE l.outcome = 'already';

  -- Whoever had left and is scanned later is inside again. The rows are held since they were entered above.
  IF again IS NOT NULL THEN
    WITH inside_again AS (
      UPDATE attendance a SET left_at = NULL FROM gate_scan s
       WHERE s.id = ANY (again) AND a.registration_id = s.registration_id AND a.seat = s.seat AND a.left_at < s.at
      RETURNING a.registration_id, a.seat)
    SELECT coalesce(array_agg(s.id), '{}') INTO back
      FROM inside_again i JOIN gate_scan s ON s.registration_id = i.registration_id AND s.seat = i.seat WHERE s.id = ANY (ids);
  END IF;

  RETURN QUERY
  SELECT s.id, s.id = ANY (earlier), s.outcome, s.reason, s.registration_id, s.seat, r.membership_id, a.gate_name, a.at, s.id = ANY (back),
         (SELECT count(*)::int FROM attendance i WHERE i.meeting_id = of_meeting AND i.left_at IS NULL)
    FROM gate_scan s
    LEFT JOIN registration r ON r.id = s.registration_id
    LEFT JOIN attendance a ON a.registration_id = s.registration_id AND a.seat = s.seat
   -- Of this meeting; written so that the lines are found by their ids, not among all those of the meeting.
   WHERE s.id = ANY (ids) AND (s.meeting_id = of_meeting) IS TRUE;
END $$;
