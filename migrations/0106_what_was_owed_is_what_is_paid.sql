-- An expense that has no category of its own is owed as a payable (2202): what an advance covers of it is cleared there
-- too. It was taken from the other payables, so that one stayed owed and the other below nothing.
INSERT INTO posting_rule (key, debit, credit, name, name_en) VALUES ('advance.cleared.other', '2202', '112201', '借支核销', 'Advance cleared');

-- What an asset or a grant costs is told as such in the statement of cash flows, not as what the payable is usually for.
INSERT INTO posting_rule (key, debit, credit, free, debit_item, credit_item, name, name_en) VALUES
  ('expense.paid.bank.asset', '2202', '1002', 'credit', 'assets.bought', 'assets.bought', '银行付款', 'Paid by bank'),
  ('expense.paid.cash.asset', '2202', '1001', 'credit', 'assets.bought', 'assets.bought', '现金付款', 'Paid in cash');
UPDATE posting_rule SET debit_item = 'paid.grants', credit_item = 'paid.grants' WHERE key IN ('expense.paid.bank.grant', 'expense.paid.cash.grant');
