-- On the floor and under the minutes people are called as others may see them (0035): by the register, and a guest as one.
ALTER TABLE floor_question ADD COLUMN guest boolean NOT NULL DEFAULT false;
ALTER TABLE minutes_confirmation ADD COLUMN guest boolean NOT NULL DEFAULT false;
-- How others see somebody in a meeting: whoever was put on its roll is nobody's guest and is called as the register calls
-- him; all others by the registration that counts.
CREATE FUNCTION seen_as(of_meeting uuid, of_person uuid) RETURNS TABLE (name text, guest boolean, unit text) LANGUAGE sql STABLE ROWS 1 AS $$
  SELECT coalesce(e.name, g.shown_name), g.guest AND e.name IS NULL, coalesce((SELECT m.name FROM member_name m WHERE m.id = g.membership_id AND m.kind <> 'individual'), g.shown_unit, '')
    FROM meeting_registration g LEFT JOIN roll_entry e ON e.meeting_id = g.meeting_id AND e.person_id = g.person_id AND e.name <> ''
   WHERE g.meeting_id = of_meeting AND g.person_id = of_person
   ORDER BY g.state IN ('cancelled', 'lapsed'), g.registered_at DESC LIMIT 1
$$;
-- A name that somebody typed and nobody has judged is seen no more, but where it has been sealed.
UPDATE floor_question q SET by_name = s.name, guest = s.guest, unit_name = s.unit FROM floor_question o CROSS JOIN LATERAL seen_as(o.meeting_id, o.person_id) s WHERE q.id = o.id;
UPDATE minutes_confirmation c SET name = s.name, guest = s.guest
  FROM minutes m, minutes_confirmation o CROSS JOIN LATERAL seen_as(o.meeting_id, o.person_id) s
 WHERE (o.meeting_id, o.version, o.revision, o.person_id) = (c.meeting_id, c.version, c.revision, c.person_id)
   AND (m.meeting_id, m.version) = (c.meeting_id, c.version) AND m.hash IS NULL;
