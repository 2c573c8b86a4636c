-- What is decided by steps is taken back and withdrawn by its case, whatever it is about; what follows the case follows it
-- in the database. `follows`: false where a decision means more than the state of its case: its module takes it back.
ALTER TABLE flow ADD COLUMN follows boolean NOT NULL DEFAULT true;
UPDATE flow SET follows = false WHERE kind = 'venue';

-- An application stands as its case does, whoever moved it; that it was admitted, and under which number, is membership's.
CREATE FUNCTION follow_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE membership SET version = version + 1,
    status = CASE NEW.state WHEN 'open' THEN 'under_review' WHEN 'returned' THEN 'returned' WHEN 'refused' THEN 'rejected' ELSE 'cancelled' END
   WHERE case_id = NEW.id AND member_no IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER case_followed AFTER UPDATE OF state ON flow_case FOR EACH ROW
  WHEN (NEW.kind = 'admission' AND NEW.state IS DISTINCT FROM OLD.state AND NEW.state <> 'passed') EXECUTE FUNCTION follow_case();

-- A decision on a venue is told or taken back, never both: the key decides, however many try at once.
CREATE TABLE venue_decision_end (
  decision_id     uuid PRIMARY KEY REFERENCES venue_decision ON DELETE CASCADE,
  kind            text NOT NULL CHECK (kind IN ('told', 'takenBack')),
  at              timestamptz NOT NULL
);
CREATE TRIGGER venue_decision_end_kept BEFORE UPDATE ON venue_decision_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE meeting_event DROP CONSTRAINT meeting_event_kind_check, ADD CHECK (kind IN ('created', 'publishHeld', 'published', 'changed', 'changeHeld',
  'venueDecided', 'venueTakenBack', 'cancelled', 'postponed', 'opened', 'closed', 'quorumFailed'));
-- What was decided before was told at once.
INSERT INTO venue_decision_end (decision_id, kind, at) SELECT id, 'told', at FROM venue_decision;

-- The calendar for whoever reckons a day that is kept: until he has committed the calendar stays as he read it, and whoever
-- changes it (ground/due-days.ts) counts anew what was kept before. Volatile: what it reads is as of the turn, not as of
-- the statement that waited for it.
CREATE FUNCTION calendar_held_since(since date) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('calendar:all', 7));
  RETURN calendar_since(since);
END $$;
