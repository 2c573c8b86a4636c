-- Expenses that an association brings in a sheet: paid before the house knew of them, so no case decided on them. A sheet may
-- come twice: each of its expenses is known by all that it says. What a sheet brought can be taken back; it is kept, cancelled.
ALTER TABLE expense_counter ALTER COLUMN last SET DEFAULT 0,
  -- Of those that sheets brought: a series of its own (DR), which may have gaps.
  ADD COLUMN imported integer NOT NULL DEFAULT 0;
ALTER TABLE expense
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN claimant_id DROP NOT NULL,
  -- By what a sheet is known that brought it; hex.
  ADD COLUMN import_key text,
  ADD COLUMN imported_by uuid REFERENCES person,
  -- 经办人 and 凭证号, as the sheet says them.
  ADD COLUMN handled_by text,
  ADD COLUMN voucher_no text,
  ADD COLUMN taken_back_at timestamptz,
  ADD CONSTRAINT expense_asked_or_imported CHECK (
    CASE WHEN import_key IS NULL THEN case_id IS NOT NULL AND claimant_id IS NOT NULL AND imported_by IS NULL AND taken_back_at IS NULL
      ELSE case_id IS NULL AND claimant_id IS NULL AND imported_by IS NOT NULL AND kind = 'ordinary' AND to_pay = amount END),
  ADD CONSTRAINT expense_taken_back CHECK (taken_back_at IS NULL OR state = 'cancelled');
CREATE UNIQUE INDEX expense_imported_once ON expense (import_key) WHERE taken_back_at IS NULL;
-- What may be the same as a row of a sheet.
CREATE INDEX expense_of_day ON expense (day, amount);
