-- What is told of whose vote counted (docs/decisions/036).
ALTER TABLE motion RENAME COLUMN ceased_entry_ids TO uncounted_entry_ids;

-- As in 0034; an office that was withdrawn before it began has ended, too.
CREATE OR REPLACE FUNCTION office_ceased(of_person uuid, of_offices text[], of_committee uuid, on_day date, as_of timestamptz) RETURNS TABLE (at timestamptz, by_hand boolean) LANGUAGE sql STABLE AS $$
  WITH held AS (
    SELECT t.begins, coalesce(t.ends, 'infinity') AS ends, t.by_hand FROM office_term t
     WHERE t.person_id = of_person AND t.office = ANY (of_offices) AND (t.committee_id IS NULL OR t.committee_id = of_committee)
  ), first AS (SELECT on_day::timestamp AT TIME ZONE 'Asia/Shanghai' AS at),
  since AS (SELECT EXISTS (SELECT FROM held, first WHERE held.begins <= first.at AND held.ends > first.at) AS covered)
  SELECT h.ends, h.by_hand FROM held h, first, since
   WHERE h.ends <= as_of AND NOT EXISTS (SELECT FROM held o WHERE o.begins <= h.ends AND o.ends > h.ends)
     AND CASE WHEN since.covered THEN h.ends > first.at ELSE h.ends <= first.at END
   ORDER BY CASE WHEN since.covered THEN h.ends END, h.ends DESC LIMIT 1
$$;

-- As in 0034; a member whose new hand has an interest is excluded, though he became one while the motion was put.
CREATE OR REPLACE FUNCTION keep_closed_votes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE o record; e record;
BEGIN
  SELECT meeting_id, opened_at, barred_person_ids, barred_entry_ids INTO o FROM motion WHERE id = coalesce(NEW.motion_id, OLD.motion_id) AND state = 'open' FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the motion is closed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'vote_before_close'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  SELECT meeting_id, voter, since, person_id, membership_id INTO e FROM roll_entry WHERE id = NEW.roll_entry_id;
  IF NEW.person_id = ANY (o.barred_person_ids) OR NEW.roll_entry_id = ANY (o.barred_entry_ids) OR EXISTS (
       -- Became a hand of it at the moment at which the motion was put.
       SELECT FROM representation_held w WHERE w.person_id = ANY (o.barred_person_ids) AND w.membership_id = e.membership_id
          AND w.since <= o.opened_at AND coalesce(w.ended_at > o.opened_at, true)) THEN
    RAISE EXCEPTION 'has an interest' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'vote_not_barred'; END IF;
  IF e.meeting_id <> o.meeting_id OR NOT e.voter OR e.since > o.opened_at THEN
    RAISE EXCEPTION 'not entitled' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'vote_of_the_roll'; END IF;
  IF e.person_id = NEW.person_id THEN RETURN NEW; END IF;
  IF e.membership_id IS NOT NULL AND hold_hand(NEW.person_id, e.membership_id) THEN RETURN NEW; END IF;
  -- By a proxy: whoever walks in at this moment is waited for.
  PERFORM wait_for_scans(o.meeting_id);
  PERFORM FROM proxy x WHERE x.giver_id = NEW.roll_entry_id AND x.revoked_at IS NULL FOR SHARE;
  PERFORM FROM proxy_standing(o.meeting_id, NEW.at) x JOIN roll_entry h ON h.id = x.holder_id
    WHERE x.giver_id = NEW.roll_entry_id AND (h.person_id = NEW.person_id OR h.membership_id IS NOT NULL AND hold_hand(NEW.person_id, h.membership_id));
  IF NOT FOUND THEN RAISE EXCEPTION 'no longer his to give' USING ERRCODE = 'serialization_failure'; END IF;
  RETURN NEW;
END $$;
