-- Whoever is registered for a company comes for it as long as he represents it (docs/decisions/036): at the instant of
-- each record, whenever it is merged. A colleague without an account comes by the word of whoever registered him.

-- For which company whoever is registered for `of_membership` comes at an instant; NULL: for none.
CREATE FUNCTION came_for(of_person uuid, of_membership uuid, as_of timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN of_membership IS NULL OR of_person IS NULL OR represents_at(of_person, of_membership, as_of) THEN of_membership END
$$;

-- As in 0028, with the company for which he came in: `came_for`, spelt out, for a list of all who ever came calls no function.
CREATE OR REPLACE VIEW meeting_arrival AS
SELECT a.meeting_id, a.registration_id, a.seat, a.at, a.left_at,
  coalesce((SELECT d.at FROM attendance_day d WHERE d.registration_id = a.registration_id AND d.seat = a.seat ORDER BY d.day DESC LIMIT 1), a.at) AS latest_at,
  CASE WHEN g.person_id IS NULL OR (
      EXISTS (SELECT FROM representation_held w WHERE w.person_id = g.person_id AND w.membership_id = g.membership_id AND w.since <= a.at AND (w.ended_at IS NULL OR w.ended_at > a.at))
      AND NOT EXISTS (SELECT FROM member_end x WHERE x.membership_id = g.membership_id AND x.ended_at <= a.at)) THEN g.membership_id END AS membership_id
FROM attendance a LEFT JOIN meeting_registration g ON g.id = a.registration_id;

-- As in 0035; for whom he comes is learnt from any of his records.
CREATE OR REPLACE FUNCTION register_walk_ins(of_meeting uuid, walking jsonb, by_person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Whoever waited for a seat and stands here waits no longer.
  UPDATE registration r SET state = 'walk_in', offer_until = NULL, party = 1, companions = '[]', seated_at = w.at
    FROM (SELECT (g."walkIn" ->> 'personId')::uuid AS person_id, g."walkIn" ->> 'phone' AS phone, g."walkIn" ->> 'name' AS name, min(g.at) AS at
            FROM jsonb_to_recordset(walking) AS g(at timestamptz, "walkIn" jsonb) GROUP BY 1, 2, 3) w
   WHERE r.meeting_id = of_meeting AND r.state IN ('waiting', 'offered') AND (r.person_id = w.person_id OR is_called(r, w.phone, w.name));
  INSERT INTO registration (id, meeting_id, person_id, membership_id, name, phone, unit_name, party, state, registered_at, registered_by)
  SELECT DISTINCT ON (g."registrationId") g."registrationId", of_meeting, (g."walkIn" ->> 'personId')::uuid, (g."walkIn" ->> 'membershipId')::uuid,
         g."walkIn" ->> 'name', g."walkIn" ->> 'phone', g."walkIn" ->> 'unitName', 1, 'walk_in', g.at, by_person
    FROM jsonb_to_recordset(walking) AS g("registrationId" uuid, at timestamptz, "walkIn" jsonb)
   WHERE walk_in_of(of_meeting, g."walkIn") IS NULL ORDER BY g."registrationId"
  ON CONFLICT DO NOTHING;
  -- He is called as at the first of the gates he came to, whichever was merged first.
  UPDATE registration r SET name = w.name, unit_name = w.unit, registered_at = w.at, seated_at = w.at
    FROM (SELECT DISTINCT ON (g."registrationId") g."registrationId" AS id, g."walkIn" ->> 'name' AS name, g."walkIn" ->> 'unitName' AS unit, g.at
            FROM jsonb_to_recordset(walking) AS g("registrationId" uuid, at timestamptz, "walkIn" jsonb)
           ORDER BY g."registrationId", g.at, g."walkIn" ->> 'name', g."walkIn" ->> 'unitName') w
   WHERE r.id = w.id AND r.state = 'walk_in' AND r.ended_at IS NULL AND (w.at, w.name, w.unit) < (r.registered_at, r.name, r.unit_name);
  -- A gate that was merged first may not have known who he is, nor for whom he comes.
  UPDATE registration r SET person_id = coalesce(r.person_id, w.person_id), membership_id = coalesce(r.membership_id, w.membership_id)
    FROM (SELECT DISTINCT ON (walk_in_of(of_meeting, g."walkIn")) walk_in_of(of_meeting, g."walkIn") AS id,
                 (g."walkIn" ->> 'personId')::uuid AS person_id, (g."walkIn" ->> 'membershipId')::uuid AS membership_id
            FROM jsonb_to_recordset(walking) AS g(at timestamptz, "walkIn" jsonb)
           WHERE g."walkIn" ->> 'personId' IS NOT NULL
           ORDER BY walk_in_of(of_meeting, g."walkIn"), g."walkIn" ->> 'membershipId' IS NULL, g.at) w
   WHERE r.id = w.id AND r.state = 'walk_in' AND (r.person_id IS NULL OR r.person_id = w.person_id AND r.membership_id IS NULL AND w.membership_id IS NOT NULL);
END $$;

-- As in 0035; `membership_id` is for whom he came by the line's own time.
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
  ended jsonb := (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'seat', g -> 'seat', 'at', g -> 'at')), '[]')
    FROM jsonb_array_elements(given) g JOIN jsonb_to_recordset(judged_by -> 'registrations') AS r(id uuid, state text)
      ON r.id = (g ->> 'registrationId')::uuid AND r.state IN ('cancelled', 'lapsed')
   WHERE jsonb_typeof(g -> 'reason') = 'null' AND NOT EXISTS (SELECT FROM gate_scan s WHERE s.id = (g ->> 'id')::uuid));
  -- The days of the meeting in Shanghai, where there are several; else null, and no day is kept.
  first_day date;
  last_day date;
