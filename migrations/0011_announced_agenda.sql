-- A motion that belongs to no item of the agenda that was announced, as the rule below stood when it was put.
ALTER TABLE motion ADD COLUMN off_agenda boolean NOT NULL DEFAULT false;

-- Bodies that decide on what was announced with their notice. One model charter was read, and of the assembly alone; until
-- the association adopts the words of its own, the rule is advisory.
INSERT INTO reg_rule (id, value, unit, title, source, article, tag, needs_human_check, effective) VALUES
  ('meetings.announcedAgenda', '{"kinds": ["assembly", "congress", "council", "standing_council", "supervisory"], "enforced": false}', 'kinds', '只表决会前公布的议程', '成都市社会团体章程示范文本：会员大会的议题提前书面通知会员；理事会等为会馆默认值，未核实', '', 'known', true, '[2026-01-01,)');
