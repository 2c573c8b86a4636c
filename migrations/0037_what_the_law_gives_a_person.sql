-- Who looked at whose whole number or scan, when and as what: the person himself reads it (docs/decisions/039). The words
-- are those of the action as it was then.
CREATE TABLE look (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at              timestamptz NOT NULL,
  person_id       uuid NOT NULL,
  what            text NOT NULL CHECK (what IN ('phone', 'idNumber', 'file')),
  by_person       uuid,
  role            text NOT NULL,
  action          text NOT NULL,
  said            text,
  said_en         text,
  reason          text,
  request_id      text NOT NULL
);
CREATE INDEX look_by_person ON look (person_id, at DESC, id DESC);
CREATE INDEX look_by_role ON look (at, role);
CREATE TRIGGER look_kept BEFORE UPDATE OR DELETE ON look FOR EACH ROW EXECUTE FUNCTION refuse_change();
