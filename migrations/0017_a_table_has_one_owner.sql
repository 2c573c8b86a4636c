-- A table has one owner (docs/decisions/026, config/ownership.mjs). What its neighbours ask is published here as views:
-- few columns, nothing volatile, no DISTINCT and no aggregate where a crowd asks, so that each is planned as the table is.

-- ground: what is in force, and the association's own calendar.
CREATE VIEW rule_value AS
  SELECT id, effective, coalesce(own_value, value) AS value, title, source,
         -- Where the value is written: the association's own says whose it is.
         CASE WHEN own_value IS NULL THEN trim(source || ' ' || article) ELSE own_reason END AS cited
    FROM reg_rule;
CREATE VIEW calendar_day AS SELECT day, workday FROM calendar_override;

-- shared: work that was asked for.
CREATE VIEW task_asked AS SELECT kind, dedupe_key FROM task;

-- identity
CREATE VIEW person_name AS SELECT id, name FROM person;
-- A number counts when WeChat has verified it.
CREATE VIEW person_phone AS SELECT id AS person_id, phone FROM person WHERE phone_verified_at IS NOT NULL;
-- The member for whom a person has chosen to act; whether he still may is the representation's to say.
CREATE VIEW person_choice AS SELECT id AS person_id, acting_for FROM person;
CREATE VIEW office_holder AS SELECT person_id, office, committee_id, term FROM appointment;
CREATE VIEW committee_name AS SELECT id, name, closed_on FROM committee;
CREATE VIEW association_name AS SELECT name, short_name, uscc, region FROM association;

-- files: what the house has looked at.
CREATE VIEW file_content AS
  SELECT id, owner_id, name, cloud_id, bytes, type, sha256 FROM file WHERE confirmed_at IS NOT NULL;

-- notices
CREATE VIEW notice_posted AS SELECT person_id, kind, dedupe_key, created_at FROM notice;
-- Asked by the notices, answered by identity: where WeChat reaches somebody.
CREATE VIEW notice_address AS SELECT id AS person_id, openid FROM person;

-- Asked by the kernel, answered by identity: who calls, and what he holds.
CREATE VIEW caller_person AS
  SELECT id, openid, name, phone, phone_verified_at IS NOT NULL AS phone_verified, acting_for FROM person;
CREATE VIEW caller_office AS
  SELECT a.person_id, a.office, a.committee_id, c.name AS committee_name, a.term
    FROM appointment a LEFT JOIN committee c ON c.id = a.committee_id;
-- Whoever holds this token, the desk's sign of life written down when the last one is older than `seen_before`.
CREATE FUNCTION caller_at_desk(held bytea, now timestamptz, seen_before timestamptz) RETURNS SETOF caller_person LANGUAGE plpgsql AS $$
BEGIN
  UPDATE desk_session SET last_seen_at = now
   WHERE token_hash = held AND ended_at IS NULL AND expires_at > now AND (last_seen_at IS NULL OR last_seen_at <= seen_before);
  RETURN QUERY SELECT p.* FROM desk_session s JOIN caller_person p ON p.id = s.person_id
    WHERE s.token_hash = held AND s.ended_at IS NULL AND s.expires_at > now;
END $$;
-- A WeChat user's first write makes him a person; two at once make one.
CREATE FUNCTION know_caller(of_id uuid, of_openid text, now timestamptz) RETURNS SETOF caller_person LANGUAGE sql AS $$
  INSERT INTO person AS p (id, openid, created_at) VALUES (of_id, of_openid, now)
  ON CONFLICT (openid) DO UPDATE SET openid = excluded.openid
  RETURNING p.id, p.openid, p.name, p.phone, p.phone_verified_at IS NOT NULL, p.acting_for
$$;

-- Identity stands under the members: which of them a person chose is looked at when he calls, no key has to point up.
ALTER TABLE person DROP CONSTRAINT person_acting_for_fkey;

