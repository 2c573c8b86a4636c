-- Payments that an association brings in a sheet. A sheet may come twice: each of its payments is known by its number, or by
-- all that it says. What a sheet brought can be taken back while nothing stands on it.
ALTER TABLE payment
  -- By what a sheet is known that brought it; hex.
  ADD COLUMN import_key text,
  -- It is as if it had never come: nothing can be paid with it, and its number may come again.
  ADD COLUMN taken_back_at timestamptz,
  ADD CONSTRAINT payment_taken_back CHECK (taken_back_at IS NULL OR (import_key IS NOT NULL AND applied = 0 AND refunded = 0 AND held = amount));
CREATE UNIQUE INDEX payment_imported_once ON payment (import_key) WHERE taken_back_at IS NULL;

CREATE OR REPLACE FUNCTION refuse_payment_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Taken back, once: its number is free, and it keeps its own with its id behind it.
  IF OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL AND NEW.external_no = OLD.external_no || '~' || OLD.id
     AND (NEW.id, NEW.channel, NEW.receipt_year, NEW.receipt_no, NEW.day, NEW.amount, NEW.recorded_at, NEW.import_key)
       IS NOT DISTINCT FROM (OLD.id, OLD.channel, OLD.receipt_year, OLD.receipt_no, OLD.day, OLD.amount, OLD.recorded_at, OLD.import_key) THEN
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.channel, NEW.external_no, NEW.receipt_year, NEW.receipt_no, NEW.day, NEW.amount, NEW.recorded_at, NEW.import_key, NEW.taken_back_at)
     IS DISTINCT FROM (OLD.id, OLD.channel, OLD.external_no, OLD.receipt_year, OLD.receipt_no, OLD.day, OLD.amount, OLD.recorded_at, OLD.import_key, OLD.taken_back_at) THEN
    RAISE EXCEPTION 'a payment is refunded, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER payment_fixed ON payment;
CREATE TRIGGER payment_fixed BEFORE UPDATE OF id, channel, external_no, receipt_year, receipt_no, day, amount, recorded_at, import_key, taken_back_at ON payment
  FOR EACH ROW EXECUTE FUNCTION refuse_payment_change();

CREATE OR REPLACE VIEW payment_received AS
  SELECT id, channel, external_no, day, amount, applied, refunded, held, amount - applied - refunded AS unapplied, membership_id, person_id, payer_name, remark, recorded_at, import_key
    FROM payment WHERE taken_back_at IS NULL;

-- Up to which day the books are closed, and on which they were opened: what came before is in the opening balances.
CREATE VIEW books_standing AS
  SELECT b.closed_until, (SELECT max(p.day) FROM book_proposal p WHERE p.kind = 'opening' AND p.state = 'confirmed') AS opened_on FROM books b;
