INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('books.closingDays', '15', 'days', '月末后多少天内结账', 'Days after a month within which it is closed', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 60, "unit": "day", "stricter": "less"}');

-- 待我办: the second person's; and the month whose turn it is, from the day after its last.
CREATE OR REPLACE VIEW books_duty AS
  SELECT 'books.confirm:' || p.id AS key, 'books.confirm' AS kind, 'book_proposal:' || p.id AS subject, p.summary AS title,
    jsonb_build_object('summary', p.summary, 'kind', p.kind) AS "values",
    o.office AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id,
    ARRAY[p.proposed_by] AS barred, '{}'::uuid[] AS barred_units,
    p.proposed_at AS since, NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional,
    '/modules/books/pages/proposal/index?id=' || p.id AS page
  FROM book_proposal p CROSS JOIN unnest(ARRAY['finance', 'director', 'president']) AS o(office)
  WHERE p.state = 'open'
  UNION ALL
  SELECT 'books.close:' || t.first, 'books.close', 'book_month:' || to_char(t.first, 'YYYY-MM'), to_char(t.first, 'YYYY-MM'),
    jsonb_build_object('month', to_char(t.first, 'YYYY-MM')), 'finance', NULL, NULL, NULL, '{}', '{}',
    t.next::timestamp AT TIME ZONE 'Asia/Shanghai',
    t.next - 1 + (SELECT (r.value)::int FROM rule_value r WHERE r.id = 'books.closingDays' AND r.effective @> t.next), NULL, false,
    '/modules/books/pages/closing/index'
  FROM (SELECT f.first, (f.first + interval '1 month')::date AS next FROM (
    SELECT coalesce(b.closed_until + 1, date_trunc('month', (SELECT min(e.day) FROM book_entry e))::date) AS first FROM books b) f) t
  WHERE t.first IS NOT NULL;
