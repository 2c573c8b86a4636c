-- A meeting without a roll is counted without looking for who came, ceased or sent somebody: the night asks of all meetings.
CREATE OR REPLACE FUNCTION roll_counts(of_meeting uuid, as_of timestamptz)
RETURNS TABLE (entitled int, present int, "left" int, excused int, absent int, observers int, ceased int, proxies int)
LANGUAGE plpgsql STABLE ROWS 1 SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE voters int; others int; excuses int; here int; came int; came_excused int; gone int; gone_others int; gone_excused int; by_paper int;
BEGIN
  SELECT count(*) FILTER (WHERE e.voter), count(*) FILTER (WHERE NOT e.voter) INTO voters, others FROM roll_entry e WHERE e.meeting_id = of_meeting;
  IF voters + others = 0 THEN
    RETURN QUERY SELECT 0, 0, 0, 0, 0, 0, 0, 0;
    RETURN;
  END IF;
  SELECT count(*) INTO excuses FROM roll_entry e WHERE e.meeting_id = of_meeting AND e.voter AND e.excuse IS NOT NULL;
  SELECT count(*) FILTER (WHERE z.voter), count(*) FILTER (WHERE NOT z.voter), count(*) FILTER (WHERE z.voter AND z.excused)
    INTO gone, gone_others, gone_excused FROM roll_ceased(of_meeting, as_of) z;
  SELECT count(*) FILTER (WHERE c.inside), count(*), count(*) FILTER (WHERE c.excused), count(*) FILTER (WHERE c.inside AND c.by_proxy) INTO here, came, came_excused, by_paper
    FROM (SELECT bool_or(p.inside) AS inside, bool_or(p.excused) AS excused, bool_and(p.by_proxy) AS by_proxy FROM roll_presence(of_meeting, as_of) p WHERE p.voter GROUP BY p.roll_entry_id) c;
  voters := voters - gone;
  excuses := excuses - gone_excused;
  RETURN QUERY SELECT voters, here, came - here, excuses - came_excused, voters - came - (excuses - came_excused), others - gone_others, gone, by_paper;
END $$;
