import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';

/** A file's places in committees come along, but for those that the other has at the same time: it is of each once. */
export const memberReferences: MemberReferences = {
  moves: {
    // The other keeps its own unit; of a group without one this becomes it.
    'group_unit.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE group_unit x SET membership_id = ${to} WHERE x.membership_id = ${from} AND x.closed_at IS NULL
           AND NOT EXISTS (SELECT FROM group_unit o WHERE o.membership_id = ${to} AND o.closed_at IS NULL)
        RETURNING x.committee_id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE group_unit x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.committee_id = b.row AND x.membership_id = ${to} RETURNING x.committee_id::text AS row`,
    },
    'committee_member.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE committee_member x SET membership_id = ${to} WHERE x.membership_id = ${from}
           AND NOT EXISTS (SELECT FROM committee_member o WHERE o.membership_id = ${to} AND o.committee_id = x.committee_id AND o.term && x.term)
           AND NOT EXISTS (SELECT FROM member_register r WHERE r.id = ${to} AND r.committee_id = x.committee_id)
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE committee_member x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to} RETURNING x.id::text AS row`,
    },
  },
  stays: {},
};
