import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';

/** What a file or one of its people holds is held by the member; the same post on the same days it holds once. */
export const memberReferences: MemberReferences = {
  moves: {
    'position.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE position x SET membership_id = ${to} WHERE x.membership_id = ${from}
           AND NOT EXISTS (SELECT FROM position o WHERE o.membership_id = ${to} AND o.post = x.post AND o.person_name IS NOT DISTINCT FROM x.person_name AND o.committee_id IS NOT DISTINCT FROM x.committee_id
             AND daterange(o.starts_on, least(o.ends_on, o.ended_on), '[]') && daterange(x.starts_on, least(x.ends_on, x.ended_on), '[]'))
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE position x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to}
           AND NOT EXISTS (SELECT FROM position o WHERE o.membership_id = ${from} AND o.post = x.post AND o.person_name IS NOT DISTINCT FROM x.person_name AND o.committee_id IS NOT DISTINCT FROM x.committee_id
             AND daterange(o.starts_on, least(o.ends_on, o.ended_on), '[]') && daterange(x.starts_on, least(x.ends_on, x.ended_on), '[]')) RETURNING x.id::text AS row`,
    },
  },
  stays: {},
};
