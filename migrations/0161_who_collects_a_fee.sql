-- 收费主体 and 受委托事项 of a line of the public list: which branch collects it, and whether it comes from a statutory duty or an
-- entrusted matter, with the list that has it (handbook §5.1 FEE03, FEE05, §16 FEE18).
ALTER TABLE fee_item
  -- Null: the association itself.
  ADD COLUMN committee_id uuid REFERENCES committee,
  ADD COLUMN entrusted boolean NOT NULL DEFAULT false,
  -- The published list that has the matter, with its number; null: none has.
  ADD COLUMN entrusted_list text CHECK (entrusted_list <> ''),
  ADD CHECK (entrusted OR entrusted_list IS NULL);
CREATE OR REPLACE FUNCTION refuse_fee_item_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.kind, NEW.name, NEW.basis, NEW.standard, NEW.service_content, NEW.payer, NEW.price, NEW.voluntary, NEW.resolution, NEW.replaces, NEW.committee_id, NEW.entrusted, NEW.entrusted_list, NEW.proposed_by, NEW.proposed_at)
       IS DISTINCT FROM (OLD.id, OLD.kind, OLD.name, OLD.basis, OLD.standard, OLD.service_content, OLD.payer, OLD.price, OLD.voluntary, OLD.resolution, OLD.replaces, OLD.committee_id, OLD.entrusted, OLD.entrusted_list, OLD.proposed_by, OLD.proposed_at)
     OR (OLD.state <> 'proposed' AND NEW.state <> OLD.state)
     OR NOT NEW.effective <@ OLD.effective OR lower(NEW.effective) <> lower(OLD.effective) THEN
    RAISE EXCEPTION 'a line of the list is ended, not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- What the association bills by: dues of a branch are none of its own.
CREATE OR REPLACE VIEW fee_listed AS
SELECT id, kind, name, basis, standard, service_content, payer, price, voluntary, resolution, effective FROM fee_item
 WHERE state = 'published' AND (kind <> 'dues' OR committee_id IS NULL);
CREATE OR REPLACE VIEW fee_history AS
SELECT f.id, f.kind, f.name, f.basis, f.standard, f.service_content, f.price, b.price AS price_before, f.voluntary, f.resolution, f.credit_china_url, f.effective, f.state,
  f.committee_id, f.entrusted, f.entrusted_list
FROM fee_item f LEFT JOIN fee_item b ON b.id = f.replaces WHERE f.state IN ('proposed', 'published');
