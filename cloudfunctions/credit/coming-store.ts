import { sql, type RawBuilder } from 'kysely';
import type { Coming } from './judge-changes';

/**
 * One row, as part of a statement: meetings of all members that are still to come and open to register, the next first;
 * and what coming to one is worth.
 */
export const comingMeetings = (now: Date, today: string): RawBuilder<{ coming: Coming[]; meetingPoints: number }> =>
  sql<{ coming: Coming[]; meetingPoints: number }>`
    SELECT (SELECT coalesce(json_agg(json_build_object('id', f.id, 'title', f.title, 'training', f.kind = 'training', 'page', '/modules/meetings/pages/meeting/index?id=' || f.id) ORDER BY f.starts_at, f.id), '[]')
        FROM (SELECT m.id, m.title, m.kind, m.starts_at FROM meeting_facts m
          WHERE m.status = 'noticed' AND m.starts_at > ${now} AND m.called_off_at IS NULL AND (m.registration_closes_at IS NULL OR m.registration_closes_at > ${now})
            AND (m.registration_opens_at IS NULL OR m.registration_opens_at <= ${now}) AND (m.audience ->> 'members')::boolean
            AND m.audience -> 'tiers' = '[]' AND m.audience -> 'committees' = '[]'
          ORDER BY m.starts_at, m.id LIMIT 12) f) AS coming,
      coalesce((SELECT (v.value ->> 'points')::int FROM rule_value v WHERE v.id = 'points.meetingAttendance' AND v.effective @> ${today}::date), 0) AS "meetingPoints"`;
