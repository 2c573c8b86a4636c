-- What the modules publish for the workbench (docs/decisions/028): a view of duties each, the facts that registers and
-- search show, and the indexes by which one statement finds them among 25,000 members.
--
-- A view of duties has one row for each party who may act, with the same key: whoever holds an office (of the association,
-- or of the committee named), a person, or whoever represents a member. `since`: from when it waits; a row of the future
-- is no duty yet. `values`: what its sentence names; `circle`: the offices that alone hear of it.

-- As `foldText` folds, without the tables of traditional characters: half-width, lower case, no spaces and signs, one
-- suffix for companies. Titles are compared with what was typed in both scripts.
CREATE FUNCTION plain_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(lower(normalize(given, NFKC)), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3004\u3008-\u303f]+', '', 'g'),
    '(股份有限|有限责任)公司', '有限公司', 'g')
$$;

-- Meetings: their course, for those who stand above them.

-- Party life is for party roles and those who run it (handbook §4.3); null: for everybody who may know of the meeting.
CREATE FUNCTION meeting_circle(kind text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN kind IN ('party_general', 'party_committee', 'party_group', 'party_lecture', 'theme_party_day', 'org_life')
    THEN '{"circle": ["party", "clerk", "director"]}'::jsonb ELSE '{}'::jsonb END
$$;
CREATE VIEW meeting_course AS
SELECT m.id, m.kind, m.title, m.status, m.committee_id, m.starts_at, m.ends_at, m.closed_at, m.place ->> 'name' AS place_name,
  meeting_circle(m.kind) AS circle,
  -- Kinds that decide something: they have a roll, votes and minutes.
  m.kind IN ('assembly', 'congress', 'council', 'standing_council', 'supervisory', 'president_office', 'branch_meeting', 'party_general', 'party_committee') AS decides,
  -- When it was over; one that nobody closed, two hours after its planned end.
  CASE WHEN m.status IN ('ended', 'minutes_confirmed', 'archived') THEN coalesce(m.closed_at, m.ends_at)
       WHEN m.status = 'in_session' THEN m.ends_at + interval '120 minutes' END AS over_at
  FROM meeting m;
CREATE INDEX registration_of_member ON registration (membership_id, registered_at DESC) WHERE membership_id IS NOT NULL;
CREATE INDEX meeting_title ON meeting USING gin (plain_text(title) gin_trgm_ops);
CREATE INDEX agenda_file_by_file ON agenda_file (file_id);

CREATE VIEW meeting_duty AS
-- A notice whose last day in time is three days off.
SELECT 'meeting.publish:' || m.id AS key, 'meeting.publish' AS kind, 'meeting:' || m.id AS subject, m.title, meeting_circle(m.kind) AS "values",
  o.office, m.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  (last.day - 3)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, last.day AS due_on, NULL::timestamptz AS due_at, false AS provisional,
  '/modules/meetings/pages/check/index?id=' || m.id AS page
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
CROSS JOIN LATERAL (
  SELECT (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date - coalesce((
    SELECT (r.value ->> m.kind)::int FROM rule_value r
     WHERE r.id = 'meetings.noticeDays' AND r.effective @> (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date), 0) AS day) last
WHERE m.status = 'draft' AND m.starts_at IS NOT NULL
UNION ALL
-- Put off: its people wait for another time.
SELECT 'meeting.reschedule:' || m.id || ':' || m.version, 'meeting.reschedule', 'meeting:' || m.id, m.title, meeting_circle(m.kind),
  o.office, m.committee_id, NULL, NULL, '{}', '{}',
  coalesce((SELECT max(e.at) FROM meeting_event e WHERE e.meeting_id = m.id AND e.kind = 'postponed'), m.published_at),
  NULL, NULL, false, '/modules/meetings/pages/manage/index?id=' || m.id
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office) WHERE m.status = 'postponed'
UNION ALL
-- Today.
SELECT 'meeting.open:' || m.id, 'meeting.open', 'meeting:' || m.id, m.title, meeting_circle(m.kind),
  o.office, m.committee_id, NULL, NULL, '{}', '{}',
  date_trunc('day', m.starts_at AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai', NULL, m.starts_at, false,
  '/modules/meetings/pages/manage/index?id=' || m.id
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office) WHERE m.status = 'noticed'
UNION ALL
-- Its end has passed and nobody has closed it.
SELECT 'meeting.close:' || m.id, 'meeting.close', 'meeting:' || m.id, m.title, meeting_circle(m.kind),
  o.office, m.committee_id, NULL, NULL, '{}', '{}', m.ends_at, NULL, m.ends_at + interval '120 minutes', false,
  '/modules/meetings/pages/manage/index?id=' || m.id
FROM meeting m CROSS JOIN (VALUES ('clerk'), ('director')) o(office) WHERE m.status = 'in_session'
UNION ALL
SELECT 'meeting.seat:' || g.id, 'meeting.seat', 'registration:' || g.id, m.title, meeting_circle(m.kind),
  NULL, NULL, g.person_id, NULL, '{}', '{}', g.registered_at, NULL, g.offer_until, false,
  '/modules/meetings/pages/meeting/index?id=' || m.id
FROM registration g JOIN meeting m ON m.id = g.meeting_id
WHERE g.state = 'offered' AND g.person_id IS NOT NULL AND m.status IN ('noticed', 'in_session', 'postponed');

-- Proceedings.
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('meetings.minutesDays', '{"write": 7, "lock": 3}', 'days', '纪要写成和锁定的期限（自然日：散会后写成送出，可以锁定后锁定）', 'Days to write the minutes after the end, and to lock them once they can be', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)',
   '{"kind": "record", "fields": [{"key": "write", "label": {"zh": "写成送出", "en": "to write"}, "shape": {"kind": "number", "min": 1, "max": 60, "unit": "day"}}, {"key": "lock", "label": {"zh": "锁定", "en": "to lock"}, "shape": {"kind": "number", "min": 1, "max": 60, "unit": "day"}}]}');

-- `which`: write, lock. Natural days, by the rule in force on the day.
CREATE FUNCTION minutes_days(which text, day date) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT (r.value ->> which)::int FROM rule_value r WHERE r.id = 'meetings.minutesDays' AND r.effective @> day
$$;
CREATE INDEX motion_open ON motion (meeting_id) WHERE state = 'open';

CREATE VIEW proceedings_duty AS
-- A body that meets in three days and has no roll: nobody could say whether it has a quorum.
SELECT 'proceedings.roll:' || c.id AS key, 'proceedings.roll' AS kind, 'meeting:' || c.id AS subject, c.title, c.circle AS "values",
  o.office, c.committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  ((c.starts_at AT TIME ZONE 'Asia/Shanghai')::date - 3)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, NULL::date AS due_on, c.starts_at AS due_at,
  false AS provisional, '/modules/proceedings/pages/roll/index?id=' || c.id AS page
FROM meeting_course c CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
WHERE c.decides AND c.status IN ('noticed', 'in_session') AND NOT EXISTS (SELECT FROM roll_entry e WHERE e.meeting_id = c.id)
UNION ALL
-- One a meeting, however many ask. What WeChat has not judged within five minutes waits for the secretariat.
SELECT 'proceedings.questions:' || c.id, 'proceedings.questions', 'meeting:' || c.id, c.title, c.circle || jsonb_build_object('count', q.waiting),
  o.office, c.committee_id, NULL, NULL, '{}', '{}', q.since, NULL, c.ends_at, false, '/modules/proceedings/pages/floor/index?id=' || c.id
FROM meeting_course c CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
CROSS JOIN LATERAL (
  SELECT count(*) AS waiting, min(CASE WHEN f.state = 'checking' THEN f.at + interval '5 minutes' ELSE f.at END) AS since
    FROM floor_question f WHERE f.meeting_id = c.id AND f.state IN ('checking', 'shown')) q
WHERE c.status = 'in_session' AND q.waiting > 0
UNION ALL
-- Whoever is in the room for an entry that has not voted and has no interest in the matter.
SELECT 'proceedings.vote:' || v.id || ':' || p.person_id, 'proceedings.vote', 'motion:' || v.id, v.title, c.circle || jsonb_build_object('meeting', c.title),
  NULL, NULL, p.person_id, NULL, '{}', '{}', v.opened_at, NULL, c.ends_at, false, '/modules/proceedings/pages/floor/index?id=' || c.id
FROM motion v JOIN meeting_course c ON c.id = v.meeting_id AND c.status = 'in_session'
CROSS JOIN LATERAL roll_presence(v.meeting_id) p JOIN roll_entry e ON e.id = p.roll_entry_id
WHERE v.state = 'open' AND p.inside AND p.voter AND p.person_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM vote given WHERE given.motion_id = v.id AND given.roll_entry_id = e.id)
  AND NOT (cardinality(v.barred_person_ids) > 0 AND (coalesce(e.person_id = ANY(v.barred_person_ids), false) OR EXISTS (
    SELECT FROM representation w WHERE w.membership_id = e.membership_id AND w.person_id = ANY(v.barred_person_ids))))
