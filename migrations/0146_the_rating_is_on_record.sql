-- 评估等级: the association's own, as the registrar announced it; the rules about it had nobody to ask (handbook §16). It counts
-- by the year of its announcement.
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('association.rating', '{"grade": "none", "year": 2020, "reapplied": false}', '', '本会的评估等级', 'Rating of the association',
   '登记管理机关的评估结果公告；由一人提出、另一人确认', 'What the registrar announced; one person proposes, another confirms', '', 'design', false, '[2020-01-01,)',
   '{"kind": "record", "fields": [
     {"key": "grade", "label": {"zh": "等级", "en": "Grade"}, "shape": {"kind": "choice", "choices": [
       {"value": "none", "label": {"zh": "没有评估", "en": "none"}}, {"value": "1A", "label": {"zh": "1A", "en": "1A"}}, {"value": "2A", "label": {"zh": "2A", "en": "2A"}},
       {"value": "3A", "label": {"zh": "3A", "en": "3A"}}, {"value": "4A", "label": {"zh": "4A", "en": "4A"}}, {"value": "5A", "label": {"zh": "5A", "en": "5A"}}]}},
     {"key": "year", "label": {"zh": "公告年份", "en": "Announced in"}, "shape": {"kind": "number", "min": 2007, "max": 2199, "unit": "calendarYear"}},
     {"key": "reapplied", "label": {"zh": "下一轮评估", "en": "Next rating"}, "shape": {"kind": "flag", "yes": {"zh": "已申请", "en": "applied for"}, "no": {"zh": "没有申请", "en": "not yet"}}}]}');
