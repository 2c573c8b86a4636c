-- What a duty says (待我办) is not said again among the notices: its message is sent, and the inbox shows it as the duty that
-- it is, until it is done.
ALTER TABLE notice ADD COLUMN duty boolean NOT NULL DEFAULT false;
UPDATE notice SET duty = true
 WHERE (module, kind) IN (('membership', 'reviewWaiting'), ('membership', 'licenceExpiring'), ('membership', 'draftForgotten'), ('meetings', 'meetingSurvey'),
     ('proceedings', 'minutesCirculated'), ('proceedings', 'minutesDue'), ('flows', 'reminded'), ('flows', 'escalated'))
    OR (module = 'meetings' AND kind = 'venueAlert' AND dedupe_key LIKE 'venue:%')
    OR (module = 'meetings' AND kind = 'seatOffered' AND body LIKE '请在%');
DROP INDEX notice_unread;
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL AND NOT duty;
CREATE OR REPLACE VIEW notice_sent AS
SELECT n.id, n.person_id, n.kind, n.title, n.title_en, n.created_at, n.read_at, n.duty FROM notice n;

-- Published: how many were there on each day of a meeting of several.
CREATE VIEW meeting_day AS
SELECT meeting_id, day, count(*)::int AS present FROM attendance_day GROUP BY meeting_id, day;
-- `latest_at`: the first use on the last day on which the seat was used.
CREATE OR REPLACE VIEW meeting_arrival AS
SELECT a.meeting_id, a.registration_id, a.seat, a.at, a.left_at,
  coalesce((SELECT d.at FROM attendance_day d WHERE d.registration_id = a.registration_id AND d.seat = a.seat ORDER BY d.day DESC LIMIT 1), a.at) AS latest_at
FROM attendance a;
CREATE OR REPLACE VIEW meeting_facts AS
  SELECT id, short_code, kind, title, session_no, status, version, committee_id, starts_at, ends_at, place, company_quota,
         companions, audience, questions, registration_opens_at, registration_closes_at, cancel_until, opened_at, closed_at, fee_fen
    FROM meeting;