-- membership; as in 0002, by what identity publishes.
CREATE OR REPLACE VIEW representation AS
  SELECT r.id AS representative_id, r.membership_id, r.person_id
    FROM representative r
   WHERE r.ended_at IS NULL AND r.person_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM person_phone p WHERE p.phone = r.phone AND p.person_id <> r.person_id)
  UNION ALL
  SELECT r.id, r.membership_id, p.person_id
    FROM representative r
    JOIN membership m ON m.id = r.membership_id AND m.status IN ('active', 'arrears', 'suspended')
    JOIN person_phone p ON p.phone = r.phone
   WHERE r.ended_at IS NULL AND p.person_id IS DISTINCT FROM r.person_id;
CREATE VIEW member_name AS
  SELECT id, name, search_name, kind, status, member_no, tier, committee_id FROM membership;
-- Asked by the kernel and by identity, which stand under the members, and answered here: for whom somebody stands.
CREATE VIEW caller_unit AS
  SELECT w.person_id, m.id AS membership_id, m.name, m.status, m.member_no
    FROM representation w JOIN membership m ON m.id = w.membership_id
   WHERE m.status IN ('under_review', 'returned', 'active');
CREATE VIEW person_unit AS
  SELECT w.person_id, m.id AS membership_id, m.name, m.status, r.id AS representative_id, r.name AS called, r.phone, r.since
    FROM representation w JOIN representative r ON r.id = w.representative_id JOIN membership m ON m.id = w.membership_id;
-- Units that name a phone whose owner nobody knows yet.
CREATE VIEW unit_phone AS
  SELECT r.phone, m.id AS membership_id, m.name, m.status, m.member_no
    FROM representative r JOIN membership m ON m.id = r.membership_id
   WHERE r.person_id IS NULL AND r.ended_at IS NULL AND m.status IN ('under_review', 'returned', 'active');
-- Who has an application under way or stands in a live membership.
CREATE VIEW person_engaged AS
  SELECT applied_by AS person_id FROM membership WHERE status IN ('under_review', 'returned')
  UNION ALL
  SELECT w.person_id FROM representation w JOIN membership m ON m.id = w.membership_id
   WHERE m.status IN ('under_review', 'returned', 'active', 'arrears', 'suspended');
CREATE VIEW association_size AS SELECT count(*) AS members FROM membership WHERE status = 'active';

-- points: what a source has given.
CREATE VIEW point_given AS SELECT source, source_id, membership_id, delta FROM point_entry;

-- meetings
CREATE VIEW meeting_facts AS
  SELECT id, short_code, kind, title, session_no, status, version, committee_id, starts_at, ends_at, place, company_quota,
         companions, audience, questions, registration_opens_at, registration_closes_at, cancel_until, opened_at, closed_at
    FROM meeting;
CREATE VIEW meeting_seating AS SELECT meeting_id, capacity, taken, waiting FROM meeting_seats;
CREATE VIEW meeting_registration AS
  SELECT id, meeting_id, person_id, membership_id, name, phone, unit_name, companions, party, state, registered_at FROM registration;
CREATE VIEW meeting_agenda AS
  SELECT id, meeting_id, seq, title, matter_type, presenter, decision_needed, conflict_person_ids FROM agenda_item;

-- Asked by the meetings, answered by those who stand on them: who came, who is on the roll, what was put and answered.
CREATE VIEW meeting_arrival AS SELECT meeting_id, registration_id, seat, at, left_at FROM attendance;
CREATE VIEW meeting_summons AS
  SELECT id, meeting_id, membership_id, person_id, name, voter, excused_at FROM roll_entry;
CREATE VIEW meeting_motion AS SELECT id, meeting_id, agenda_item_id, state FROM motion;
CREATE VIEW meeting_question AS SELECT id, meeting_id, state FROM floor_question;
CREATE VIEW meeting_survey AS SELECT meeting_id, person_id FROM survey_answer;

