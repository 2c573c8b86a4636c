-- Two files of one member become one, and can be parted again as they were (docs/decisions/048).

-- Pairs that somebody looked at and called two. It is shown again when more speaks for it than he saw.
CREATE TABLE member_apart (
  first_id    uuid NOT NULL REFERENCES membership,
  second_id   uuid NOT NULL REFERENCES membership,
  -- What spoke for one member when he looked: code, name, phone, representative.
  seen        text[] NOT NULL,
  reason      text NOT NULL CHECK (reason <> ''),
  by          uuid NOT NULL REFERENCES person,
  at          timestamptz NOT NULL,
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
);
CREATE INDEX member_apart_second ON member_apart (second_id);

CREATE TABLE member_merge (
  id            uuid PRIMARY KEY,
  kept_id       uuid NOT NULL REFERENCES membership,
  merged_id     uuid NOT NULL REFERENCES membership,
  -- Columns of the kept file that it changed, as they were and as it wrote them; emptied once it cannot be undone any more.
  was           jsonb NOT NULL,
  wrote         jsonb NOT NULL,
  -- Names of those columns.
  took          text[] NOT NULL,
  -- Of the file that was merged away.
  merged_status text NOT NULL CHECK (merged_status IN ('active', 'arrears', 'suspended')),
  reason        text NOT NULL CHECK (reason <> ''),
  by            uuid NOT NULL REFERENCES person,
  at            timestamptz NOT NULL,
  -- The transaction that moves its references, there or back: no other may.
  moving        xid8,
  undone_by     uuid REFERENCES person,
  undone_at     timestamptz,
  undone_reason text,
  CHECK (kept_id <> merged_id),
  CHECK (num_nulls(undone_by, undone_at, undone_reason) IN (0, 3))
);
-- A file is merged into one other, whoever does it and however many at once.
CREATE UNIQUE INDEX member_merge_once ON member_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX member_merge_kept ON member_merge (kept_id) WHERE undone_at IS NULL;
CREATE INDEX member_merge_latest ON member_merge (at DESC, id DESC);

-- What a merge moved: which row of which column, and what else of the row it changed.
CREATE TABLE member_merge_move (
  merge_id    uuid NOT NULL REFERENCES member_merge,
  -- `table.column`
  place       text NOT NULL,
  row_key     text NOT NULL,
  was         jsonb,
  PRIMARY KEY (merge_id, place, row_key)
);

CREATE FUNCTION keep_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.undone_at IS NOT NULL AND to_jsonb(NEW) - '{was,wrote}'::text[] <> to_jsonb(OLD) - '{was,wrote}'::text[]
     OR to_jsonb(NEW) - '{was,wrote,moving,undone_by,undone_at,undone_reason}'::text[] <> to_jsonb(OLD) - '{was,wrote,moving,undone_by,undone_at,undone_reason}'::text[]
     OR (NEW.was <> OLD.was AND NEW.was <> '{}') OR (NEW.wrote <> OLD.wrote AND NEW.wrote <> '{}') THEN
    RAISE EXCEPTION 'a merge is undone once, and never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER member_merge_kept BEFORE UPDATE OR DELETE ON member_merge FOR EACH ROW EXECUTE FUNCTION keep_merge();
CREATE TRIGGER member_merge_move_kept BEFORE UPDATE OR DELETE ON member_merge_move FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Asked by membership, answered by duplicates: which files are merged into which, and whether this very transaction moves
-- references from one file to another.
CREATE VIEW member_merged AS
  SELECT id AS merge_id, merged_id, kept_id, at FROM member_merge WHERE undone_at IS NULL;
CREATE FUNCTION member_moving(from_id uuid, to_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM member_merge g WHERE g.moving = pg_current_xact_id()
    AND ((g.merged_id, g.kept_id) = (from_id, to_id) AND g.undone_at IS NULL OR (g.kept_id, g.merged_id) = (from_id, to_id) AND g.undone_at IS NOT NULL))
$$;

-- For a table that is only added to and names a member: the file it names may become another by a merge, nothing else.
CREATE FUNCTION refuse_change_but_moving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'membership_id' = to_jsonb(OLD) - 'membership_id' AND member_moving(OLD.membership_id, NEW.membership_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER point_entry_kept ON point_entry;
CREATE TRIGGER point_entry_kept BEFORE UPDATE OR DELETE ON point_entry FOR EACH ROW EXECUTE FUNCTION refuse_change_but_moving();

-- As in 0050. Whoever came for a file that was merged away since came for the member that it was a file of.
CREATE OR REPLACE VIEW meeting_arrival AS
SELECT a.meeting_id, a.registration_id, a.seat, a.at, a.left_at,
  coalesce((SELECT d.at FROM attendance_day d WHERE d.registration_id = a.registration_id AND d.seat = a.seat ORDER BY d.day DESC LIMIT 1), a.at) AS latest_at,
  CASE WHEN g.person_id IS NULL OR (
      EXISTS (SELECT FROM representation_held w WHERE w.person_id = g.person_id AND w.membership_id = g.membership_id AND w.since <= a.at AND (w.ended_at IS NULL OR w.ended_at > a.at))
      AND NOT EXISTS (SELECT FROM member_end x WHERE x.membership_id = g.membership_id AND x.ended_at <= a.at))
    OR EXISTS (SELECT FROM member_merged y JOIN representation_held w ON w.membership_id = y.merged_id
      WHERE y.kept_id = g.membership_id AND a.at < y.at AND w.person_id = g.person_id AND w.since <= a.at AND (w.ended_at IS NULL OR w.ended_at > a.at))
    THEN g.membership_id END AS membership_id
FROM attendance a LEFT JOIN meeting_registration g ON g.id = a.registration_id;

-- Candidates are found by what they share.
CREATE INDEX membership_by_body ON membership (substr(uscc, 9, 9)) WHERE uscc IS NOT NULL AND status IN ('active', 'arrears', 'suspended');
CREATE INDEX membership_by_name_living ON membership (search_name) WHERE status IN ('active', 'arrears', 'suspended');

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('duplicates.undoDays', '30', 'days', '合并会员档案后多少天内可以撤销', 'Days within which a merge of two files can be undone', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 365, "unit": "day"}');

-- Published: what of a file a merge looks at besides the register.
CREATE VIEW member_file AS SELECT id, version, id_number_masked FROM membership;
CREATE VIEW member_document AS SELECT id, membership_id, code, number, valid_to FROM membership_material WHERE replaced_at IS NULL;
