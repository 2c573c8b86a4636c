-- 收款: what is charged, by which line of the public list, what came in for it, and what went back (handbook §5.1, §2.3).
-- Money is fen.

-- 评比达标表彰 and 职业资格 are never charged for (FEE06, FEE07); these words in what a charge is called say that it is.
CREATE FUNCTION fee_never(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN words ~ '评比|达标|表彰|评选|评优|颁奖|授牌' THEN 'award' WHEN words ~ '职业资格|资格认定|资格证|职称|技能等级' THEN 'qualification' END $$;
-- Nobody pays for an office but his dues (FEE11).
CREATE FUNCTION fee_of_office(words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT words ~ '理事|会长|监事|秘书长|任职' $$;

-- 收费公示清单. A line is proposed by one person and published by another; published, it is ended, never edited.
CREATE TABLE fee_item (
  id              uuid PRIMARY KEY,
  kind            text NOT NULL CHECK (kind IN ('dues', 'service', 'meeting', 'grant', 'sponsorship', 'other')),
  name            text NOT NULL CHECK (name <> ''),
  -- 收费依据, 收费标准, 服务内容, 缴费对象 as they are shown.
  basis           text NOT NULL CHECK (basis <> ''),
  standard        text NOT NULL CHECK (standard <> ''),
  service_content text NOT NULL CHECK (service_content <> ''),
  payer           text NOT NULL CHECK (payer <> ''),
  -- The most that one charge may be. Dues follow their adopted standard; grants and sponsorship what was agreed.
  price           bigint CHECK (price > 0),
  voluntary       boolean NOT NULL,
  -- Which body decided it, with its number.
  resolution      text,
  credit_china_url text,
  state           text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'published', 'refused', 'withdrawn')),
  -- Days on which it may be charged.
  effective       daterange NOT NULL CHECK (NOT isempty(effective) AND lower(effective) IS NOT NULL),
  replaces        uuid REFERENCES fee_item,
  proposed_by     uuid NOT NULL REFERENCES person,
  proposed_at     timestamptz NOT NULL,
  decided_by      uuid REFERENCES person,
  decided_at      timestamptz,
  decided_reason  text,
  ended_by        uuid REFERENCES person,
  ended_at        timestamptz,
  UNIQUE (id, kind),
  CONSTRAINT fee_item_priced CHECK (price IS NOT NULL OR kind IN ('dues', 'grant', 'sponsorship')),
  -- FEE13: what one cannot but pay rests on a resolution. FEE08, FEE09: meetings and sponsorship are never a duty.
  CONSTRAINT fee_item_resolved CHECK (voluntary OR resolution IS NOT NULL),
  CONSTRAINT fee_item_voluntary CHECK (voluntary OR kind IN ('dues', 'service', 'other')),
  CONSTRAINT fee_item_never CHECK (fee_never(name) IS NULL),
  CONSTRAINT fee_item_office CHECK (kind IN ('dues', 'meeting') OR NOT fee_of_office(name)),
  CONSTRAINT fee_item_decided CHECK ((state = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT fee_item_two_persons CHECK (state NOT IN ('published', 'refused') OR decided_by <> proposed_by)
);
CREATE INDEX fee_item_listed ON fee_item (state, kind, name, id);
CREATE UNIQUE INDEX fee_item_replaced_once ON fee_item (replaces) WHERE state = 'proposed';

CREATE FUNCTION refuse_fee_item_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.kind, NEW.name, NEW.basis, NEW.standard, NEW.service_content, NEW.payer, NEW.price, NEW.voluntary, NEW.resolution, NEW.replaces, NEW.proposed_by, NEW.proposed_at)
       IS DISTINCT FROM (OLD.id, OLD.kind, OLD.name, OLD.basis, OLD.standard, OLD.service_content, OLD.payer, OLD.price, OLD.voluntary, OLD.resolution, OLD.replaces, OLD.proposed_by, OLD.proposed_at)
     OR (OLD.state <> 'proposed' AND NEW.state <> OLD.state)
     OR NOT NEW.effective <@ OLD.effective OR lower(NEW.effective) <> lower(OLD.effective) THEN
    RAISE EXCEPTION 'a line of the list is ended, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fee_item_fixed BEFORE UPDATE ON fee_item FOR EACH ROW EXECUTE FUNCTION refuse_fee_item_change();
CREATE TRIGGER fee_item_kept BEFORE DELETE ON fee_item FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 收款单. `paid` is kept by the allocations alone; `waived` is what was taken off afterwards.
CREATE TABLE bill (
  id              uuid PRIMARY KEY,
  no              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  -- Also the remark of a transfer: the last two digits make the whole divisible by 97 with a rest of 1, as in ISO 7064.
  number          text NOT NULL GENERATED ALWAYS AS ('SK' || lpad(no::text, greatest(8, length(no::text)), '0') || lpad((98 - (no * 100) % 97)::text, 2, '0')) STORED UNIQUE,
  kind            text NOT NULL,
  fee_item_id     uuid NOT NULL,
  -- What it is for, in words.
  title           text NOT NULL CHECK (title <> ''),
  membership_id   uuid REFERENCES membership,
  person_id       uuid REFERENCES person,
  payer_name      text NOT NULL CHECK (payer_name <> ''),
  amount          bigint NOT NULL CHECK (amount > 0),
  -- How many charges it is: seats of a meeting. The listed price is that of one.
  quantity        integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
  waived          bigint NOT NULL DEFAULT 0 CHECK (waived BETWEEN 0 AND amount),
  paid            bigint NOT NULL DEFAULT 0 CHECK (paid >= 0),
  -- The restricted fund that it is for; null: the one without restriction.
  fund_id         uuid REFERENCES fund,
  issued_on       date NOT NULL,
  due_day         date NOT NULL,
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid', 'cancelled')),
  -- How often something was taken off: each time it stands in the books anew, as what is left.
  revision        integer NOT NULL DEFAULT 0,
  source_kind     text NOT NULL CHECK (source_kind ~ '^[a-z]{2,30}$'),
  source_id       uuid NOT NULL,
  issued_by       uuid REFERENCES person,
  issued_at       timestamptz NOT NULL,
  -- When something was last applied to it.
  settled_at      timestamptz,
  ended_by        uuid REFERENCES person,
  ended_at        timestamptz,
  ended_reason    text,
  CONSTRAINT bill_once UNIQUE (source_kind, source_id),
  UNIQUE (id, kind),
  -- FEE19: no charge without a line of the list.
  CONSTRAINT bill_listed FOREIGN KEY (fee_item_id, kind) REFERENCES fee_item (id, kind),
  CONSTRAINT bill_standing_true CHECK (CASE state WHEN 'open' THEN paid < amount - waived WHEN 'paid' THEN paid = amount - waived AND paid > 0 ELSE paid = 0 END),
  CONSTRAINT bill_never CHECK (fee_never(title) IS NULL),
  CONSTRAINT bill_office CHECK (kind IN ('dues', 'meeting') OR NOT fee_of_office(title)),
  -- FEE16: dues are a member's.
  CONSTRAINT bill_dues_member CHECK (kind <> 'dues' OR membership_id IS NOT NULL),
  CONSTRAINT bill_ended CHECK ((state = 'cancelled') <= (ended_at IS NOT NULL AND ended_reason IS NOT NULL)),
  CHECK (due_day >= issued_on)
);
CREATE INDEX bill_of_member ON bill (membership_id, issued_on DESC, id DESC) WHERE membership_id IS NOT NULL;
CREATE INDEX bill_of_person ON bill (person_id, issued_on DESC, id DESC) WHERE person_id IS NOT NULL;
CREATE INDEX bill_open_by_due ON bill (due_day, id) WHERE state = 'open';
CREATE INDEX bill_by_item ON bill (fee_item_id);
CREATE INDEX bill_register ON bill (no DESC);

CREATE FUNCTION refuse_bill_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.no, NEW.kind, NEW.fee_item_id, NEW.title, NEW.membership_id, NEW.payer_name, NEW.amount, NEW.fund_id, NEW.issued_on, NEW.source_kind, NEW.source_id, NEW.issued_at)
       IS DISTINCT FROM (OLD.id, OLD.no, OLD.kind, OLD.fee_item_id, OLD.title, OLD.membership_id, OLD.payer_name, OLD.amount, OLD.fund_id, OLD.issued_on, OLD.source_kind, OLD.source_id, OLD.issued_at)
     OR NEW.waived < OLD.waived OR (OLD.state = 'cancelled' AND NEW.state <> 'cancelled') THEN
    RAISE EXCEPTION 'a bill is cancelled, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bill_fixed BEFORE UPDATE OF id, no, kind, fee_item_id, title, membership_id, payer_name, amount, waived, fund_id, issued_on, source_kind, source_id, issued_at, state ON bill
  FOR EACH ROW EXECUTE FUNCTION refuse_bill_change();
