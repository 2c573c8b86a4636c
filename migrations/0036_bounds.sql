-- How often somebody has done something that is limited (contracts/wire.ts, `limit`): one row for each caller and action,
-- whose window ends at `until`. Swept once it is over.
CREATE TABLE rate (
  -- `person:<uuid>`, `wechat:<openid>`, `desk:<hash>`, `address:<hash>`, or `everybody`.
  caller  text NOT NULL,
  action  text NOT NULL,
  per     text NOT NULL,
  taken   integer NOT NULL CHECK (taken > 0),
  most    integer NOT NULL CHECK (most > 0),
  until   timestamptz NOT NULL,
  PRIMARY KEY (caller, action, per)
);
CREATE INDEX rate_by_end ON rate (until);

-- Why a file was not taken: whoever asks again is told the same.
ALTER TABLE file
  ADD COLUMN refused_as text,
  -- Looked at by the sweep and found to be named by a row; not looked at again before long.
  ADD COLUMN used_at    timestamptz;
CREATE INDEX file_by_confirmation ON file (coalesce(used_at, confirmed_at)) WHERE confirmed_at IS NOT NULL;

-- Files that are named where no foreign key says so: in a draft that somebody writes.
CREATE VIEW draft_file AS
SELECT DISTINCT f.id::uuid AS file_id FROM application_draft d,
  LATERAL (
    SELECT jsonb_array_elements_text(d.form -> 'files') AS id WHERE jsonb_typeof(d.form -> 'files') = 'array'
    UNION ALL
    SELECT m ->> 'fileId' FROM jsonb_path_query(d.form, '$.materials[*]') m WHERE NOT d.form ? 'sealed') f
WHERE f.id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
-- And in the changes of a meeting that are not announced yet.
CREATE VIEW changing_file AS
SELECT (jsonb_path_query(m.pending, '$.agenda[*].files[*].fileId') #>> '{}')::uuid AS file_id FROM meeting m WHERE m.pending IS NOT NULL;
