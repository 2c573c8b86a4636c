import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';

/** The first day on which all members were shown a standard; one that was shown before stays so. */
export { saveDisclosure as showStandard } from './standard-store';

/**
 * What a file was charged comes along with its bills, but for a period for which the other was charged too: a member is
 * charged for it once, and a person takes one of the two back. A notice goes with its charge.
 */
export const memberReferences: MemberReferences = {
  moves: {
    'dues_relief.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE dues_relief x SET membership_id = ${to} WHERE x.membership_id = ${from}
           AND NOT EXISTS (SELECT FROM dues_relief o WHERE o.membership_id = ${to} AND o.standard_id = x.standard_id AND o.ended_at IS NULL AND x.ended_at IS NULL)
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE dues_relief x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to}
           AND NOT EXISTS (SELECT FROM dues_relief o WHERE o.membership_id = ${from} AND o.standard_id = x.standard_id AND o.ended_at IS NULL AND x.ended_at IS NULL) RETURNING x.id::text AS row`,
    },
    'dues_charge.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE dues_charge x SET membership_id = ${to} WHERE x.membership_id = ${from}
           AND NOT EXISTS (SELECT FROM dues_charge o WHERE o.membership_id = ${to} AND o.period_from = x.period_from AND o.taken_back_at IS NULL AND x.taken_back_at IS NULL)
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE dues_charge x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to}
           AND NOT EXISTS (SELECT FROM dues_charge o WHERE o.membership_id = ${from} AND o.period_from = x.period_from AND o.taken_back_at IS NULL AND x.taken_back_at IS NULL) RETURNING x.id::text AS row`,
    },
    'dues_deemed.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE dues_deemed x SET membership_id = ${to} WHERE x.membership_id = ${from}
           AND EXISTS (SELECT FROM dues_charge c WHERE c.id = x.charge_id AND c.membership_id = ${to})
        RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE dues_deemed x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.membership_id = ${to} RETURNING x.id::text AS row`,
    },
  },
  stays: {},
};
