-- The house: the association, its people, their offices and consents, and what every action of the kernel writes.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- One association a database: a CloudBase environment belongs to one association (docs/decisions/001).
CREATE TABLE association (
  id              boolean PRIMARY KEY DEFAULT true CHECK (id),
  name            text NOT NULL,
  short_name      text NOT NULL,
  uscc            text NOT NULL,
  region          text NOT NULL,
  purpose         text NOT NULL DEFAULT '',
  address         text NOT NULL DEFAULT '',
  phone           text NOT NULL DEFAULT '',
  -- The counter of gapless member numbers: raised in the transaction that admits, so a rollback leaves no hole.
  last_member_no  integer NOT NULL DEFAULT 0 CHECK (last_member_no >= 0)
);

-- Every number that comes from a regulation or a charter (handbook §0.1): dated, sourced, never a literal in logic.
CREATE TABLE reg_rule (
  id              text NOT NULL,
  value           jsonb NOT NULL,
  unit            text NOT NULL,
  title           text NOT NULL,
  source          text NOT NULL,
  article         text NOT NULL DEFAULT '',
  tag             text NOT NULL CHECK (tag IN ('verified', 'known', 'brief', 'design')),
  needs_human_check boolean NOT NULL DEFAULT false,
  effective       daterange NOT NULL,
  -- The association's own value, with who decided it and why.
  own_value       jsonb,
  own_reason      text,
  own_by          text,
  CHECK ((own_value IS NULL) = (own_reason IS NULL) AND (own_value IS NULL) = (own_by IS NULL)),
  EXCLUDE USING gist (id WITH =, effective WITH &&)
);

CREATE TABLE calendar_override (
  day             date PRIMARY KEY,
  workday         boolean NOT NULL,
  source          text NOT NULL
);

CREATE TABLE person (
  id              uuid PRIMARY KEY,
  openid          text UNIQUE,
  name            text,
  phone           text,
  phone_verified_at timestamptz,
  acting_for      uuid,
  created_at      timestamptz NOT NULL,
  CHECK (phone_verified_at IS NULL OR phone IS NOT NULL)
);
CREATE UNIQUE INDEX person_verified_phone ON person (phone) WHERE phone_verified_at IS NOT NULL;

CREATE TABLE committee (
  id              uuid PRIMARY KEY,
  name            text NOT NULL UNIQUE,
  decision_no     text NOT NULL,
  closed_on       date
);

