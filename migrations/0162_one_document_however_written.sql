-- One document is one record, in whatever spelling of its number: full-width digits, spaces, other brackets. What was entered
-- twice before stays as it is, for a person to take out by an objection; from now on it cannot be.
ALTER TABLE credit_record ADD COLUMN repeats boolean NOT NULL DEFAULT false;
ALTER TABLE credit_record DISABLE TRIGGER credit_record_fixed;
UPDATE credit_record c SET repeats = true WHERE c.taken_back_at IS NULL AND EXISTS (
  SELECT FROM credit_record o WHERE o.membership_id = c.membership_id AND o.kind = c.kind AND plain_text(o.document_no) = plain_text(c.document_no)
     AND o.taken_back_at IS NULL AND (o.entered_at, o.id) < (c.entered_at, c.id));
ALTER TABLE credit_record ENABLE TRIGGER credit_record_fixed;
DROP INDEX credit_record_once;
CREATE UNIQUE INDEX credit_record_once ON credit_record (membership_id, kind, plain_text(document_no)) WHERE taken_back_at IS NULL AND NOT repeats;
