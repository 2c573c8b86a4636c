-- 科目汇总: what every account came to, as account_sum says it, for who reads all of them. The open months are summed by day
-- before anybody asks for a month: OFFSET 0 keeps the question out, which would else be put to each line. Who asks for one
-- account reads account_sum, where the question goes in.
CREATE VIEW trial_balance AS
  SELECT s.month, s.account, s.fund_id, s.cash_item, s.debit, s.credit FROM book_month_sum s
  UNION ALL
  SELECT date_trunc('month', d.day)::date, d.account, d.fund_id, coalesce(d.cash_item, ''), d.debit, d.credit FROM (
    SELECT l.day, l.account, l.fund_id, l.cash_item, sum(l.debit)::bigint AS debit, sum(l.credit)::bigint AS credit
      FROM book_line l WHERE l.day > coalesce((SELECT b.closed_until FROM books b), '-infinity'::date) GROUP BY 1, 2, 3, 4 OFFSET 0) d;
