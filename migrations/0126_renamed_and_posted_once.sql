-- As in 0114; a retired account on which something was taken back stands open, and may be called otherwise all the same.
CREATE OR REPLACE FUNCTION check_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.code, NEW.parent, NEW.chart, NEW.kind, NEW.money) IS DISTINCT FROM (OLD.code, OLD.parent, OLD.chart, OLD.kind, OLD.money) THEN
    RAISE EXCEPTION 'an account keeps its number and kind' USING ERRCODE = 'restrict_violation';
  END IF;
  -- A balance would stand beside those of the details, and belong to none of them.
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM book_line l WHERE l.account = NEW.parent) THEN
    RAISE EXCEPTION '% is posted to and gets no details', NEW.parent USING ERRCODE = 'check_violation', CONSTRAINT = 'account_parent_unposted';
  END IF;
  -- What moves in a detail of money is money.
  IF TG_OP = 'INSERT' AND NOT NEW.money AND EXISTS (SELECT FROM account p WHERE p.code = NEW.parent AND p.money) THEN
    RAISE EXCEPTION '% is money as what it stands under', NEW.code USING ERRCODE = 'check_violation', CONSTRAINT = 'account_money_of_parent';
  END IF;
  -- What was posted by rule after the day may stand open: another name is no matter of that.
  IF NEW.retired_on IS NULL OR (TG_OP = 'UPDATE' AND NEW.retired_on IS NOT DISTINCT FROM OLD.retired_on) THEN RETURN NULL; END IF;
  -- Assets, liabilities and net assets are settled for good; income and costs begin anew each year.
  IF EXISTS (SELECT FROM book_line l WHERE l.account = NEW.code AND (NEW.kind NOT IN ('income', 'cost') OR l.day >= date_trunc('year', NEW.retired_on))
      GROUP BY l.fund_id HAVING sum(l.debit) <> sum(l.credit)) THEN
    RAISE EXCEPTION '% has a balance', NEW.code USING ERRCODE = 'check_violation', CONSTRAINT = 'account_settled';
  END IF;
  RETURN NULL;
END $$;