CREATE TRIGGER bill_kept BEFORE DELETE ON bill FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A bill is within its line of the list: published, in force on its day, and not above its price. For many at once; the
-- lines stay as they are until the commit.
CREATE FUNCTION check_bills_listed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  PERFORM FROM fee_item f WHERE f.id IN (SELECT DISTINCT n.fee_item_id FROM new_bill n) ORDER BY f.id FOR SHARE;
  SELECT n.id, n.amount > f.price * n.quantity AS dear INTO wrong FROM new_bill n JOIN fee_item f ON f.id = n.fee_item_id
    WHERE f.state <> 'published' OR NOT f.effective @> n.issued_on OR n.amount > f.price * n.quantity LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'bill % is not on the public list', wrong.id
      USING ERRCODE = 'check_violation', CONSTRAINT = CASE WHEN wrong.dear THEN 'bill_within_price' ELSE 'bill_listed' END;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER bill_within_list AFTER INSERT ON bill REFERENCING NEW TABLE AS new_bill FOR EACH STATEMENT EXECUTE FUNCTION check_bills_listed();

-- 收款: what came in, once by its channel's own number.
CREATE TABLE payment (
  id              uuid PRIMARY KEY,
  channel         text NOT NULL CHECK (channel IN ('wechat', 'bank', 'cash')),
  -- WeChat's transaction, the bank's serial number, the number of the cash receipt.
  external_no     text NOT NULL CHECK (external_no <> ''),
  -- Of cash: the receipt's number within its year, without gaps.
  receipt_year    integer,
  receipt_no      integer,
  day             date NOT NULL,
  amount          bigint NOT NULL CHECK (amount > 0),
  applied         bigint NOT NULL DEFAULT 0 CHECK (applied >= 0),
  refunded        bigint NOT NULL DEFAULT 0 CHECK (refunded >= 0),
  -- What refunds have taken or may yet take of it.
  held            bigint NOT NULL DEFAULT 0 CHECK (held BETWEEN refunded AND amount),
  membership_id   uuid REFERENCES membership,
  person_id       uuid REFERENCES person,
  payer_name      text NOT NULL DEFAULT '',
  remark          text NOT NULL DEFAULT '',
  recorded_by     uuid REFERENCES person,
  recorded_at     timestamptz NOT NULL,
  CONSTRAINT payment_once UNIQUE (channel, external_no),
  CONSTRAINT payment_not_overspent CHECK (applied + refunded <= amount),
  CONSTRAINT payment_receipt CHECK ((channel = 'cash') = (receipt_no IS NOT NULL AND receipt_year IS NOT NULL)),
  UNIQUE (receipt_year, receipt_no)
);
CREATE INDEX payment_by_day ON payment (day DESC, id DESC);
CREATE INDEX payment_unapplied ON payment (day, id) WHERE applied + refunded < amount;
CREATE INDEX payment_of_person ON payment (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX payment_of_member ON payment (membership_id) WHERE membership_id IS NOT NULL;

-- A row a year, locked until the commit: a receipt that was rolled back leaves no gap.
CREATE TABLE receipt_counter (year integer PRIMARY KEY, last integer NOT NULL CHECK (last > 0));
CREATE FUNCTION number_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.receipt_year := extract(year FROM NEW.day);
  INSERT INTO receipt_counter AS c (year, last) VALUES (NEW.receipt_year, 1)
    ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING c.last INTO NEW.receipt_no;
  NEW.external_no := 'XJ' || NEW.receipt_year || '-' || lpad(NEW.receipt_no::text, 5, '0');
  RETURN NEW;
END $$;
CREATE TRIGGER payment_numbered BEFORE INSERT ON payment FOR EACH ROW WHEN (NEW.channel = 'cash') EXECUTE FUNCTION number_receipt();

CREATE FUNCTION refuse_payment_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.channel, NEW.external_no, NEW.receipt_year, NEW.receipt_no, NEW.day, NEW.amount, NEW.recorded_at)
     IS DISTINCT FROM (OLD.id, OLD.channel, OLD.external_no, OLD.receipt_year, OLD.receipt_no, OLD.day, OLD.amount, OLD.recorded_at) THEN
    RAISE EXCEPTION 'a payment is refunded, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_fixed BEFORE UPDATE OF id, channel, external_no, receipt_year, receipt_no, day, amount, recorded_at ON payment FOR EACH ROW EXECUTE FUNCTION refuse_payment_change();
