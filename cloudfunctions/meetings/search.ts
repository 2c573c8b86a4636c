import { sql } from 'kysely';
import { titleMatches, type Search } from '../ground/search';
import { runsMeeting, seesMeeting } from './facts';

export const search: Search[] = [
  {
    kind: 'meeting',
    group: 'meetings',
    ask: (sought, actor, limit) => sql`
      SELECT m.id, m.title, m.place ->> 'name' AS detail, m.starts_at AS at,
        CASE WHEN NOT ${runsMeeting(actor)} THEN '/modules/meetings/pages/meeting/index?id='
             WHEN m.status = 'draft' THEN '/modules/meetings/pages/edit/index?id='
             ELSE '/modules/meetings/pages/manage/index?id=' END || m.id AS page
        FROM meeting m WHERE ${titleMatches(sql`m.title`, sought)} AND ${seesMeeting(actor)}
       ORDER BY m.starts_at DESC NULLS FIRST, m.id DESC LIMIT ${limit}`,
  },
  {
    kind: 'file',
    group: 'documents',
    // A file hangs on an item of an agenda, and is opened from its meeting.
    ask: (sought, actor, limit) => sql`
      SELECT f.id, f.name AS title, m.title AS detail, m.starts_at AS at, '/modules/meetings/pages/meeting/index?id=' || m.id AS page
        FROM agenda_file a JOIN agenda_item i ON i.id = a.agenda_item_id JOIN meeting m ON m.id = i.meeting_id JOIN file_content f ON f.id = a.file_id
       WHERE (${titleMatches(sql`f.name`, sought)} OR ${titleMatches(sql`i.title`, sought)}) AND ${seesMeeting(actor)}
       ORDER BY m.starts_at DESC NULLS FIRST, f.id DESC LIMIT ${limit}`,
  },
];
