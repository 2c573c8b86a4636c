-- Words that others will see, whoever wrote them and wherever they stand, wait in one table for one verdict
-- (docs/decisions/037). A row is of what its subject names; the newest of a subject is the one that counts.
DROP INDEX content_check_by_membership;
ALTER TABLE content_check
  -- `membership:<id>`, `floor_question:<id>`, `registration:<id>`.
  ADD COLUMN subject text,
  -- Who wrote the words: WeChat judges what somebody wrote whom it has seen lately.
  ADD COLUMN author uuid,
  -- SHA-256 of the words, hex: what has passed once passes again without being asked.
  ADD COLUMN words_hash text,
  DROP CONSTRAINT content_check_judged_by_fkey;
UPDATE content_check k SET subject = 'membership:' || k.membership_id, words_hash = encode(sha256(convert_to(k.content, 'UTF8')), 'hex'),
  author = (SELECT a.person_id FROM notice_address a WHERE a.openid = k.openid);

ALTER TABLE content_check ALTER COLUMN subject SET NOT NULL, ALTER COLUMN words_hash SET NOT NULL;
CREATE INDEX content_check_by_subject ON content_check (subject, id DESC);
CREATE INDEX content_check_passed ON content_check (words_hash) WHERE state = 'pass';
-- Published: the verdict that counts for each subject.
CREATE VIEW content_verdict AS
SELECT k.id, k.subject, k.content, k.state, k.asked_at, k.answered_at FROM content_check k
 WHERE NOT EXISTS (SELECT FROM content_check newer WHERE newer.subject = k.subject AND newer.id > k.id);
-- Asked by the ground, answered by identity: where WeChat knows an author.
CREATE VIEW content_author AS SELECT id AS person_id, openid FROM person;

CREATE OR REPLACE VIEW membership_duty AS
-- An application that was begun and left for a day. One that answers for a returned application is that case's duty.
SELECT 'membership.draft:' || d.id AS key, 'membership.draft' AS kind, 'application_draft:' || d.id AS subject,
  coalesce(CASE jsonb_typeof(d.form -> 'name') WHEN 'string' THEN left(d.form ->> 'name', 100) END, '') AS title, '{}'::jsonb AS "values",
  NULL::text AS office, NULL::uuid AS committee_id, d.person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  d.saved_at + interval '1 day' AS since, NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional,
  '/modules/membership/pages/apply/index?draftId=' || d.id AS page
FROM application_draft d WHERE d.membership_id IS NULL
UNION ALL
SELECT 'membership.licence:' || d.id, 'membership.licence', 'membership:' || m.id, m.name,
  jsonb_build_object('document', CASE WHEN d.code <> 'businessLicense' AND d.name_on_document <> '' THEN d.name_on_document ELSE d.code END),
  NULL, NULL, NULL, m.id, '{}', '{}', (d.valid_to - (
    SELECT max(days::int) FROM rule_value r CROSS JOIN LATERAL jsonb_array_elements_text(r.value) days
     WHERE r.id = 'membership.licenceAlertDays' AND r.effective @> d.valid_to))::timestamp AT TIME ZONE 'Asia/Shanghai',
  d.valid_to, NULL, false, '/modules/membership/pages/unit/index?membershipId=' || m.id
FROM membership m JOIN membership_material d ON d.membership_id = m.id AND d.replaced_at IS NULL
WHERE m.status = 'active' AND d.valid_to IS NOT NULL AND d.code IN ('businessLicense', 'industryCert', 'professionalCert')
UNION ALL
-- Words that WeChat refused keep a member out of the directory until they are changed.
SELECT 'membership.rewrite:' || m.id || ':' || k.id, 'membership.rewrite', 'membership:' || m.id, m.name, '{}', NULL, NULL, NULL, m.id, '{}', '{}',
  coalesce(k.answered_at, k.asked_at), NULL, NULL, false, '/modules/membership/pages/unit/index?membershipId=' || m.id
FROM membership m JOIN content_verdict k ON k.subject = 'membership:' || m.id AND k.state = 'risky'
WHERE m.status = 'active' AND m.content_state = 'risky'
UNION ALL
-- What WeChat left to a person, who is not the applicant.
SELECT 'membership.content:' || k.id, 'membership.content', 'membership:' || m.id, m.name, '{}', o.office, m.committee_id, NULL, NULL,
  CASE WHEN m.member_no IS NULL THEN ARRAY[m.applied_by] ELSE '{}' END, ARRAY[m.id],
  coalesce(k.answered_at, k.asked_at), NULL, NULL, false, '/modules/membership/pages/review/index?id=' || m.id
