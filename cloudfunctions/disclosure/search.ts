import { sql } from 'kysely';
import { reaches } from '../ground/reach';
import { titleMatches, type Search } from '../ground/search';
import { disclosureReaders } from '../../contracts/disclosure';

export const search: Search[] = [
  {
    kind: 'file',
    group: 'documents',
    ask: (sought, actor, limit) => sql`
      SELECT d.id, d.title, NULL::text AS detail, coalesce(d.due_on, d.since)::timestamp AT TIME ZONE 'Asia/Shanghai' AS at, '/modules/disclosure/pages/duty/index?id=' || d.id AS page
        FROM disclosure d WHERE ${titleMatches(sql`d.title`, sought)} AND d.state <> 'dropped' AND ${reaches(actor, disclosureReaders, sql<string | null>`NULL::uuid`)}
       ORDER BY coalesce(d.due_on, d.since) DESC, d.id DESC LIMIT ${limit}`,
  },
];
