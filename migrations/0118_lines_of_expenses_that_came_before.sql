-- What went out by bank for an expense that a sheet brought is a line of the statement too: the two are one, not two costs.
CREATE OR REPLACE VIEW payout_standing AS
  SELECT i.id, e.number, e.payee_name AS payee, i.amount, i.day FROM payout_item i JOIN expense e ON e.id = i.expense_id WHERE i.state = 'paid'
  UNION ALL
  SELECT e.id, e.number, e.payee_name, e.amount, e.paid_on FROM expense e WHERE e.import_key IS NOT NULL AND e.state = 'paid' AND e.paid_by = 'bank';