-- As in 0114; each rule is asked once a call, and of what was posted just now nothing is asked again.
CREATE OR REPLACE FUNCTION post_entries(given jsonb, now timestamptz)
RETURNS TABLE (id uuid, source_kind text, source_id uuid, step text, day date, fresh boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  open_from date;
  general uuid;
  wrong text;
  posted integer;
BEGIN
  SELECT b.closed_until + 1 INTO open_from FROM books b FOR SHARE;
  SELECT f.id INTO general FROM fund f WHERE NOT f.restricted;
  SELECT k.rule INTO wrong FROM (SELECT DISTINCT g.document ->> 'rule' AS rule FROM jsonb_array_elements(given) AS g (document)) k
   WHERE k.rule IS NOT NULL AND NOT EXISTS (SELECT FROM posting_rule r WHERE k.rule = r.key OR k.rule LIKE replace(r.key, '_', '\_') || '.%') LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION 'no rule posts %', wrong USING ERRCODE = 'no_data_found'; END IF;

  RETURN QUERY WITH told AS MATERIALIZED (
    SELECT g.* FROM jsonb_to_recordset(given) AS g (
      id uuid, day date, source_kind text, source_id uuid, step text, rule text, amount bigint, fund_id uuid, account text, cash_item text,
      membership_id uuid, party_name text, summary text, summary_en text, by uuid, reverses uuid, reason text, lines jsonb, debit_of jsonb, credit_of jsonb)
  ), cleared AS MATERIALIZED (
    -- All documents at once: asked for one by one they cost more than the posting.
    SELECT g.id, d.side, e.id AS entry_id, d.document ->> 'side' AS there, CASE WHEN d.document ->> 'after' = 'true' THEN e.day END AS after
      FROM told g CROSS JOIN LATERAL (VALUES ('debit', g.debit_of), ('credit', g.credit_of)) AS d (side, document)
      JOIN book_entry e ON e.source_kind = d.document ->> 'kind' AND e.source_id = (d.document ->> 'id')::uuid AND e.step = d.document ->> 'step'
  ), asked AS MATERIALIZED (
    SELECT g.*, greatest(g.day, open_from, h.after) AS booked
      FROM told g LEFT JOIN (SELECT c.id, max(c.after) AS after FROM cleared c GROUP BY c.id) h ON h.id = g.id
  ), stands AS MATERIALIZED (
    SELECT DISTINCT ON (c.id, c.side) c.id, c.side, l.account
      FROM cleared c JOIN asked a ON a.id = c.id JOIN book_line l ON l.entry_id = c.entry_id AND CASE c.there WHEN 'debit' THEN l.debit > 0 ELSE l.credit > 0 END
      JOIN account k ON k.code = l.account AND (k.retired_on IS NULL OR k.retired_on > a.booked) ORDER BY c.id, c.side, l.no
  ), ruled AS (
    SELECT DISTINCT ON (k.rule) k.rule, r.debit, r.credit, r.free, r.debit_item, r.credit_item
      FROM (SELECT DISTINCT a.rule FROM asked a WHERE a.rule IS NOT NULL) k
      JOIN posting_rule r ON k.rule = r.key OR k.rule LIKE replace(r.key, '_', '\_') || '.%' ORDER BY k.rule, length(r.key) DESC
  ), written AS (
    INSERT INTO book_entry AS e (id, day, asked_day, source_kind, source_id, step, rule, amount, lines, membership_id, party_name, summary, summary_en, by, at, reverses, reason)
    SELECT a.id, a.booked, a.day, a.source_kind, a.source_id, a.step, a.rule, a.amount,
      CASE WHEN a.reverses IS NOT NULL THEN (SELECT o.lines FROM book_entry o WHERE o.id = a.reverses) WHEN a.lines IS NULL THEN 2 ELSE jsonb_array_length(a.lines) END,
      a.membership_id, a.party_name, a.summary, a.summary_en, a.by, now, a.reverses, a.reason
      FROM asked a ORDER BY a.source_kind, a.source_id, a.step
    ON CONFLICT (source_kind, source_id, step) DO NOTHING
    RETURNING e.id
  ), drawn AS (
    SELECT a.id AS entry_id, x.no, x.account, coalesce(a.fund_id, general) AS fund_id, x.debit, x.credit, x.item
      FROM written w JOIN asked a ON a.id = w.id JOIN ruled r ON r.rule = a.rule
      LEFT JOIN stands debited ON debited.id = a.id AND debited.side = 'debit' LEFT JOIN stands credited ON credited.id = a.id AND credited.side = 'credit'
      CROSS JOIN LATERAL (VALUES
        (1, coalesce(debited.account, CASE WHEN r.free = 'debit' THEN coalesce(a.account, r.debit) ELSE r.debit END), a.amount, 0::bigint, r.debit_item),
        (2, coalesce(credited.account, CASE WHEN r.free = 'credit' THEN coalesce(a.account, r.credit) ELSE r.credit END), 0::bigint, a.amount, r.credit_item)
      ) AS x (no, account, debit, credit, item)
    UNION ALL
    SELECT a.id, n.no, n.l ->> 'account', coalesce((n.l ->> 'fund_id')::uuid, general), coalesce((n.l ->> 'debit')::bigint, 0), coalesce((n.l ->> 'credit')::bigint, 0), n.l ->> 'cash_item'
      FROM written w JOIN asked a ON a.id = w.id CROSS JOIN LATERAL jsonb_array_elements(a.lines) WITH ORDINALITY AS n (l, no) WHERE a.lines IS NOT NULL AND a.reverses IS NULL
    UNION ALL
    SELECT a.id, l.no, l.account, l.fund_id, l.credit, l.debit, l.cash_item
      FROM written w JOIN asked a ON a.id = w.id JOIN book_line l ON l.entry_id = a.reverses
  ), weighed AS (
    -- Money that moves is told by the lines against it.
    SELECT d.*, c.money, c.cash_in, c.cash_out, sum(CASE WHEN c.money THEN d.debit - d.credit ELSE 0 END) OVER (PARTITION BY d.entry_id) AS moved
      FROM drawn d LEFT JOIN account c ON c.code = d.account
  ), lined AS (
    INSERT INTO book_line (entry_id, no, day, account, fund_id, debit, credit, cash_item)
    SELECT v.entry_id, v.no, a.booked, v.account, v.fund_id, v.debit, v.credit,
      CASE WHEN v.money OR a.source_kind = 'opening' THEN NULL
        WHEN a.reverses IS NOT NULL OR v.moved = 0 THEN v.item
        ELSE coalesce(v.item, a.cash_item, CASE WHEN v.credit > 0 THEN v.cash_in ELSE v.cash_out END) END
      FROM weighed v JOIN asked a ON a.id = v.entry_id
  )
  SELECT a.id, a.source_kind, a.source_id, a.step, a.booked, true FROM written w JOIN asked a ON a.id = w.id;
  GET DIAGNOSTICS posted = ROW_COUNT;
  IF posted = jsonb_array_length(given) THEN RETURN; END IF;

  -- What stood there already; in a statement of its own, which sees what another wrote meanwhile.
  SELECT g.source_kind || ' ' || g.source_id || ' ' || g.step INTO wrong
    FROM jsonb_to_recordset(given) AS g (source_kind text, source_id uuid, step text, amount bigint)
    JOIN book_entry e ON e.source_kind = g.source_kind AND e.source_id = g.source_id AND e.step = g.step WHERE e.amount <> g.amount LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION '% is posted with another amount', wrong USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_same_again'; END IF;
  RETURN QUERY SELECT e.id, e.source_kind, e.source_id, e.step, e.day, false
    FROM jsonb_to_recordset(given) AS g (id uuid, source_kind text, source_id uuid, step text)
    JOIN book_entry e ON e.source_kind = g.source_kind AND e.source_id = g.source_id AND e.step = g.step WHERE e.id <> g.id;
END $$;
