-- 不受理的复核: whoever complained may ask once, in the time of an appeal, that somebody who did not refuse it looks at the
-- refusal; granted, the complaint goes on as accepted. What was refused before this stays as it was.
ALTER TABLE complaint
  ADD COLUMN refused_by  uuid REFERENCES person,
  ADD COLUMN reviewed_by uuid REFERENCES person,
  DROP CONSTRAINT complaint_state_check,
  ADD CONSTRAINT complaint_state_check CHECK (state IN ('received', 'notAccepted', 'reviewing', 'accepted', 'hearing', 'heard', 'proposed', 'decided', 'appealed', 'closed', 'withdrawn')),
  -- A refusal is open to review until its time is over.
  DROP CONSTRAINT complaint_check5,
  ADD CONSTRAINT complaint_over CHECK (state = 'notAccepted' OR (state IN ('closed', 'withdrawn')) = (closed_at IS NOT NULL)),
  DROP CONSTRAINT complaint_check16,
  ADD CONSTRAINT complaint_appeal_has_desk CHECK (state NOT IN ('appealed', 'reviewing') OR appeal_desk IS NOT NULL),
  ADD CONSTRAINT complaint_review_of_refusal CHECK (state <> 'reviewing' OR refused_by IS NOT NULL),
  -- 回避.
  ADD CONSTRAINT complaint_refused_by_another CHECK (refused_by <> by_person IS NOT FALSE AND refused_by <> officer_id IS NOT FALSE),
  ADD CONSTRAINT complaint_reviewed_by_another CHECK (reviewed_by IS NULL OR (refused_by IS NOT NULL AND reviewed_by <> refused_by
    AND reviewed_by <> by_person IS NOT FALSE AND reviewed_by <> officer_id IS NOT FALSE));
ALTER TABLE complaint_event DROP CONSTRAINT complaint_event_kind_check,
  ADD CONSTRAINT complaint_event_kind_check CHECK (kind IN ('received', 'accepted', 'notAccepted', 'reviewAsked', 'reviewGranted', 'reviewRefused', 'hearing', 'stated', 'hearingOver', 'proposed', 'sentBack', 'decided', 'appealed', 'answered', 'closed', 'withdrawn', 'handedOver', 'revealed'));
-- One asks once.
CREATE UNIQUE INDEX complaint_one_review ON complaint_event (complaint_id) WHERE kind = 'reviewAsked';
CREATE OR REPLACE FUNCTION refuse_complaint_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.number, NEW.manner, NEW.kind, NEW.by_person, NEW.officer_id, NEW.happened_on, NEW.received_at, NEW.received_on, NEW.sent_as)
       IS DISTINCT FROM (OLD.id, OLD.number, OLD.manner, OLD.kind, OLD.by_person, OLD.officer_id, OLD.happened_on, OLD.received_at, OLD.received_on, OLD.sent_as)
     OR (NEW.words <> OLD.words AND NEW.words <> '') OR (NEW.about <> OLD.about AND NEW.about <> '')
     OR (OLD.closed_at IS NOT NULL AND (NEW.state, NEW.outcome, NEW.decided_on, NEW.decided_by, NEW.confirmed_by, NEW.resolution_no, NEW.grave, NEW.final_outcome, NEW.final_by, NEW.final_on, NEW.closed_at, NEW.counts_until, NEW.reviewed_by)
       IS DISTINCT FROM (OLD.state, OLD.outcome, OLD.decided_on, OLD.decided_by, OLD.confirmed_by, OLD.resolution_no, OLD.grave, OLD.final_outcome, OLD.final_by, OLD.final_on, OLD.closed_at, OLD.counts_until, OLD.reviewed_by))
     OR (OLD.refused_by IS NOT NULL AND NEW.refused_by IS DISTINCT FROM OLD.refused_by) OR (OLD.reviewed_by IS NOT NULL AND NEW.reviewed_by IS DISTINCT FROM OLD.reviewed_by)
     OR (OLD.decided_on IS NOT NULL AND (NEW.outcome, NEW.decided_on, NEW.decided_by, NEW.confirmed_by, NEW.resolution_no, NEW.grave) IS DISTINCT FROM (OLD.outcome, OLD.decided_on, OLD.decided_by, OLD.confirmed_by, OLD.resolution_no, OLD.grave)) THEN
    RAISE EXCEPTION 'a complaint moves on, it is not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- 待我办: the review waits for its desk without who refused; the refusal, while it can be appealed against, for who complained.
CREATE VIEW complaints_review_duty AS
WITH open AS (
  SELECT c.*, '/modules/complaints/pages/complaint/index?id=' || c.id AS page, c.clock_from::timestamp AT TIME ZONE 'Asia/Shanghai' AS since,
    jsonb_build_object('kind', c.kind, 'confidential', true) AS said
  FROM complaint c WHERE c.closed_at IS NULL)
SELECT 'complaints.review:' || o.id AS key, 'complaints.review' AS kind, 'complaint:' || o.id AS subject, o.number AS title,
  -- What the secretariat refused is not its to look at.
  o.said || '{"circle": ["supervisor", "president", "council"]}'::jsonb AS "values",
  o.appeal_desk AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  (SELECT coalesce(array_agg(DISTINCT p.person_id), '{}') FROM complaint_concerned p WHERE p.complaint_id = o.id) || o.refused_by AS barred,
  '{}'::uuid[] AS barred_units, o.since, o.due_on, NULL::timestamptz AS due_at, o.due_provisional AS provisional, o.page
FROM open o WHERE o.state = 'reviewing'
UNION ALL
SELECT 'complaints.read:' || o.id, 'complaints.read', 'complaint:' || o.id, o.number, o.said, NULL, NULL, o.by_person, NULL, '{}', '{}', o.since, o.due_on, NULL, o.due_provisional, o.page
FROM open o WHERE o.state = 'notAccepted' AND o.by_person IS NOT NULL;
