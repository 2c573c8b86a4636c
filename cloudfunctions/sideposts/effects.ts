import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';

/** A post at a company stays one at it. */
export const memberReferences: MemberReferences = {
  moves: {
    'side_post.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE side_post x SET membership_id = ${to} WHERE x.membership_id = ${from}
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE side_post x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to} RETURNING x.id::text AS row`,
    },
  },
  stays: {},
};
