-- 会费开单: a period is billed once for each member, at the standard in force on its first day (handbook §2.3, §2.4).

-- 减免: by a clause of an adopted standard, never otherwise.
CREATE TABLE dues_relief (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  standard_id     uuid NOT NULL,
  ballot_id       uuid NOT NULL,
  seq             integer NOT NULL,
  reason          text NOT NULL CHECK (reason <> ''),
  by_id           uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL,
  ended_at        timestamptz,
  ended_by        uuid REFERENCES person,
  ended_reason    text,
  FOREIGN KEY (standard_id, seq) REFERENCES dues_reduction (standard_id, seq),
  CONSTRAINT dues_relief_adopted FOREIGN KEY (ballot_id, standard_id) REFERENCES dues_ballot (id, standard_id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL))
);
CREATE UNIQUE INDEX dues_relief_one ON dues_relief (membership_id, standard_id) WHERE ended_at IS NULL;
CREATE INDEX dues_relief_of_standard ON dues_relief (standard_id, id);

-- What was adopted by no ballot is not collected: a run names the ballot of its standard (FEE12).
CREATE TABLE dues_run (
  id              uuid PRIMARY KEY,
  standard_id     uuid NOT NULL,
  ballot_id       uuid NOT NULL,
  fee_item_id     uuid NOT NULL REFERENCES fee_item,
  period_from     date NOT NULL,
  period_to       date NOT NULL CHECK (period_to > period_from),
  due_day         date NOT NULL CHECK (due_day >= period_from),
  state           text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'taking_back', 'taken_back')),
  -- How far it has come: all members up to this id.
  after           uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  members         integer NOT NULL CHECK (members >= 0),
  seen            integer NOT NULL DEFAULT 0 CHECK (seen >= 0),
  billed          integer NOT NULL DEFAULT 0 CHECK (billed >= 0),
  amount          bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
  left_out        integer NOT NULL DEFAULT 0 CHECK (left_out >= 0),
  started_by      uuid NOT NULL REFERENCES person,
  started_at      timestamptz NOT NULL,
  finished_at     timestamptz,
  back_by         uuid REFERENCES person,
  back_at         timestamptz,
  back_reason     text,
  CONSTRAINT dues_run_adopted FOREIGN KEY (ballot_id, standard_id) REFERENCES dues_ballot (id, standard_id),
  CHECK ((state IN ('taking_back', 'taken_back')) = (back_at IS NOT NULL)),
  -- The same period may be billed again, for those who joined since; another one that overlaps it may not.
  CONSTRAINT dues_run_periods EXCLUDE USING gist (daterange(period_from, period_to, '[]') WITH &&, period_from WITH <>) WHERE (state <> 'taken_back')
);
CREATE UNIQUE INDEX dues_run_one_under_way ON dues_run ((true)) WHERE state IN ('running', 'taking_back');
CREATE INDEX dues_run_by_start ON dues_run (started_at DESC, id DESC);

CREATE FUNCTION check_run_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM dues_standard s WHERE s.id = NEW.standard_id AND s.state = 'adopted' AND s.effective @> NEW.period_from FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'another standard is in force on the first day' USING ERRCODE = 'check_violation', CONSTRAINT = 'dues_run_in_force'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dues_run_in_force BEFORE INSERT ON dues_run FOR EACH ROW EXECUTE FUNCTION check_run_in_force();
CREATE TRIGGER dues_run_kept BEFORE DELETE ON dues_run FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What one member owes for one period, and how it was worked out. Its bill has it as its source.
CREATE TABLE dues_charge (
  id              uuid PRIMARY KEY,
  run_id          uuid NOT NULL REFERENCES dues_run,
  membership_id   uuid NOT NULL REFERENCES membership,
  period_from     date NOT NULL,
  period_to       date NOT NULL,
  tier_seq        integer NOT NULL,
  -- A whole year, in fen; of its `units` parts `parts` are owed, less `percent` hundredths.
  full_amount     bigint NOT NULL CHECK (full_amount >= 0),
  parts           integer NOT NULL,
  units           integer NOT NULL CHECK (units > 0),
  relief_id       uuid REFERENCES dues_relief,
  percent         integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
  -- Nothing: it is exempt, and has no bill.
  amount          bigint NOT NULL CHECK (amount >= 0),
  taken_back_at   timestamptz,
  -- Its bill was open when its day had passed: it put the member in arrears.
  behind          boolean NOT NULL DEFAULT false,
  -- The latest reminder that went out, in days from the due day.
  reminded        integer,
  CONSTRAINT dues_charge_counted CHECK (parts BETWEEN 1 AND units AND amount <= full_amount),
  CHECK ((relief_id IS NULL) = (percent = 0))
);
CREATE UNIQUE INDEX dues_charge_once ON dues_charge (membership_id, period_from) WHERE taken_back_at IS NULL;
CREATE INDEX dues_charge_of_run ON dues_charge (run_id, id);
CREATE INDEX dues_charge_behind ON dues_charge (membership_id) WHERE behind AND taken_back_at IS NULL;
CREATE FUNCTION keep_charge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.run_id, NEW.membership_id, NEW.period_from, NEW.period_to, NEW.tier_seq, NEW.full_amount, NEW.parts, NEW.units, NEW.relief_id, NEW.percent, NEW.amount)
     IS DISTINCT FROM (OLD.id, OLD.run_id, OLD.membership_id, OLD.period_from, OLD.period_to, OLD.tier_seq, OLD.full_amount, OLD.parts, OLD.units, OLD.relief_id, OLD.percent, OLD.amount) THEN
    RAISE EXCEPTION 'a charge is taken back, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dues_charge_fixed BEFORE UPDATE OF id, run_id, membership_id, period_from, period_to, tier_seq, full_amount, parts, units, relief_id, percent, amount ON dues_charge
  FOR EACH ROW EXECUTE FUNCTION keep_charge();