CREATE TRIGGER payment_kept BEFORE DELETE ON payment FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 核销: which payment pays which bill; a ledger: what was applied is taken back by a row of its own.
CREATE TABLE allocation (
  id              uuid PRIMARY KEY,
  payment_id      uuid NOT NULL REFERENCES payment,
  bill_id         uuid NOT NULL REFERENCES bill,
  amount          bigint NOT NULL,
  by_id           uuid REFERENCES person,
  at              timestamptz NOT NULL,
  reverses        uuid,
  reason          text,
  CHECK (amount <> 0 AND (amount < 0) = (reverses IS NOT NULL))
);
SELECT make_ledger('allocation', 'amount', '{payment_id,bill_id}');
CREATE INDEX allocation_of_bill ON allocation (bill_id, at, id);
CREATE INDEX allocation_of_payment ON allocation (payment_id, at, id);

-- Sums are kept where they are bounded: neither bill nor payment gives more than it has, whoever comes at once. Bills
-- before payments, each in one order.
CREATE FUNCTION keep_allocated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM bill b WHERE b.id IN (SELECT n.bill_id FROM new_allocation n) ORDER BY b.id FOR NO KEY UPDATE;
  PERFORM FROM payment p WHERE p.id IN (SELECT n.payment_id FROM new_allocation n) ORDER BY p.id FOR NO KEY UPDATE;
  UPDATE bill b SET paid = b.paid + n.amount, settled_at = n.at,
      state = CASE WHEN b.state = 'cancelled' THEN b.state WHEN b.paid + n.amount = b.amount - b.waived AND b.paid + n.amount > 0 THEN 'paid' ELSE 'open' END
    FROM (SELECT bill_id, sum(amount)::bigint AS amount, max(at) AS at FROM new_allocation GROUP BY bill_id) n WHERE b.id = n.bill_id;
  UPDATE payment p SET applied = p.applied + n.amount
    FROM (SELECT payment_id, sum(amount)::bigint AS amount FROM new_allocation GROUP BY payment_id) n WHERE p.id = n.payment_id;
  RETURN NULL;
