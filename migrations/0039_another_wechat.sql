-- Whether somebody still uses his WeChat: when he was last here, to half a day.
ALTER TABLE person ADD COLUMN seen_at timestamptz;
CREATE FUNCTION caller_in_wechat(of_openid text, now timestamptz, seen_before timestamptz) RETURNS SETOF caller_person LANGUAGE plpgsql AS $$
BEGIN
  UPDATE person SET seen_at = now WHERE openid = of_openid AND (seen_at IS NULL OR seen_at <= seen_before);
  RETURN QUERY SELECT p.* FROM caller_person p WHERE p.openid = of_openid;
END $$;

-- A desk's session belongs to the browser that fetched it, and its token is a new one again and again: a copy of it dies
-- with the next, and whoever shows one that was replaced ends the session (docs/decisions/035).
ALTER TABLE desk_session
  ADD COLUMN agent_hash bytea,
  ADD COLUMN token_since timestamptz,
  ADD COLUMN former_hash bytea UNIQUE,
  ADD COLUMN former_until timestamptz,
  ADD CHECK ((former_hash IS NULL) = (former_until IS NULL));
-- A session of before belongs to no browser: it is paired anew.
UPDATE desk_session SET ended_at = coalesce(ended_at, now()) WHERE token_hash IS NOT NULL AND ended_at IS NULL;
-- Requests that nobody answered, for the sweep.
CREATE INDEX desk_session_unanswered ON desk_session (pairing_until) WHERE confirmed_at IS NULL;
DROP FUNCTION caller_at_desk(bytea, timestamptz, timestamptz);
-- Whoever holds this token in this browser and was here since `idle_since`; the sign of life written down when the last
-- one is older than `seen_before`. A token that was replaced, or another browser, ends the session.
CREATE FUNCTION caller_at_desk(held bytea, agent bytea, now timestamptz, seen_before timestamptz) RETURNS SETOF caller_person LANGUAGE plpgsql AS $$
DECLARE session desk_session; idle_minutes integer;
BEGIN
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

-- Another WeChat, the same phone: who asks for an account, and what became of it is said by its case.
CREATE TABLE account_transfer (
  id              uuid PRIMARY KEY,
  case_id         uuid NOT NULL UNIQUE REFERENCES flow_case,
  -- The account of the WeChat that asks: its rows follow into the one that it is given, and it is nobody's then.
  asked_by        uuid NOT NULL REFERENCES person,
  -- The account whose verified phone it is.
  holder_id       uuid NOT NULL REFERENCES person,
  -- Keyed digests of the phone and of the holder's WeChat as they were: of another phone, or in another WeChat, it is not
  -- the account that was asked for.
  phone_print     text NOT NULL,
  openid_print    text NOT NULL,
  words           text NOT NULL CHECK (words <> ''),
  asked_at        timestamptz NOT NULL,
  carried_out_at  timestamptz,
  CHECK (asked_by <> holder_id)
);
CREATE INDEX account_transfer_by_holder ON account_transfer (holder_id);
CREATE INDEX account_transfer_by_asker ON account_transfer (asked_by);
CREATE FUNCTION refuse_transfer_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.carried_out_at IS NOT NULL OR (NEW.id, NEW.case_id, NEW.asked_by, NEW.holder_id, NEW.phone_print, NEW.openid_print, NEW.words, NEW.asked_at)
     IS DISTINCT FROM (OLD.id, OLD.case_id, OLD.asked_by, OLD.holder_id, OLD.phone_print, OLD.openid_print, OLD.words, OLD.asked_at) THEN
    RAISE EXCEPTION 'a transfer is carried out once, and not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_transfer_fixed BEFORE UPDATE ON account_transfer FOR EACH ROW EXECUTE FUNCTION refuse_transfer_change();
CREATE TRIGGER account_transfer_kept BEFORE DELETE ON account_transfer FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- How long a step takes may be a parameter: the case keeps it among its facts from its first day.
ALTER TABLE flow_step ADD COLUMN workdays_fact text CHECK (workdays_fact ~ '^[a-z][A-Za-z]{1,39}$');
INSERT INTO flow (id, kind, effective, decided_by) VALUES
  ('01900000-0000-7000-8000-000000000003', 'transfer', '[2026-01-01,)', '会馆默认流程：秘书处核对，另一位任职人员同意，原账号还在用的等异议期满');
