-- Parameters of meetings, each with its source (handbook §4, §5.3, §1.2). What is not confirmed is advisory.
INSERT INTO reg_rule (id, value, unit, title, source, article, tag, needs_human_check, effective) VALUES
  ('meetings.noticeDays', '{"assembly": 15, "congress": 15, "council": 7, "standing_council": 5, "supervisory": 5, "urgent": 1}', 'days', '会议通知期（自然日，开始当日不计入）', '会馆默认值；期间计算见民法典', '第二百零一条', 'design', false, '[2026-01-01,)'),
  ('meetings.offerHours', '12', 'hours', '候补确认时间', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('meetings.surveyDays', '7', 'days', '会后评价开放天数', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('meetings.surveyMinimum', '5', 'answers', '至少几人评价才显示平均值', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('meetings.minutesWorkdays', '5', 'workdays', '纪要确认期', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('points.meetingAttendance', '{"points": 2, "monthlyCap": 20}', 'points', '参会签到积分', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('meetings.votingRules', '{"assembly": {"quorum": [2, 3], "pass": [1, 2]}, "congress": {"quorum": [2, 3], "pass": [1, 2]}, "charter": {"quorum": [2, 3], "pass": [2, 3]}, "council": {"quorum": [2, 3], "pass": [2, 3]}, "standing_council": {"quorum": [2, 3], "pass": [2, 3]}, "supervisory": {"quorum": [1, 2], "quorumStrict": true, "pass": [1, 2], "strict": true}, "president_office": {"quorum": [1, 2], "quorumStrict": true, "pass": [1, 2], "strict": true}, "branch_meeting": {"quorum": [1, 2], "quorumStrict": true, "pass": [1, 2], "strict": true}, "enforced": false}', 'fraction', '各类会议的到会与表决规则', '章程示范文本的通行写法, 未核实', '', 'known', true, '[2026-01-01,)'),
  ('meetings.partyVotingRules', '{"party_general": {"quorum": [1, 2], "pass": [1, 2], "passBase": "entitled", "strict": true}, "party_committee": {"quorum": [1, 2], "pass": [1, 2], "strict": true}, "enforced": true}', 'fraction', '党员大会、支委会的到会与表决规则', '《中国共产党支部工作条例（试行）》', '第十一条、第十二条', 'verified', false, '[2018-10-28,)');

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('seats', '候补超时顺延', NULL, '2026-01-01T00:00:00Z'),
  ('meetingReminders', '会前提醒', NULL, '2026-01-01T00:00:00Z'),
  ('surveys', '会后评价邀请', NULL, '2026-01-01T00:00:00Z'),
  ('minutes', '纪要确认到期提醒', 540, '2026-01-01T00:00:00Z');