BEGIN
  IF NOT hold_judged(of_meeting, judged_by, walks OR ended <> '[]') THEN
    RAISE EXCEPTION 'judged by what is so no longer' USING ERRCODE = 'serialization_failure';
  END IF;

  IF walks THEN
    PERFORM register_walk_ins(of_meeting, (SELECT coalesce(jsonb_agg(g), '[]') FROM jsonb_array_elements(given) g
      WHERE jsonb_typeof(g -> 'walkIn') = 'object' AND NOT EXISTS (SELECT FROM gate_scan s WHERE s.id = (g ->> 'id')::uuid)), by_person);
    given := (SELECT jsonb_agg(CASE WHEN jsonb_typeof(g -> 'walkIn') = 'object'
        THEN g || jsonb_build_object('registrationId', coalesce(to_jsonb(walk_in_of(of_meeting, g -> 'walkIn')), g -> 'registrationId')) ELSE g END)
      FROM jsonb_array_elements(given) g);
  END IF;
  IF ended <> '[]' THEN
    given := (SELECT jsonb_agg(CASE WHEN e.admitted IS NULL THEN g ELSE g || jsonb_build_object('registrationId', e.admitted) END)
      FROM jsonb_array_elements(given) g LEFT JOIN admit_ended(of_meeting, ended) e
        ON e.ended = (g ->> 'registrationId')::uuid AND jsonb_typeof(g -> 'reason') = 'null' AND g -> 'seat' = '0');
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
  SELECT s.id, s.id <> ALL (fresh), s.outcome, s.reason, s.registration_id, s.seat, came_for(r.person_id, r.membership_id, s.at), coalesce(d.gate_name, a.gate_name), coalesce(d.at, a.at), s.id = ANY (back), s.note,
         (SELECT sum(c.inside)::int FROM attendance_count c WHERE c.meeting_id = of_meeting)
    FROM jsonb_array_elements(given) g
    JOIN gate_scan s ON s.id = (g ->> 'id')::uuid AND (s.meeting_id = of_meeting) IS TRUE
    LEFT JOIN meeting_registration r ON r.id = s.registration_id
    LEFT JOIN attendance a ON a.registration_id = s.registration_id AND a.seat = s.seat
    LEFT JOIN attendance_day d ON d.registration_id = s.registration_id AND d.seat = s.seat AND d.day = day_within(s.at, first_day, last_day);
END $$;

