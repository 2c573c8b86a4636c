-- Words that others will see, whoever wrote them and wherever they stand, wait in one table for one verdict
-- (docs/decisions/037). A row is of what its subject names; the newest of a subject is the one that counts.
DROP INDEX content_check_by_membership;
ALTER TABLE content_check
  -- `membership:<id>`, `floor_question:<id>`, `registration:<id>`.
  ADD COLUMN subject text,
  -- Who wrote the words: WeChat judges what somebody wrote whom it has seen lately.
  ADD COLUMN author uuid,
  -- SHA-256 of the words, hex: what has passed once passes again without being asked.
  ADD COLUMN words_hash text,
  DROP CONSTRAINT content_check_judged_by_fkey;
UPDATE content_check k SET subject = 'membership:' || k.membership_id, words_hash = encode(sha256(convert_to(k.content, 'UTF8')), 'hex'),
  author = (SELECT a.person_id FROM notice_address a WHERE a.openid = k.openid);

ALTER TABLE content_check ALTER COLUMN subject SET NOT NULL, ALTER COLUMN words_hash SET NOT NULL;
CREATE INDEX content_check_by_subject ON content_check (subject, id DESC);
CREATE INDEX content_check_passed ON content_check (words_hash) WHERE state = 'pass';
-- Published: the verdict that counts for each subject.
CREATE VIEW content_verdict AS
SELECT k.id, k.subject, k.content, k.state, k.asked_at, k.answered_at FROM content_check k
 WHERE NOT EXISTS (SELECT FROM content_check newer WHERE newer.subject = k.subject AND newer.id > k.id);
-- Asked by the ground, answered by identity: where WeChat knows an author.
CREATE VIEW content_author AS SELECT id AS person_id, openid FROM person;

CREATE OR REPLACE VIEW membership_duty AS
-- An application that was begun and left for a day. One that answers for a returned application is that case's duty.
SELECT 'membership.draft:' || d.id AS key, 'membership.draft' AS kind, 'application_draft:' || d.id AS subject,
  coalesce(CASE jsonb_typeof(d.form -> 'name') WHEN 'string' THEN left(d.form ->> 'name', 100) END, '') AS title, '{}'::jsonb AS "values",
  NULL::text AS office, NULL::uuid AS committee_id, d.person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  d.saved_at + interval '1 day' AS since, NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional,
  '/modules/membership/pages/apply/index?draftId=' || d.id AS page
FROM application_draft d WHERE d.membership_id IS NULL
UNION ALL
SELECT 'membership.licence:' || d.id, 'membership.licence', 'membership:' || m.id, m.name,
  jsonb_build_object('document', CASE WHEN d.code <> 'businessLicense' AND d.name_on_document <> '' THEN d.name_on_document ELSE d.code END),
  NULL, NULL, NULL, m.id, '{}', '{}', (d.valid_to - (
    SELECT max(days::int) FROM rule_value r CROSS JOIN LATERAL jsonb_array_elements_text(r.value) days
     WHERE r.id = 'membership.licenceAlertDays' AND r.effective @> d.valid_to))::timestamp AT TIME ZONE 'Asia/Shanghai',
  d.valid_to, NULL, false, '/modules/membership/pages/unit/index?membershipId=' || m.id
FROM membership m JOIN membership_material d ON d.membership_id = m.id AND d.replaced_at IS NULL
WHERE m.status = 'active' AND d.valid_to IS NOT NULL AND d.code IN ('businessLicense', 'industryCert', 'professionalCert')
UNION ALL
-- Words that WeChat refused keep a member out of the directory until they are changed.
SELECT 'membership.rewrite:' || m.id || ':' || k.id, 'membership.rewrite', 'membership:' || m.id, m.name, '{}', NULL, NULL, NULL, m.id, '{}', '{}',
  coalesce(k.answered_at, k.asked_at), NULL, NULL, false, '/modules/membership/pages/unit/index?membershipId=' || m.id
FROM membership m JOIN content_verdict k ON k.subject = 'membership:' || m.id AND k.state = 'risky'
WHERE m.status = 'active' AND m.content_state = 'risky'
UNION ALL
-- What WeChat left to a person, who is not the applicant.
SELECT 'membership.content:' || k.id, 'membership.content', 'membership:' || m.id, m.name, '{}', o.office, m.committee_id, NULL, NULL,
  CASE WHEN m.member_no IS NULL THEN ARRAY[m.applied_by] ELSE '{}' END, ARRAY[m.id],
  coalesce(k.answered_at, k.asked_at), NULL, NULL, false, '/modules/membership/pages/review/index?id=' || m.id
FROM membership m JOIN content_verdict k ON k.subject = 'membership:' || m.id AND k.state = 'review' CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
WHERE m.content_state = 'review' AND m.status IN ('under_review', 'returned', 'active', 'arrears', 'suspended');
ALTER TABLE content_check DROP COLUMN membership_id, DROP COLUMN version, DROP COLUMN openid;

