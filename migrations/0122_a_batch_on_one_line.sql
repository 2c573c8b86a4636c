-- A batch that the bank took in one file often stands in its statement as one line with the total of all: the line settles
-- every payout of it. A payout is settled by one line, be it its own or that of its batch.

-- What went out of batches of which nothing waits any more; what came back later had gone out with them.
CREATE VIEW payout_batch_standing AS
  SELECT b.id, b.number, sum(i.amount)::bigint AS amount,
    coalesce(max(i.day) FILTER (WHERE i.state = 'paid'), (b.sent_at AT TIME ZONE 'Asia/Shanghai')::date) AS day,
    array_agg(i.id ORDER BY i.id) AS payouts, count(*)::int AS items,
    (array_agg(e.payee_name ORDER BY i.place))[1:2] AS payees
  FROM payout_batch b JOIN payout_item i ON i.batch_id = b.id JOIN expense e ON e.id = i.expense_id
  WHERE i.state IN ('paid', 'returned') AND NOT EXISTS (SELECT FROM payout_item w WHERE w.batch_id = b.id AND w.state = 'waiting')
  -- Of one payout the line is its own.
  GROUP BY b.id HAVING count(*) > 1;

ALTER TABLE bank_line
  -- A batch that expenses paid out (payout_batch_standing).
  ADD COLUMN batch_id uuid UNIQUE,
  DROP CONSTRAINT bank_line_decided,
  ADD CONSTRAINT bank_line_decided CHECK (
    CASE state WHEN 'open' THEN num_nonnulls(payment_id, refund_id, payout_id, batch_id, sort, decided_at) = 0
      WHEN 'linked' THEN num_nonnulls(payment_id, refund_id, payout_id, batch_id) = 1 AND sort IS NULL AND decided_at IS NOT NULL
      ELSE num_nonnulls(payment_id, refund_id, payout_id, batch_id) = 0 AND sort IS NOT NULL AND reason <> '' AND decided_at IS NOT NULL END),
  ADD CONSTRAINT bank_line_batch_went CHECK (amount < 0 OR batch_id IS NULL);

-- Which line settles a payout: written by the trigger below alone.
CREATE TABLE line_payout (
  payout_id       uuid CONSTRAINT line_payout_once PRIMARY KEY,
  line_id         uuid NOT NULL REFERENCES bank_line ON DELETE CASCADE
);
CREATE INDEX line_payout_of ON line_payout (line_id);
INSERT INTO line_payout (payout_id, line_id) SELECT payout_id, id FROM bank_line WHERE payout_id IS NOT NULL;

CREATE FUNCTION settle_payouts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  total bigint;
BEGIN
  IF (OLD.payout_id, OLD.batch_id) IS NOT DISTINCT FROM (NEW.payout_id, NEW.batch_id) THEN RETURN NULL; END IF;
  DELETE FROM line_payout WHERE line_id = NEW.id;
  IF NEW.payout_id IS NOT NULL THEN
    INSERT INTO line_payout (payout_id, line_id) VALUES (NEW.payout_id, NEW.id);
  ELSIF NEW.batch_id IS NOT NULL THEN
    SELECT b.amount INTO total FROM payout_batch_standing b WHERE b.id = NEW.batch_id;
    IF total IS DISTINCT FROM -NEW.amount THEN
      RAISE EXCEPTION 'a line settles a batch whole, to the fen' USING ERRCODE = 'check_violation', CONSTRAINT = 'bank_line_batch_whole';
    END IF;
    INSERT INTO line_payout (payout_id, line_id) SELECT p.id, NEW.id FROM payout_batch_standing b, unnest(b.payouts) AS p(id) WHERE b.id = NEW.batch_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER bank_line_payouts AFTER UPDATE OF payout_id, batch_id ON bank_line FOR EACH ROW EXECUTE FUNCTION settle_payouts();
