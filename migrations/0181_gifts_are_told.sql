-- What was received as a gift: payments applied to bills of support and sponsorship, and what was taken back of it. The ledger
-- tells each (charity/job.ts).
CREATE VIEW gift_received AS
SELECT a.id, a.reverses, a.amount, b.kind, b.number, p.day, p.channel, p.payer_name, p.membership_id IS NOT NULL AS by_member, a.at
FROM allocation a JOIN bill b ON b.id = a.bill_id JOIN payment p ON p.id = a.payment_id WHERE b.kind IN ('grant', 'sponsorship');
CREATE INDEX allocation_in_time ON allocation (at, id);
-- The public ledger is looked through by year and kind.
CREATE VIEW ledger_gift AS
SELECT l.seq, l.at, l.body::jsonb AS said, l.seq < (SELECT coalesce(max(c.size), 0) FROM ledger_checkpoint c) AS sealed
FROM ledger_line l WHERE l.subject LIKE 'gift:%';
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES ('tellGifts', '受赠记入公益台账', NULL, '2026-01-01T00:00:00Z');
