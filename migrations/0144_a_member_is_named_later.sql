-- A complaint that says in words which member it is about: whoever handles it finds the member, and from then on it is as if it
-- had been named.
ALTER TABLE complaint_event DROP CONSTRAINT complaint_event_kind_check,
  ADD CONSTRAINT complaint_event_kind_check CHECK (kind IN ('received', 'accepted', 'notAccepted', 'reviewAsked', 'reviewGranted', 'reviewRefused', 'memberNamed', 'hearing', 'stated', 'hearingOver', 'proposed', 'sentBack', 'decided', 'appealed', 'answered', 'closed', 'withdrawn', 'handedOver', 'revealed'));
