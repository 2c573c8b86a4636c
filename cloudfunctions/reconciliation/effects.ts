import { sql } from 'kysely';
import type { MemberReferences } from '../ground/references';

export { findLinkedPayouts, holdPayouts } from './payout-store';

/** From which accounts a member pays is known of the file that it pays under now. */
export const memberReferences: MemberReferences = {
  moves: {
    'payer_account.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE payer_account x SET membership_id = ${to} WHERE x.membership_id = ${from}
        RETURNING x.account_hash AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE payer_account x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row text)
         WHERE x.account_hash = b.row AND x.membership_id = ${to} RETURNING x.account_hash AS row`,
    },
  },
  stays: {},
};
