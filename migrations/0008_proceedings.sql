-- 议事: the roll, the floor, votes, minutes, the survey (handbook §1.2, §4.1, §4.5).
CREATE TABLE roll_entry (
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
  -- One vote: a member's, cast by any of its representatives, or a person's.
  membership_id   uuid REFERENCES membership,
  person_id       uuid REFERENCES person,
  name            text NOT NULL,
  -- Whom a person represents; a member's entry has none.
  unit_name       text,
  -- False: 列席, heard but not counted.
  voter           boolean NOT NULL DEFAULT true,
  excuse          text,
  excused_at      timestamptz,
  CHECK ((membership_id IS NULL) <> (person_id IS NULL)),
  CHECK ((excuse IS NULL) = (excused_at IS NULL))
);
CREATE UNIQUE INDEX roll_person_once ON roll_entry (meeting_id, person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX roll_member_once ON roll_entry (meeting_id, membership_id) WHERE membership_id IS NOT NULL;

-- Counts those entitled without touching the table.
CREATE INDEX roll_by_meeting ON roll_entry (meeting_id, voter);
CREATE INDEX roll_excused ON roll_entry (meeting_id) WHERE voter AND excuse IS NOT NULL;

-- Who of a roll came: an entry and each person who came for it, `inside` while he has not left. The one definition of
-- presence, for the quorum, the votes, the minutes and the screen in the hall. Whoever came without a membership counts
-- for those he represents.
CREATE FUNCTION roll_presence(of_meeting uuid) RETURNS TABLE (roll_entry_id uuid, person_id uuid, inside boolean, voter boolean, excused boolean) LANGUAGE sql STABLE AS $$
  SELECT e.id, g.person_id, a.left_at IS NULL, e.voter, e.excuse IS NOT NULL
    FROM attendance a JOIN registration g ON g.id = a.registration_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.person_id = g.person_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
  UNION ALL
  SELECT e.id, g.person_id, a.left_at IS NULL, e.voter, e.excuse IS NOT NULL
    FROM attendance a JOIN registration g ON g.id = a.registration_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.membership_id = g.membership_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
  UNION ALL
  SELECT e.id, g.person_id, a.left_at IS NULL, e.voter, e.excuse IS NOT NULL
    FROM attendance a JOIN registration g ON g.id = a.registration_id AND g.membership_id IS NULL
    JOIN representation w ON w.person_id = g.person_id
    JOIN roll_entry e ON e.meeting_id = a.meeting_id AND e.membership_id = w.membership_id
   WHERE a.meeting_id = of_meeting AND a.seat = 0
$$;

-- What every phone in the hall asks for every few seconds. In PL/pgSQL, so that a connection plans it once: planning
-- takes longer than reading. The plan may have been made when the hall was empty, so it goes by the indexes whatever it
-- believes to be there.
CREATE FUNCTION roll_presence_of(of_meeting uuid, of_person uuid) RETURNS TABLE (roll_entry_id uuid, inside boolean)
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT p.roll_entry_id, p.inside FROM roll_presence(of_meeting) p WHERE p.person_id = of_person;
END $$;

-- Counts of a roll. They grow with those who came, not with the roll, but for a count of an index.
CREATE FUNCTION roll_counts(of_meeting uuid) RETURNS TABLE (entitled int, present int, "left" int, excused int, absent int, observers int)
LANGUAGE plpgsql STABLE ROWS 1 SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE voters int; others int; excuses int; here int; came int; came_excused int;
BEGIN
  SELECT count(*) FILTER (WHERE e.voter), count(*) FILTER (WHERE NOT e.voter) INTO voters, others FROM roll_entry e WHERE e.meeting_id = of_meeting;
  SELECT count(*) INTO excuses FROM roll_entry e WHERE e.meeting_id = of_meeting AND e.voter AND e.excuse IS NOT NULL;
  SELECT count(*) FILTER (WHERE c.inside), count(*), count(*) FILTER (WHERE c.excused) INTO here, came, came_excused
    FROM (SELECT bool_or(p.inside) AS inside, bool_or(p.excused) AS excused FROM roll_presence(of_meeting) p WHERE p.voter GROUP BY p.roll_entry_id) c;
  RETURN QUERY SELECT voters, here, came - here, excuses - came_excused, voters - came - (excuses - came_excused), others;
END $$;

CREATE TABLE floor_question (
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting,
  person_id       uuid NOT NULL REFERENCES person,
  openid          text,
  text            text NOT NULL,
  anonymous       boolean NOT NULL DEFAULT false,
  by_name         text NOT NULL DEFAULT '',
  unit_name       text NOT NULL DEFAULT '',
  state           text NOT NULL CHECK (state IN ('checking', 'shown', 'answered', 'hidden')),
  answer          text NOT NULL DEFAULT '',
  -- How many seconded it, kept by the trigger below: a full hall polls the list, and must not count each time.
  votes           integer NOT NULL DEFAULT 0 CHECK (votes >= 0),
  at              timestamptz NOT NULL,
  settled_by      uuid REFERENCES person
);
CREATE INDEX floor_question_by_meeting ON floor_question (meeting_id, votes DESC, at);
CREATE INDEX floor_question_by_person ON floor_question (person_id, meeting_id);
CREATE TABLE floor_upvote (
  question_id     uuid NOT NULL REFERENCES floor_question,
  person_id       uuid NOT NULL REFERENCES person,
  PRIMARY KEY (question_id, person_id)
);
CREATE FUNCTION count_upvote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN UPDATE floor_question SET votes = votes + 1 WHERE id = NEW.question_id;
  ELSE UPDATE floor_question SET votes = votes - 1 WHERE id = OLD.question_id; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER upvote_counted AFTER INSERT OR DELETE ON floor_upvote FOR EACH ROW EXECUTE FUNCTION count_upvote();

CREATE TABLE motion (
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting,
  agenda_item_id  uuid REFERENCES agenda_item,
  title           text NOT NULL,
  matter_type     text NOT NULL,
  -- The rule as it stood when the motion was put (contracts/proceedings.ts `votingRule`).
  rule            jsonb NOT NULL,
  barred_person_ids uuid[] NOT NULL DEFAULT '{}',
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'withdrawn')),
  opened_at       timestamptz NOT NULL,
  opened_by       uuid NOT NULL REFERENCES person,
  closed_at       timestamptz,
  result          jsonb,
  CHECK ((state = 'open') = (closed_at IS NULL)),
  CHECK ((state = 'closed') = (result IS NOT NULL))
);
CREATE INDEX motion_by_meeting ON motion (meeting_id, opened_at);
-- An open vote: one a roll entry, changed until the motion closes.
CREATE TABLE vote (
  motion_id       uuid NOT NULL REFERENCES motion,
  roll_entry_id   uuid NOT NULL REFERENCES roll_entry,
  person_id       uuid NOT NULL REFERENCES person,
  choice          text NOT NULL CHECK (choice IN ('yes', 'no', 'abstain')),
  at              timestamptz NOT NULL,
  PRIMARY KEY (motion_id, roll_entry_id)
);
-- Finds the own vote of each who polls, and counts a motion's without touching the table.
CREATE INDEX vote_by_person ON vote (motion_id, person_id);
-- A vote that is given while the motion closes is counted or refused, never lost or late: whatever path it took.
CREATE FUNCTION keep_closed_votes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM motion WHERE id = coalesce(NEW.motion_id, OLD.motion_id) AND state = 'open' FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'the motion is closed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'vote_before_close'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER vote_before_close BEFORE INSERT OR UPDATE OR DELETE ON vote FOR EACH ROW EXECUTE FUNCTION keep_closed_votes();