UNION ALL
SELECT 'proceedings.survey:' || c.id || ':' || g.person_id, 'proceedings.survey', 'meeting:' || c.id, c.title, c.circle,
  NULL, NULL, g.person_id, NULL, '{}', '{}', c.over_at, (c.over_at AT TIME ZONE 'Asia/Shanghai')::date + (
    SELECT r.value::int FROM rule_value r WHERE r.id = 'meetings.surveyDays' AND r.effective @> (c.over_at AT TIME ZONE 'Asia/Shanghai')::date),
  NULL, false, '/modules/proceedings/pages/survey/index?id=' || c.id
FROM meeting_registration g JOIN meeting_arrival a ON a.registration_id = g.id AND a.seat = 0 JOIN meeting_course c ON c.id = g.meeting_id
WHERE g.person_id IS NOT NULL AND c.over_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM survey_answer s WHERE s.meeting_id = c.id AND s.person_id = g.person_id)
UNION ALL
SELECT 'proceedings.confirm:' || s.meeting_id || ':' || s.version || ':' || s.revision || ':' || w.person_id, 'proceedings.confirm', 'meeting:' || c.id, c.title, c.circle,
  NULL, NULL, w.person_id, NULL, '{}', '{}', s.circulated_at, s.confirm_by, NULL, s.confirm_provisional, '/modules/proceedings/pages/minutes/index?id=' || c.id
