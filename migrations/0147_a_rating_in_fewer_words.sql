-- The fields of the association's rating, so that its page reads them in a line.
UPDATE reg_rule SET shape = jsonb_set(jsonb_set(shape, '{fields,1,label}', '{"zh": "公告年份", "en": "Announced in"}'),
  '{fields,2,label}', '{"zh": "下一轮评估", "en": "Next rating"}') WHERE id = 'association.rating';
