-- The first calls of a session come together. One of them wrote which browser fetched it; the others waited for that, found
-- it written, and were answered as strangers: a home that had just been signed in showed a visitor. Whoever comes second
-- compares with what the first one wrote. And two calls at once after a pause write one sign of life, as in WeChat (0043):
-- neither holds the session while it waits for what the other needs.
CREATE OR REPLACE FUNCTION caller_at_desk(held bytea, agent bytea, now timestamptz, seen_before timestamptz, holds boolean) RETURNS SETOF caller_person LANGUAGE plpgsql AS $$
DECLARE session desk_session; idle_minutes integer;
BEGIN
  IF holds THEN
    -- Whoever moves an account ends its sessions once it is held: what we read after this wait is as it is.
    PERFORM FROM person p WHERE p.id = (SELECT d.person_id FROM desk_session d WHERE d.token_hash = held OR d.former_hash = held) FOR KEY SHARE;
  END IF;
  SELECT * INTO session FROM desk_session s
   WHERE (s.token_hash = held OR s.former_hash = held) AND s.ended_at IS NULL AND s.expires_at > now;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT (value #>> '{}')::integer INTO idle_minutes FROM rule_value
   WHERE id = 'identity.deskIdleMinutes' AND effective @> (now AT TIME ZONE 'Asia/Shanghai')::date;
  IF session.agent_hash IS NULL THEN
    UPDATE desk_session SET agent_hash = coalesce(agent_hash, agent) WHERE id = session.id AND ended_at IS NULL RETURNING * INTO session;
    IF NOT FOUND THEN RETURN; END IF;
  END IF;
  IF session.agent_hash <> agent OR (session.token_hash <> held AND session.former_until <= now)
     OR coalesce(session.last_seen_at, session.confirmed_at) <= now - make_interval(mins => coalesce(idle_minutes, 60)) THEN
    UPDATE desk_session SET ended_at = now WHERE id = session.id AND ended_at IS NULL;
    RETURN;
  END IF;
  UPDATE desk_session SET last_seen_at = now WHERE id = (
    SELECT s.id FROM desk_session s
     WHERE s.id = session.id AND s.ended_at IS NULL AND (s.last_seen_at IS NULL OR s.last_seen_at <= seen_before) FOR NO KEY UPDATE SKIP LOCKED);
  RETURN QUERY SELECT p.* FROM caller_person p WHERE p.id = session.person_id;
END $$;
