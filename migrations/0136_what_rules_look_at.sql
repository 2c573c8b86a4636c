-- What the judges above read of the records: each view is its owner's, and shows what its own pages show.

-- Meetings: what was written about one, who wrote it, and the findings on its venue that somebody has settled with a proof.
CREATE VIEW meeting_paperwork AS
SELECT m.id AS meeting_id, m.introduction, m.fee_basis, m.urgent_reason <> '' AS urgent,
  (m.published_at AT TIME ZONE 'Asia/Shanghai')::date AS noticed_on, m.saved_by || m.created_by AS writers,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('title', a.title, 'note', a.note, 'matterType', a.matter_type) ORDER BY a.seq), '[]')
     FROM agenda_item a WHERE a.meeting_id = m.id) AS agenda,
  ARRAY(SELECT l.key FROM (SELECT DISTINCT ON (d.key) d.key, d.verdict FROM venue_decision d WHERE d.meeting_id = m.id
       AND NOT EXISTS (SELECT FROM venue_decision_end e WHERE e.decision_id = d.id AND e.kind = 'takenBack') ORDER BY d.key, d.at DESC, d.id DESC) l
     WHERE l.verdict = 'notCoreArea') AS settled
FROM meeting m;

-- Flows: who has passed or signed which step, in the round that counts; what was taken back is not there.
CREATE VIEW flow_passed AS
SELECT e.case_id, e.step, s.kind AS step_kind, e.person_id, e.office, e.resolution_no
FROM flow_event e JOIN flow_case c ON c.id = e.case_id AND c.round = e.round
  JOIN flow_step s ON s.flow_id = c.flow_id AND s.seq = e.step_seq
WHERE e.kind IN ('passed', 'signed') AND NOT EXISTS (SELECT FROM flow_event u WHERE u.undoes = e.id);

-- Payments: lines of the public list, those that ended too, and bills with the line that they came from.
CREATE VIEW fee_history AS
SELECT f.id, f.kind, f.name, f.basis, f.standard, f.service_content, f.price, b.price AS price_before, f.voluntary, f.resolution, f.credit_china_url, f.effective, f.state
FROM fee_item f LEFT JOIN fee_item b ON b.id = f.replaces WHERE f.state IN ('proposed', 'published');
CREATE VIEW bill_listed AS
SELECT b.id, b.number, b.kind, b.title, b.membership_id, b.person_id, b.amount, b.quantity, b.issued_on, b.state,
  f.name AS fee_name, f.price, f.state = 'published' AND f.effective @> b.issued_on AS listed
FROM bill b JOIN fee_item f ON f.id = b.fee_item_id;

-- Dues: the standards with their ballots, what a tier of members gets for them, and what is owed.
CREATE VIEW dues_standard_known AS
SELECT s.id, s.name, s.notes, s.state, s.effective, s.disclosed_on, s.credit_china_url,
  (SELECT jsonb_agg(jsonb_build_object('name', t.name, 'amount', t.amount, 'services', t.services) ORDER BY t.seq) FROM dues_tier t WHERE t.standard_id = s.id) AS tiers,
  b.body, b.held_on, b.secret, b.in_person, b.entitled, b.present,
  (SELECT count(*)::int FROM dues_run r JOIN dues_charge c ON c.run_id = r.id AND c.taken_back_at IS NULL WHERE r.standard_id = s.id) AS billed
FROM dues_standard s LEFT JOIN LATERAL (SELECT * FROM dues_ballot b WHERE b.standard_id = s.id ORDER BY b.held_on DESC, b.id DESC LIMIT 1) b ON true
WHERE s.state <> 'discarded';
CREATE VIEW dues_covers AS
SELECT s.effective, f.member_tier, t.services
FROM dues_standard s JOIN dues_tier_for f ON f.standard_id = s.id JOIN dues_tier t ON t.standard_id = s.id AND t.seq = f.seq WHERE s.state = 'adopted';
CREATE VIEW dues_owed AS
SELECT o.membership_id, o.charge_id, o.due_day, o.owed,
  EXISTS (SELECT FROM dues_deemed d WHERE d.membership_id = o.membership_id AND (d.decided_at IS NULL OR d.charge_id = o.charge_id)) AS proposed
FROM dues_open o;

-- Expenses: as they are shown, without the payee's account; how their line of the budget stood when each was approved.
CREATE VIEW expense_known AS
SELECT e.id, e.number, e.kind, e.state, e.category, e.case_id, e.claimant_id, e.payee_name, e.payee_search, e.purpose, e.purpose_search, e.contract_no, e.day,
  e.amount, e.summed, e.line_code, e.budget_year, e.import_key IS NOT NULL AS imported, e.paid_on, e.paid_by, e.details -> 'reception' AS reception, e.approved_at,
  (SELECT min(i.day) FROM expense_invoice i WHERE i.expense_id = e.id AND i.standing) AS invoice_on
FROM expense e WHERE e.taken_back_at IS NULL;
CREATE VIEW budget_line_known AS
SELECT b.year, l.code, (SELECT sum(m)::bigint FROM unnest(l.months) m) AS budget
FROM (SELECT DISTINCT ON (year) id, year FROM budget WHERE adopted_at IS NOT NULL ORDER BY year, version DESC) b JOIN budget_line l ON l.budget_id = b.id;
CREATE VIEW advance_known AS
SELECT a.expense_id, e.number, e.claimant_id, e.purpose, a.amount, a.amount - a.cleared - a.returned AS outstanding, a.paid_on, a.clear_by
FROM advance a JOIN expense e ON e.id = a.expense_id;

-- Positions: who is what, and the terms of the association.
CREATE VIEW position_known AS
SELECT p.id, p.post, p.person_name, p.membership_id, p.committee_id, p.starts_on, least(p.ends_on, p.ended_on) AS ends_on, p.ended_on, p.how, p.born_month, p.cadre, p.approval,
  p.elsewhere, p.paid, coalesce(t.postponed_until, t.ends_on) AS term_ends_on
FROM position p LEFT JOIN term t ON t.id = p.term_id;
CREATE VIEW term_known AS
SELECT t.id, t.no, t.starts_on, coalesce(t.postponed_until, t.ends_on) AS ends_on,
  EXISTS (SELECT FROM election e WHERE e.no = t.no + 1) AS election_opened, EXISTS (SELECT FROM term n WHERE n.no = t.no + 1) AS followed
FROM term t;

-- Asked by compliance, answered by privacy: whether the self-audit of a year is signed.
CREATE VIEW audit_signed AS SELECT year, signed_at IS NOT NULL AS signed FROM privacy_audit;
