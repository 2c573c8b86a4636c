import { sql } from 'kysely';
import { titleMatches, type Search } from '../ground/search';
import { readsMinutes } from './minutes-store';

export const search: Search[] = [
  {
    kind: 'minutes',
    group: 'documents',
    // By the meeting's title; the version that counts now, once it has gone round.
    ask: (sought, actor, limit) => sql`
      SELECT m.id, m.title, NULL::text AS detail, coalesce(s.locked_at, s.circulated_at) AS at, '/modules/proceedings/pages/minutes/index?id=' || m.id AS page
        FROM meeting_facts m JOIN minutes s ON s.meeting_id = m.id AND s.state IN ('circulated', 'locked')
       WHERE ${titleMatches(sql`m.title`, sought)} AND ${readsMinutes(actor)}
       ORDER BY m.starts_at DESC, s.version DESC LIMIT ${limit}`,
  },
];
