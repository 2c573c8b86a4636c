-- 收入预算: what the year is to bring, by what it is billed for and by month, adopted with what it may cost.
CREATE TABLE budget_income (
  budget_id       uuid NOT NULL REFERENCES budget,
  -- By what rule of the books it is billed: bill.issued.<kind>.
  kind            text NOT NULL CHECK (kind IN ('dues', 'service', 'meeting', 'grant', 'sponsorship', 'other')),
  -- Fen, January first.
  months          bigint[] NOT NULL CHECK (cardinality(months) = 12 AND 0 <= ALL(months)),
  PRIMARY KEY (budget_id, kind)
);
CREATE TRIGGER budget_income_fixed BEFORE INSERT OR UPDATE OR DELETE ON budget_income FOR EACH ROW EXECUTE FUNCTION refuse_budget_line_change();

-- Costs by their debit, income by its credit: the books know which side of a rule its budget is for.
DROP VIEW budget_month;
CREATE VIEW budget_month AS
  SELECT make_date(s.year, m.n::int, 1) AS month, 'expense.approved.' || s.category AS rule, 'debit' AS side, m.amount
    FROM budget_standing s CROSS JOIN LATERAL unnest(s.months) WITH ORDINALITY AS m (amount, n)
  UNION ALL
  SELECT make_date(b.year, m.n::int, 1), 'bill.issued.' || i.kind, 'credit', m.amount
    FROM (SELECT DISTINCT ON (year) year, id FROM budget WHERE adopted_at IS NOT NULL ORDER BY year, version DESC) b
    JOIN budget_income i ON i.budget_id = b.id CROSS JOIN LATERAL unnest(i.months) WITH ORDINALITY AS m (amount, n);
