-- A register that an association brings in a sheet: what was read of it, what is to become of each row, and what did.
CREATE TABLE sheet_import (
  id          uuid PRIMARY KEY,
  -- Which register takes it: a word of imports/importables.ts.
  noun        text NOT NULL,
  file_id     uuid REFERENCES file,
  file_name   text NOT NULL,
  format      text NOT NULL,
  encoding    text,
  -- Of every sheet in it: its name, where the header stands, the columns with examples (imports/outline.ts).
  outline     jsonb NOT NULL,
  sheet       integer NOT NULL CHECK (sheet >= 0),
  -- Index of the column by the field that it fills.
  columns     jsonb NOT NULL,
  state       text NOT NULL CHECK (state IN ('matching', 'judged', 'taking', 'taken', 'undoing', 'undone', 'discarded')),
  -- Of the dry run: so many rows of each verdict.
  counts      jsonb NOT NULL DEFAULT '{}',
  -- Of the taking: so many rows are to be taken, so many were, so many could not be any more.
  total       integer NOT NULL DEFAULT 0,
  done        integer NOT NULL DEFAULT 0,
  failed      integer NOT NULL DEFAULT 0,
  -- The last line that was taken: a crash goes on behind it.
  checkpoint  integer NOT NULL DEFAULT 0,
  opened_by   uuid NOT NULL REFERENCES person,
  opened_at   timestamptz NOT NULL,
  judged_at   timestamptz,
  taken_by    uuid REFERENCES person,
  taken_at    timestamptz,
  ended_at    timestamptz,
  undone_by   uuid REFERENCES person,
  undone_at   timestamptz,
  -- Why it could not be taken back, or why it was.
  undo_reason text,
  undo_stands jsonb,
  -- What its rows said is no longer kept.
  emptied_at  timestamptz,
  CHECK (done + failed <= total),
  CHECK (state NOT IN ('taking', 'taken', 'undoing', 'undone') OR taken_by IS NOT NULL)
);
CREATE INDEX sheet_import_list ON sheet_import (opened_at DESC, id DESC);
CREATE INDEX sheet_import_kept ON sheet_import (opened_at) WHERE emptied_at IS NULL;

CREATE TABLE sheet_import_row (
  import_id   uuid NOT NULL REFERENCES sheet_import ON DELETE CASCADE,
  -- As the program shows it.
  line        integer NOT NULL CHECK (line > 0),
  verdict     text NOT NULL CHECK (verdict IN ('new', 'changed', 'unchanged', 'doubtful', 'refused')),
  -- What a doubtful row would be.
  would       text CHECK (would IN ('new', 'changed')),
  label       text NOT NULL,
  reasons     jsonb NOT NULL DEFAULT '[]',
  -- What is entered, or what of it changes: `{field: {from, to}}`.
  draft       jsonb,
  changes     jsonb NOT NULL DEFAULT '{}',
  -- The record that it makes or changes, and the version it was judged on.
  subject     uuid,
  version     integer,
  -- A person looked at a doubtful row and wants it.
  chosen      boolean NOT NULL DEFAULT false,
  state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'failed', 'undone')),
  -- The version after it was taken: who changes the record later raises it.
  taken_version integer,
  PRIMARY KEY (import_id, line),
  CHECK ((verdict = 'doubtful') = (would IS NOT NULL)),
  CHECK (verdict IN ('doubtful', 'new', 'changed') OR state = 'open'),
  CHECK ((taken_version IS NOT NULL) = (state IN ('taken', 'undone'))),
  CHECK (NOT chosen OR verdict = 'doubtful')
-- Each row is written twice, when it is judged and when it is taken: the second time it stays on its page, and no index
-- hears of it.
) WITH (fillfactor = 50);
CREATE INDEX sheet_import_row_verdict ON sheet_import_row (import_id, verdict, line);
-- What an import wrote of a record last: whoever changed it since is a person.
CREATE INDEX sheet_import_row_subject ON sheet_import_row (subject) WHERE verdict IN ('new', 'changed', 'doubtful');

-- A row is taken once and never anew: only its end is written.
CREATE FUNCTION refuse_import_row_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('undone', 'failed') AND NEW.state <> OLD.state OR OLD.state = 'taken' AND NEW.state NOT IN ('taken', 'undone') THEN
    RAISE EXCEPTION 'a row of a sheet is taken once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sheet_import_row_once BEFORE UPDATE OF state ON sheet_import_row FOR EACH ROW EXECUTE FUNCTION refuse_import_row_change();

-- How the columns of a layout were matched by hand, for the next file of the same.
CREATE TABLE sheet_layout (
  noun        text NOT NULL,
  fingerprint bytea NOT NULL,
  -- Index of the column by the field that it fills.
  columns     jsonb NOT NULL,
  matched_by  uuid NOT NULL REFERENCES person,
  matched_at  timestamptz NOT NULL,
  PRIMARY KEY (noun, fingerprint)
);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('imports.keepRows', '180', 'days', '导入的逐行内容保存期（之后不能整批撤回）', 'How long the rows of an import are kept; afterwards it cannot be taken back', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 7, "max": 730, "unit": "day", "stricter": "less"}');
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('importRows', '清空到期的导入内容', 200, '2026-01-01T00:00:00Z');

-- A paper register often does not say how large a company is, or what it does: what nobody wrote down is not made up.
DO $$
DECLARE held text;
BEGIN
  FOR held IN SELECT conname FROM pg_constraint WHERE conrelid = 'membership'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%size IS NOT NULL%' LOOP
    EXECUTE format('ALTER TABLE membership DROP CONSTRAINT %I', held);
  END LOOP;
END $$;
ALTER TABLE membership
  -- Entered from a register of before by who is named in applied_by: he is no applicant, and nothing of it is his.
  ADD COLUMN entered boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT membership_size_known CHECK ((kind = 'unit' OR size IS NULL) AND (kind <> 'unit' OR size IS NOT NULL OR entered)),
  ADD CHECK (NOT entered OR case_id IS NULL);

-- What a sheet of members is compared with.
CREATE VIEW member_entry AS
SELECT m.id, m.version, m.identity_key, m.status, m.kind, m.name, m.search_name, m.uscc, m.member_no, m.tier, m.joined_on, m.legal_rep, m.industry,
  m.region, m.size, m.address, m.committee_id, m.ended_on
FROM membership m;
CREATE INDEX membership_by_search_name ON membership (search_name text_pattern_ops);
