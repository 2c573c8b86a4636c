-- All representatives of a member, former ones included: the page of one member reads them, and only those of today were
-- found by an index.
CREATE INDEX representative_by_membership ON representative (membership_id);
