-- A meeting with a price: the seat is held while it is paid for, and goes on when it is not. Only what the public list has
-- a line for is asked; without one nobody is charged.
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, shape, effective) VALUES
  ('meetings.payMinutes', '15', 'minute', '报名后多久内付款', 'How long a seat waits for its payment', '会馆默认', 'Huiguan''s default', '', 'design', false,
   '{"kind": "number", "min": 5, "max": 120, "unit": "minute"}', '[2026-01-01,)');

-- Fen that each seat of the registration costs; 0: nothing is asked.
ALTER TABLE registration ADD COLUMN owes bigint NOT NULL DEFAULT 0 CHECK (owes >= 0),
  -- It ended, somebody of it stays away, or the meeting is off: what is paid or owed for it is looked at anew.
  ADD COLUMN money_open boolean NOT NULL DEFAULT false;
CREATE INDEX registration_money_open ON registration (meeting_id, id) WHERE money_open;

-- What a seat of this meeting is charged: its fee, where the public list has a line for meetings that goes so far.
CREATE FUNCTION fee_asked(fee bigint, title text, at timestamptz) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN fee > 0 AND fee_never(title) IS NULL AND EXISTS (SELECT FROM fee_listed f WHERE f.kind = 'meeting' AND f.price >= fee
    AND f.effective @> (at AT TIME ZONE 'Asia/Shanghai')::date) THEN fee ELSE 0 END $$;

-- Before the registration is seated (triggers of a table run by their names): a meeting without a fee costs one look.
CREATE FUNCTION ask_fee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT fee_asked(m.fee_fen, m.title, NEW.registered_at) INTO NEW.owes FROM meeting m WHERE m.id = NEW.meeting_id AND m.fee_fen > 0;
  NEW.owes := coalesce(NEW.owes, 0);
  RETURN NEW;
END $$;
CREATE TRIGGER registration_asked BEFORE INSERT ON registration FOR EACH ROW WHEN (NEW.state <> 'walk_in') EXECUTE FUNCTION ask_fee();

-- After it was seated: who has a seat holds it for as long as the rule gives him to pay.
CREATE FUNCTION hold_for_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.state := 'offered';
  NEW.seated_at := NULL;
  NEW.offer_until := NEW.registered_at + make_interval(mins => coalesce((
    SELECT (r.value #>> '{}')::int FROM rule_value r WHERE r.id = 'meetings.payMinutes' AND r.effective @> (NEW.registered_at AT TIME ZONE 'Asia/Shanghai')::date), 15));
  RETURN NEW;
END $$;
CREATE TRIGGER registration_seated_unpaid BEFORE INSERT ON registration FOR EACH ROW WHEN (NEW.state = 'confirmed' AND NEW.owes > 0) EXECUTE FUNCTION hold_for_payment();

-- Paid: the seat is his.
CREATE FUNCTION seat_payer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registration SET state = 'confirmed', offer_until = NULL, seated_at = coalesce(NEW.settled_at, NEW.issued_at) WHERE id = NEW.source_id AND state = 'offered';
  -- It went on meanwhile: what came too late goes back.
  UPDATE registration SET money_open = true WHERE id = NEW.source_id AND state IN ('cancelled', 'lapsed');
  RETURN NULL;
END $$;
CREATE TRIGGER meeting_paid AFTER UPDATE OF state ON bill FOR EACH ROW WHEN (NEW.source_kind = 'meeting' AND NEW.state = 'paid' AND OLD.state <> 'paid') EXECUTE FUNCTION seat_payer();

CREATE FUNCTION open_money() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.money_open := true;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_money BEFORE UPDATE OF state, party ON registration FOR EACH ROW
  WHEN (NEW.owes > 0 AND (NEW.state IN ('cancelled', 'lapsed') AND OLD.state NOT IN ('cancelled', 'lapsed') OR NEW.party < OLD.party)) EXECUTE FUNCTION open_money();
CREATE FUNCTION open_money_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registration SET money_open = true WHERE meeting_id = NEW.id AND owes > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER meeting_money AFTER UPDATE OF status ON meeting FOR EACH ROW WHEN (NEW.status = 'cancelled' AND OLD.status <> 'cancelled' AND NEW.fee_fen > 0) EXECUTE FUNCTION open_money_of_meeting();

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('meetingMoney', '退还会议费', NULL, '2026-01-01');
