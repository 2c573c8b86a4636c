-- What is written of a meeting is judged at once too (compliance/job.ts), so its words are among what changes it.
DROP TRIGGER meeting_judged ON meeting;
CREATE TRIGGER meeting_judged AFTER UPDATE OF title, kind, status, place, starts_at, ends_at, audience, fee_fen, introduction, fee_basis ON meeting FOR EACH ROW
  WHEN (NEW.status <> 'draft') EXECUTE FUNCTION judge_at_once('meeting', 'id');
