-- Parameters of today's rules, each with its source (handbook §0.1, §2.2, §2.8, §1.2). `known` and `design` values
-- are the association's to change; the ones marked for a human check are advisory.
INSERT INTO reg_rule (id, value, unit, title, source, article, tag, needs_human_check, effective) VALUES
  ('membership.licenceAlertDays', '[90, 60, 30, 7]', 'days', '证照到期提醒', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('membership.draftForgottenDays', '7', 'days', '草稿遗忘提醒', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('membership.draftKeptDays', '180', 'days', '草稿保留', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('membership.reapplyAfterExpulsionDays', '365', 'days', '除名后再次申请的间隔', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('membership.councilResolution', '{"quorum": [2, 3], "pass": [2, 3], "passBase": "present", "strict": false, "enforced": false}', 'fraction', '理事会表决规则', '章程示范文本的通行写法, 未核实', '', 'known', true, '[2026-01-01,)'),
  ('membership.licenceMaterials', '["businessLicense", "industryCert", "professionalCert"]', 'material', '有有效期的证照', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('membership.requiredMaterials', '{"unit": ["applicationForm", "businessLicense", "representativeAuth"], "group": ["applicationForm", "businessLicense", "representativeAuth"], "individual": ["applicationForm"]}', 'material', '入会必交材料', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('identity.deskSessionHours', '12', 'hours', '电脑登录的时长', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('identity.termYears', '5', 'years', '每届任期上限', '《全国性行业协会商会负责人任职管理办法(试行)》民发〔2015〕166号', '', 'verified', false, '[2015-09-01,)');

INSERT INTO admission_flow (id, effective, decided_by) VALUES
  ('01900000-0000-7000-8000-000000000001', '[2026-01-01,)', '会馆默认流程：初审、理事会决定');
INSERT INTO admission_step (flow_id, seq, kind, offices, workdays) VALUES
  ('01900000-0000-7000-8000-000000000001', 1, 'preliminaryReview', '{clerk,director}', 5),
  ('01900000-0000-7000-8000-000000000001', 2, 'councilDecision', '{president,council}', 20);

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('queue', '发送提醒、检测内容', NULL, '2026-01-01T00:00:00Z'),
  ('publicity', '公示期满自动生效', 35, '2026-01-01T00:00:00Z'),
  ('applications', '申请等待过久提醒审核人', 545, '2026-01-01T00:00:00Z'),
  ('licences', '证照到期提醒', 550, '2026-01-01T00:00:00Z'),
  ('drafts', '草稿遗忘提醒', 555, '2026-01-01T00:00:00Z'),
  ('sweep', '清理过期的会话、重复请求记录和未传完的文件', 190, '2026-01-01T00:00:00Z');
