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
-- For whoever answers for what the house holds about people, above all modules.
CREATE VIEW look_taken AS SELECT id, at, person_id, what, by_person, role, action, said, said_en, reason FROM look;

-- What a row that is never changed may have done to it: what it says of somebody is emptied, and nothing else with it.
-- Arguments: the columns.
CREATE FUNCTION refuse_change_but_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was jsonb := to_jsonb(OLD);
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - TG_ARGV = was - TG_ARGV AND NOT EXISTS (
       SELECT FROM unnest(TG_ARGV) AS emptied(name)
        WHERE coalesce(to_jsonb(NEW) ->> emptied.name, '') NOT IN ('', coalesce(was ->> emptied.name, ''))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER audit_kept ON audit;
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change_but_forgetting('openid');
CREATE INDEX audit_by_person ON audit (person_id, at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX audit_by_openid ON audit (openid) WHERE openid IS NOT NULL;
DROP TRIGGER gate_scan_kept ON gate_scan;
CREATE TRIGGER gate_scan_kept BEFORE UPDATE OR DELETE ON gate_scan FOR EACH ROW EXECUTE FUNCTION refuse_change_but_forgetting('note');

-- A reply that is kept for a repeat holds what the caller was shown, his phone among it: it lies sealed, until it is swept.
ALTER TABLE request ADD COLUMN sealed bytea, ADD CHECK (reply IS NULL OR sealed IS NULL);

-- How long something is kept after `since`: months by the rule in force on `today`; NULL while it has not begun.
CREATE FUNCTION kept_until(since timestamptz, by_rule text, today date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT ((since AT TIME ZONE 'Asia/Shanghai')::date + make_interval(months => r.value::int))::date
    FROM rule_value r WHERE r.id = by_rule AND r.effective @> today
$$;
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('privacy.requestWorkdays', '15', 'workdays', '个人信息更正请求的答复期限', 'Time to answer a request about personal information', '《个人信息保护法》只要求“及时”；期限为会馆默认值', 'The Personal Information Protection Law says “in time”; the number is Huiguan’s default', '第五十条', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 30, "unit": "workday", "stricter": "less"}'),
  ('privacy.keepRegistration', '12', 'months', '报名和签到记录保存期（散会后）', 'How long registrations and check-ins are kept after the meeting', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 120, "unit": "month", "stricter": "less"}'),
  ('privacy.keepMembershipFile', '60', 'months', '会员档案保存期（会籍终止后）', 'How long a member’s file is kept after the membership', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 360, "unit": "month", "stricter": "less"}'),
  ('privacy.keepRefusedApplication', '12', 'months', '没有入会的申请保存期（办结后）', 'How long an application that came to nothing is kept', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 120, "unit": "month", "stricter": "less"}'),
  ('privacy.keepRepresentativePhone', '12', 'months', '原单位代表的手机号保存期（不再代表后）', 'How long a former representative’s phone is kept', '会馆默认值，请按本会制度核对', 'Huiguan’s default; compare your own rules', '', 'design', true, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 120, "unit": "month", "stricter": "less"}'),
  ('privacy.keepEvidence', '36', 'months', '同意、查看和影响评估的记录保存期', 'How long consents, looks and assessments stay on record', '《个人信息保护法》《网络数据安全管理条例》：影响评估、提供记录至少三年', 'Personal Information Protection Law, Network Data Security Regulations: assessments and records of sharing at least three years', '第五十六条；第十二条', 'verified', false, '[2026-01-01,)', '{"kind": "number", "min": 36, "max": 360, "unit": "month", "stricter": "more", "binding": true}'),
  ('privacy.keepExport', '7', 'days', '导出的个人资料文件保存期', 'How long an exported file of personal data is kept', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 30, "unit": "day", "stricter": "less"}');

-- identity: somebody who has gone is known to nobody at the door; the row stays for what has to be kept, without him.
ALTER TABLE person ADD COLUMN erased_at timestamptz,
  ADD CHECK (erased_at IS NULL OR (openid IS NULL AND phone IS NULL));
CREATE OR REPLACE VIEW caller_person AS
  SELECT id, openid, name, phone, phone_verified_at IS NOT NULL AS phone_verified, acting_for FROM person WHERE erased_at IS NULL;

-- 我的资料: requests, files, and what was erased.
CREATE TABLE privacy_request (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  -- What it is about: a holding (`membership.representative`) that a module declares.
  about           text NOT NULL,
  words           text NOT NULL,
  asked_at        timestamptz NOT NULL,
  due_on          date NOT NULL,
  due_provisional boolean NOT NULL DEFAULT false,
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'refused', 'withdrawn')),
  answer          text NOT NULL DEFAULT '',
  answered_by     uuid REFERENCES person,
  answered_at     timestamptz,
  CHECK ((state = 'open') = (answered_at IS NULL)),
  CHECK ((state IN ('done', 'refused')) = (answered_by IS NOT NULL)),
  CHECK (state <> 'refused' OR answer <> ''),
  -- Nobody answers his own.
  CHECK (answered_by <> person_id)
);
CREATE INDEX privacy_request_by_person ON privacy_request (person_id, asked_at DESC);
CREATE INDEX privacy_request_open ON privacy_request (due_on, id) WHERE state = 'open';

CREATE TABLE privacy_export (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  language        text NOT NULL,
  asked_at        timestamptz NOT NULL,
  ready_at        timestamptz,
  json_cloud_id   text,
  docx_cloud_id   text,
  gone_at         timestamptz,
  CHECK (ready_at IS NULL OR gone_at IS NOT NULL OR (json_cloud_id IS NOT NULL AND docx_cloud_id IS NOT NULL)),
  CHECK (gone_at IS NULL OR (json_cloud_id IS NULL AND docx_cloud_id IS NULL))
);
CREATE INDEX privacy_export_by_person ON privacy_export (person_id, asked_at DESC);
-- One is made at a time, however often it is asked for.
CREATE UNIQUE INDEX privacy_export_one_waiting ON privacy_export (person_id) WHERE ready_at IS NULL AND gone_at IS NULL;
CREATE INDEX privacy_export_age ON privacy_export (ready_at) WHERE gone_at IS NULL;

CREATE TABLE erasure (
  id              uuid PRIMARY KEY,
  -- Once: whoever comes again afterwards is somebody else to the house.
  person_id       uuid NOT NULL UNIQUE REFERENCES person,
  asked_at        timestamptz NOT NULL,
  -- What finds his rows (openid, phone), sealed; gone once it was carried out, but for the phone that kept rows have.
  reach           bytea,
  passes          integer NOT NULL DEFAULT 0,
  carried_out_at  timestamptz,
  -- The earliest day on which something that was kept is to go.
  next_on         date,
  CHECK ((passes > 0) = (carried_out_at IS NOT NULL))
);
CREATE INDEX erasure_waiting ON erasure (next_on) WHERE next_on IS NOT NULL;
-- What was done with each holding, without a word about whom: how many rows, a keyed digest of what they were, and each
-- entry chained to the one before it.
CREATE TABLE erasure_entry (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  erasure_id      uuid NOT NULL REFERENCES erasure,
  pass            integer NOT NULL,
  holding         text NOT NULL,
  done            text NOT NULL CHECK (done IN ('deleted', 'pseudonymised', 'kept')),
  rows            integer NOT NULL CHECK (rows >= 0),
  -- Of what was kept: the first day on which some of it goes; null: it is kept for good.
  until           date,
  digest          text NOT NULL,
  hash            text NOT NULL,
  at              timestamptz NOT NULL,
  UNIQUE (erasure_id, pass, holding, done)
);
CREATE TRIGGER erasure_entry_kept BEFORE UPDATE OR DELETE ON erasure_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The yearly self-audit (个人信息保护合规审计管理办法, in force 2025-05-01).
CREATE TABLE privacy_audit (
  year            integer PRIMARY KEY CHECK (year BETWEEN 2020 AND 2199),
  begun_at        timestamptz NOT NULL,
  -- By item: {"verdict": "ok" | "finding" | "none", "note"}.
  answers         jsonb NOT NULL DEFAULT '{}',
  version         integer NOT NULL DEFAULT 1,
  report_file_id  uuid REFERENCES file,
  -- What the house said when it was signed.
  facts           jsonb,
  signed_by       uuid REFERENCES person,
  signed_at       timestamptz,
  hash            text CHECK (hash ~ '^[0-9a-f]{64}$'),
  CHECK (num_nonnulls(facts, signed_by, signed_at, hash) IN (0, 4))
);
CREATE FUNCTION keep_signed_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is signed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'privacy_audit_sealed';
END $$;
CREATE TRIGGER privacy_audit_sealed BEFORE UPDATE OR DELETE ON privacy_audit FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL) EXECUTE FUNCTION keep_signed_audit();

