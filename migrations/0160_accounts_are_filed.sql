-- 账户备案: of each bank account of the association's own, which bank's it is and whether it is filed with the registrar. Met in
-- a statement, or entered by hand; an account that is not filed is one of the red lines of handbook §5.6.
ALTER TABLE own_account
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  ADD COLUMN bank text NOT NULL DEFAULT '',
  ADD COLUMN filing text NOT NULL DEFAULT 'unknown' CHECK (filing IN ('unknown', 'filed', 'none')),
  ADD COLUMN filed_on date,
  ADD COLUMN closed_on date,
  -- Raised by each change: whoever changes what he has not seen is told.
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ALTER COLUMN met_at DROP NOT NULL,
  ADD CHECK ((filing = 'filed') = (filed_on IS NOT NULL)),
  ADD CHECK (closed_on >= filed_on);
-- Those that are there get one here; later ones come with theirs.
ALTER TABLE own_account ALTER COLUMN id DROP DEFAULT;
-- Without its number, of which four digits name it.
CREATE VIEW bank_account_known AS
SELECT a.id, concat_ws(' ', nullif(a.bank, ''), '尾号 ' || right(a.key, 4)) AS name, a.filing, a.filed_on, a.closed_on FROM own_account a WHERE a.channel = 'bank';
CREATE TRIGGER own_account_judged AFTER INSERT OR UPDATE ON own_account FOR EACH ROW WHEN (NEW.channel = 'bank') EXECUTE FUNCTION judge_at_once('bankAccount', 'id');
