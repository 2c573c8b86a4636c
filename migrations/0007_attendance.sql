-- 签到: who came, once a seat, and every passage at a gate, the refused ones too.
CREATE TABLE gate_scan (
  -- Made on the device that recorded it: sent twice, it is one line.
  id              uuid PRIMARY KEY,
  meeting_id      uuid NOT NULL REFERENCES meeting,
  gate_id         uuid,
  gate_name       text NOT NULL,
  way             text NOT NULL CHECK (way IN ('hall', 'gate', 'offline', 'list', 'walk_in')),
  -- When it happened: the server's clock online, the gate's own offline.
  at              timestamptz NOT NULL,
  received_at     timestamptz NOT NULL,
  outcome         text NOT NULL CHECK (outcome IN ('checkedIn', 'already', 'refused')),
  reason          text,
  registration_id uuid REFERENCES registration,
  seat            integer CHECK (seat BETWEEN 0 AND 5),
  -- Staff who scanned, or the attendee himself.
  person_id       uuid REFERENCES person,
  note            text,
  CHECK ((outcome = 'refused') = (reason IS NOT NULL)),
  CHECK (outcome = 'refused' OR (registration_id IS NOT NULL AND seat IS NOT NULL))
);
CREATE INDEX gate_scan_log ON gate_scan (meeting_id, at DESC, id DESC);
CREATE INDEX gate_scan_by_seat ON gate_scan (registration_id, seat, at, id) WHERE outcome <> 'refused';
CREATE TRIGGER gate_scan_kept BEFORE UPDATE OR DELETE ON gate_scan FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One row a person in the room. `at`, `gate_name`, `scan_id` are those of the earliest use of the seat, ordered by
-- (at, scan id), whichever gate was merged first: the same scans give the same row in any order.
CREATE TABLE attendance (
  registration_id uuid NOT NULL REFERENCES registration,
  seat            integer NOT NULL CHECK (seat BETWEEN 0 AND 5),
  meeting_id      uuid NOT NULL REFERENCES meeting,
  at              timestamptz NOT NULL,
  scan_id         uuid NOT NULL,
  gate_name       text NOT NULL,
  way             text NOT NULL,
  left_at         timestamptz,
  PRIMARY KEY (registration_id, seat)
);
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, at DESC);
