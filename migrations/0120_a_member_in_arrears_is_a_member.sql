-- How many members the association has: whoever owes or is suspended has not left.
CREATE OR REPLACE VIEW association_size AS SELECT count(*) AS members FROM membership WHERE status IN ('active', 'arrears', 'suspended');
