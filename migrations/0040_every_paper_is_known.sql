-- Which files something refers to, as in 0037, with the papers that came since: a written proxy, and the proof for which a
-- representative was ended.
CREATE OR REPLACE VIEW member_paper AS
  SELECT file_id FROM membership_material
  UNION ALL SELECT file_id FROM representative_change;
CREATE OR REPLACE VIEW file_used AS
  SELECT file_id FROM member_paper UNION ALL SELECT file_id FROM meeting_file UNION ALL SELECT file_id FROM meeting_paper
  UNION ALL SELECT report_file_id FROM privacy_audit WHERE report_file_id IS NOT NULL;
