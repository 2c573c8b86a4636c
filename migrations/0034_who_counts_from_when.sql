-- Who counts, from when (docs/decisions/036): a right ends the instant it ends, and what a motion excludes is fixed when
-- it is put.

-- membership: who has represented whom, and from when to when; and which memberships have ended.
CREATE VIEW representation_held AS
  SELECT r.membership_id, r.person_id, r.accepted_at AS since, r.ended_at
    FROM representative r
   WHERE r.accepted_at IS NOT NULL
     AND (r.ended_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM person_phone p WHERE p.phone = r.phone AND p.person_id <> r.person_id));
CREATE INDEX representative_ever ON representative (person_id) WHERE accepted_at IS NOT NULL;
CREATE VIEW member_end AS SELECT id AS membership_id, ended_at, status FROM membership WHERE ended_at IS NOT NULL;
CREATE INDEX membership_ended ON membership (ended_at) WHERE ended_at IS NOT NULL;
-- Whether somebody acts for a member at an instant: what a gate, a vote and an excuse ask.
CREATE FUNCTION represents_at(of_person uuid, of_membership uuid, as_of timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM representation_held w
                  WHERE w.person_id = of_person AND w.membership_id = of_membership AND w.since <= as_of AND (w.ended_at IS NULL OR w.ended_at > as_of))
     AND NOT EXISTS (SELECT FROM member_end x WHERE x.membership_id = of_membership AND x.ended_at <= as_of)
