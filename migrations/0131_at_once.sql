-- What is handed in or changed is judged at once, after the commit that changed it, once a transaction (compliance/tasks.ts).
-- What comes in thousands, a run of dues, the seats of a meeting or an import, waits for the night.
CREATE FUNCTION judge_at_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about text := TG_ARGV[0] || ':' || (to_jsonb(NEW) ->> TG_ARGV[1]);
BEGIN
  PERFORM ask_task('judgeSubject', jsonb_build_object('kind', TG_ARGV[0], 'subject', about), about || ':' || pg_current_xact_id());
  RETURN NULL;
END $$;

CREATE TRIGGER meeting_judged AFTER UPDATE OF title, kind, status, place, starts_at, ends_at, audience, fee_fen ON meeting FOR EACH ROW
  WHEN (NEW.status <> 'draft') EXECUTE FUNCTION judge_at_once('meeting', 'id');
CREATE TRIGGER agenda_judged AFTER INSERT OR UPDATE ON agenda_item FOR EACH ROW EXECUTE FUNCTION judge_at_once('meeting', 'meeting_id');
CREATE TRIGGER bill_judged AFTER INSERT ON bill FOR EACH ROW WHEN (NEW.source_kind = 'hand') EXECUTE FUNCTION judge_at_once('bill', 'id');
CREATE TRIGGER fee_item_judged AFTER INSERT OR UPDATE ON fee_item FOR EACH ROW EXECUTE FUNCTION judge_at_once('feeItem', 'id');
CREATE TRIGGER dues_standard_judged AFTER INSERT OR UPDATE ON dues_standard FOR EACH ROW EXECUTE FUNCTION judge_at_once('duesStandard', 'id');
CREATE TRIGGER dues_ballot_judged AFTER INSERT OR UPDATE ON dues_ballot FOR EACH ROW EXECUTE FUNCTION judge_at_once('duesStandard', 'standard_id');
CREATE TRIGGER expense_judged AFTER INSERT OR UPDATE OF state, amount, payee_name, purpose, details, budget_year, line_code ON expense FOR EACH ROW
  WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION judge_at_once('expense', 'id');
CREATE TRIGGER advance_judged AFTER INSERT OR UPDATE ON advance FOR EACH ROW EXECUTE FUNCTION judge_at_once('advance', 'expense_id');
CREATE TRIGGER position_judged AFTER INSERT OR UPDATE ON position FOR EACH ROW EXECUTE FUNCTION judge_at_once('position', 'id');
