-- A rule that posts to another account leaves what was booked where it is. A budget of the months before stays beside it: a
-- year's budget that went to the new account whole stood there against a part of what it was for.
CREATE TABLE posting_rule_before (
  no              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rule            text NOT NULL REFERENCES posting_rule,
  side            text NOT NULL CHECK (side IN ('debit', 'credit')),
  -- To which it posted before this day.
  account         text NOT NULL REFERENCES account,
  until           date NOT NULL
);
CREATE INDEX posting_rule_before_of ON posting_rule_before (rule, side, until, no);
CREATE TRIGGER posting_rule_before_kept BEFORE UPDATE OR DELETE ON posting_rule_before FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- As in 0114, and where a rule posted before `today`.
DROP FUNCTION change_chart(jsonb);
CREATE FUNCTION change_chart(changes jsonb, today date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  c jsonb;
BEGIN
  PERFORM FROM books FOR UPDATE;
  FOR c IN SELECT n.c FROM jsonb_array_elements(changes) WITH ORDINALITY AS n (c, no) ORDER BY n.no LOOP
    IF c ->> 'do' = 'move' THEN
      INSERT INTO posting_rule_before (rule, side, account, until)
      SELECT r.key, c ->> 'side', CASE c ->> 'side' WHEN 'debit' THEN r.debit ELSE r.credit END, today FROM posting_rule r WHERE r.key = c ->> 'rule';
    END IF;
    CASE c ->> 'do'
      WHEN 'add' THEN
        INSERT INTO account (code, parent, chart, name, name_en, kind, money, cash_in, cash_out)
        VALUES (c ->> 'code', CASE WHEN length(c ->> 'code') > 4 THEN left(c ->> 'code', length(c ->> 'code') - 2) END, NULL, c ->> 'name', c ->> 'nameEn',
          c ->> 'kind', (c ->> 'money')::boolean, c ->> 'cashIn', c ->> 'cashOut');
      WHEN 'rename' THEN UPDATE account SET name = c ->> 'name', name_en = c ->> 'nameEn' WHERE code = c ->> 'code';
      WHEN 'retire' THEN UPDATE account SET retired_on = (c ->> 'on')::date WHERE code = c ->> 'code';
      WHEN 'back' THEN UPDATE account SET retired_on = NULL WHERE code = c ->> 'code';
      WHEN 'move' THEN
        IF c ->> 'side' = 'debit' THEN UPDATE posting_rule SET debit = c ->> 'account' WHERE key = c ->> 'rule';
        ELSE UPDATE posting_rule SET credit = c ->> 'account' WHERE key = c ->> 'rule'; END IF;
    END CASE;
    IF NOT FOUND THEN RAISE EXCEPTION 'nothing to change by %', c USING ERRCODE = 'no_data_found'; END IF;
  END LOOP;
END $$;
