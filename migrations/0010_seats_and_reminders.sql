-- Whoever registers takes a free seat that nobody who waits could take: a party in front of the list that is too large for
-- the seats that are free does not keep them empty (docs/decisions/012). Who waits and would fit still comes first; the
-- rest is as in 0005.
CREATE OR REPLACE FUNCTION seat_registration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE seats meeting_seats; held record; of_company integer; earlier uuid; seated boolean;
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
  seated := seats.capacity IS NULL OR seats.taken + NEW.party <= seats.capacity;
  IF seated AND seats.waiting > 0 THEN
    seated := NOT EXISTS (SELECT FROM registration r WHERE r.meeting_id = NEW.meeting_id AND r.state = 'waiting'
      AND (seats.capacity IS NULL OR r.party <= seats.capacity - seats.taken));
  END IF;
  IF seated THEN
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

-- The reminder (its key, cloudfunctions/meetings/reminder-store.ts) that everybody has got whom it concerns. One that was
-- missed is caught up with until the next one is due, and nobody looks through a large roll at every tick.
ALTER TABLE meeting ADD COLUMN reminded text;
