-- Two files of one member become one (0097): what it owes, and what was called in for it, follows, and nothing else of it
-- changes. An entry of the books stays as it was posted.

-- As in 0065.
CREATE OR REPLACE FUNCTION refuse_bill_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.no, NEW.kind, NEW.fee_item_id, NEW.title, NEW.payer_name, NEW.amount, NEW.fund_id, NEW.issued_on, NEW.source_kind, NEW.source_id, NEW.issued_at)
       IS DISTINCT FROM (OLD.id, OLD.no, OLD.kind, OLD.fee_item_id, OLD.title, OLD.payer_name, OLD.amount, OLD.fund_id, OLD.issued_on, OLD.source_kind, OLD.source_id, OLD.issued_at)
     OR (NEW.membership_id IS DISTINCT FROM OLD.membership_id AND NOT member_moving(OLD.membership_id, NEW.membership_id))
     OR NEW.waived < OLD.waived OR (OLD.state = 'cancelled' AND NEW.state <> 'cancelled') THEN
    RAISE EXCEPTION 'a bill is cancelled, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- As in 0074.
CREATE OR REPLACE FUNCTION keep_charge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.run_id, NEW.period_from, NEW.period_to, NEW.tier_seq, NEW.full_amount, NEW.parts, NEW.units, NEW.relief_id, NEW.percent, NEW.amount)
       IS DISTINCT FROM (OLD.id, OLD.run_id, OLD.period_from, OLD.period_to, OLD.tier_seq, OLD.full_amount, OLD.parts, OLD.units, OLD.relief_id, OLD.percent, OLD.amount)
     OR (NEW.membership_id IS DISTINCT FROM OLD.membership_id AND NOT member_moving(OLD.membership_id, NEW.membership_id)) THEN
    RAISE EXCEPTION 'a charge is taken back, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION keep_deemed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.charge_id, NEW.reason, NEW.noticed_by, NEW.noticed_at, NEW.reply_until)
       IS DISTINCT FROM (OLD.id, OLD.charge_id, OLD.reason, OLD.noticed_by, OLD.noticed_at, OLD.reply_until)
     OR (NEW.membership_id IS DISTINCT FROM OLD.membership_id AND NOT member_moving(OLD.membership_id, NEW.membership_id))
     OR (OLD.decision IS NOT NULL AND (NEW.decision, NEW.decided_by, NEW.decided_at, NEW.decided_reason)
       IS DISTINCT FROM (OLD.decision, OLD.decided_by, OLD.decided_at, OLD.decided_reason)) THEN
    RAISE EXCEPTION 'a notice is decided once, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
