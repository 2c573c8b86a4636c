import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';

/**
 * A sanction comes along: the file that is kept inherits the suspension, and the sanction's last day ends it. Its case stays
 * as it was decided.
 */
export const memberReferences: MemberReferences = {
  moves: {
    'discipline.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE discipline x SET membership_id = ${to} WHERE x.membership_id = ${from}
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE discipline x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to} RETURNING x.id::text AS row`,
    },
  },
  stays: {
    'departure.membership_id': 'who has left is no file of a member; a file that is merged away has not left',
  },
};
