-- Who decided on a step asks later how the case went on.
CREATE INDEX flow_event_by_actor ON flow_event (person_id, case_id) WHERE person_id IS NOT NULL;
