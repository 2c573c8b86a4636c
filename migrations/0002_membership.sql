-- One row from the submitted application to the end of the membership (handbook §2.1).
CREATE TABLE admission_flow (
  id              uuid PRIMARY KEY,
  effective       daterange NOT NULL,
  decided_by      text NOT NULL,
  EXCLUDE USING gist (effective WITH &&)
);
CREATE TABLE admission_step (
  flow_id         uuid NOT NULL REFERENCES admission_flow,
  seq             integer NOT NULL CHECK (seq BETWEEN 1 AND 9),
  kind            text NOT NULL CHECK (kind IN ('preliminaryReview', 'councilDecision', 'publicity')),
  -- Offices that act on the step; a publicity step has none and ends by itself.
  offices         text[] NOT NULL,
  workdays        integer NOT NULL CHECK (workdays BETWEEN 1 AND 250),
  PRIMARY KEY (flow_id, seq),
  CHECK ((kind = 'publicity') = (cardinality(offices) = 0))
);

CREATE TABLE membership (
  id              uuid PRIMARY KEY,
  kind            text NOT NULL CHECK (kind IN ('unit', 'individual', 'group')),
  -- `uscc:…` or `id:` and an HMAC of the ID number: who the member is, in one comparable value.
  identity_key    text NOT NULL,
  name            text NOT NULL,
  -- What search looks in: half-width, simplified, lower case, without company suffixes (membership/search-name.ts).
  search_name     text NOT NULL,
  uscc            text,
  id_type         text,
  id_number       bytea,
  id_number_masked text,
  legal_rep       text,
  industry        text NOT NULL,
  region          text NOT NULL,
  size            text CHECK (size IN ('large', 'medium', 'small', 'micro')),
  address         text,
  introduction    text,
  committee_id    uuid REFERENCES committee,
  status          text NOT NULL CHECK (status IN ('under_review', 'returned', 'active', 'rejected', 'cancelled', 'arrears', 'suspended', 'withdrawn', 'expelled', 'terminated')),
  flow_id         uuid NOT NULL,
  step_seq        integer NOT NULL,
  -- Raised by every change of the application; a decision names the version it was made on.
  version         integer NOT NULL DEFAULT 1,
  applied_by      uuid NOT NULL REFERENCES person,
  submitted_at    timestamptz NOT NULL,
  step_since      date NOT NULL,
  due_on          date,
  due_provisional boolean NOT NULL DEFAULT false,
  completeness    jsonb NOT NULL,
  content_state   text NOT NULL CHECK (content_state IN ('pass', 'pending', 'review', 'risky')),
  member_no       integer UNIQUE CHECK (member_no > 0),
  tier            text NOT NULL DEFAULT '普通会员',
  joined_on       date,
  ended_on        date,
  FOREIGN KEY (flow_id, step_seq) REFERENCES admission_step (flow_id, seq),
  CHECK ((kind = 'individual') = (uscc IS NULL)),
  CHECK ((kind = 'individual') = (id_number IS NOT NULL)),
  CHECK ((kind = 'unit') = (size IS NOT NULL)),
  CHECK ((status IN ('under_review', 'returned', 'rejected', 'cancelled')) = (member_no IS NULL)),
  CHECK ((member_no IS NULL) = (joined_on IS NULL)),
  CHECK ((status IN ('withdrawn', 'expelled', 'terminated')) = (ended_on IS NOT NULL)),
  CHECK ((status = 'under_review') = (due_on IS NOT NULL))
);
-- A company has one open application or one live membership, whoever applies and however many at once.
CREATE UNIQUE INDEX membership_one_live ON membership (identity_key)
  WHERE status IN ('under_review', 'returned', 'active', 'arrears', 'suspended');
CREATE INDEX membership_queue ON membership (status, due_on, id) WHERE status IN ('under_review', 'returned');
CREATE INDEX membership_directory ON membership (search_name, id) WHERE status = 'active';
CREATE INDEX membership_search ON membership USING gin (search_name gin_trgm_ops) WHERE status = 'active';
CREATE INDEX membership_by_industry ON membership (industry text_pattern_ops, search_name, id) WHERE status = 'active';
CREATE INDEX membership_by_region ON membership (region text_pattern_ops, search_name, id) WHERE status = 'active';
CREATE INDEX membership_closed ON membership (submitted_at DESC, id DESC) WHERE status NOT IN ('under_review', 'returned');
CREATE INDEX membership_by_applicant ON membership (applied_by, submitted_at DESC);
CREATE INDEX membership_by_identity ON membership (identity_key, submitted_at DESC);
ALTER TABLE person ADD FOREIGN KEY (acting_for) REFERENCES membership;