FROM minutes s JOIN meeting_course c ON c.id = s.meeting_id CROSS JOIN LATERAL unnest(s.asked) AS w(person_id)
WHERE s.state = 'circulated' AND NOT EXISTS (SELECT FROM minutes_confirmation k
  WHERE k.meeting_id = s.meeting_id AND k.version = s.version AND k.revision = s.revision AND k.person_id = w.person_id)
UNION ALL
-- A body's minutes that nobody has begun.
SELECT 'proceedings.write:' || c.id, 'proceedings.write', 'meeting:' || c.id, c.title, c.circle,
  o.office, c.committee_id, NULL, NULL, '{}', '{}', coalesce(c.closed_at, c.ends_at), over.day + minutes_days('write', over.day), NULL, false,
  '/modules/proceedings/pages/minutes-edit/index?id=' || c.id
FROM meeting_course c CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
CROSS JOIN LATERAL (SELECT (coalesce(c.closed_at, c.ends_at) AT TIME ZONE 'Asia/Shanghai')::date AS day) over
WHERE c.decides AND c.status IN ('ended', 'quorum_failed') AND NOT EXISTS (SELECT FROM minutes s WHERE s.meeting_id = c.id)
UNION ALL
-- A draft that can go round; a correction of what is locked has no day.
SELECT 'proceedings.circulate:' || s.meeting_id || ':' || s.version, 'proceedings.circulate', 'meeting:' || c.id, c.title, c.circle,
  o.office, c.committee_id, NULL, NULL, '{}', '{}',
  coalesce((SELECT max(e.locked_at) FROM minutes e WHERE e.meeting_id = s.meeting_id), c.closed_at, c.ends_at),
  CASE WHEN s.version = 1 THEN over.day + minutes_days('write', over.day) END, NULL, false, '/modules/proceedings/pages/minutes-edit/index?id=' || c.id
