-- One document is one record, in whatever spelling of its number: full-width digits, spaces, other brackets.
DROP INDEX credit_record_once;
CREATE UNIQUE INDEX credit_record_once ON credit_record (membership_id, kind, plain_text(document_no)) WHERE taken_back_at IS NULL;