FROM membership m JOIN content_verdict k ON k.subject = 'membership:' || m.id AND k.state = 'review' CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
WHERE m.content_state = 'review' AND m.status IN ('under_review', 'returned', 'active', 'arrears', 'suspended');
ALTER TABLE content_check DROP COLUMN membership_id, DROP COLUMN version, DROP COLUMN openid;

-- A question from the floor keeps no address of its own: the check knows its author.
INSERT INTO content_check (id, subject, author, content, words_hash, state, asked_at, answered_at)
SELECT q.id, 'floor_question:' || q.id, q.person_id, q.text, encode(sha256(convert_to(q.text, 'UTF8')), 'hex'),
       CASE WHEN q.state = 'checking' THEN 'pending' WHEN q.state = 'hidden' THEN 'risky' ELSE 'pass' END, q.at, CASE WHEN q.state <> 'checking' THEN q.at END
  FROM floor_question q;
UPDATE task SET payload = jsonb_build_object('contentCheckId', payload ->> 'questionId') WHERE kind = 'checkFloorQuestion' AND done_at IS NULL;
ALTER TABLE floor_question DROP COLUMN openid;

-- Whom the register knows, and by what name: whoever has stood for a member that was admitted, and whoever holds or held
-- an office.
CREATE VIEW member_known AS
  SELECT r.person_id, r.membership_id, r.name, r.since FROM representative r JOIN membership m ON m.id = r.membership_id
   WHERE r.accepted_at IS NOT NULL AND m.member_no IS NOT NULL
  UNION ALL
  SELECT o.person_id, NULL, n.name, lower(o.term)::timestamp AT TIME ZONE 'Asia/Shanghai'
    FROM office_holder o JOIN person_name n ON n.id = o.person_id WHERE n.name IS NOT NULL AND NOT isempty(o.term);

-- What of a registration others see before anybody has judged it: nothing. `words_state` is of the typed name, where the
-- register has none of its own, of the companions' names and of what a walk-in calls his company.
ALTER TABLE registration
  -- Whose words they are: who registered himself or another, or the staff that typed a walk-in.
  ADD COLUMN registered_by uuid REFERENCES person,
  -- Since when there is a seat: a gate's record counts by its own time, against what was true then. `ended_at` is until
  -- when; whoever had come in before it is a walk-in since, and keeps it.
  ADD COLUMN seated_at timestamptz,
  -- Whoever of the secretariat took the seat away, and why.
  ADD COLUMN ended_by uuid REFERENCES person,
  ADD COLUMN ended_reason text,
  -- `asked`: WeChat is being asked about exactly these words.
  ADD COLUMN words_state text NOT NULL DEFAULT 'pending' CHECK (words_state IN ('pending', 'asked', 'pass', 'review', 'risky'));
UPDATE registration SET registered_by = person_id,
  seated_at = CASE WHEN state IN ('confirmed', 'walk_in') OR waiting_no IS NULL THEN registered_at END;
-- A companion who was left out keeps his place in the list, with the instant: the numbers of seats stand in codes that
-- were drawn before, and in what gates recorded.
CREATE FUNCTION party_of(companions jsonb) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN 1 + jsonb_array_length(jsonb_path_query_array(companions, '$[*] ? (!exists(@.droppedAt))'));
ALTER TABLE registration DROP CONSTRAINT registration_check, DROP CONSTRAINT registration_check1, DROP CONSTRAINT registration_check4,
  ADD CHECK (person_id IS NOT NULL OR registered_by IS NOT NULL OR state = 'walk_in'),
  ADD CHECK (party = party_of(companions)),
  ADD CHECK (state NOT IN ('confirmed', 'walk_in') OR seated_at IS NOT NULL),
  ADD CHECK (state NOT IN ('cancelled', 'lapsed') OR ended_at IS NOT NULL),
  ADD CHECK (ended_at IS NULL OR state IN ('cancelled', 'lapsed', 'walk_in'));
-- New words are judged anew, whoever changes them and by whichever path; whoever leaves out some of them changes none.
CREATE FUNCTION judge_words_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.words_state = OLD.words_state
     AND ((NEW.name, NEW.unit_name) IS DISTINCT FROM (OLD.name, OLD.unit_name) OR NOT jsonb_path_query_array(OLD.companions, '$[*].name') @> jsonb_path_query_array(NEW.companions, '$[*].name')) THEN
    NEW.words_state := 'pending';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_words_judged BEFORE UPDATE OF name, unit_name, companions ON registration FOR EACH ROW EXECUTE FUNCTION judge_words_anew();
