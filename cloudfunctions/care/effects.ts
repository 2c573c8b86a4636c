import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';

/** What is known of a file is known of the member; but for a next contact and a call of a month that both have. */
export const memberReferences: MemberReferences = {
  moves: {
    'care_note.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE care_note x SET membership_id = ${to} WHERE x.membership_id = ${from}
        RETURNING x.note_id || ':' || x.version AS row, NULL::jsonb AS was`,
      // With what was written of it since.
      back: ({ from, to }, rows) => sql`
        UPDATE care_note x SET membership_id = ${from} WHERE x.membership_id = ${to}
           AND x.note_id IN (SELECT split_part(b.row, ':', 1)::uuid FROM jsonb_to_recordset(${rows}) AS b(row text))
        RETURNING x.note_id || ':' || x.version AS row`,
    },
    'care_contact.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE care_contact x SET membership_id = ${to} WHERE x.membership_id = ${from}
           AND NOT EXISTS (SELECT FROM care_contact o WHERE o.membership_id = ${to} AND o.done_at IS NULL AND x.done_at IS NULL)
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE care_contact x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to}
           AND NOT EXISTS (SELECT FROM care_contact o WHERE o.membership_id = ${from} AND o.done_at IS NULL AND x.done_at IS NULL) RETURNING x.id::text AS row`,
    },
    'care_call.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE care_call x SET membership_id = ${to} WHERE x.membership_id = ${from}
           AND NOT EXISTS (SELECT FROM care_call o WHERE o.membership_id = ${to} AND o.list = x.list AND o.month = x.month)
        RETURNING x.list || ':' || x.month AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE care_call x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row text)
         WHERE x.list || ':' || x.month = b.row AND x.membership_id = ${to}
           AND NOT EXISTS (SELECT FROM care_call o WHERE o.membership_id = ${from} AND o.list = x.list AND o.month = x.month) RETURNING b.row`,
    },
  },
  stays: {},
};