CREATE TABLE representative (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  person_id       uuid REFERENCES person,
  name            text NOT NULL,
  phone           text NOT NULL,
  title           text,
  is_primary      boolean NOT NULL DEFAULT false,
  since           timestamptz NOT NULL,
  ended_at        timestamptz
);
CREATE UNIQUE INDEX representative_phone_once ON representative (membership_id, phone) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX representative_person_once ON representative (membership_id, person_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX representative_one_primary ON representative (membership_id) WHERE ended_at IS NULL AND is_primary;
CREATE INDEX representative_by_person ON representative (person_id) WHERE ended_at IS NULL;
CREATE INDEX representative_by_phone ON representative (phone) WHERE ended_at IS NULL;

-- Who represents whom today (docs/decisions/008). A verified phone is stronger than the applicant's word, and counts
-- once the company is a member: until then naming somebody in a form makes him nothing.
CREATE VIEW representation AS
  SELECT r.id AS representative_id, r.membership_id, r.person_id
    FROM representative r
   WHERE r.ended_at IS NULL AND r.person_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM person p WHERE p.phone = r.phone AND p.phone_verified_at IS NOT NULL AND p.id <> r.person_id)
  UNION ALL
  SELECT r.id, r.membership_id, p.id
    FROM representative r
    JOIN membership m ON m.id = r.membership_id AND m.status IN ('active', 'arrears', 'suspended')
    JOIN person p ON p.phone = r.phone AND p.phone_verified_at IS NOT NULL
   WHERE r.ended_at IS NULL AND p.id IS DISTINCT FROM r.person_id;

-- Whoever verifies a new number takes his representations along; the old number's next owner gets none of them.
CREATE FUNCTION follow_phone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE representative r SET phone = NEW.phone
   WHERE r.phone = OLD.phone AND r.ended_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM representative o WHERE o.membership_id = r.membership_id AND o.phone = NEW.phone AND o.ended_at IS NULL);
  RETURN NEW;
END $$;
CREATE TRIGGER person_phone_followed AFTER UPDATE OF phone ON person FOR EACH ROW
  WHEN (OLD.phone_verified_at IS NOT NULL AND NEW.phone_verified_at IS NOT NULL AND OLD.phone <> NEW.phone)
  EXECUTE FUNCTION follow_phone();

CREATE TABLE membership_material (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  code            text NOT NULL,
  file_id         uuid NOT NULL REFERENCES file,
  name_on_document text,
  number          text,
  valid_to        date,
  -- A document that says it does not expire, as against one without a date.
  unlimited       boolean NOT NULL DEFAULT false,
  added_at        timestamptz NOT NULL,
  replaced_at     timestamptz,
  CHECK (NOT unlimited OR valid_to IS NULL)
);
CREATE INDEX material_by_membership ON membership_material (membership_id) WHERE replaced_at IS NULL;
CREATE INDEX material_expiring ON membership_material (valid_to) WHERE replaced_at IS NULL AND valid_to IS NOT NULL;

CREATE TABLE membership_event (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  kind            text NOT NULL CHECK (kind IN ('submitted', 'resubmitted', 'passed', 'returned', 'refused', 'cancelled', 'publicityEnded', 'activated', 'withdrawn')),
  step_seq        integer,
  person_id       uuid REFERENCES person,
  office          text,
  reason          text,
  tally           jsonb,
  resolution_no   text,
  at              timestamptz NOT NULL,
  CHECK (kind NOT IN ('returned', 'refused') OR reason <> ''),
  -- Separation of duties: one person decides on one step of an application, never on two.
  CONSTRAINT one_step_a_person EXCLUDE USING gist (membership_id WITH =, person_id WITH =, step_seq WITH <>)
    WHERE (kind IN ('passed', 'returned', 'refused'))
);
CREATE INDEX event_by_membership ON membership_event (membership_id, id);
CREATE TRIGGER event_kept BEFORE UPDATE OR DELETE ON membership_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE application_draft (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  membership_id   uuid REFERENCES membership,
  kind            text NOT NULL CHECK (kind IN ('unit', 'individual', 'group')),
  step            integer NOT NULL,
  form            jsonb NOT NULL,
  saved_at        timestamptz NOT NULL
);
CREATE INDEX draft_by_person ON application_draft (person_id, saved_at DESC);
CREATE INDEX draft_by_age ON application_draft (saved_at);

-- Texts and images that others will see wait here for WeChat's verdict (handbook §12.8).
CREATE TABLE content_check (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  version         integer NOT NULL,
  openid          text,
  content         text NOT NULL,
  state           text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'pass', 'review', 'risky')),
  trace           text,
  asked_at        timestamptz NOT NULL,
  answered_at     timestamptz,
  judged_by       uuid REFERENCES person,
  judged_reason   text
);
CREATE INDEX content_check_by_membership ON content_check (membership_id, version);