CREATE INDEX registration_words_open ON registration (meeting_id) WHERE words_state <> 'pass';
-- `shown_name`, `guest`, `shown_companions`, `shown_unit`: what others than the staff may see. Somebody whom the register
-- knows is called as it calls him, first as the company calls him for which he comes; everybody else is a guest, called
-- as he typed it once that has passed, and until then 来宾 alone.
CREATE OR REPLACE VIEW meeting_registration AS
SELECT g.id, g.meeting_id, g.person_id, g.membership_id, g.name, g.phone, g.unit_name, g.companions, g.party, g.state, g.registered_at,
  coalesce((SELECT k.name FROM member_known k WHERE k.person_id = g.person_id ORDER BY k.membership_id IS DISTINCT FROM g.membership_id, k.since DESC, k.name LIMIT 1),
    CASE WHEN g.words_state = 'pass' THEN g.name END, '来宾') AS shown_name,
  NOT EXISTS (SELECT FROM member_known k WHERE k.person_id = g.person_id) AS guest,
  (SELECT coalesce(jsonb_agg(CASE WHEN g.words_state = 'pass' THEN c ->> 'name' ELSE '来宾' END ORDER BY n), '[]')
     FROM jsonb_array_elements(g.companions) WITH ORDINALITY AS each(c, n)) AS shown_companions,
  CASE WHEN g.words_state = 'pass' THEN nullif(g.unit_name, '') END AS shown_unit,
  g.registered_by, g.seated_at, g.ended_at
FROM registration g;

-- What WeChat left to a person, and what it refused: one duty a meeting, however many registered.
CREATE VIEW meeting_name_duty AS
SELECT 'meeting.names:' || m.id AS key, 'meeting.names' AS kind, 'meeting:' || m.id AS subject, m.title,
  meeting_circle(m.kind) || jsonb_build_object('count', w.open) AS "values",
  o.office, m.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  w.since, NULL::date AS due_on, m.starts_at AS due_at, false AS provisional,
  '/modules/meetings/pages/registrations/index?unjudged=true&id=' || m.id AS page
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
CROSS JOIN LATERAL (
  SELECT count(*)::int AS open, min(g.registered_at) AS since FROM registration g
   WHERE g.meeting_id = m.id AND g.words_state IN ('review', 'risky') AND g.state NOT IN ('cancelled', 'lapsed')) w
WHERE m.status IN ('noticed', 'in_session', 'ended', 'postponed') AND w.open > 0;
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('names', '检测别人会看到的姓名', NULL, '2026-01-01');

-- One phone may be two people's, so a walk-in is one by his phone and his name: his id follows from both.
DROP INDEX walk_in_once;
CREATE INDEX registration_by_phone ON registration (meeting_id, phone) WHERE phone <> '';
-- Whoever represents several companies registers once for each; he himself comes once.
CREATE UNIQUE INDEX registration_once_a_unit ON registration (meeting_id, registered_by, membership_id) WHERE state NOT IN ('cancelled', 'lapsed', 'walk_in');