FROM minutes s JOIN meeting_course c ON c.id = s.meeting_id CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
CROSS JOIN LATERAL (SELECT (coalesce(c.closed_at, c.ends_at) AT TIME ZONE 'Asia/Shanghai')::date AS day) over
WHERE s.state = 'draft' AND c.status IN ('ended', 'minutes_confirmed', 'archived', 'quorum_failed')
UNION ALL
-- Somebody objects: the words are changed and go round again.
SELECT 'proceedings.object:' || s.meeting_id || ':' || s.version || ':' || s.revision, 'proceedings.object', 'meeting:' || c.id, c.title,
  c.circle || jsonb_build_object('count', k.against), o.office, c.committee_id, NULL, NULL, '{}', '{}', k.since, s.confirm_by, NULL, s.confirm_provisional,
  '/modules/proceedings/pages/minutes/index?id=' || c.id
FROM minutes s JOIN meeting_course c ON c.id = s.meeting_id CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
CROSS JOIN LATERAL (
  SELECT count(*) AS against, min(a.at) AS since FROM minutes_confirmation a
   WHERE a.meeting_id = s.meeting_id AND a.version = s.version AND a.revision = s.revision AND NOT a.agrees) k
WHERE s.state = 'circulated' AND k.against > 0
UNION ALL
-- All who were asked have agreed, or the period is over (judge-minutes.ts judges the same).
SELECT 'proceedings.lock:' || s.meeting_id || ':' || s.version || ':' || s.revision, 'proceedings.lock', 'meeting:' || c.id, c.title, c.circle,
  o.office, c.committee_id, NULL, NULL, '{}', '{}', ready.since, ready.day + minutes_days('lock', ready.day), NULL,
  s.confirm_provisional AND NOT k.complete, '/modules/proceedings/pages/minutes/index?id=' || c.id
FROM minutes s JOIN meeting_course c ON c.id = s.meeting_id
JOIN (VALUES ('director'), ('president')) o(office) ON o.office = 'director' OR c.circle = '{}'
CROSS JOIN LATERAL (
  SELECT count(*) > 0 AND count(*) = cardinality(s.asked) AS complete, coalesce(bool_or(NOT a.agrees), false) AS opposed, max(a.at) AS last FROM minutes_confirmation a
   WHERE a.meeting_id = s.meeting_id AND a.version = s.version AND a.revision = s.revision) k