CREATE VIEW privacy_duty AS
SELECT 'privacy.correct:' || r.id AS key, 'privacy.correct' AS kind, 'privacy_request:' || r.id AS subject, coalesce(n.name, '') AS title,
  '{}'::jsonb AS "values", o.office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
  ARRAY[r.person_id] AS barred, '{}'::uuid[] AS barred_units, r.asked_at AS since, r.due_on, NULL::timestamptz AS due_at,
  r.due_provisional AS provisional, '/modules/privacy/pages/requests/index?id=' || r.id AS page
FROM privacy_request r JOIN person_name n ON n.id = r.person_id CROSS JOIN (VALUES ('clerk'), ('director')) o(office)
WHERE r.state = 'open'
UNION ALL
SELECT 'privacy.audit:' || a.year, 'privacy.audit', 'privacy_audit:' || a.year, a.year::text, '{}', o.office, NULL, NULL, NULL, '{}', '{}',
  make_date(a.year + 1, 1, 1)::timestamp AT TIME ZONE 'Asia/Shanghai', make_date(a.year + 1, 3, 31), NULL, false,
  '/modules/privacy/pages/audit/index?year=' || a.year
FROM privacy_audit a CROSS JOIN (VALUES ('director'), ('compliance')) o(office) WHERE a.signed_at IS NULL;

-- Which files something refers to: nobody takes them away before it goes itself. Asked by the files, answered from above.
CREATE VIEW member_paper AS SELECT file_id FROM membership_material;
CREATE VIEW meeting_file AS
  SELECT file_id FROM agenda_file
  UNION ALL SELECT proof_file_id FROM venue_decision WHERE proof_file_id IS NOT NULL
  UNION ALL SELECT (a.value ->> 'fileId')::uuid FROM registration r CROSS JOIN LATERAL jsonb_each(r.answers) a WHERE jsonb_typeof(a.value) = 'object';
CREATE VIEW file_used AS
  SELECT file_id FROM member_paper UNION ALL SELECT file_id FROM meeting_file
  UNION ALL SELECT report_file_id FROM privacy_audit WHERE report_file_id IS NOT NULL;

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('erasures', '个人资料到期清除', 200, '2026-01-01T00:00:00Z'),
  ('privacyFiles', '个人资料导出文件清理', 210, '2026-01-01T00:00:00Z'),
  ('privacyAudit', '个人信息保护年度自查', 480, '2026-01-01T00:00:00Z');