CREATE TABLE appointment (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  office          text NOT NULL CHECK (office IN ('clerk', 'director', 'finance', 'compliance', 'supervisor', 'president', 'council', 'party')),
  committee_id    uuid REFERENCES committee,
  -- Half-open [first day, day after the last) in Asia/Shanghai. Person, office and committee never change: end one, start another.
  term            daterange NOT NULL,
  -- First day of an appointment that was ended before it had taken effect: its term is empty then.
  withdrawn_from  date,
  appointed_by    uuid REFERENCES person,
  ended_by        uuid REFERENCES person,
  ended_reason    text,
  -- The secretary-general serves the association, never one committee: the office appoints all others.
  CHECK (office <> 'director' OR committee_id IS NULL),
  CHECK (isempty(term) = (withdrawn_from IS NOT NULL)),
  CHECK (isempty(term) OR lower(term) IS NOT NULL),
  CHECK (NOT isempty(term) OR ended_by IS NOT NULL),
  CONSTRAINT appointment_once EXCLUDE USING gist (
    person_id WITH =, office WITH =, (coalesce(committee_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, term WITH &&)
);
CREATE INDEX appointment_by_office ON appointment (office, coalesce(lower(term), withdrawn_from) DESC, id);

CREATE FUNCTION refuse_appointment_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.person_id, NEW.office, NEW.committee_id, coalesce(lower(NEW.term), NEW.withdrawn_from)) IS DISTINCT FROM
     (OLD.person_id, OLD.office, OLD.committee_id, coalesce(lower(OLD.term), OLD.withdrawn_from)) THEN
    RAISE EXCEPTION 'an appointment is ended, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_fixed BEFORE UPDATE ON appointment FOR EACH ROW EXECUTE FUNCTION refuse_appointment_change();
CREATE TRIGGER appointment_kept BEFORE DELETE ON appointment FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE desk_session (
  id              uuid PRIMARY KEY,
  pairing_code    text NOT NULL UNIQUE,
  poll_hash       bytea NOT NULL UNIQUE,
  token_hash      bytea UNIQUE,
  device          text NOT NULL,
  person_id       uuid REFERENCES person,
  created_at      timestamptz NOT NULL,
  pairing_until   timestamptz NOT NULL,
  confirmed_at    timestamptz,
  refused_at      timestamptz,
  expires_at      timestamptz,
  ended_at        timestamptz,
  last_seen_at    timestamptz,
  CHECK (confirmed_at IS NULL OR (person_id IS NOT NULL AND expires_at IS NOT NULL)),
  CHECK (token_hash IS NULL OR confirmed_at IS NOT NULL),
  CHECK (confirmed_at IS NULL OR refused_at IS NULL)
);
CREATE INDEX desk_session_by_person ON desk_session (person_id, created_at DESC);

CREATE TABLE consent (
  -- In the order of their commits' locks, not of anybody's clock: a withdrawal and a new consent may share an instant.
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  code            text NOT NULL,
  version         text NOT NULL,
  granted         boolean NOT NULL,
  channel         text NOT NULL CHECK (channel IN ('wechat', 'desk')),
  at              timestamptz NOT NULL
);
CREATE INDEX consent_by_person ON consent (person_id, code, id DESC);
CREATE TRIGGER consent_kept BEFORE UPDATE OR DELETE ON consent FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE file (
  id              uuid PRIMARY KEY,
  owner_id        uuid NOT NULL REFERENCES person,
  purpose         text NOT NULL,
  name            text NOT NULL,
  cloud_path      text NOT NULL UNIQUE,
  cloud_id        text NOT NULL,
  bytes           integer CHECK (bytes > 0),
  type            text,
  sha256          text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  requested_at    timestamptz NOT NULL,
  confirmed_at    timestamptz,
  refused_at      timestamptz,
  CHECK ((confirmed_at IS NULL) = (sha256 IS NULL) AND (confirmed_at IS NULL) = (type IS NULL)),
  CHECK (confirmed_at IS NULL OR refused_at IS NULL)
);
CREATE INDEX file_by_owner ON file (owner_id, requested_at DESC);

-- The kernel: what a repeated request is answered with.
CREATE TABLE request (
  caller          text NOT NULL,
  request_id      text NOT NULL,
  action          text NOT NULL,
  input_hash      bytea NOT NULL,
  -- json, not jsonb: a repeat gets the very bytes of the first reply.
  reply           json,
  at              timestamptz NOT NULL,
  PRIMARY KEY (caller, request_id)
);
CREATE INDEX request_by_age ON request (at);

CREATE TABLE audit (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at              timestamptz NOT NULL,
  person_id       uuid,
  openid          text,
  role            text NOT NULL,
  action          text NOT NULL,
  subject         text,
  before_hash     text,
  after_hash      text,
  note            text,
  request_id      text NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, at);
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Work that follows a commit: sent messages, content checks. Written in the transaction that causes it.
CREATE TABLE task (
  id              uuid PRIMARY KEY,
  kind            text NOT NULL,
  payload         jsonb NOT NULL,
  dedupe_key      text UNIQUE,
  run_after       timestamptz NOT NULL,
  leased_until    timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  done_at         timestamptz,
  gave_up_at      timestamptz,
  outcome         text
);
CREATE INDEX task_waiting ON task (run_after) WHERE done_at IS NULL AND gave_up_at IS NULL;

CREATE TABLE scheduled_job (
  name            text PRIMARY KEY,
  title           text NOT NULL,
  -- Minutes after midnight in Asia/Shanghai for a daily job; null for one that runs on every tick.
  daily_minute    integer CHECK (daily_minute BETWEEN 0 AND 1439),
  next_run_at     timestamptz NOT NULL,
  leased_until    timestamptz,
  last_run_at     timestamptz,
  last_outcome    text
);