CREATE TRIGGER dues_charge_kept BEFORE DELETE ON dues_charge FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Who was called about it, and what he said.
CREATE TABLE dues_call (
  id              uuid PRIMARY KEY,
  charge_id       uuid NOT NULL REFERENCES dues_charge,
  note            text NOT NULL CHECK (note <> ''),
  by_id           uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL
);
CREATE INDEX dues_call_of_charge ON dues_call (charge_id, at DESC);
CREATE TRIGGER dues_call_kept BEFORE UPDATE OR DELETE ON dues_call FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 视为退会: told first, decided by a person afterwards, never by itself.
CREATE TABLE dues_deemed (
  id              uuid PRIMARY KEY,
  charge_id       uuid NOT NULL UNIQUE REFERENCES dues_charge,
  membership_id   uuid NOT NULL REFERENCES membership,
  reason          text NOT NULL CHECK (reason <> ''),
  noticed_by      uuid NOT NULL REFERENCES person,
  noticed_at      timestamptz NOT NULL,
  -- The last day on which it may answer.
  reply_until     date NOT NULL,
  decision        text CHECK (decision IN ('withdrawn', 'kept')),
  decided_by      uuid REFERENCES person,
  decided_at      timestamptz,
  decided_reason  text,
  CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_reason IS NULL)),
  CONSTRAINT dues_deemed_heard CHECK (decision IS DISTINCT FROM 'withdrawn' OR (decided_at AT TIME ZONE 'Asia/Shanghai')::date > reply_until)
);
CREATE INDEX dues_deemed_open ON dues_deemed (membership_id) WHERE decision IS NULL;
CREATE FUNCTION keep_deemed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decision IS NOT NULL OR (NEW.id, NEW.charge_id, NEW.membership_id, NEW.reason, NEW.noticed_by, NEW.noticed_at, NEW.reply_until)
     IS DISTINCT FROM (OLD.id, OLD.charge_id, OLD.membership_id, OLD.reason, OLD.noticed_by, OLD.noticed_at, OLD.reply_until) THEN
    RAISE EXCEPTION 'a notice is decided once, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dues_deemed_fixed BEFORE UPDATE ON dues_deemed FOR EACH ROW EXECUTE FUNCTION keep_deemed();
