-- The last sign of life stands beside the account: written on the account itself it held the row until the commit, and of
-- two first calls of a day one waited for the other with what that one needed (a deadlock, ended after a second).
CREATE TABLE person_seen (
  person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  at timestamptz
);
INSERT INTO person_seen (person_id, at) SELECT id, seen_at FROM person;
ALTER TABLE person DROP COLUMN seen_at;
-- The row is there before anybody calls: whoever finds it held waits for nobody.
CREATE FUNCTION expect_sign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO person_seen (person_id) SELECT p.id FROM made p;
  RETURN NULL;
END $$;
CREATE TRIGGER person_expected AFTER INSERT ON person REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION expect_sign();
CREATE OR REPLACE FUNCTION caller_in_wechat(of_openid text, now timestamptz, seen_before timestamptz, holds boolean) RETURNS SETOF caller_person LANGUAGE plpgsql AS $$
BEGIN
  IF holds THEN
    PERFORM FROM person WHERE openid = of_openid FOR KEY SHARE;
  END IF;
  UPDATE person_seen SET at = now WHERE person_id = (
    SELECT s.person_id FROM person p JOIN person_seen s ON s.person_id = p.id
     WHERE p.openid = of_openid AND (s.at IS NULL OR s.at <= seen_before) FOR NO KEY UPDATE OF s SKIP LOCKED);
  RETURN QUERY SELECT p.* FROM caller_person p WHERE p.openid = of_openid;
END $$;
