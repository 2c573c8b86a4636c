-- What was decided of a committee or branch, with its reference: set up, closed (handbook 1.6).
CREATE TABLE committee_decision (
  id            uuid PRIMARY KEY,
  committee_id  uuid NOT NULL REFERENCES committee,
  kind          text NOT NULL CHECK (kind IN ('setUp', 'closed')),
  decision_no   text NOT NULL CHECK (decision_no <> ''),
  day           date NOT NULL,
  -- What was found about its name, and seen by whoever entered it.
  findings      text[] NOT NULL DEFAULT '{}',
  by            uuid NOT NULL REFERENCES person,
  at            timestamptz NOT NULL,
  UNIQUE (committee_id, kind)
);
CREATE TRIGGER committee_decision_kept BEFORE UPDATE OR DELETE ON committee_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A member may be of several committees, each for a time. The one that its file names (membership.committee_id) is where it
-- is kept; these come besides.
CREATE TABLE committee_member (
  id            uuid PRIMARY KEY,
  committee_id  uuid NOT NULL REFERENCES committee,
  membership_id uuid NOT NULL REFERENCES membership,
  -- The last day is not among it; open while it lasts.
  term          daterange NOT NULL CHECK (NOT isempty(term) AND lower(term) IS NOT NULL),
  added_by      uuid NOT NULL REFERENCES person,
  added_at      timestamptz NOT NULL,
  ended_by      uuid REFERENCES person,
  ended_reason  text,
  CHECK ((ended_by IS NULL) = (upper(term) IS NULL) AND (ended_by IS NULL) = (ended_reason IS NULL)),
  -- At most once at a time, whoever adds it and however many at once.
  CONSTRAINT committee_member_once EXCLUDE USING gist (committee_id WITH =, membership_id WITH =, term WITH &&)
);
CREATE INDEX committee_member_of ON committee_member (membership_id);
CREATE INDEX committee_member_by ON committee_member (committee_id);

-- As in 0017, with the reference of its decision.
CREATE OR REPLACE VIEW committee_name AS SELECT id, name, closed_on, decision_no FROM committee;
