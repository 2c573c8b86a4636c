-- Invitations that nobody answered run out by the night's work.
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('invitations', '到期的代表邀请', 190, '2026-01-01T00:00:00Z');

-- As in 0039, with the colleagues whom the account registered: who made a registration answers for it, hears of it and may
-- cancel it.
CREATE OR REPLACE FUNCTION registrations_follow(of_person uuid, into_person uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE registration r SET registered_by = into_person
   WHERE r.registered_by = of_person AND r.state IN ('confirmed', 'waiting', 'offered')
     AND EXISTS (SELECT FROM meeting m WHERE m.id = r.meeting_id AND m.status IN ('noticed', 'postponed', 'in_session'));
  UPDATE registration r SET person_id = into_person
   WHERE r.person_id = of_person AND r.state IN ('confirmed', 'waiting', 'offered')
     AND EXISTS (SELECT FROM meeting m WHERE m.id = r.meeting_id AND m.status IN ('noticed', 'postponed', 'in_session'))
     AND NOT EXISTS (SELECT FROM registration o WHERE o.meeting_id = r.meeting_id AND o.person_id = into_person AND o.state NOT IN ('cancelled', 'lapsed'));
$$;
