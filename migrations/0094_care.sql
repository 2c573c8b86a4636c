-- What the secretariat knows of a member and means to do (handbook §16): notes that others do not see, the next contact,
-- and whom it has called. Nothing here changes a member's standing.
CREATE VIEW person_used AS SELECT person_id, at FROM person_seen;

-- A note is never changed: another wording is its next version.
CREATE TABLE care_note (
  note_id         uuid NOT NULL,
  version         integer NOT NULL CHECK (version > 0),
  membership_id   uuid NOT NULL REFERENCES membership,
  words           text NOT NULL,
  by              uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL,
  PRIMARY KEY (note_id, version)
);
CREATE INDEX care_note_of ON care_note (membership_id, at DESC);
CREATE TRIGGER care_note_kept BEFORE UPDATE OR DELETE ON care_note FOR EACH ROW EXECUTE FUNCTION refuse_change_but_forgetting('words');

CREATE TABLE care_contact (
  id              uuid PRIMARY KEY,
  membership_id   uuid NOT NULL REFERENCES membership,
  due_on          date NOT NULL,
  what            text NOT NULL,
  set_by          uuid NOT NULL REFERENCES person,
  set_at          timestamptz NOT NULL,
  done_at         timestamptz,
  done_by         uuid REFERENCES person,
  outcome         text,
  CHECK (num_nonnulls(done_at, done_by) IN (0, 2))
);
-- One next contact a member.
CREATE UNIQUE INDEX care_contact_open ON care_contact (membership_id) WHERE done_at IS NULL;
CREATE INDEX care_contact_of ON care_contact (membership_id, set_at DESC);

-- Ticked off: once a member, a list and a month.
CREATE TABLE care_call (
  membership_id   uuid NOT NULL REFERENCES membership,
  list            text NOT NULL CHECK (list IN ('silent', 'anniversary')),
  -- First day of the month in which it was called.
  month           date NOT NULL CHECK (extract(day FROM month) = 1),
  by              uuid NOT NULL REFERENCES person,
  at              timestamptz NOT NULL,
  PRIMARY KEY (membership_id, list, month)
);

INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('membership.silentMonths', '6', 'months', '多久没有参会也没有登录算久未联系', 'Months without a meeting and a log-in after which a member is silent', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 36, "unit": "month"}');

-- 待我办: the contact whose day has come.
CREATE VIEW care_duty AS
SELECT 'care.contact:' || c.id AS key, 'care.contact' AS kind, 'membership:' || c.membership_id AS subject, r.name AS title,
  jsonb_build_object('what', c.what) AS "values", o.office AS office, r.committee_id AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units, greatest(c.set_at, c.due_on::timestamp AT TIME ZONE 'Asia/Shanghai') AS since, c.due_on AS due_on,
  NULL::timestamptz AS due_at, false AS provisional, '/modules/care/pages/member/index?id=' || c.membership_id AS page
FROM care_contact c JOIN member_register r ON r.id = c.membership_id CROSS JOIN unnest(ARRAY['clerk', 'director']) AS o(office)
WHERE c.done_at IS NULL AND r.ended_on IS NULL;