$$;
-- Holds a member and somebody's representation of it until the commit, in the order in which a change of them takes both.
-- False: he does not represent it, or it has ended, whatever was read before.
CREATE FUNCTION hold_hand(of_person uuid, of_membership uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM membership m WHERE m.id = of_membership AND m.ended_at IS NULL FOR SHARE;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM FROM representation w WHERE w.person_id = of_person AND w.membership_id = of_membership FOR SHARE;
  RETURN FOUND;
END $$;

-- identity: from when to when an office was held. Ended by hand: at that instant; else with the last day of its term in
-- Asia/Shanghai.
CREATE VIEW office_term AS
  SELECT person_id, office, committee_id, ended_at IS NOT NULL AS by_hand,
         coalesce(lower(term), withdrawn_from)::timestamp AT TIME ZONE 'Asia/Shanghai' AS begins,
         coalesce(ended_at, coalesce(upper(term), withdrawn_from)::timestamp AT TIME ZONE 'Asia/Shanghai') AS ends
    FROM appointment;
CREATE INDEX appointment_ends ON appointment ((coalesce(ended_at, coalesce(upper(term), withdrawn_from)::timestamp AT TIME ZONE 'Asia/Shanghai')));
-- When somebody's offices of a body ended, as it is known at `as_of`, for whoever was put on a roll as holding one on
-- `on_day`: the first instant from that day on at which he held none of them; NULL while he does. Who is appointed again
-- without a gap goes on.
CREATE FUNCTION office_ceased(of_person uuid, of_offices text[], of_committee uuid, on_day date, as_of timestamptz) RETURNS TABLE (at timestamptz, by_hand boolean) LANGUAGE sql STABLE AS $$
  WITH held AS (
    SELECT t.begins, coalesce(t.ends, 'infinity') AS ends, t.by_hand FROM office_term t
     WHERE t.person_id = of_person AND t.office = ANY (of_offices) AND (t.committee_id IS NULL OR t.committee_id = of_committee)
  ), first AS (SELECT on_day::timestamp AT TIME ZONE 'Asia/Shanghai' AS at),
  since AS (SELECT EXISTS (SELECT FROM held, first WHERE held.begins <= first.at AND held.ends > first.at) AS covered)
  SELECT h.ends, h.by_hand FROM held h, first, since
   WHERE h.ends <= as_of AND NOT EXISTS (SELECT FROM held o WHERE o.begins <= h.ends AND o.ends > h.ends)
     AND CASE WHEN since.covered THEN h.ends > first.at ELSE h.ends <= first.at END
   ORDER BY CASE WHEN since.covered THEN h.ends END, h.ends DESC LIMIT 1
$$;

-- proceedings: an entry of the roll knows since when it stands, and by which offices.
ALTER TABLE roll_entry
  ADD COLUMN since timestamptz NOT NULL DEFAULT '-infinity',
  -- Of a roll that was set by offices: those of the body, its committee, and the day on which they had to be held.
  ADD COLUMN offices text[],
  ADD COLUMN committee_id uuid REFERENCES committee,
  ADD COLUMN office_day date,
  ADD CHECK ((offices IS NULL) = (office_day IS NULL)),
  ADD CHECK (offices IS NOT NULL OR committee_id IS NULL),
  ADD CHECK (offices IS NULL OR person_id IS NOT NULL);
CREATE INDEX roll_since ON roll_entry (meeting_id, since);
CREATE INDEX roll_of_offices ON roll_entry (meeting_id, office_day) WHERE offices IS NOT NULL;
-- Which rolls were set by offices was not kept. One whose people all hold an office of the body on the day was.
WITH body AS (
  SELECT m.id, m.committee_id, (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS day, CASE m.kind
      WHEN 'council' THEN ARRAY['council', 'president'] WHEN 'standing_council' THEN ARRAY['council', 'president'] WHEN 'supervisory' THEN ARRAY['supervisor']
      WHEN 'president_office' THEN ARRAY['president'] WHEN 'party_general' THEN ARRAY['party'] WHEN 'party_committee' THEN ARRAY['party'] END AS offices
    FROM meeting_facts m WHERE m.status IN ('draft', 'noticed', 'in_session') AND m.starts_at IS NOT NULL
), by_office AS (
  SELECT b.* FROM body b WHERE b.offices IS NOT NULL AND NOT EXISTS (
    SELECT FROM roll_entry e WHERE e.meeting_id = b.id AND (e.person_id IS NULL OR NOT EXISTS (
      SELECT FROM office_holder o WHERE o.person_id = e.person_id AND o.office = ANY (b.offices) AND o.term @> b.day AND (o.committee_id IS NULL OR o.committee_id = b.committee_id)))))
UPDATE roll_entry e SET offices = b.offices, committee_id = b.committee_id, office_day = b.day FROM by_office b WHERE e.meeting_id = b.id;

-- The one answer to who of a roll stands no more at an instant, since when, and why: the status of a member that has
-- ended, `officeEnded`, `termOver`. After the close it is as it was at the close. It starts from what has ended since the
-- roll was set, and does not go through the roll.
CREATE FUNCTION roll_ceased(of_meeting uuid, as_of timestamptz) RETURNS TABLE (roll_entry_id uuid, at timestamptz, why text, name text, voter boolean, excused boolean)
LANGUAGE plpgsql STABLE ROWS 2 SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE until timestamptz := least(as_of, (SELECT closed_at FROM meeting_facts WHERE id = of_meeting));
BEGIN
  RETURN QUERY
  SELECT e.id, x.ended_at, x.status, e.name, e.voter, e.excuse IS NOT NULL
    FROM member_end x JOIN roll_entry e ON e.meeting_id = of_meeting AND e.membership_id = x.membership_id
   WHERE x.ended_at <= until
     AND x.ended_at > (SELECT min(since) - interval '1 day' FROM roll_entry WHERE meeting_id = of_meeting)
  UNION ALL
  SELECT e.id, c.at, CASE WHEN c.by_hand THEN 'officeEnded' ELSE 'termOver' END, e.name, e.voter, e.excuse IS NOT NULL
    FROM roll_entry e
    CROSS JOIN LATERAL office_ceased(e.person_id, e.offices, e.committee_id, e.office_day, until) c
   WHERE e.meeting_id = of_meeting AND e.offices IS NOT NULL AND e.person_id IN (
     SELECT t.person_id FROM office_term t
      WHERE t.ends <= until AND t.ends > (
        SELECT least(min(f.since), min(f.office_day)::timestamp AT TIME ZONE 'Asia/Shanghai') - interval '1 day' FROM roll_entry f WHERE f.meeting_id = of_meeting AND f.offices IS NOT NULL));
END $$;

-- 书面委托: one entry is spoken for by another of the same roll. It ends when its giver comes, when it is revoked, and
-- with either's right.
CREATE TABLE proxy (
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting,
  giver_id        uuid NOT NULL REFERENCES roll_entry ON DELETE CASCADE,
  holder_id       uuid NOT NULL REFERENCES roll_entry ON DELETE CASCADE,
  -- The paper, signed.
  file_id         uuid NOT NULL REFERENCES file,
  recorded_by     uuid NOT NULL REFERENCES person,
  recorded_at     timestamptz NOT NULL,
  revoked_by      uuid REFERENCES person,
  revoked_at      timestamptz,
  CHECK (giver_id <> holder_id),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE UNIQUE INDEX proxy_one_holder ON proxy (giver_id) WHERE revoked_at IS NULL;
CREATE INDEX proxy_by_holder ON proxy (holder_id) WHERE revoked_at IS NULL;
CREATE INDEX proxy_by_meeting ON proxy (meeting_id) WHERE revoked_at IS NULL;

-- Who came for an entry, and whether he is there for it at an instant: a person for his own, and whoever represents a
-- member at that instant for the member's. `over`: nobody leaves or comes after the close.
DROP FUNCTION roll_counts(uuid);
DROP FUNCTION roll_presence_of(uuid, uuid);
CREATE FUNCTION roll_came(of_meeting uuid, as_of timestamptz) RETURNS TABLE (roll_entry_id uuid, person_id uuid, inside boolean, voter boolean, excused boolean) LANGUAGE sql STABLE AS $$
  SELECT e.id, g.person_id, a.at <= m.over AND coalesce(a.left_at >= m.over, true), e.voter, e.excuse IS NOT NULL
    FROM (SELECT coalesce(closed_at, 'infinity') AS over FROM meeting_facts WHERE id = of_meeting) m
    CROSS JOIN meeting_arrival a JOIN meeting_registration g ON g.id = a.registration_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.person_id = g.person_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
  UNION ALL
  SELECT e.id, g.person_id, a.at <= m.over AND coalesce(a.left_at >= m.over, true) AND w.since <= least(as_of, m.over) AND coalesce(w.ended_at > least(as_of, m.over), true),
         e.voter, e.excuse IS NOT NULL
    FROM (SELECT coalesce(closed_at, 'infinity') AS over FROM meeting_facts WHERE id = of_meeting) m
    CROSS JOIN meeting_arrival a JOIN meeting_registration g ON g.id = a.registration_id
    JOIN representation_held w ON w.person_id = g.person_id AND w.membership_id = coalesce(g.membership_id, w.membership_id)
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.membership_id = w.membership_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
     AND w.since <= least(as_of, m.over, a.left_at) AND coalesce(w.ended_at > a.at, true)
$$;
-- The proxies that are good at an instant, but for their holder's being there.
CREATE FUNCTION proxy_standing(of_meeting uuid, as_of timestamptz) RETURNS TABLE (proxy_id uuid, giver_id uuid, holder_id uuid) 
LANGUAGE plpgsql STABLE ROWS 2 SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT x.id, x.giver_id, x.holder_id
    FROM proxy x
   WHERE x.meeting_id = of_meeting AND x.recorded_at <= as_of AND coalesce(x.revoked_at > as_of, true)
     AND NOT EXISTS (SELECT FROM roll_came(of_meeting, as_of) c WHERE c.roll_entry_id = x.giver_id)
     AND x.giver_id NOT IN (SELECT z.roll_entry_id FROM roll_ceased(of_meeting, as_of) z)
     AND x.holder_id NOT IN (SELECT z.roll_entry_id FROM roll_ceased(of_meeting, as_of) z);
END $$;
-- Whether somebody may speak for an entry at an instant: for himself, for a member he represents, or by a proxy.
CREATE FUNCTION speaks_for(of_person uuid, of_entry uuid, as_of timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM roll_entry e WHERE e.id = of_entry AND (
      e.person_id = of_person OR (e.membership_id IS NOT NULL AND represents_at(of_person, e.membership_id, as_of))
      OR EXISTS (SELECT FROM proxy_standing(e.meeting_id, as_of) x JOIN roll_entry h ON h.id = x.holder_id
                  WHERE x.giver_id = e.id AND (h.person_id = of_person OR (h.membership_id IS NOT NULL AND represents_at(of_person, h.membership_id, as_of))))))
$$;
-- The one definition of presence, for the quorum, the votes, the minutes and the screen in the hall: who came for an entry
-- that stands, himself or by a written proxy.
DROP FUNCTION roll_presence(uuid) CASCADE;
CREATE FUNCTION roll_presence(of_meeting uuid, as_of timestamptz) RETURNS TABLE (roll_entry_id uuid, person_id uuid, inside boolean, voter boolean, excused boolean, by_proxy boolean) LANGUAGE sql STABLE AS $$
  SELECT c.roll_entry_id, c.person_id, c.inside, c.voter, c.excused, false
    FROM roll_came(of_meeting, as_of) c WHERE c.roll_entry_id NOT IN (SELECT z.roll_entry_id FROM roll_ceased(of_meeting, as_of) z)
  UNION ALL
  SELECT x.giver_id, c.person_id, c.inside, e.voter, e.excuse IS NOT NULL, true
    FROM proxy_standing(of_meeting, as_of) x JOIN roll_came(of_meeting, as_of) c ON c.roll_entry_id = x.holder_id JOIN roll_entry e ON e.id = x.giver_id
$$;
-- What every phone in the hall asks for every few seconds. In PL/pgSQL, so that a connection plans it once: planning
-- takes longer than reading. The plan may have been made when the hall was empty, so it goes by the indexes whatever it
-- believes to be there.
CREATE FUNCTION roll_presence_of(of_meeting uuid, of_person uuid, as_of timestamptz) RETURNS TABLE (roll_entry_id uuid, inside boolean)
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT p.roll_entry_id, p.inside FROM roll_presence(of_meeting, as_of) p WHERE p.person_id = of_person;
END $$;
-- Counts of a roll, of those who stand. They grow with those who came, not with the roll, but for a count of an index.
CREATE FUNCTION roll_counts(of_meeting uuid, as_of timestamptz)
RETURNS TABLE (entitled int, present int, "left" int, excused int, absent int, observers int, ceased int, proxies int)
LANGUAGE plpgsql STABLE ROWS 1 SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE voters int; others int; excuses int; here int; came int; came_excused int; gone int; gone_others int; gone_excused int; by_paper int;
BEGIN
  SELECT count(*) FILTER (WHERE e.voter), count(*) FILTER (WHERE NOT e.voter) INTO voters, others FROM roll_entry e WHERE e.meeting_id = of_meeting;
  SELECT count(*) INTO excuses FROM roll_entry e WHERE e.meeting_id = of_meeting AND e.voter AND e.excuse IS NOT NULL;
  SELECT count(*) FILTER (WHERE z.voter), count(*) FILTER (WHERE NOT z.voter), count(*) FILTER (WHERE z.voter AND z.excused)
    INTO gone, gone_others, gone_excused FROM roll_ceased(of_meeting, as_of) z;
  SELECT count(*) FILTER (WHERE c.inside), count(*), count(*) FILTER (WHERE c.excused), count(*) FILTER (WHERE c.inside AND c.by_proxy) INTO here, came, came_excused, by_paper
    FROM (SELECT bool_or(p.inside) AS inside, bool_or(p.excused) AS excused, bool_and(p.by_proxy) AS by_proxy FROM roll_presence(of_meeting, as_of) p WHERE p.voter GROUP BY p.roll_entry_id) c;
  voters := voters - gone;
  excuses := excuses - gone_excused;
  RETURN QUERY SELECT voters, here, came - here, excuses - came_excused, voters - came - (excuses - came_excused), others - gone_others, gone, by_paper;
END $$;

-- Whom a motion excludes is fixed when it is put: the entries of those who have an interest, of the members they
-- represent or represented within the meeting, and of the offices they hold; and, once closed, which votes did not count.
ALTER TABLE motion
  ADD COLUMN barred_entry_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN uncounted_entry_ids uuid[] NOT NULL DEFAULT '{}';
CREATE FUNCTION barred_entries(of_meeting uuid, people uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT b.id ORDER BY b.id), '{}') FROM (
    SELECT e.id FROM roll_entry e WHERE e.meeting_id = of_meeting AND e.person_id = ANY (people)
    UNION ALL
    SELECT e.id FROM representation_held w JOIN roll_entry e ON e.meeting_id = of_meeting AND e.membership_id = w.membership_id
     WHERE w.person_id = ANY (people) AND coalesce(w.ended_at > (
       SELECT least(m.opened_at, date_trunc('day', m.starts_at AT TIME ZONE 'Asia/Shanghai') AT TIME ZONE 'Asia/Shanghai') FROM meeting_facts m WHERE m.id = of_meeting), true)) b
$$;
UPDATE motion SET barred_entry_ids = barred_entries(meeting_id, barred_person_ids) WHERE state = 'open' AND cardinality(barred_person_ids) > 0;

-- A vote, whatever path it took: for a motion that is open, by somebody who has no interest, for an entry of that meeting
-- which is not excluded and was on the roll when the motion was put. What it was read by is held until the commit, so a
-- hand that is taken away at the same moment is seen here: then the caller reads again.
CREATE OR REPLACE FUNCTION keep_closed_votes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE o record; e record;
BEGIN
  SELECT meeting_id, opened_at, barred_person_ids, barred_entry_ids INTO o FROM motion WHERE id = coalesce(NEW.motion_id, OLD.motion_id) AND state = 'open' FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the motion is closed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'vote_before_close'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  SELECT meeting_id, voter, since, person_id, membership_id INTO e FROM roll_entry WHERE id = NEW.roll_entry_id;
  IF NEW.person_id = ANY (o.barred_person_ids) OR NEW.roll_entry_id = ANY (o.barred_entry_ids) OR EXISTS (
       -- Became a hand of it at the moment at which the motion was put.
       SELECT FROM representation_held w WHERE w.person_id = ANY (o.barred_person_ids) AND w.membership_id = e.membership_id
          AND w.since <= o.opened_at AND coalesce(w.ended_at > o.opened_at, true)) THEN
    RAISE EXCEPTION 'has an interest' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'vote_not_barred'; END IF;
  IF e.meeting_id <> o.meeting_id OR NOT e.voter OR e.since > o.opened_at THEN
    RAISE EXCEPTION 'not entitled' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'vote_of_the_roll'; END IF;
  IF e.person_id = NEW.person_id THEN RETURN NEW; END IF;
  IF e.membership_id IS NOT NULL AND hold_hand(NEW.person_id, e.membership_id) THEN RETURN NEW; END IF;
  -- By a proxy: whoever walks in at this moment is waited for.
  PERFORM wait_for_scans(o.meeting_id);
  PERFORM FROM proxy x WHERE x.giver_id = NEW.roll_entry_id AND x.revoked_at IS NULL FOR SHARE;
  PERFORM FROM proxy_standing(o.meeting_id, NEW.at) x JOIN roll_entry h ON h.id = x.holder_id
    WHERE x.giver_id = NEW.roll_entry_id AND (h.person_id = NEW.person_id OR h.membership_id IS NOT NULL AND hold_hand(NEW.person_id, h.membership_id));
  IF NOT FOUND THEN RAISE EXCEPTION 'no longer his to give' USING ERRCODE = 'serialization_failure'; END IF;
  RETURN NEW;
END $$;
-- meetings: waits for the scans under way, and keeps others out until the commit.
CREATE FUNCTION wait_for_scans(of_meeting uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(of_meeting::text, 6))
$$;

-- Asked by the meetings: who is summoned, of those who stand; after the close, who stood then.
CREATE OR REPLACE VIEW meeting_summons AS
  SELECT e.id, e.meeting_id, e.membership_id, e.person_id, e.name, e.voter, e.excused_at
    FROM roll_entry e
   WHERE (e.membership_id IS NULL OR NOT EXISTS (
       SELECT FROM member_end x WHERE x.membership_id = e.membership_id AND x.ended_at <= coalesce((SELECT m.closed_at FROM meeting_facts m WHERE m.id = e.meeting_id), 'infinity')))
     AND (e.offices IS NULL OR NOT EXISTS (
       SELECT FROM meeting_facts m, office_ceased(e.person_id, e.offices, e.committee_id, e.office_day, 'infinity') c
        WHERE m.id = e.meeting_id AND c.at <= CASE WHEN c.by_hand THEN coalesce(m.closed_at, 'infinity') ELSE least(m.closed_at, now()) END));

-- Asked by the meetings: papers that whoever runs one may open.
CREATE VIEW meeting_paper AS SELECT meeting_id, file_id FROM proxy;

-- The survey: what was answered lies apart from who has answered, without his name and without a time. An answer cannot be
-- changed, so nobody needs the link. Answers are released in batches, in an order drawn then; until then they are in no
-- report.
CREATE TABLE survey_answered (
  meeting_id      uuid NOT NULL REFERENCES meeting,
  person_id       uuid NOT NULL REFERENCES person,
  PRIMARY KEY (meeting_id, person_id)
);
INSERT INTO survey_answered SELECT meeting_id, person_id FROM survey_answer ORDER BY gen_random_uuid();
CREATE TABLE survey_content (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id      uuid NOT NULL REFERENCES meeting,
  ratings         jsonb NOT NULL,
  comment         text NOT NULL DEFAULT '',
  -- Its place among those that were released; NULL: not yet.
  place           uuid
);
CREATE INDEX survey_content_by_meeting ON survey_content (meeting_id, place);
-- What reports have shown stays shown.
INSERT INTO survey_content (meeting_id, ratings, comment, place)
  SELECT s.meeting_id, s.ratings, s.comment, CASE WHEN count(*) OVER (PARTITION BY s.meeting_id) >= 5 THEN gen_random_uuid() END FROM survey_answer s ORDER BY gen_random_uuid();
CREATE OR REPLACE VIEW meeting_survey AS SELECT meeting_id, person_id FROM survey_answered;

-- As in 0019; who votes is who is there for an entry that stands and that the motion does not exclude.
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
CROSS JOIN LATERAL roll_presence(v.meeting_id, now()) p JOIN roll_entry e ON e.id = p.roll_entry_id
WHERE v.state = 'open' AND p.inside AND p.voter AND p.person_id IS NOT NULL AND e.since <= v.opened_at
  AND NOT EXISTS (SELECT FROM vote given WHERE given.motion_id = v.id AND given.roll_entry_id = e.id)
  AND e.id <> ALL (v.barred_entry_ids) AND p.person_id <> ALL (v.barred_person_ids)
  AND (p.by_proxy OR e.person_id IS NOT NULL OR EXISTS (
    SELECT FROM representation w WHERE w.membership_id = e.membership_id AND w.person_id = p.person_id AND w.since <= v.opened_at))
UNION ALL
SELECT 'proceedings.survey:' || c.id || ':' || g.person_id, 'proceedings.survey', 'meeting:' || c.id, c.title, c.circle,
  NULL, NULL, g.person_id, NULL, '{}', '{}', c.over_at, (c.over_at AT TIME ZONE 'Asia/Shanghai')::date + (
    SELECT r.value::int FROM rule_value r WHERE r.id = 'meetings.surveyDays' AND r.effective @> (c.over_at AT TIME ZONE 'Asia/Shanghai')::date),
  NULL, false, '/modules/proceedings/pages/survey/index?id=' || c.id
FROM meeting_registration g JOIN meeting_arrival a ON a.registration_id = g.id AND a.seat = 0 JOIN meeting_course c ON c.id = g.meeting_id
WHERE g.person_id IS NOT NULL AND c.over_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM survey_answered s WHERE s.meeting_id = c.id AND s.person_id = g.person_id)
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
DROP TABLE survey_answer;

-- Answers beyond two batches are released, one batch of them, drawn by lot: so at least a batch is left for the close, and
-- no two reports ever differ by fewer. At the close what is left is shown, when it is a batch. Written anew together, the
-- rows of a batch tell nothing of who gave which. How many were released.
CREATE FUNCTION release_survey(of_meeting uuid, batch integer, closed boolean) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE waiting integer; drawn integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('survey:' || of_meeting, 7));
  SELECT count(*) INTO waiting FROM survey_content s WHERE s.meeting_id = of_meeting AND s.place IS NULL;
  drawn := CASE WHEN closed THEN waiting ELSE waiting - batch END;
  IF drawn < batch THEN RETURN 0; END IF;
  WITH lot AS MATERIALIZED (SELECT s.id FROM survey_content s WHERE s.meeting_id = of_meeting AND s.place IS NULL ORDER BY gen_random_uuid() LIMIT drawn),
  taken AS (DELETE FROM survey_content s USING lot WHERE s.id = lot.id RETURNING s.meeting_id, s.ratings, s.comment)
  INSERT INTO survey_content (meeting_id, ratings, comment, place)
    SELECT t.meeting_id, t.ratings, t.comment, gen_random_uuid() FROM taken t ORDER BY gen_random_uuid();
  RETURN drawn;
