-- A complaint and a declaration are judged when they are made or moved on, as everything else is (0131).
CREATE TRIGGER complaint_judged AFTER INSERT OR UPDATE OF state ON complaint FOR EACH ROW EXECUTE FUNCTION judge_at_once('complaint', 'id');
CREATE TRIGGER side_post_judged AFTER INSERT OR UPDATE ON side_post FOR EACH ROW EXECUTE FUNCTION judge_at_once('sidePost', 'person_id');
CREATE TRIGGER side_ask_judged AFTER INSERT OR UPDATE ON side_ask FOR EACH ROW EXECUTE FUNCTION judge_at_once('sidePost', 'person_id');
