-- 公益台账: a transparency log (RFC 6962, C2SP tlog-tiles). A line is added and never changed: the database refuses it, and
-- whoever could change the database would be found by a checkpoint that somebody else has copied.
CREATE TABLE ledger_head (
  one             boolean PRIMARY KEY DEFAULT true CHECK (one),
  size            bigint NOT NULL CHECK (size >= 0),
  -- The name of the log and of its key, from the first checkpoint on.
  origin          text CHECK (origin <> '' AND origin !~ '[\s+]')
);
INSERT INTO ledger_head VALUES (true, 0, NULL);

CREATE TABLE ledger_line (
  seq             bigint PRIMARY KEY CHECK (seq >= 0),
  -- The record that it tells of, and which step of it: told once.
  subject         text NOT NULL,
  step            text NOT NULL,
  -- The canonical form, as it is hashed: no name, number or address of anybody, only commitments to them.
  body            text NOT NULL CHECK (octet_length(body) BETWEEN 2 AND 65535),
  leaf            bytea NOT NULL CHECK (leaf = sha256('\x00'::bytea || convert_to(body, 'UTF8'))),
  at              timestamptz NOT NULL,
  UNIQUE (subject, step)
);
CREATE TRIGGER ledger_line_kept BEFORE UPDATE OR DELETE ON ledger_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What opens the commitments of a line. With it gone nobody can tell any more whom the line names, and the line stays.
CREATE TABLE ledger_opening (
  seq             bigint NOT NULL REFERENCES ledger_line,
  field           text NOT NULL,
  salt            bytea NOT NULL CHECK (length(salt) = 32),
  PRIMARY KEY (seq, field)
);

-- Tiles of the tree, full or as wide as they were at a checkpoint.
CREATE TABLE ledger_tile (
  level           integer NOT NULL CHECK (level >= 0),
  index           bigint NOT NULL CHECK (index >= 0),
  width           integer NOT NULL CHECK (width BETWEEN 1 AND 256),
  hashes          bytea NOT NULL CHECK (length(hashes) = 32 * width),
  PRIMARY KEY (level, index, width)
);
CREATE TRIGGER ledger_tile_kept BEFORE UPDATE OR DELETE ON ledger_tile FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TABLE ledger_checkpoint (
  size            bigint PRIMARY KEY CHECK (size > 0),
  root            bytea NOT NULL CHECK (length(root) = 32),
  -- The signed note.
  note            text NOT NULL,
  at              timestamptz NOT NULL
);
CREATE TRIGGER ledger_checkpoint_kept BEFORE UPDATE OR DELETE ON ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Adds lines in their order, each once; whoever adds at the same time waits for the head, so that no number is left out.
-- `given`: [{"subject", "step", "body", "leaf" (hex), "openings": {"field": salt (hex)}}]. Answers the number of each.
CREATE FUNCTION append_ledger(given jsonb, now timestamptz) RETURNS TABLE (subject text, step text, seq bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  next bigint; added integer;
BEGIN
  SELECT h.size INTO next FROM ledger_head h FOR UPDATE;
  WITH fresh AS (
    SELECT g.l, next + row_number() OVER (ORDER BY g.place) - 1 AS seq
      FROM jsonb_array_elements(given) WITH ORDINALITY AS g (l, place)
     WHERE NOT EXISTS (SELECT FROM ledger_line e WHERE e.subject = g.l ->> 'subject' AND e.step = g.l ->> 'step')),
  lines AS (
    INSERT INTO ledger_line (seq, subject, step, body, leaf, at)
    SELECT f.seq, f.l ->> 'subject', f.l ->> 'step', f.l ->> 'body', decode(f.l ->> 'leaf', 'hex'), now FROM fresh f ORDER BY f.seq RETURNING seq)
  SELECT count(*) INTO added FROM lines;
  INSERT INTO ledger_opening (seq, field, salt)
  SELECT e.seq, o.key, decode(o.value, 'hex') FROM jsonb_array_elements(given) g (l) JOIN ledger_line e ON e.subject = g.l ->> 'subject' AND e.step = g.l ->> 'step' AND e.seq >= next
    CROSS JOIN LATERAL jsonb_each_text(coalesce(g.l -> 'openings', '{}')) o;
  UPDATE ledger_head SET size = next + added WHERE added > 0;
  RETURN QUERY SELECT e.subject, e.step, e.seq FROM jsonb_array_elements(given) g (l) JOIN ledger_line e ON e.subject = g.l ->> 'subject' AND e.step = g.l ->> 'step';
END $$;

-- For whoever shows its own records beside their lines.
CREATE VIEW ledger_said AS SELECT subject, step, seq, at, seq < (SELECT coalesce(max(c.size), 0) FROM ledger_checkpoint c) AS sealed FROM ledger_line;

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('sealLedger', '公益台账封存', NULL, '2026-01-01T00:00:00Z');