-- The council would be asked as a whole, so it is left out; whoever else holds an office of the association may be second.
-- A secretariat that has nobody but the person concerned does not lock him out: late, it is the president's too.
INSERT INTO flow_step (flow_id, seq, name, kind, offices, condition, workdays, workdays_fact, escalate_to, countersigned) VALUES
  ('01900000-0000-7000-8000-000000000003', 1, 'transferCheck', 'review', '{clerk,director}', NULL, 2, NULL, 'president', false),
  ('01900000-0000-7000-8000-000000000003', 2, 'transferConsent', 'review', '{clerk,director,president,supervisor,party,compliance,finance}', NULL, 2, NULL, NULL, false),
  ('01900000-0000-7000-8000-000000000003', 3, 'transferObjection', 'publicity', '{}', '{"fact": "inUse", "op": "=", "value": true}', 3, 'objectionWorkdays', NULL, false);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('identity.transferObjectionWorkdays', '3', 'workdays', '换绑的异议期', 'Time to object to a change of WeChat account', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 30, "unit": "workday"}'),
  ('identity.inUseDays', '30', 'days', '多少天没有用过算不再使用', 'Days after which an account counts as unused', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 7, "max": 365, "unit": "day"}'),
  ('identity.deskIdleMinutes', '60', 'minutes', '电脑多久不用自动退出', 'A computer is signed out after', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 15, "max": 720, "unit": "minute"}');
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('transfers', '换绑异议期满生效', 36, '2026-01-01T00:00:00Z');