CROSS JOIN LATERAL (
  SELECT CASE WHEN k.complete THEN k.last ELSE (s.confirm_by + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' END AS since,
         CASE WHEN k.complete THEN (k.last AT TIME ZONE 'Asia/Shanghai')::date ELSE s.confirm_by + 1 END AS day) ready
WHERE s.state = 'circulated' AND NOT k.opposed;

-- Membership.
CREATE INDEX membership_content_waiting ON membership (id) WHERE content_state IN ('review', 'risky');

CREATE VIEW membership_duty AS
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
FROM membership m JOIN content_check k ON k.membership_id = m.id AND k.state = 'risky'
WHERE m.status = 'active' AND m.content_state = 'risky'
  AND NOT EXISTS (SELECT FROM content_check newer WHERE newer.membership_id = m.id AND newer.id > k.id)
UNION ALL
-- What WeChat left to a person, who is not the applicant.
SELECT 'membership.content:' || k.id, 'membership.content', 'membership:' || m.id, m.name, '{}', o.office, m.committee_id, NULL, NULL,
  CASE WHEN m.member_no IS NULL THEN ARRAY[m.applied_by] ELSE '{}' END, ARRAY[m.id],
  coalesce(k.answered_at, k.asked_at), NULL, NULL, false, '/modules/membership/pages/review/index?id=' || m.id
FROM membership m JOIN content_check k ON k.membership_id = m.id AND k.state = 'review' CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
WHERE m.content_state = 'review' AND m.status IN ('under_review', 'returned', 'active', 'arrears', 'suspended')
  AND NOT EXISTS (SELECT FROM content_check newer WHERE newer.membership_id = m.id AND newer.id > k.id);

-- Identity: an office that will stand empty. One that was ended on purpose is not missed.
CREATE VIEW identity_duty AS
SELECT DISTINCT ON (a.office, a.committee_id) 'identity.term:' || a.office || ':' || coalesce(a.committee_id::text, '') || ':' || upper(a.term) AS key, 'identity.term' AS kind,
  'appointment:' || a.id AS subject, coalesce(c.name, '') AS title, jsonb_build_object('office', a.office) AS "values",
  'director'::text AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  (upper(a.term) - 31)::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, upper(a.term) - 1 AS due_on, NULL::timestamptz AS due_at, false AS provisional,
  '/modules/identity/pages/appointments/index'::text AS page
FROM appointment a LEFT JOIN committee c ON c.id = a.committee_id
WHERE upper(a.term) IS NOT NULL AND a.ended_by IS NULL AND c.closed_on IS NULL
  AND NOT EXISTS (SELECT FROM appointment b WHERE b.office = a.office AND b.committee_id IS NOT DISTINCT FROM a.committee_id
    AND NOT isempty(b.term) AND coalesce(upper(b.term), 'infinity') > upper(a.term))
ORDER BY a.office, a.committee_id, a.id;

-- The members' register.
CREATE VIEW member_register AS
SELECT m.id, m.kind, m.name, m.search_name, m.uscc, m.legal_rep, m.industry, m.region, m.size, m.address, m.introduction, m.committee_id, m.status, m.tier,
  m.member_no, m.joined_on, m.ended_on, m.submitted_at, m.applied_by, c.name AS committee
FROM membership m LEFT JOIN committee_name c ON c.id = m.committee_id;
CREATE VIEW member_application AS
SELECT held.id AS member_id, a.id, a.kind, a.name, a.status, a.submitted_at, a.joined_on, a.ended_on
FROM membership held JOIN membership a ON a.identity_key = held.identity_key;
CREATE VIEW member_representative AS
SELECT r.id, r.membership_id, r.name, r.phone, r.title, r.is_primary, r.since, r.ended_at,
  EXISTS (SELECT FROM representation w WHERE w.representative_id = r.id AND w.membership_id = r.membership_id) AS linked
FROM representative r;
CREATE VIEW member_person AS SELECT w.membership_id, w.person_id, r.name FROM representation w JOIN representative r ON r.id = w.representative_id;
CREATE VIEW member_licence AS
SELECT d.id, d.membership_id, d.code, d.name_on_document, d.number, d.valid_to, d.unlimited FROM membership_material d
WHERE d.replaced_at IS NULL AND d.code IN ('businessLicense', 'industryCert', 'professionalCert');
CREATE OR REPLACE VIEW point_given AS SELECT source, source_id, membership_id, delta, day FROM point_entry;
CREATE VIEW notice_sent AS
SELECT n.id, n.person_id, n.kind, n.title, n.title_en, n.created_at, n.read_at FROM notice n;

-- The register and the search look among all members, not only among those who are active now.
DROP INDEX membership_search;
CREATE INDEX membership_search ON membership USING gin (search_name gin_trgm_ops);
CREATE INDEX membership_register ON membership (search_name, id) WHERE member_no IS NOT NULL;
CREATE INDEX membership_by_tier ON membership (tier, id) WHERE member_no IS NOT NULL;
CREATE INDEX membership_former ON membership (search_name, id) WHERE status <> 'active';
CREATE INDEX membership_by_uscc ON membership (uscc text_pattern_ops) WHERE uscc IS NOT NULL;
CREATE INDEX representative_by_name ON representative (name text_pattern_ops) WHERE ended_at IS NULL;
CREATE INDEX representative_by_phone_end ON representative (reverse(phone) text_pattern_ops) WHERE ended_at IS NULL;
