-- An office that is ended by hand is over at that instant, though whoever served today is recorded until today.
ALTER TABLE appointment
  ADD CHECK (ended_at IS NULL OR ended_by IS NOT NULL),
  ADD CHECK (ended_at IS NULL OR isempty(term) OR upper(term) IS NOT NULL),
  DROP CONSTRAINT appointment_once,
  -- The day on which an office was ended is free again: an ending by mistake is mended on the same day.
  ADD CONSTRAINT appointment_once EXCLUDE USING gist (
    person_id WITH =, office WITH =, (coalesce(committee_id, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
    (CASE WHEN ended_at IS NULL OR isempty(term) THEN term ELSE daterange(lower(term), upper(term) - 1) END) WITH &&);

-- Whose office it is now: what was ended gives nothing any more.
CREATE OR REPLACE VIEW office_held AS
  SELECT person_id, office, committee_id, term FROM appointment WHERE ended_at IS NULL;
CREATE OR REPLACE VIEW caller_office AS
  SELECT a.person_id, a.office, a.committee_id, c.name AS committee_name, a.term
    FROM appointment a LEFT JOIN committee c ON c.id = a.committee_id WHERE a.ended_at IS NULL;
-- Published with those that were ended, for who asks what held at an instant: `term @> day AND ended_at IS NULL` is now.
CREATE OR REPLACE VIEW office_holder AS SELECT person_id, office, committee_id, term, ended_at FROM appointment;
