import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface KnownForPayments {
  closedUntil: string | null;
  openedOn: string | null;
  payments: {
    id: string;
    importKey: string | null;
    channel: string;
    externalNo: string;
    day: string;
    amount: number;
  }[];
  members: { id: string; memberNo: number | null; name: string; searchName: string }[];
  bills: { number: string; state: string; membershipId: string | null; payerName: string }[];
}
/** All that the rows of a slice may mean, in one statement. */
export async function findForPayments(
  db: Db,
  asked: { keys: string[]; numbers: string[]; names: string[]; memberNos: number[]; bills: string[] },
): Promise<KnownForPayments> {
  const { rows } = await sql<KnownForPayments>`
    SELECT s.closed_until AS "closedUntil", s.opened_on AS "openedOn",
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'importKey', p.import_key, 'channel', p.channel, 'externalNo', p.external_no, 'day', p.day, 'amount', p.amount)), '[]')
         FROM payment_received p WHERE p.import_key = ANY(${asked.keys}::text[]) OR p.external_no = ANY(${asked.numbers}::text[])) AS payments,
      -- Whoever left may have paid before.
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'memberNo', m.member_no, 'name', m.name, 'searchName', m.search_name) ORDER BY m.id), '[]')
         FROM (SELECT e.id, e.member_no, e.name, e.search_name FROM member_entry e
                WHERE e.member_no IS NOT NULL AND (e.search_name = ANY(${asked.names}::text[]) OR e.member_no = ANY(${asked.memberNos}::int[]))
               UNION SELECT e.id, e.member_no, f.name, f.search_name FROM member_formerly f JOIN member_entry e ON e.id = f.membership_id
                WHERE f.search_name = ANY(${asked.names}::text[]) AND e.member_no IS NOT NULL) m) AS members,
      (SELECT coalesce(json_agg(json_build_object('number', b.number, 'state', b.state, 'membershipId', b.membership_id, 'payerName', b.payer_name)), '[]')
         FROM bill_standing b WHERE b.number = ANY(${asked.bills}::text[])) AS bills
    FROM books_standing s`.execute(db);
  return rows[0] ?? { closedUntil: null, openedOn: null, payments: [], members: [], bills: [] };
}
