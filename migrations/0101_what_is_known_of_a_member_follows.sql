-- As 0100, for the offices that a member holds, what the secretariat knows of it and what it was sanctioned for: a file that
-- inherits a suspension has the sanction too, by whose last day it ends.

-- As in 0092. A file that was merged away has not left: nobody settles with it.
CREATE OR REPLACE FUNCTION know_departure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO departure (membership_id, left_at) SELECT NEW.id, NEW.ended_at
    WHERE NOT EXISTS (SELECT FROM member_merged y WHERE y.merged_id = NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION refuse_discipline_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.measure, NEW.basis, NEW.until, NEW.case_id, NEW.proposed_by, NEW.proposed_at)
       IS DISTINCT FROM (OLD.id, OLD.measure, OLD.basis, OLD.until, OLD.case_id, OLD.proposed_by, OLD.proposed_at)
     OR (NEW.membership_id <> OLD.membership_id AND NOT member_moving(OLD.membership_id, NEW.membership_id))
     OR (NEW.facts <> OLD.facts AND NEW.facts <> '') OR (NEW.decision <> OLD.decision AND NEW.decision <> '')
     OR (OLD.hearing_until IS NOT NULL AND NEW.hearing_until IS DISTINCT FROM OLD.hearing_until)
     OR (OLD.decided_on IS NOT NULL AND (NEW.decision_no, NEW.decided_on, NEW.appeal_until) IS DISTINCT FROM (OLD.decision_no, OLD.decided_on, OLD.appeal_until))
     OR (OLD.effective_on IS NOT NULL AND NEW.effective_on IS DISTINCT FROM OLD.effective_on) THEN
    RAISE EXCEPTION 'a disciplinary case moves on, it is not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- As in 0093.
CREATE OR REPLACE FUNCTION refuse_position_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.post, NEW.committee_id, NEW.term_id, NEW.starts_on, NEW.ends_on, NEW.how, NEW.basis, NEW.recorded_by, NEW.recorded_at)
       IS DISTINCT FROM (OLD.id, OLD.post, OLD.committee_id, OLD.term_id, OLD.starts_on, OLD.ends_on, OLD.how, OLD.basis, OLD.recorded_by, OLD.recorded_at)
     OR (NEW.membership_id IS DISTINCT FROM OLD.membership_id AND NOT member_moving(OLD.membership_id, NEW.membership_id))
     OR (OLD.ended_on IS NOT NULL AND NEW.ended_on IS DISTINCT FROM OLD.ended_on)
     OR (NEW.person_name IS DISTINCT FROM OLD.person_name AND NEW.person_name IS DISTINCT FROM '—')
     OR (NEW.born_month IS DISTINCT FROM OLD.born_month AND NEW.born_month IS NOT NULL) THEN
    RAISE EXCEPTION 'a position is ended, not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- As in 0094.
DROP TRIGGER care_note_kept ON care_note;
CREATE TRIGGER care_note_kept BEFORE DELETE ON care_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER care_note_fixed BEFORE UPDATE ON care_note FOR EACH ROW WHEN (NEW.membership_id = OLD.membership_id) EXECUTE FUNCTION refuse_change_but_forgetting('words');
CREATE TRIGGER care_note_moved BEFORE UPDATE ON care_note FOR EACH ROW WHEN (NEW.membership_id <> OLD.membership_id) EXECUTE FUNCTION refuse_change_but_moving();
