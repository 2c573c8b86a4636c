-- 收款账户: to which account of the association a member transfers. Set like every rule of the house, by two persons;
-- empty until then, and nothing is shown of it.
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('payments.ownAccount', '{"holder": "", "bank": "", "account": ""}', '', '转账缴费的收款账户', 'Account that members transfer to',
   '本会的银行开户资料；由一人提出、另一人确认', 'The association’s own bank papers; one person proposes, another confirms', '', 'design', false, '[2026-01-01,)',
   '{"kind": "record", "fields": [
     {"key": "holder", "label": {"zh": "户名", "en": "Account holder"}, "shape": {"kind": "text", "most": 60}},
     {"key": "bank", "label": {"zh": "开户行", "en": "Bank and branch"}, "shape": {"kind": "text", "most": 60}},
     {"key": "account", "label": {"zh": "账号", "en": "Account number"}, "shape": {"kind": "text", "most": 34, "digits": true}}]}');