-- A question from the floor keeps no address of its own: the check knows its author.
INSERT INTO content_check (id, subject, author, content, words_hash, state, asked_at, answered_at)
SELECT q.id, 'floor_question:' || q.id, q.person_id, q.text, encode(sha256(convert_to(q.text, 'UTF8')), 'hex'),
       CASE WHEN q.state = 'checking' THEN 'pending' WHEN q.state = 'hidden' THEN 'risky' ELSE 'pass' END, q.at, CASE WHEN q.state <> 'checking' THEN q.at END
  FROM floor_question q;
UPDATE task SET payload = jsonb_build_object('contentCheckId', payload ->> 'questionId') WHERE kind = 'checkFloorQuestion' AND done_at IS NULL;
ALTER TABLE floor_question DROP COLUMN openid;

-- Whom the register knows, and by what name: whoever has stood for a member that was admitted, and whoever holds or held
-- an office.
CREATE VIEW member_known AS
  SELECT r.person_id, r.membership_id, r.name, r.since FROM representative r JOIN membership m ON m.id = r.membership_id
   WHERE r.accepted_at IS NOT NULL AND m.member_no IS NOT NULL
  UNION ALL
  SELECT o.person_id, NULL, n.name, lower(o.term)::timestamp AT TIME ZONE 'Asia/Shanghai'
    FROM office_holder o JOIN person_name n ON n.id = o.person_id WHERE n.name IS NOT NULL AND NOT isempty(o.term);

-- What of a registration others see before anybody has judged it: nothing. `words_state` is of the typed name, where the
-- register has none of its own, of the companions' names and of what a walk-in calls his company.
ALTER TABLE registration
  -- Whose words they are: who registered himself or another, or the staff that typed a walk-in.
  ADD COLUMN registered_by uuid REFERENCES person,
  -- `asked`: WeChat is being asked about exactly these words.
  ADD COLUMN words_state text NOT NULL DEFAULT 'pending' CHECK (words_state IN ('pending', 'asked', 'pass', 'review', 'risky'));
UPDATE registration SET registered_by = person_id;
-- New words are judged anew, whoever changes them and by whichever path; whoever leaves out some of them changes none.
CREATE FUNCTION judge_words_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.words_state = OLD.words_state
     AND ((NEW.name, NEW.unit_name) IS DISTINCT FROM (OLD.name, OLD.unit_name) OR NOT OLD.companions @> NEW.companions) THEN
    NEW.words_state := 'pending';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_words_judged BEFORE UPDATE OF name, unit_name, companions ON registration FOR EACH ROW EXECUTE FUNCTION judge_words_anew();
CREATE INDEX registration_words_open ON registration (meeting_id) WHERE words_state <> 'pass';
-- `shown_name`, `guest`, `shown_companions`, `shown_unit`: what others than the staff may see. Somebody whom the register
-- knows is called as it calls him, first as the company calls him for which he comes; everybody else is a guest, called
-- as he typed it once that has passed, and until then 来宾 alone.
CREATE OR REPLACE VIEW meeting_registration AS
SELECT g.id, g.meeting_id, g.person_id, g.membership_id, g.name, g.phone, g.unit_name, g.companions, g.party, g.state, g.registered_at,
  coalesce((SELECT k.name FROM member_known k WHERE k.person_id = g.person_id ORDER BY k.membership_id IS DISTINCT FROM g.membership_id, k.since DESC, k.name LIMIT 1),
    CASE WHEN g.words_state = 'pass' THEN g.name END, '来宾') AS shown_name,
  NOT EXISTS (SELECT FROM member_known k WHERE k.person_id = g.person_id) AS guest,
  (SELECT coalesce(jsonb_agg(CASE WHEN g.words_state = 'pass' THEN c ->> 'name' ELSE '来宾' END ORDER BY n), '[]')
     FROM jsonb_array_elements(g.companions) WITH ORDINALITY AS each(c, n)) AS shown_companions,
  CASE WHEN g.words_state = 'pass' THEN nullif(g.unit_name, '') END AS shown_unit,
  g.registered_by
FROM registration g;

-- What WeChat left to a person, and what it refused: one duty a meeting, however many registered.
CREATE VIEW meeting_name_duty AS
SELECT 'meeting.names:' || m.id AS key, 'meeting.names' AS kind, 'meeting:' || m.id AS subject, m.title,
  meeting_circle(m.kind) || jsonb_build_object('count', w.open) AS "values",
  o.office, m.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  w.since, NULL::date AS due_on, m.starts_at AS due_at, false AS provisional,
  '/modules/meetings/pages/registrations/index?unjudged=true&id=' || m.id AS page
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
CROSS JOIN LATERAL (
  SELECT count(*)::int AS open, min(g.registered_at) AS since FROM registration g
   WHERE g.meeting_id = m.id AND g.words_state IN ('review', 'risky') AND g.state NOT IN ('cancelled', 'lapsed')) w
WHERE m.status IN ('noticed', 'in_session', 'ended', 'postponed') AND w.open > 0;
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('names', '检测别人会看到的姓名', NULL, '2026-01-01');
