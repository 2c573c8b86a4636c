-- What finance writes by hand waits for a second person; a month is closed for good, and what it came to is kept.

CREATE TABLE book_proposal (
  id              uuid PRIMARY KEY,
  kind            text NOT NULL CHECK (kind IN ('opening', 'manual', 'transfer', 'release', 'reversal')),
  -- On which it shall count; of an opening the first day of these books.
  day             date NOT NULL CHECK (kind <> 'opening' OR extract(day FROM day) = 1),
  summary         text NOT NULL CHECK (summary <> ''),
  -- [{"account", "fund_id", "debit", "credit"}]; of a reversal those of the entry that it takes back, as they were.
  lines           jsonb NOT NULL,
  amount          bigint NOT NULL CHECK (amount > 0),
  reverses        uuid REFERENCES book_entry,
  proposed_by     uuid NOT NULL REFERENCES person,
  proposed_at     timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'refused', 'withdrawn')),
  decided_by      uuid REFERENCES person,
  decided_at      timestamptz,
  decided_reason  text,
  entry_id        uuid UNIQUE REFERENCES book_entry,
  CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
  CHECK ((state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((state = 'confirmed') = (entry_id IS NOT NULL)),
  -- Four eyes: nobody confirms or refuses his own; only he withdraws it.
  CHECK (state NOT IN ('confirmed', 'refused') OR decided_by <> proposed_by),
  CHECK (state <> 'withdrawn' OR decided_by = proposed_by)
);
CREATE UNIQUE INDEX book_proposal_opening ON book_proposal (kind) WHERE kind = 'opening' AND state IN ('open', 'confirmed');
CREATE UNIQUE INDEX book_proposal_reversal ON book_proposal (reverses) WHERE state IN ('open', 'confirmed');
CREATE INDEX book_proposal_open ON book_proposal (proposed_at DESC, id DESC) WHERE state = 'open';
CREATE FUNCTION refuse_book_proposal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'open' OR (NEW.id, NEW.kind, NEW.day, NEW.summary, NEW.lines, NEW.amount, NEW.reverses, NEW.proposed_by, NEW.proposed_at)
    IS DISTINCT FROM (OLD.id, OLD.kind, OLD.day, OLD.summary, OLD.lines, OLD.amount, OLD.reverses, OLD.proposed_by, OLD.proposed_at) THEN
    RAISE EXCEPTION 'a proposal is decided once and never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER book_proposal_kept BEFORE UPDATE OR DELETE ON book_proposal FOR EACH ROW EXECUTE FUNCTION refuse_book_proposal_change();

-- A month that is closed, and what each account came to in it: nothing can be added any more.
CREATE TABLE book_month (
  month           date PRIMARY KEY CHECK (extract(day FROM month) = 1),
  entries         integer NOT NULL,
  -- Sum of the debits, fen.
  amount          bigint NOT NULL,
  closed_by       uuid NOT NULL REFERENCES person,
  closed_at       timestamptz NOT NULL
);
CREATE TABLE book_month_sum (
  month           date NOT NULL REFERENCES book_month,
  account         text NOT NULL REFERENCES account,
  fund_id         uuid NOT NULL REFERENCES fund,
  -- Empty where the line tells of no money.
  cash_item       text NOT NULL,
  debit           bigint NOT NULL,
  credit          bigint NOT NULL,
  PRIMARY KEY (month, account, fund_id, cash_item)
);
CREATE TRIGGER book_month_kept BEFORE UPDATE OR DELETE ON book_month FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER book_month_sum_kept BEFORE UPDATE OR DELETE ON book_month_sum FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Closes a month, and keeps its sums. In order: of months that have entries none is passed over. Whoever posts at the same
-- time comes before it, and is counted, or after it, and goes to the next month. False: it is not the turn of this month.
CREATE FUNCTION close_books(which date, by_person uuid, now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  ended date := (which + interval '1 month - 1 day')::date;
  done date;
BEGIN
  SELECT b.closed_until INTO done FROM books b FOR UPDATE;
  IF which <> coalesce(done + 1, which) OR EXISTS (SELECT FROM book_line l WHERE l.day < which AND done IS NULL) THEN RETURN false; END IF;
  INSERT INTO book_month SELECT which, count(*), coalesce(sum(e.amount), 0), by_person, now FROM book_entry e WHERE e.day BETWEEN which AND ended;
  INSERT INTO book_month_sum SELECT which, l.account, l.fund_id, coalesce(l.cash_item, ''), sum(l.debit), sum(l.credit)
    FROM book_line l WHERE l.day BETWEEN which AND ended GROUP BY 2, 3, 4;
  UPDATE books SET closed_until = ended;
  RETURN true;
END $$;

-- What each account came to in each month and fund: closed months as they were kept, the open ones from their lines.
CREATE VIEW account_sum AS
  SELECT s.month, s.account, s.fund_id, s.cash_item, s.debit, s.credit FROM book_month_sum s
  UNION ALL
  SELECT date_trunc('month', l.day)::date, l.account, l.fund_id, coalesce(l.cash_item, ''), sum(l.debit)::bigint, sum(l.credit)::bigint
    FROM book_line l WHERE l.day > coalesce((SELECT b.closed_until FROM books b), '-infinity'::date) GROUP BY 1, 2, 3, 4;

-- 待我办: the second person's.
CREATE VIEW books_duty AS
  SELECT 'books.confirm:' || p.id AS key, 'books.confirm' AS kind, 'book_proposal:' || p.id AS subject, p.summary AS title,
    jsonb_build_object('summary', p.summary, 'kind', p.kind) AS "values",
    o.office AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
    ARRAY[p.proposed_by] AS barred, '{}'::uuid[] AS barred_units,
    p.proposed_at AS since, NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional,
    '/modules/books/pages/proposal/index?id=' || p.id AS page
  FROM book_proposal p CROSS JOIN unnest(ARRAY['finance', 'director', 'president']) AS o(office)
  WHERE p.state = 'open';
