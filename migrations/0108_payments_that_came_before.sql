-- Payments that an association brings in a sheet. A sheet may come twice: each of its payments is known by its number, or by
-- all that it says. What a sheet brought can be taken back while nothing stands on it.
ALTER TABLE payment
  -- By what a sheet is known that brought it; hex.
  ADD COLUMN import_key text;
CREATE UNIQUE INDEX payment_imported_once ON payment (import_key) WHERE taken_back_at IS NULL;

CREATE OR REPLACE FUNCTION refuse_payment_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.channel, NEW.external_no, NEW.receipt_year, NEW.receipt_no, NEW.day, NEW.amount, NEW.recorded_at, NEW.import_key)
     IS DISTINCT FROM (OLD.id, OLD.channel, OLD.external_no, OLD.receipt_year, OLD.receipt_no, OLD.day, OLD.amount, OLD.recorded_at, OLD.import_key)
     OR OLD.taken_back_at IS NOT NULL AND NEW.taken_back_at IS DISTINCT FROM OLD.taken_back_at THEN
    RAISE EXCEPTION 'a payment is refunded, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER payment_fixed ON payment;
CREATE TRIGGER payment_fixed BEFORE UPDATE OF id, channel, external_no, receipt_year, receipt_no, day, amount, recorded_at, import_key, taken_back_at ON payment
  FOR EACH ROW EXECUTE FUNCTION refuse_payment_change();

-- As in 0103, with the key.
CREATE OR REPLACE VIEW payment_received AS
  SELECT p.id, p.channel, p.external_no, p.day, p.amount, p.applied, p.refunded, p.held, p.amount - p.applied - p.refunded AS unapplied,
    p.amount - p.applied - p.refunded - coalesce(r.asked, 0) AS free,
    p.membership_id, p.person_id, p.payer_name, p.remark, p.recorded_at, p.import_key
  FROM payment p
  LEFT JOIN LATERAL (SELECT sum(r.amount)::bigint AS asked FROM refund r WHERE r.payment_id = p.id AND r.bill_id IS NULL AND r.state IN ('asked', 'approved')) r ON p.held > p.refunded
  WHERE p.taken_back_at IS NULL;

-- Up to which day the books are closed, and on which they were opened: what came before is in the opening balances.
CREATE VIEW books_standing AS
  SELECT b.closed_until, (SELECT max(p.day) FROM book_proposal p WHERE p.kind = 'opening' AND p.state = 'confirmed') AS opened_on FROM books b;
