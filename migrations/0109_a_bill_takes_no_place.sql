-- Who is late with his dues is a member: found, invited, called and let in as the others (contracts/member-statuses.ts). What
-- other members look for covers them too.
DROP INDEX membership_directory;
DROP INDEX membership_by_industry;
DROP INDEX membership_by_region;
CREATE INDEX membership_directory ON membership (search_name, id) WHERE status IN ('active', 'arrears');
CREATE INDEX membership_by_industry ON membership (industry text_pattern_ops, search_name, id) WHERE status IN ('active', 'arrears');
CREATE INDEX membership_by_region ON membership (region text_pattern_ops, search_name, id) WHERE status IN ('active', 'arrears');

-- Whether it votes, the charter says.
INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, effective, shape) VALUES
  ('meetings.arrearsVote', 'true', '', '欠费会员有没有表决权', 'Whether a member in arrears votes', '会馆默认；以本会章程为准：章程没有写明的，欠费不减少表决权',
   'Huiguan’s default; the association’s own charter counts: what it does not say takes no vote away', '', 'design', true, '[2014-07-25,)',
   '{"kind": "flag", "yes": {"zh": "有表决权", "en": "votes"}, "no": {"zh": "列席，缴清才有表决权", "en": "attends, and votes when it has paid"}}');