END $$;
CREATE TRIGGER allocation_summed AFTER INSERT ON allocation REFERENCING NEW TABLE AS new_allocation FOR EACH STATEMENT EXECUTE FUNCTION keep_allocated();

-- 退款, by the road that the money came. By hand it takes two persons; by a rule that stood before, such as a meeting that
-- is called off, nobody decides.
CREATE TABLE refund (
  id              uuid PRIMARY KEY,
  payment_id      uuid NOT NULL REFERENCES payment,
  bill_id         uuid REFERENCES bill,
  amount          bigint NOT NULL CHECK (amount > 0),
  -- For which the bill is lowered, so that nobody owes it again.
  waives          boolean NOT NULL,
  reason          text NOT NULL CHECK (reason <> ''),
  basis           text NOT NULL CHECK (basis IN ('hand', 'rule')),
  state           text NOT NULL CHECK (state IN ('asked', 'approved', 'refused', 'done')),
  asked_by        uuid REFERENCES person,
  asked_at        timestamptz NOT NULL,
  decided_by      uuid REFERENCES person,
  decided_at      timestamptz,
  decided_reason  text,
  -- The channel's number of it: of WeChat its refund, of the bank its serial number, of cash what the payee signed.
  external_no     text,
  done_on         date,
  done_by         uuid REFERENCES person,
  -- What WeChat answered last, where it did not succeed.
  trouble         text,
  CONSTRAINT refund_two_persons CHECK (basis = 'rule' OR state = 'asked' OR (decided_by IS NOT NULL AND decided_by <> asked_by)),
  CONSTRAINT refund_asked CHECK (basis = 'rule' OR asked_by IS NOT NULL),
  CHECK ((state = 'done') = (done_on IS NOT NULL AND external_no IS NOT NULL))
);
CREATE INDEX refund_of_payment ON refund (payment_id);
CREATE INDEX refund_of_bill ON refund (bill_id) WHERE bill_id IS NOT NULL;
CREATE INDEX refund_under_way ON refund (state, asked_at, id) WHERE state IN ('asked', 'approved');
CREATE TRIGGER refund_kept BEFORE DELETE ON refund FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What is asked for is held: two refunds never take the same money.
CREATE FUNCTION keep_refunded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE payment SET held = held + NEW.amount WHERE id = NEW.payment_id;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.payment_id, NEW.bill_id, NEW.amount, NEW.waives, NEW.basis, NEW.asked_at) IS DISTINCT FROM (OLD.id, OLD.payment_id, OLD.bill_id, OLD.amount, OLD.waives, OLD.basis, OLD.asked_at)
     OR (OLD.state IN ('refused', 'done') AND NEW.state <> OLD.state) OR (OLD.state = 'asked' AND NEW.state = 'done') OR (OLD.state = 'approved' AND NEW.state = 'asked') THEN
    RAISE EXCEPTION 'a refund does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NEW.state = 'refused' THEN UPDATE payment SET held = held - NEW.amount WHERE id = NEW.payment_id;
    ELSIF NEW.state = 'done' THEN UPDATE payment SET refunded = refunded + NEW.amount WHERE id = NEW.payment_id;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_held BEFORE INSERT OR UPDATE ON refund FOR EACH ROW EXECUTE FUNCTION keep_refunded();

-- What whoever stands above may read.
CREATE VIEW bill_standing AS
  SELECT id, no, number, kind, fee_item_id, title, membership_id, person_id, payer_name, amount - waived AS amount, amount AS billed, waived, paid, fund_id, issued_on, due_day, state,
    source_kind, source_id, issued_at, ended_at FROM bill;
CREATE VIEW payment_received AS
  SELECT id, channel, external_no, day, amount, applied, refunded, held, amount - applied - refunded AS unapplied, membership_id, person_id, payer_name, remark, recorded_at FROM payment;
CREATE VIEW bill_going_back AS
  SELECT bill_id, sum(amount)::bigint AS amount FROM refund WHERE state IN ('asked', 'approved') AND bill_id IS NOT NULL AND waives GROUP BY bill_id;
CREATE VIEW fee_listed AS
  SELECT id, kind, name, basis, standard, service_content, payer, price, voluntary, resolution, effective FROM fee_item WHERE state = 'published';