-- As in 0005 and 0012, by what attendance answers.
CREATE OR REPLACE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seated integer; waits integer;
BEGIN
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
       ('waiting', 'offered'), ('waiting', 'confirmed'), ('waiting', 'cancelled'), ('waiting', 'walk_in'),
       ('offered', 'confirmed'), ('offered', 'cancelled'), ('offered', 'lapsed'), ('offered', 'walk_in'),
       ('confirmed', 'cancelled')) THEN
    RAISE EXCEPTION 'a registration does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  -- Who is in the room has used the seat; a check-in under way holds this row (attendance), so it is seen here.
  IF NEW.state IN ('cancelled', 'lapsed') AND EXISTS (SELECT FROM meeting_arrival a WHERE a.registration_id = NEW.id) THEN
    RAISE EXCEPTION 'checked in' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'checked_in_stays';
  END IF;
  seated := (CASE WHEN NEW.state IN ('confirmed', 'offered') THEN NEW.party ELSE 0 END) - (CASE WHEN OLD.state IN ('confirmed', 'offered') THEN OLD.party ELSE 0 END);
  waits := (NEW.state = 'waiting')::int - (OLD.state = 'waiting')::int;
  IF seated <> 0 OR waits <> 0 THEN
    UPDATE meeting_seats SET taken = taken + seated, waiting = waiting + waits WHERE meeting_id = NEW.meeting_id;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION wait_for_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.id::text, 6));
  PERFORM lock_seats(NEW.id);
  IF ((NEW.status = 'postponed' AND OLD.status <> 'postponed')
      OR (NEW.starts_at AT TIME ZONE 'Asia/Shanghai')::date <> (OLD.starts_at AT TIME ZONE 'Asia/Shanghai')::date)
     AND EXISTS (SELECT FROM meeting_arrival WHERE meeting_id = NEW.id) THEN
    RAISE EXCEPTION 'people are inside' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;

-- Holds until the commit what scans were judged by, and the seats when somebody comes without one; false when it is so no
-- longer. `judged_by`: {"status", "version", "registrations": [{"id", "state", "party"}]}. Scans share the lock that a
-- change of the meeting has alone (above); it is taken before that of the seats.
CREATE FUNCTION hold_judged(of_meeting uuid, judged_by jsonb, walks boolean) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(of_meeting::text, 6));
  IF walks THEN
    PERFORM lock_seats(of_meeting);
  END IF;
  RETURN EXISTS (SELECT FROM meeting m WHERE m.id = of_meeting AND m.status = judged_by ->> 'status' AND m.version = (judged_by ->> 'version')::int)
     AND (SELECT count(*) FROM (
           SELECT FROM jsonb_to_recordset(judged_by -> 'registrations') AS j(id uuid, state text, party integer)
             JOIN registration r ON r.id = j.id AND (r.meeting_id = of_meeting) IS TRUE AND r.state = j.state AND r.party = j.party
            ORDER BY r.id FOR SHARE OF r) held) >= jsonb_array_length(judged_by -> 'registrations');
END $$;

