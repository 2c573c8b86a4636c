-- 预算执行: what the budget in force lets a month cost, by the rule of the books that its expenses are booked by. The books
-- ask for it (config/ownership.mjs, ports): they know nothing of who plans.
CREATE VIEW budget_month AS
  SELECT make_date(s.year, m.n::int, 1) AS month, 'expense.approved.' || s.category AS rule, m.amount
    FROM budget_standing s CROSS JOIN LATERAL unnest(s.months) WITH ORDINALITY AS m (amount, n);
