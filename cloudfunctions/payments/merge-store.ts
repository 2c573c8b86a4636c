import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';

/** What a file owes and has paid is what the member owes and has paid. */
export const memberReferences: MemberReferences = {
  moves: {
    'bill.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE bill x SET membership_id = ${to} WHERE x.membership_id = ${from}
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE bill x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to} RETURNING x.id::text AS row`,
    },
    'payment.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE payment x SET membership_id = ${to} WHERE x.membership_id = ${from}
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE payment x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to} RETURNING x.id::text AS row`,
    },
  },
  stays: {},
};