-- Gives walk-ins their registration, under the lock of the seats. Whoever waited with companions and stands here comes
-- alone: they were never given seats. `walking`: [{"registrationId", "at", "walkIn": {"name", "phone", "unitName",
-- "personId", "membershipId"}}].
CREATE FUNCTION register_walk_ins(of_meeting uuid, walking jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
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
END $$;

-- attendance; as in 0012, but what is the meetings' is theirs to hold and to write.
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
         AND s.at <= coalesce((SELECT m.closed_at FROM meeting_facts m WHERE m.id = of_meeting), 'infinity')
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
    LEFT JOIN meeting_registration r ON r.id = s.registration_id
    LEFT JOIN attendance a ON a.registration_id = s.registration_id AND a.seat = s.seat;
END $$;

-- proceedings; as in 0013, by what meetings and attendance publish.
CREATE OR REPLACE FUNCTION roll_presence(of_meeting uuid) RETURNS TABLE (roll_entry_id uuid, person_id uuid, inside boolean, voter boolean, excused boolean) LANGUAGE sql STABLE AS $$
  SELECT e.id, g.person_id, a.at <= m.over AND coalesce(a.left_at >= m.over, true), e.voter, e.excuse IS NOT NULL
    FROM (SELECT coalesce(closed_at, 'infinity') AS over FROM meeting_facts WHERE id = of_meeting) m
    CROSS JOIN meeting_arrival a JOIN meeting_registration g ON g.id = a.registration_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.person_id = g.person_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
  UNION ALL
  SELECT e.id, g.person_id, a.at <= m.over AND coalesce(a.left_at >= m.over, true), e.voter, e.excuse IS NOT NULL
    FROM (SELECT coalesce(closed_at, 'infinity') AS over FROM meeting_facts WHERE id = of_meeting) m
    CROSS JOIN meeting_arrival a JOIN meeting_registration g ON g.id = a.registration_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.membership_id = g.membership_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
  UNION ALL
  SELECT e.id, g.person_id, a.at <= m.over AND coalesce(a.left_at >= m.over, true), e.voter, e.excuse IS NOT NULL
    FROM (SELECT coalesce(closed_at, 'infinity') AS over FROM meeting_facts WHERE id = of_meeting) m
    CROSS JOIN meeting_arrival a JOIN meeting_registration g ON g.id = a.registration_id AND g.membership_id IS NULL
    JOIN representation w ON w.person_id = g.person_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.membership_id = w.membership_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
$$;

DROP FUNCTION award_points;
-- As in 0016, by what its neighbours publish.
CREATE FUNCTION award_points(awards jsonb, from_source text, from_id uuid, titled text, by_rule text, on_day date, now timestamptz)
RETURNS TABLE (member uuid, given integer) LANGUAGE plpgsql
-- Plans are kept: one made while the house was small must not read all its members later.
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  rule record;
  members uuid[];
BEGIN
  IF jsonb_array_length(awards) = 0 THEN RETURN; END IF;
  -- Most who come to a gate are not the first of their company: no lock for what has been given.
  members := ARRAY(SELECT DISTINCT (a ->> 'membershipId')::uuid FROM jsonb_array_elements(awards) a);
  members := ARRAY(SELECT unnest(members) EXCEPT SELECT e.membership_id FROM point_entry e
    WHERE e.membership_id = ANY (members) AND e.source = from_source AND e.source_id = from_id AND e.rule_id = by_rule AND (e.reverses IS NULL) IS TRUE);
  IF cardinality(members) = 0 THEN RETURN; END IF;
  SELECT lower(r.effective) AS since, (r.value ->> 'points')::int AS points, (r.value ->> 'monthlyCap')::int AS cap INTO rule
    FROM rule_value r WHERE r.id = by_rule AND r.effective @> on_day;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM hold_members(members);
  RETURN QUERY
  WITH one AS (
    SELECT DISTINCT ON (m.id) m.id AS membership, (a ->> 'id')::uuid AS id, (a ->> 'personId')::uuid AS person
      FROM jsonb_array_elements(awards) a JOIN member_name m ON m.id = (a ->> 'membershipId')::uuid AND m.status IN ('active', 'arrears', 'suspended')
     WHERE m.id = ANY (members) ORDER BY m.id, a ->> 'id'
  ), room AS (
    SELECT one.*, greatest(0, rule.cap - coalesce((
      SELECT sum(e.delta) FROM point_entry e WHERE e.membership_id = one.membership AND e.source = from_source
         AND e.day >= date_trunc('month', on_day)::date AND e.day < (date_trunc('month', on_day) + interval '1 month')::date), 0))::int AS left_over
      FROM one
  )
  INSERT INTO point_entry AS e (id, membership_id, person_id, source, source_id, title, delta, rule_id, rule_from, capped, day, at)
  SELECT r.id, r.membership, r.person, from_source, from_id, titled, least(rule.points, r.left_over), by_rule, rule.since, r.left_over < rule.points, on_day, now
    FROM room r
  ON CONFLICT (source, source_id, rule_id, membership_id) WHERE reverses IS NULL DO NOTHING
  RETURNING e.membership_id, e.delta;
END $$;
