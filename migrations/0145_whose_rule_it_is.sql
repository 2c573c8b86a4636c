-- A rule that the association has entered itself is no default of Huiguan: based on another one, it says so where its tag is read.
CREATE OR REPLACE VIEW parameter_version AS
  SELECT id, title, title_en, source, source_en, article, CASE WHEN based_on IS NULL THEN tag ELSE 'entered' END AS tag, needs_human_check, shape, effective,
    lower(effective) AS since, upper(effective) - 1 AS until,
    coalesce(own_value, value) AS value, value AS standard, own_value IS NOT NULL AS own, own_reason, own_resolution, proposal_id,
    CASE WHEN own_value IS NULL THEN trim(source || ' ' || article) ELSE concat_ws('：', own_resolution, own_reason) END AS basis, based_on
  FROM reg_rule WHERE NOT isempty(effective);