-- As in 0035; whom a gate let in by his number and his name is in already.
CREATE OR REPLACE FUNCTION seat_registration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seats meeting_seats; held record; of_company integer; earlier uuid; seated boolean;
BEGIN
  seats := lock_seats(NEW.meeting_id);
  IF seats.meeting_id IS NULL THEN
    RAISE EXCEPTION 'a draft has no seats' USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_open';
  END IF;
  NEW.registered_by := coalesce(NEW.registered_by, NEW.person_id);
  -- Walk-ins take no seat; they lock all the same, so that the same person at the gate and on the phone is one row.
  IF NEW.state = 'walk_in' THEN
    NEW.seated_at := NEW.registered_at;
    RETURN NEW;
  END IF;
  -- Whom a gate wrote down by this name and this number, the owner of the number is.
  UPDATE registration r SET person_id = NEW.person_id, registered_by = NEW.registered_by, membership_id = NEW.membership_id, title = NEW.title, answers = NEW.answers
   WHERE r.id = (SELECT w.id FROM registration w WHERE w.meeting_id = NEW.meeting_id AND w.state = 'walk_in' AND w.person_id IS NULL AND is_called(w, NEW.phone, NEW.name)
                   AND EXISTS (SELECT FROM person_phone p WHERE p.person_id = NEW.person_id AND p.phone = w.phone)
                   AND NOT EXISTS (SELECT FROM registration o WHERE o.meeting_id = NEW.meeting_id AND o.person_id = NEW.person_id AND o.state NOT IN ('cancelled', 'lapsed'))
                 ORDER BY w.registered_at, w.id LIMIT 1);
  IF FOUND THEN RETURN NULL; END IF;
  SELECT r.id INTO earlier FROM registration r
   WHERE r.meeting_id = NEW.meeting_id AND r.state NOT IN ('cancelled', 'lapsed')
     AND (r.person_id = NEW.person_id OR is_called(r, NEW.phone, NEW.name) AND r.state = 'walk_in' OR (r.registered_by = NEW.registered_by AND r.membership_id = NEW.membership_id AND r.state <> 'walk_in'));
  IF FOUND THEN
    RAISE EXCEPTION 'registered already' USING ERRCODE = 'unique_violation', CONSTRAINT = 'registration_once', DETAIL = earlier;
  END IF;
  SELECT m.status, m.registration_opens_at, m.registration_closes_at, m.company_quota INTO STRICT held FROM meeting m WHERE m.id = NEW.meeting_id;
  IF held.status NOT IN ('noticed', 'in_session')
     OR NEW.registered_at < held.registration_opens_at OR NEW.registered_at >= held.registration_closes_at THEN
    RAISE EXCEPTION 'registration is not open' USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_open';
  END IF;
  IF NEW.party > seats.capacity THEN
    RAISE EXCEPTION 'more than the hall holds' USING ERRCODE = 'check_violation', CONSTRAINT = 'party_fits', DETAIL = seats.capacity;
  END IF;
  IF held.company_quota IS NOT NULL AND NEW.membership_id IS NOT NULL THEN
    SELECT coalesce(sum(r.party), 0) INTO of_company FROM registration r
     WHERE r.meeting_id = NEW.meeting_id AND r.membership_id = NEW.membership_id AND r.state IN ('confirmed', 'waiting', 'offered');
    IF of_company + NEW.party > held.company_quota THEN
      RAISE EXCEPTION 'company quota' USING ERRCODE = 'check_violation', CONSTRAINT = 'company_quota_kept', DETAIL = held.company_quota;
    END IF;
  END IF;
  NEW.offer_until := NULL;
  NEW.ended_at := NULL;
  seated := seats.capacity IS NULL OR seats.taken + NEW.party <= seats.capacity;
  IF seated AND seats.waiting > 0 THEN
    seated := NOT EXISTS (SELECT FROM registration r WHERE r.meeting_id = NEW.meeting_id AND r.state = 'waiting'
      AND (seats.capacity IS NULL OR r.party <= seats.capacity - seats.taken));
  END IF;
  IF seated THEN
    NEW.state := 'confirmed';
    NEW.waiting_no := NULL;
    NEW.seated_at := NEW.registered_at;
    UPDATE meeting_seats SET taken = taken + NEW.party WHERE meeting_id = NEW.meeting_id;
  ELSE
    NEW.state := 'waiting';
    NEW.waiting_no := seats.last_waiting_no + 1;
    NEW.seated_at := NULL;
    UPDATE meeting_seats SET waiting = waiting + 1, last_waiting_no = last_waiting_no + 1 WHERE meeting_id = NEW.meeting_id;
  END IF;
  RETURN NEW;
END $$;