-- Called by identity, answered by the owners: what is not over yet of an account follows it into another.
CREATE FUNCTION registrations_follow(of_person uuid, into_person uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE registration r SET person_id = into_person
   WHERE r.person_id = of_person AND r.state IN ('confirmed', 'waiting', 'offered')
     AND EXISTS (SELECT FROM meeting m WHERE m.id = r.meeting_id AND m.status IN ('noticed', 'postponed', 'in_session'))
     AND NOT EXISTS (SELECT FROM registration o WHERE o.meeting_id = r.meeting_id AND o.person_id = into_person AND o.state NOT IN ('cancelled', 'lapsed'));
$$;
CREATE FUNCTION drafts_follow(of_person uuid, into_person uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE application_draft SET person_id = into_person WHERE person_id = of_person;
$$;
CREATE FUNCTION files_follow(of_person uuid, into_person uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE file SET owner_id = into_person WHERE owner_id = of_person;
$$;
-- What a WeChat allowed is sent to that WeChat: the old one's grants are gone with it.
CREATE FUNCTION grants_follow(of_person uuid, into_person uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM subscription_grant WHERE person_id = into_person AND used_at IS NULL;
  UPDATE subscription_grant SET person_id = into_person WHERE person_id = of_person AND used_at IS NULL;
$$;

-- As in 0015.
CREATE OR REPLACE VIEW flow_standing AS
SELECT c.id, c.flow_id, c.kind, c.subject, c.title, c.page, c.own_page, c.committee_id, c.facts, c.opened_by, c.opened_at, c.state, c.step_seq,
  s.name AS step, s.kind AS step_kind, s.need, coalesce((c.facts ->> s.workdays_fact)::integer, s.workdays) AS workdays, c.round, c.version, c.told_version, c.step_since, c.due_on, c.due_provisional, c.assigned_to, c.escalated_on,
  -- All offices of the step, and those of them whose signature it still needs.
  a.offices,
  CASE WHEN c.state <> 'open' OR s.kind = 'publicity' THEN '{}'
    WHEN s.need = 'all' THEN ARRAY(SELECT unnest(a.offices) EXCEPT SELECT unnest(coalesce(t.offices, '{}')))
    WHEN t.official >= coalesce(s.need_count, 1) THEN '{}'
    ELSE a.offices END AS waits_for,
  -- How many signatures of its offices the step still needs.
  CASE WHEN c.state <> 'open' OR s.kind = 'publicity' THEN 0
    WHEN s.need = 'all' THEN cardinality(ARRAY(SELECT unnest(a.offices) EXCEPT SELECT unnest(coalesce(t.offices, '{}'))))
    ELSE greatest(0, coalesce(s.need_count, 1) - t.official) END AS missing,
  CASE WHEN c.state = 'open' THEN ARRAY(
    SELECT DISTINCT e.to_person FROM flow_event e
     WHERE e.case_id = c.id AND e.kind = 'signerAsked' AND e.round = c.round AND e.step_seq = c.step_seq
       AND e.to_person <> ALL(coalesce(t.people, '{}'))
       AND NOT EXISTS (SELECT FROM flow_event u WHERE u.undoes = e.id)) ELSE '{}' END AS signers,
  coalesce(t.people, '{}') AS signed,
  ARRAY(SELECT p.person_id FROM flow_party p WHERE p.case_id = c.id AND p.person_id IS NOT NULL) AS own_people,
  ARRAY(SELECT p.unit_id FROM flow_party p WHERE p.case_id = c.id AND p.unit_id IS NOT NULL) AS own_units,
  ARRAY(SELECT DISTINCT e.person_id FROM flow_event e WHERE e.case_id = c.id AND e.person_id IS NOT NULL AND e.step_seq <> c.step_seq
     AND e.kind IN ('signed', 'passed', 'returned', 'sentBack', 'refused')) AS did_other_step
FROM flow_case c
JOIN flow_step s ON s.flow_id = c.flow_id AND s.seq = c.step_seq
CROSS JOIN LATERAL (SELECT CASE WHEN c.escalated_on IS NOT NULL AND s.escalate_to <> ALL(s.offices)
  THEN s.offices || s.escalate_to ELSE s.offices END AS offices) a
-- Signatures of this step in this round that were not taken back.
CROSS JOIN LATERAL (
  SELECT array_agg(e.person_id) AS people, array_agg(e.office) FILTER (WHERE e.office IS NOT NULL) AS offices,
    (count(*) FILTER (WHERE e.office = ANY(a.offices)))::int AS official
    FROM flow_event e WHERE e.case_id = c.id AND c.state = 'open' AND e.kind = 'signed' AND e.round = c.round AND e.step_seq = c.step_seq
     AND NOT EXISTS (SELECT FROM flow_event u WHERE u.undoes = e.id)) t;

-- As in 0019, and whoever is asked for.
CREATE OR REPLACE VIEW identity_duty AS
(SELECT DISTINCT ON (a.office, a.committee_id) 'identity.term:' || a.office || ':' || coalesce(a.committee_id::text, '') || ':' || upper(a.term) AS key, 'identity.term' AS kind,
  'appointment:' || a.id AS subject, coalesce(c.name, '') AS title, jsonb_build_object('office', a.office) AS "values",
  'director'::text AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  (upper(a.term) - 31)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, upper(a.term) - 1 AS due_on, NULL::timestamptz AS due_at, false AS provisional,
  '/modules/identity/pages/appointments/index'::text AS page
FROM appointment a LEFT JOIN committee c ON c.id = a.committee_id
WHERE upper(a.term) IS NOT NULL AND a.ended_by IS NULL AND c.closed_on IS NULL
  AND NOT EXISTS (SELECT FROM appointment b WHERE b.office = a.office AND b.committee_id IS NOT DISTINCT FROM a.committee_id
    AND NOT isempty(b.term) AND b.ended_at IS NULL AND coalesce(upper(b.term), 'infinity') > upper(a.term))
ORDER BY a.office, a.committee_id, a.id)
UNION ALL
-- Somebody asks to have this account in another WeChat: its holder may object as long as it is not decided.
SELECT 'identity.objection:' || t.id, 'identity.objection', 'account_transfer:' || t.id, f.title, '{}', NULL, NULL, t.holder_id, NULL, '{}', '{}',
  t.asked_at, CASE WHEN f.step_kind = 'publicity' THEN f.due_on END, NULL, f.due_provisional, '/modules/identity/pages/transfer/index?id=' || t.id
FROM account_transfer t JOIN flow_standing f ON f.id = t.case_id WHERE f.state = 'open';
