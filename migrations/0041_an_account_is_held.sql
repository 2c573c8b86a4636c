-- Whoever writes holds his account as it is until the commit (an erasure, a transfer into another WeChat): who closes or
-- moves it at this moment waits for us, or we look again and do not find it. In the function, before it notes that he was
-- here: a statement does not lock a row that it has itself changed.
DROP FUNCTION caller_in_wechat(text, timestamptz, timestamptz);
CREATE FUNCTION caller_in_wechat(of_openid text, now timestamptz, seen_before timestamptz, holds boolean) RETURNS SETOF caller_person LANGUAGE plpgsql AS $$
BEGIN
  IF holds THEN
    PERFORM FROM person WHERE openid = of_openid FOR KEY SHARE;
  END IF;
  UPDATE person SET seen_at = now WHERE openid = of_openid AND (seen_at IS NULL OR seen_at <= seen_before);
  RETURN QUERY SELECT p.* FROM caller_person p WHERE p.openid = of_openid;
END $$;
DROP FUNCTION caller_at_desk(bytea, bytea, timestamptz, timestamptz);
CREATE FUNCTION caller_at_desk(held bytea, agent bytea, now timestamptz, seen_before timestamptz, holds boolean) RETURNS SETOF caller_person LANGUAGE plpgsql AS $$
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
  -- The browser that fetched it shows it first.
  IF session.agent_hash IS NULL THEN
    UPDATE desk_session SET agent_hash = agent WHERE id = session.id AND agent_hash IS NULL RETURNING * INTO session;
    IF NOT FOUND THEN RETURN; END IF;
  END IF;
  IF session.agent_hash <> agent OR (session.token_hash <> held AND session.former_until <= now)
     OR coalesce(session.last_seen_at, session.confirmed_at) <= now - make_interval(mins => coalesce(idle_minutes, 60)) THEN
    UPDATE desk_session SET ended_at = now WHERE id = session.id AND ended_at IS NULL;
    RETURN;
  END IF;
  IF session.last_seen_at IS NULL OR session.last_seen_at <= seen_before THEN
    UPDATE desk_session SET last_seen_at = now WHERE id = session.id AND ended_at IS NULL;
  END IF;
  RETURN QUERY SELECT p.* FROM caller_person p WHERE p.id = session.person_id;
END $$;