END $$;
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('surveyResults', '会后评价截止后公布结果', 5, '2026-01-01T00:00:00Z');

UPDATE reg_rule SET title = '评价至少几份一批才公布', title_en = 'Answers of a survey that are released together',
  shape = '{"kind": "number", "min": 5, "max": 100, "unit": "answer"}' WHERE id = 'meetings.surveyMinimum';
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('meetings.proxies', '{"kinds": [], "most": 1}', 'kinds', '书面委托：哪些会议允许，一人最多受几人委托', 'Written proxies: which meetings admit them, and how many one may hold',
   '本会章程写明可以书面委托的才开启；一人一票为会馆默认值，未核实', 'Only where the charter admits written proxies; one each is Huiguan’s default, not verified', '', 'known', true, '[2026-01-01,)',
   '{"kind": "record", "fields": [{"key": "kinds", "label": {"zh": "适用于", "en": "applies to"}, "shape": {"kind": "choices", "least": 0, "choices": [
      {"value": "assembly", "label": {"zh": "会员大会", "en": "general assembly"}}, {"value": "congress", "label": {"zh": "会员代表大会", "en": "congress"}},
      {"value": "council", "label": {"zh": "理事会", "en": "council"}}, {"value": "standing_council", "label": {"zh": "常务理事会", "en": "standing council"}},
      {"value": "supervisory", "label": {"zh": "监事会", "en": "supervisory board"}}, {"value": "branch_meeting", "label": {"zh": "分支机构会议", "en": "branch meeting"}}]}},
    {"key": "most", "label": {"zh": "一人最多受托", "en": "at most held by one"}, "shape": {"kind": "number", "min": 1, "max": 10, "unit": "answer"}}]}');