CREATE TABLE minutes (
  meeting_id      uuid NOT NULL REFERENCES meeting,
  version         integer NOT NULL CHECK (version > 0),
  revision        integer NOT NULL DEFAULT 1,
  state           text NOT NULL CHECK (state IN ('draft', 'circulated', 'locked', 'superseded')),
  words           jsonb NOT NULL,
  -- Filled when it is circulated; until then the facts are read from the house.
  facts           jsonb,
  correction      text NOT NULL DEFAULT '',
  written_by      uuid NOT NULL REFERENCES person,
  circulated_at   timestamptz,
  confirm_by      date,
  -- Some day counted lies past the published holidays: the date may move.
  confirm_provisional boolean NOT NULL DEFAULT false,
  -- Who was there and is asked to confirm what was circulated.
  asked           uuid[] NOT NULL DEFAULT '{}',
  locked_at       timestamptz,
  locked_by       uuid REFERENCES person,
  hash            text CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (meeting_id, version),
  CHECK ((state IN ('locked', 'superseded')) = (hash IS NOT NULL)),
  CHECK ((hash IS NULL) = (locked_at IS NULL)),
  CHECK (state = 'draft' OR facts IS NOT NULL),
  CHECK ((version = 1) = (correction = ''))
);
CREATE UNIQUE INDEX minutes_one_open ON minutes (meeting_id) WHERE state IN ('draft', 'circulated');
CREATE UNIQUE INDEX minutes_one_locked ON minutes (meeting_id) WHERE state = 'locked';
-- What is locked is never written again, but for the mark that a later version took its place.
CREATE FUNCTION keep_locked_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.state = 'superseded')
     OR (to_jsonb(NEW) - 'state') IS DISTINCT FROM (to_jsonb(OLD) - 'state') OR NEW.state <> 'superseded' THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minutes_kept BEFORE UPDATE OR DELETE ON minutes FOR EACH ROW WHEN (OLD.hash IS NOT NULL) EXECUTE FUNCTION keep_locked_minutes();
CREATE TABLE minutes_confirmation (
  meeting_id      uuid NOT NULL,
  version         integer NOT NULL,
  revision        integer NOT NULL,
  person_id       uuid NOT NULL REFERENCES person,
  name            text NOT NULL,
  agrees          boolean NOT NULL,
  remark          text NOT NULL DEFAULT '',
  at              timestamptz NOT NULL,
  PRIMARY KEY (meeting_id, version, revision, person_id),
  FOREIGN KEY (meeting_id, version) REFERENCES minutes,
  CHECK (agrees OR remark <> '')
);
-- The confirmations are part of what is locked and hashed.
CREATE FUNCTION keep_confirmations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM minutes m WHERE m.meeting_id = coalesce(NEW.meeting_id, OLD.meeting_id)
               AND m.version = coalesce(NEW.version, OLD.version) AND m.hash IS NOT NULL) THEN
    RAISE EXCEPTION 'minutes are locked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER confirmation_kept BEFORE INSERT OR UPDATE OR DELETE ON minutes_confirmation FOR EACH ROW EXECUTE FUNCTION keep_confirmations();

CREATE TABLE survey_answer (
  meeting_id      uuid NOT NULL REFERENCES meeting,
  person_id       uuid NOT NULL REFERENCES person,
  ratings         jsonb NOT NULL,
  comment         text NOT NULL DEFAULT '',
  at              timestamptz NOT NULL,
  PRIMARY KEY (meeting_id, person_id)
);
