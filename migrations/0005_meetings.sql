-- A meeting from its draft to its end, and who has a seat in it (handbook §4.1, §4.5).
CREATE TABLE meeting (
  id              uuid PRIMARY KEY,
  -- Names the meeting in the code on the venue's screen, which must fit WeChat's 32 characters.
  short_code      text NOT NULL UNIQUE CHECK (short_code ~ '^[0-9a-z]{8}$'),
  kind            text NOT NULL,
  title           text NOT NULL,
  session_no      text NOT NULL DEFAULT '',
  introduction    text NOT NULL DEFAULT '',
  committee_id    uuid REFERENCES committee,
  starts_at       timestamptz,
  ends_at         timestamptz,
  -- contracts/meeting-form.ts `place`.
  place           jsonb,
  company_quota   integer CHECK (company_quota > 0),
  companions      integer NOT NULL DEFAULT 0 CHECK (companions BETWEEN 0 AND 5),
  audience        jsonb NOT NULL,
  fee_fen         bigint NOT NULL DEFAULT 0 CHECK (fee_fen >= 0),
  fee_basis       text NOT NULL DEFAULT '',
  registration_opens_at  timestamptz,
  registration_closes_at timestamptz,
  cancel_until    timestamptz,
  questions       jsonb NOT NULL DEFAULT '[]',
  live_finder     text,
  replay_url      text,
  urgent_reason   text NOT NULL DEFAULT '',
  status          text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'noticed', 'in_session', 'ended', 'minutes_confirmed', 'archived', 'cancelled', 'postponed', 'quorum_failed')),
  version         integer NOT NULL DEFAULT 1,
  -- A change of a published meeting that waits for a decision on its venue: a whole `meetingForm`.
  pending         jsonb,
  ended_reason    text,
  created_by      uuid NOT NULL REFERENCES person,
  created_at      timestamptz NOT NULL,
  published_at    timestamptz,
  opened_at       timestamptz,
  closed_at       timestamptz,
  CHECK (status = 'draft' OR (published_at IS NOT NULL AND starts_at IS NOT NULL AND ends_at IS NOT NULL AND place IS NOT NULL
    AND registration_opens_at IS NOT NULL AND registration_closes_at IS NOT NULL AND cancel_until IS NOT NULL AND title <> '')),
  CHECK (status = 'draft' OR (ends_at > starts_at AND registration_closes_at > registration_opens_at)),
  -- 国办发〔2020〕21号: no fee by awards, no fee by qualifications. A fee without its basis is none.
  CONSTRAINT no_fee_by_award CHECK (kind NOT IN ('award', 'qualification') OR fee_fen = 0),
  CONSTRAINT fee_has_basis CHECK (status = 'draft' OR fee_fen = 0 OR fee_basis <> ''),
  CHECK (status NOT IN ('cancelled', 'postponed') OR ended_reason <> '')
);
CREATE INDEX meeting_by_start ON meeting (starts_at DESC, id DESC) WHERE status <> 'draft';
CREATE INDEX meeting_current ON meeting (starts_at, id) WHERE status IN ('noticed', 'in_session', 'postponed');
CREATE INDEX meeting_drafts ON meeting (created_at DESC, id DESC) WHERE status = 'draft';
-- Who was told of a meeting hears when it is cancelled.
CREATE INDEX notice_of_meeting ON notice (dedupe_key, person_id) WHERE kind = 'meetingNotice';

CREATE TABLE meeting_event (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
  kind            text NOT NULL CHECK (kind IN ('created', 'publishHeld', 'published', 'changed', 'changeHeld', 'venueDecided', 'cancelled', 'postponed', 'opened', 'closed', 'quorumFailed')),
  person_id       uuid REFERENCES person,
  note            text,
  at              timestamptz NOT NULL
);
CREATE INDEX meeting_event_by_meeting ON meeting_event (meeting_id, id);