CREATE TRIGGER dues_deemed_kept BEFORE DELETE ON dues_deemed FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- membership: whoever is late with his dues is in arrears until he has paid, and a member all the while.
CREATE FUNCTION members_fall_behind(ids uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE many integer;
BEGIN
  PERFORM FROM membership m WHERE m.id = ANY(ids) AND m.status = 'active' ORDER BY m.id FOR NO KEY UPDATE;
  UPDATE membership SET status = 'arrears' WHERE id = ANY(ids) AND status = 'active';
  GET DIAGNOSTICS many = ROW_COUNT;
  RETURN many;
END $$;
CREATE FUNCTION members_catch_up(ids uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE many integer;
BEGIN
  PERFORM FROM membership m WHERE m.id = ANY(ids) AND m.status = 'arrears' ORDER BY m.id FOR NO KEY UPDATE;
  UPDATE membership SET status = 'active' WHERE id = ANY(ids) AND status = 'arrears';
  GET DIAGNOSTICS many = ROW_COUNT;
  RETURN many;
END $$;
-- It is called, invited and let in as every other member: a right is taken away by the charter, not by a bill.
CREATE OR REPLACE VIEW acting_unit AS
  SELECT w.person_id, w.membership_id
    FROM representation w JOIN membership m ON m.id = w.membership_id AND m.status IN ('active', 'arrears')
    JOIN person_choice c ON c.person_id = w.person_id
   WHERE c.acting_for = w.membership_id OR NOT EXISTS (
     SELECT FROM representation o JOIN membership n ON n.id = o.membership_id AND n.status IN ('active', 'arrears')
      WHERE o.person_id = w.person_id AND o.membership_id <> w.membership_id);
CREATE OR REPLACE VIEW caller_unit AS
  SELECT w.person_id, m.id AS membership_id, m.name, CASE m.status WHEN 'arrears' THEN 'active' ELSE m.status END AS status, m.member_no,
         EXISTS (SELECT FROM acting_unit a WHERE a.person_id = w.person_id AND a.membership_id = m.id) AS acting
    FROM representation w JOIN membership m ON m.id = w.membership_id
   WHERE m.status IN ('under_review', 'returned', 'active', 'arrears');

-- Whoever pays leaves the arrears, in the transaction that books it.
CREATE FUNCTION leave_arrears() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE dues_charge SET behind = false WHERE id = NEW.source_id AND behind;
  IF FOUND AND NOT EXISTS (SELECT FROM dues_charge c WHERE c.membership_id = NEW.membership_id AND c.behind AND c.taken_back_at IS NULL) THEN
    PERFORM members_catch_up(ARRAY[NEW.membership_id]);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER dues_bill_over AFTER UPDATE OF state ON bill FOR EACH ROW
  WHEN (OLD.state = 'open' AND NEW.state <> 'open' AND NEW.source_kind = 'dues') EXECUTE FUNCTION leave_arrears();

-- Dues that are open, for whoever stands above.
CREATE VIEW dues_open AS
  SELECT c.id AS charge_id, c.membership_id, c.period_from, c.period_to, c.behind, c.reminded, b.id AS bill_id, b.number, b.amount, b.paid, b.amount - b.paid AS owed, b.due_day
    FROM dues_charge c JOIN bill_standing b ON b.source_kind = 'dues' AND b.source_id = c.id
   WHERE b.state = 'open' AND c.taken_back_at IS NULL;

-- 待我办: a year in arrears is put before a person; the answer is awaited, then decided. And a standard that nobody was
-- shown yet.
CREATE VIEW dues_duty AS
  SELECT DISTINCT ON (o.membership_id) 'dues.deemed:' || o.charge_id AS key, 'dues.deemed' AS kind, 'dues_charge:' || o.charge_id AS subject, m.name AS title,
    jsonb_build_object('dueDay', o.due_day) AS "values", 'director' AS office, m.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
    '{}'::uuid[] AS barred, ARRAY[o.membership_id] AS barred_units,
    (o.due_day + make_interval(months => coalesce((SELECT (v.value)::int FROM parameter_version v WHERE v.id = 'dues.deemedMonths' AND v.effective @> o.due_day), 12)))::timestamp
      AT TIME ZONE 'Asia/Shanghai' AS since,
    NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional, '/modules/dues/pages/arrears/index?only=deemed' AS page
  FROM dues_open o JOIN member_name m ON m.id = o.membership_id AND m.status IN ('active', 'arrears', 'suspended')
  WHERE o.behind AND NOT EXISTS (SELECT FROM dues_deemed d JOIN dues_charge c ON c.id = d.charge_id WHERE d.membership_id = o.membership_id AND (d.decision IS NULL OR d.charge_id = o.charge_id))
  ORDER BY o.membership_id, o.due_day, o.charge_id
  ;
CREATE VIEW dues_decide_duty AS
  SELECT 'dues.decide:' || d.id AS key, 'dues.decide' AS kind, 'dues_charge:' || d.charge_id AS subject, m.name AS title,
    jsonb_build_object('replyUntil', d.reply_until) AS "values", 'director' AS office, m.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
    '{}'::uuid[] AS barred, ARRAY[d.membership_id] AS barred_units, (d.reply_until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since,
    NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional, '/modules/dues/pages/arrears/index?only=deemed' AS page
  FROM dues_deemed d JOIN member_name m ON m.id = d.membership_id JOIN dues_open o ON o.charge_id = d.charge_id
  WHERE d.decision IS NULL
  UNION ALL
  SELECT 'dues.disclose:' || s.id, 'dues.disclose', 'dues_standard:' || s.id, s.name, jsonb_build_object('heldOn', b.held_on), o.office, NULL, NULL, NULL, '{}', '{}',
    b.recorded_at, b.held_on + coalesce((SELECT (v.value)::int FROM parameter_version v WHERE v.id = 'dues.disclosureDays' AND v.effective @> b.held_on), 30), NULL, false,
    '/modules/dues/pages/standard/index?id=' || s.id
  FROM dues_standard s JOIN dues_ballot b ON b.standard_id = s.id CROSS JOIN (VALUES ('director'), ('clerk')) o(office)
  WHERE s.state = 'adopted' AND s.disclosed_on IS NULL;

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('duesArrears', '会费到期未缴转入欠费', 60, '2026-01-01T00:00:00Z'),
  ('duesReminders', '会费提醒', 540, '2026-01-01T00:00:00Z');
