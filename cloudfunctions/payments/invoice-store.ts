import { sql } from 'kysely';
import type { BillKind } from '../../contracts/fee-kinds';
import type { Bill, receiptKinds } from '../../contracts/payments';
import type { Db } from '../shared/db';

type ReceiptKind = (typeof receiptKinds)[number];
/** Asks for a receipt once for a bill, with the title as it is now; false: it is asked for or issued already. */
export async function saveRequest(
  db: Db,
  given: { id: string; billId: string; titleId: string; personId: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO invoice_request (id, bill_id, bill_kind, person_id, title_name, tax_no, email, asked_at)
    SELECT ${given.id}, b.id, b.kind, t.person_id, t.name, t.tax_no, t.email, ${now} FROM bill b, tax_title t
     WHERE b.id = ${given.billId} AND t.id = ${given.titleId} AND t.person_id = ${given.personId}
    ON CONFLICT (bill_id) WHERE state IN ('asked', 'issued') DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}

export type RequestRow = NonNullable<Bill['invoice']> & {
  billId: string;
  billNumber: string;
  billKind: BillKind;
  title: string;
  amount: number;
  toReverse: boolean;
};
/** One page of the requests, what waits longest first. */
export async function findRequests(
  db: Db,
  state: RequestRow['state'] | null,
  after: readonly [string, string] | null,
  limit: number,
): Promise<(RequestRow & { at: string })[]> {
  const wanted = [sql`true`];
  if (state) wanted.push(sql`i.state = ${state}`);
  if (after) wanted.push(sql`(i.asked_at, i.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const { rows } = await sql<RequestRow & { at: string }>`
    SELECT i.id, i.title_name AS "titleName", i.tax_no AS "taxNo", i.email, i.state, i.receipt_kind AS "receiptKind", i.number, i.check_code AS "checkCode", i.link,
      i.issued_on AS "issuedOn", i.reason, i.asked_at AS "askedAt", to_json(i.asked_at) #>> '{}' AS at, b.id AS "billId", b.number AS "billNumber", b.kind AS "billKind", b.title,
      b.amount - b.waived AS amount, i.state = 'issued' AND (b.state = 'cancelled' OR b.waived > 0) AS "toReverse"
    FROM invoice_request i JOIN bill b ON b.id = i.bill_id WHERE ${sql.join(wanted, sql` AND `)} ORDER BY i.asked_at, i.id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
/** A request, locked until the commit. */
export async function holdRequest(
  db: Db,
  id: string,
): Promise<{ id: string; state: RequestRow['state']; billKind: BillKind; billId: string } | undefined> {
  const { rows } = await sql<{ id: string; state: RequestRow['state']; billKind: BillKind; billId: string }>`
    SELECT id, state, bill_kind AS "billKind", bill_id AS "billId" FROM invoice_request WHERE id = ${id} FOR NO KEY UPDATE`.execute(
    db,
  );
  return rows[0];
}
export const isNumberUsed = async (db: Db, kind: ReceiptKind, number: string): Promise<boolean> =>
  (await sql`SELECT FROM invoice_request WHERE receipt_kind = ${kind} AND number = ${number}`.execute(db)).rows.length >
  0;
export const issueRequest = (
  db: Db,
  id: string,
  given: {
    receiptKind: ReceiptKind;
    number: string;
    checkCode: string | null;
    link: string | null;
    day: string;
    by: string;
  },
  now: Date,
) =>
  sql`UPDATE invoice_request SET state = 'issued', receipt_kind = ${given.receiptKind}, number = ${given.number}, check_code = ${given.checkCode}, link = ${given.link},
      issued_on = ${given.day}, answered_by = ${given.by}, answered_at = ${now} WHERE id = ${id}`.execute(db);
export const refuseRequest = (db: Db, id: string, reason: string, by: string, now: Date) =>
  sql`UPDATE invoice_request SET state = 'refused', reason = ${reason}, answered_by = ${by}, answered_at = ${now} WHERE id = ${id}`.execute(
    db,
  );
export const reverseRequest = (db: Db, id: string, number: string, by: string, now: Date) =>
  sql`UPDATE invoice_request SET state = 'reversed', reversed_number = ${number}, answered_by = ${by}, answered_at = ${now} WHERE id = ${id}`.execute(
    db,
  );
