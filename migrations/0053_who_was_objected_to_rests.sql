-- Whoever was told by the owner of an account that it is not his asks again after a rest, not at once.
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('identity.transferRestDays', '30', 'days', '换绑被异议后多少天可以再申请', 'Days between an objection to a change of WeChat account and the next request', '会馆默认值', 'Huiguan’s default', '', 'design', false, '[2026-01-01,)', '{"kind": "number", "min": 1, "max": 365, "unit": "day"}');
