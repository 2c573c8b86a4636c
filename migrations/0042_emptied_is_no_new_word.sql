-- As in 0035, but only for words that others see: a companion's phone that is emptied, and a name that was erased, are
-- nobody's new words.
CREATE OR REPLACE FUNCTION judge_words_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.words_state = OLD.words_state AND NEW.name <> '—'
     AND ((NEW.name, NEW.unit_name) IS DISTINCT FROM (OLD.name, OLD.unit_name)
          OR NOT jsonb_path_query_array(OLD.companions, '$[*].name') @> jsonb_path_query_array(NEW.companions, '$[*].name')) THEN
    NEW.words_state := 'pending';
  END IF;
  RETURN NEW;
END $$;

-- A proposal of two hands names somebody: answered and over its time, his name and phone go; nothing else of it changes.
CREATE OR REPLACE FUNCTION refuse_representative_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.answered_at IS NOT NULL AND to_jsonb(NEW) - '{name,phone,title}'::text[] = to_jsonb(OLD) - '{name,phone,title}'::text[]
     AND NEW.name = '—' AND NEW.phone = '' AND NEW.title IS NULL THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL OR (NEW.id, NEW.membership_id, NEW.side, NEW.kind, NEW.representative_id, NEW.name, NEW.phone, NEW.file_id, NEW.reason, NEW.proposed_by, NEW.proposed_at)
      IS DISTINCT FROM (OLD.id, OLD.membership_id, OLD.side, OLD.kind, OLD.representative_id, OLD.name, OLD.phone, OLD.file_id, OLD.reason, OLD.proposed_by, OLD.proposed_at) THEN
    RAISE EXCEPTION 'a change of representatives is answered once, and never rewritten';
  END IF;
  RETURN NEW;
END $$;
