-- What an expense is for besides its purpose: the meeting that it is spent on, the day of its contract, the restricted fund
-- that it is taken from. Rules about a meeting's cost, an invoice before its contract and a fund used for something else
-- had nobody to ask (handbook §5.4, §5.6).
ALTER TABLE fund ADD COLUMN categories text[]
  CHECK (categories <@ ARRAY['meeting', 'service', 'publicity', 'project', 'grant', 'office', 'travel', 'reception', 'staff', 'rent', 'professional', 'asset', 'bank', 'other']);
COMMENT ON COLUMN fund.categories IS 'What it may be spent on, as its giver restricted it; null: nobody said.';
ALTER TABLE expense
  ADD COLUMN contract_on date,
  ADD COLUMN meeting_id uuid REFERENCES meeting,
  -- Null: the fund without restriction.
  ADD COLUMN fund_id uuid REFERENCES fund,
  -- An advance was paid out of the money that nobody restricted, and what clears it is too.
  ADD CHECK (fund_id IS NULL OR (kind <> 'advance' AND advance_id IS NULL));
CREATE INDEX expense_of_meeting ON expense (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE OR REPLACE VIEW fund_standing AS
SELECT f.id, f.name, f.name_en, f.restricted, f.purpose, b.balance, f.categories FROM fund f LEFT JOIN fund_balance b ON b.fund_id = f.id;
CREATE OR REPLACE VIEW expense_known AS
SELECT e.id, e.number, e.kind, e.state, e.category, e.case_id, e.claimant_id, e.payee_name, e.payee_search, e.purpose, e.purpose_search, e.contract_no, e.day,
  e.amount, e.summed, e.line_code, e.budget_year, e.import_key IS NOT NULL AS imported, e.paid_on, e.paid_by, e.details -> 'reception' AS reception, e.approved_at,
  (SELECT min(i.day) FROM expense_invoice i WHERE i.expense_id = e.id AND i.standing) AS invoice_on, e.contract_on, e.meeting_id, e.fund_id
FROM expense e WHERE e.taken_back_at IS NULL;

DROP TRIGGER expense_judged ON expense;
CREATE TRIGGER expense_judged AFTER INSERT OR UPDATE OF state, amount, payee_name, purpose, details, budget_year, line_code, category, contract_on, fund_id ON expense FOR EACH ROW
  WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION judge_at_once('expense', 'id');
CREATE TRIGGER expense_meeting_judged AFTER INSERT OR UPDATE OF state, amount, meeting_id ON expense FOR EACH ROW
  WHEN (NEW.meeting_id IS NOT NULL) EXECUTE FUNCTION judge_at_once('meeting', 'meeting_id');