-- Whether a registration is of whoever gives this phone and this name; either alone is anybody's.
CREATE FUNCTION is_called(r registration, phone text, name text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN r.phone <> '' AND r.phone = phone AND plain_text(r.name) = plain_text(name);

-- As in 0010; a seat has its instant, and nobody registers twice for one company.
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

-- As in 0005; of whom a gate had let in before his registration ended, it makes a walk-in.
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
  seated := (CASE WHEN NEW.state IN ('confirmed', 'offered') THEN NEW.party ELSE 0 END) - (CASE WHEN OLD.state IN ('confirmed', 'offered') THEN OLD.party ELSE 0 END);
  waits := (NEW.state = 'waiting')::int - (OLD.state = 'waiting')::int;
  IF seated <> 0 OR waits <> 0 THEN
    UPDATE meeting_seats SET taken = taken + seated, waiting = waiting + waits WHERE meeting_id = NEW.meeting_id;
  END IF;
  RETURN NEW;
END $$;

-- The registration that a walk-in has already: his own, or the one under his phone and name; he may have made it while
-- the gate was writing.
CREATE FUNCTION walk_in_of(of_meeting uuid, walk_in jsonb) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT r.id FROM registration r WHERE r.meeting_id = of_meeting AND r.state NOT IN ('cancelled', 'lapsed')
     AND (r.person_id = (walk_in ->> 'personId')::uuid OR (r.phone <> '' AND r.phone = walk_in ->> 'phone' AND plain_text(r.name) = plain_text(walk_in ->> 'name')))
   ORDER BY r.person_id IS NOT DISTINCT FROM (walk_in ->> 'personId')::uuid AND r.person_id IS NOT NULL DESC, r.registered_at, r.id LIMIT 1
$$;

-- As in 0017; `by_person`: the staff that typed them.
DROP FUNCTION register_walk_ins;
CREATE FUNCTION register_walk_ins(of_meeting uuid, walking jsonb, by_person uuid) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

-- Whoever was let in before his registration ended is inside, though the gate said so only afterwards: his seat may be
-- another's by now, so he is a walk-in. Has he registered anew since, he is that registration: one person, one head.
-- `entered`: [{"id", "seat", "at"}], of registrations of this meeting. Answers which registration each has become.
CREATE FUNCTION admit_ended(of_meeting uuid, entered jsonb) RETURNS TABLE (ended uuid, admitted uuid) LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registration n SET state = 'walk_in', offer_until = NULL, party = 1, companions = '[]', seated_at = e.at
    FROM (SELECT x.id, min(x.at) AS at FROM jsonb_to_recordset(entered) AS x(id uuid, seat integer, at timestamptz) WHERE x.seat = 0 GROUP BY x.id) e
    JOIN registration r ON r.id = e.id AND r.state IN ('cancelled', 'lapsed')
   WHERE n.meeting_id = of_meeting AND n.person_id = r.person_id AND n.state IN ('waiting', 'offered');
  UPDATE registration r SET state = 'walk_in', party = 1,
         companions = (SELECT coalesce(jsonb_agg(CASE WHEN c ? 'droppedAt' THEN c ELSE c || jsonb_build_object('droppedAt', r.ended_at) END ORDER BY n), '[]')
                         FROM jsonb_array_elements(r.companions) WITH ORDINALITY AS each(c, n))
   WHERE r.meeting_id = of_meeting AND r.state IN ('cancelled', 'lapsed')
     AND r.id IN (SELECT x.id FROM jsonb_to_recordset(entered) AS x(id uuid))
     AND NOT EXISTS (SELECT FROM registration n WHERE n.meeting_id = of_meeting AND n.person_id = r.person_id AND n.state NOT IN ('cancelled', 'lapsed'));
  RETURN QUERY
  SELECT r.id, n.id FROM registration r JOIN registration n ON n.meeting_id = of_meeting AND n.person_id = r.person_id AND n.state NOT IN ('cancelled', 'lapsed')
   WHERE r.meeting_id = of_meeting AND r.state IN ('cancelled', 'lapsed') AND r.id IN (SELECT x.id FROM jsonb_to_recordset(entered) AS x(id uuid));
END $$;

-- When a meeting was called off: what a gate recorded before is judged by what was true then.
ALTER TABLE meeting ADD COLUMN called_off_at timestamptz;
UPDATE meeting m SET called_off_at = (SELECT max(e.at) FROM meeting_event e WHERE e.meeting_id = m.id AND e.kind IN ('cancelled', 'postponed'))
 WHERE m.status IN ('cancelled', 'postponed');
CREATE OR REPLACE VIEW meeting_facts AS
  SELECT id, short_code, kind, title, session_no, status, version, committee_id, starts_at, ends_at, place, company_quota,
         companions, audience, questions, registration_opens_at, registration_closes_at, cancel_until, opened_at, closed_at, fee_fen, called_off_at
    FROM meeting;

-- As in 0026. An entry that was made before its registration ended counts (admit_ended).
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
  SELECT s.id, s.id <> ALL (fresh), s.outcome, s.reason, s.registration_id, s.seat, r.membership_id, coalesce(d.gate_name, a.gate_name), coalesce(d.at, a.at), s.id = ANY (back), s.note,
         (SELECT sum(c.inside)::int FROM attendance_count c WHERE c.meeting_id = of_meeting)
    FROM jsonb_array_elements(given) g
    JOIN gate_scan s ON s.id = (g ->> 'id')::uuid AND (s.meeting_id = of_meeting) IS TRUE
    LEFT JOIN meeting_registration r ON r.id = s.registration_id
    LEFT JOIN attendance a ON a.registration_id = s.registration_id AND a.seat = s.seat
    LEFT JOIN attendance_day d ON d.registration_id = s.registration_id AND d.seat = s.seat AND d.day = day_within(s.at, first_day, last_day);
END $$;
