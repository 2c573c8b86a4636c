-- The first calls of a person after half a day come together: each held his account and waited for the other's sign of
-- life, and they stopped each other. One of them writes it; the others find the row taken and let it be.
CREATE OR REPLACE FUNCTION caller_in_wechat(of_openid text, now timestamptz, seen_before timestamptz, holds boolean) RETURNS SETOF caller_person LANGUAGE plpgsql AS $$
BEGIN
  IF holds THEN
    PERFORM FROM person WHERE openid = of_openid FOR KEY SHARE;
  END IF;
  UPDATE person SET seen_at = now WHERE id = (
    SELECT p.id FROM person p WHERE p.openid = of_openid AND (p.seen_at IS NULL OR p.seen_at <= seen_before) FOR NO KEY UPDATE SKIP LOCKED);
  RETURN QUERY SELECT p.* FROM caller_person p WHERE p.openid = of_openid;
END $$;