CREATE TABLE agenda_item (
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
  seq             integer NOT NULL,
  title           text NOT NULL,
  matter_type     text NOT NULL,
  presenter       text NOT NULL DEFAULT '',
  note            text NOT NULL DEFAULT '',
  decision_needed boolean NOT NULL DEFAULT false,
  conflict_person_ids uuid[] NOT NULL DEFAULT '{}',
  UNIQUE (meeting_id, seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE agenda_file (
  agenda_item_id  uuid NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
  file_id         uuid NOT NULL REFERENCES file,
  PRIMARY KEY (agenda_item_id, file_id)
);

-- A person's decision on what the venue check found; `key` is a digest of the area, the words and the place.
CREATE TABLE venue_decision (
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
  key             text NOT NULL,
  verdict         text NOT NULL CHECK (verdict IN ('notCoreArea', 'moveMeeting')),
  reason          text NOT NULL CHECK (length(reason) >= 4),
  proof_file_id   uuid REFERENCES file,
  person_id       uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL,
  CHECK (verdict <> 'notCoreArea' OR proof_file_id IS NOT NULL)
);
CREATE INDEX venue_decision_by_meeting ON venue_decision (meeting_id, key, at DESC);

-- The seats of a meeting in a row of their own: narrow, because every registration of a full hall locks and changes it.
-- The row is the truth of the capacity: no path, however it runs, can seat one more (CHECK), and the counters are kept
-- by the triggers of `registration` alone.
CREATE TABLE meeting_seats (
  meeting_id      uuid PRIMARY KEY REFERENCES meeting ON DELETE CASCADE,
  -- Null: without limit.
  capacity        integer CHECK (capacity > 0),
  -- Confirmed or offered, companions included.
  taken           integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
  -- Registrations that wait.
  waiting         integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  last_waiting_no integer NOT NULL DEFAULT 0,
  CONSTRAINT capacity_kept CHECK (capacity IS NULL OR taken <= capacity)
) WITH (fillfactor = 50);

CREATE TABLE registration (
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting,
  -- Null for a walk-in whom the house does not know.
  person_id       uuid REFERENCES person,
  membership_id   uuid REFERENCES membership,
  name            text NOT NULL,
  phone           text NOT NULL DEFAULT '',
  title           text NOT NULL DEFAULT '',
  -- As a walk-in says it; a member's own name is the membership's.
  unit_name       text NOT NULL DEFAULT '',
  companions      jsonb NOT NULL DEFAULT '[]',
  -- Seats: the registrant and his companions.
  party           integer NOT NULL CHECK (party BETWEEN 1 AND 6),
  answers         jsonb NOT NULL DEFAULT '{}',
  -- Whatever a new one says, the trigger below makes it `confirmed` or `waiting`; a walk-in takes no seat.
  state           text NOT NULL CHECK (state IN ('confirmed', 'waiting', 'offered', 'cancelled', 'lapsed', 'walk_in')),
  waiting_no      integer,
  offer_until     timestamptz,
  registered_at   timestamptz NOT NULL,
  ended_at        timestamptz,
  CHECK (person_id IS NOT NULL OR state = 'walk_in'),
  CHECK (jsonb_array_length(companions) = party - 1),
  CHECK ((state = 'offered') = (offer_until IS NOT NULL)),
  CHECK (state <> 'waiting' OR waiting_no IS NOT NULL),
  CHECK ((state IN ('cancelled', 'lapsed')) = (ended_at IS NOT NULL)),
  UNIQUE (meeting_id, waiting_no)
);
CREATE UNIQUE INDEX registration_once ON registration (meeting_id, person_id) WHERE state NOT IN ('cancelled', 'lapsed');
-- The same walk-in at two gates is one head.
CREATE UNIQUE INDEX walk_in_once ON registration (meeting_id, phone) WHERE state = 'walk_in' AND phone <> '' AND person_id IS NULL;
CREATE INDEX registration_by_person ON registration (person_id, registered_at DESC);
CREATE INDEX registration_by_meeting ON registration (meeting_id, registered_at, id);
CREATE INDEX registration_by_company ON registration (meeting_id, membership_id) WHERE state IN ('confirmed', 'waiting', 'offered');
CREATE INDEX registration_waiting ON registration (meeting_id, waiting_no) WHERE state = 'waiting';
CREATE INDEX registration_offered ON registration (offer_until) WHERE state = 'offered';

-- The seats as this very moment knows them: a function's own snapshot sees what the statement around it does not.
CREATE FUNCTION seats_now(of_meeting uuid) RETURNS meeting_seats LANGUAGE plpgsql VOLATILE AS $$
DECLARE seats meeting_seats;
BEGIN
  SELECT * INTO STRICT seats FROM meeting_seats WHERE meeting_id = of_meeting;
  RETURN seats;
END $$;

-- Every path that seats, frees or counts goes through here first, so none waits for another crosswise and what is read
-- after it is true until the commit. (A query that waited for the lock still sees its other tables as they were before:
-- they are read by a statement of their own.) The crowd queues at an advisory lock, which is fair: those who wait for a
-- row that changes with every holder are overtaken by whoever comes later, for seconds.
CREATE FUNCTION lock_seats(of_meeting uuid) RETURNS meeting_seats LANGUAGE plpgsql VOLATILE AS $$
DECLARE seats meeting_seats;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(of_meeting::text, 5));
  SELECT * INTO seats FROM meeting_seats WHERE meeting_id = of_meeting FOR UPDATE;
  RETURN seats;
END $$;

-- Seats a registration, or gives it its number in the waiting list. Nobody overtakes those who wait. Whether the meeting
-- takes registrations is looked at again under the lock, which a change of the meeting takes too (below): none slips in
-- behind a cancellation or a changed date. DETAIL carries what the refusal tells.
CREATE FUNCTION seat_registration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seats meeting_seats; held record; of_company integer; earlier uuid;
BEGIN
  seats := lock_seats(NEW.meeting_id);
  IF seats.meeting_id IS NULL THEN
    RAISE EXCEPTION 'a draft has no seats' USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_open';
  END IF;
  -- Walk-ins take no seat; they lock all the same, so that the same person at the gate and on the phone is one row.
  IF NEW.state = 'walk_in' THEN RETURN NEW; END IF;
  SELECT r.id INTO earlier FROM registration r
   WHERE r.meeting_id = NEW.meeting_id AND r.person_id = NEW.person_id AND r.state NOT IN ('cancelled', 'lapsed');
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
  IF seats.waiting = 0 AND (seats.capacity IS NULL OR seats.taken + NEW.party <= seats.capacity) THEN
    NEW.state := 'confirmed';
    NEW.waiting_no := NULL;
    UPDATE meeting_seats SET taken = taken + NEW.party WHERE meeting_id = NEW.meeting_id;
  ELSE
    NEW.state := 'waiting';
    NEW.waiting_no := seats.last_waiting_no + 1;
    UPDATE meeting_seats SET waiting = waiting + 1, last_waiting_no = last_waiting_no + 1 WHERE meeting_id = NEW.meeting_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_seated BEFORE INSERT ON registration FOR EACH ROW EXECUTE FUNCTION seat_registration();

-- Every change of state moves the counters with it; CHECK capacity_kept has the last word. A state only moves on.
CREATE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seated integer; waits integer;
BEGIN
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
       ('waiting', 'offered'), ('waiting', 'confirmed'), ('waiting', 'cancelled'), ('waiting', 'walk_in'),
       ('offered', 'confirmed'), ('offered', 'cancelled'), ('offered', 'lapsed'), ('offered', 'walk_in'),
       ('confirmed', 'cancelled')) THEN
    RAISE EXCEPTION 'a registration does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  -- Who is in the room has used the seat; a check-in under way holds this row (attendance), so it is seen here.
  IF NEW.state IN ('cancelled', 'lapsed') AND EXISTS (SELECT FROM attendance a WHERE a.registration_id = NEW.id) THEN
    RAISE EXCEPTION 'checked in' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'checked_in_stays';
  END IF;
  seated := (CASE WHEN NEW.state IN ('confirmed', 'offered') THEN NEW.party ELSE 0 END) - (CASE WHEN OLD.state IN ('confirmed', 'offered') THEN OLD.party ELSE 0 END);
  waits := (NEW.state = 'waiting')::int - (OLD.state = 'waiting')::int;
  IF seated <> 0 OR waits <> 0 THEN
    UPDATE meeting_seats SET taken = taken + seated, waiting = waiting + waits WHERE meeting_id = NEW.meeting_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_counted BEFORE UPDATE OF state, party ON registration FOR EACH ROW EXECUTE FUNCTION count_seats();

-- What decides on a registration changes only between registrations. The meeting's row is locked before the seats' here;
-- nobody else locks it against more than a foreign key asks for, so the order harms nobody.
CREATE FUNCTION wait_for_registrations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_seats(NEW.id);
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_between_registrations BEFORE UPDATE OF status, registration_opens_at, registration_closes_at, company_quota ON meeting
  FOR EACH ROW EXECUTE FUNCTION wait_for_registrations();
