import { sql, type RawBuilder } from 'kysely';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import type { OpenBill } from './judge-match';
import type { OpenLine, Standing } from './judge-queue';

export interface QueuedRecord extends OpenLine {
  ownAccount: string;
  time: string | null;
  accountEnd: string | null;
}
export interface Queue {
  /** What all of it comes to: the same as long as nothing of it changes. */
  mark: string;
  lines: QueuedRecord[];
  bills: (OpenBill & { name: string; title: string; dueDay: string })[];
  standings: Standing[];
  known: Map<string, string>;
}
/** `FK20261120-0A1B ×3 甲公司、乙公司…`. */
const batchName = sql`concat_ws(' ', b.number, '×' || b.items, array_to_string(b.payees, '、') || CASE WHEN b.items > cardinality(b.payees) THEN '…' ELSE '' END)`;
/** What stands in the house and no line of a bank is linked with. */
const standings = sql`
  SELECT 'payment' AS kind, p.id, p.amount, p.day, p.external_no AS number, p.payer_name AS party, concat_ws(' ', p.external_no, p.payer_name, p.day) AS name, NULL::uuid[] AS payouts
    FROM payment_received p WHERE p.channel = 'bank' AND NOT EXISTS (SELECT FROM bank_line l WHERE l.payment_id = p.id)
  UNION ALL
  SELECT 'refund', r.id, r.amount, r.done_on, r.external_no, r.payer_name, concat_ws(' ', r.payer_name, r.reason), NULL
    FROM refund_standing r WHERE r.channel = 'bank' AND r.state IN ('approved', 'done') AND NOT EXISTS (SELECT FROM bank_line l WHERE l.refund_id = r.id)
  UNION ALL
  SELECT 'payout', o.id, o.amount, o.day, NULL, o.payee, concat_ws(' ', o.number, o.payee), NULL
    FROM payout_standing o WHERE NOT EXISTS (SELECT FROM line_payout l WHERE l.payout_id = o.id)
  UNION ALL
  SELECT 'batch', b.id, b.amount, b.day, b.number, '', ${batchName}, b.payouts
    FROM payout_batch_standing b WHERE NOT EXISTS (SELECT FROM line_payout l WHERE l.payout_id = ANY(b.payouts))`;
/** One of them; undefined where it is gone, or a line is linked with it by now. */
export async function findStanding(db: Db, kind: Standing['kind'], id: string): Promise<Standing | undefined> {
  const { rows } =
    await sql<Standing>`SELECT s.* FROM (${standings}) s WHERE s.kind = ${kind} AND s.id = ${id}`.execute(db);
  return rows[0];
}

const lineJson = sql`json_build_object('id', l.id, 'day', l.day, 'time', l.time, 'amount', l.amount, 'payer', l.payer, 'account', coalesce(l.account_hash, ''), 'remark', l.remark,
          'serial', l.serial, 'ownAccount', l.account, 'accountEnd', l.account_end)`;
const digest = (row: RawBuilder<unknown>) =>
  sql`count(*) || ':' || coalesce(sum(hashtextextended(${row}, 0)::numeric), 0)`;
/** Of the lines their ids will do: what a line says never changes. */
const markOf = sql`concat_ws(' ',
  (SELECT ${digest(sql`l.id::text`)} FROM bank_line l WHERE l.state = 'open' AND l.channel = 'bank'),
  (SELECT ${digest(sql`b::text`)} FROM (SELECT id, number, amount - paid, payer_name, membership_id, title FROM bill_standing WHERE state = 'open') b),
  (SELECT ${digest(sql`s::text`)} FROM (${standings}) s),
  (SELECT ${digest(sql`a.account_hash || a.membership_id`)} FROM payer_account a))`;
/** What all that judging depends on comes to, without reading it. */
export async function findMark(db: Db): Promise<string> {
  const { rows } = await sql<{ mark: string }>`SELECT ${markOf} AS mark`.execute(db);
  return rows[0]?.mark ?? '';
}
/** Of the lines that wait, these, in the order of their days. */
export async function findLines(db: Db, ids: readonly string[]): Promise<QueuedRecord[]> {
  const { rows } = await sql<{ line: QueuedRecord }>`
    SELECT ${lineJson} AS line FROM bank_line l WHERE l.id = ANY(${[...ids]}::uuid[]) AND l.state = 'open' ORDER BY l.day, l.id`.execute(
    db,
  );
  return rows.map(({ line }) => line);
}
/** Of the lines that wait, those of which the other side, the remark or the number hold what was typed. */
export async function findOpenWith(db: Db, q: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT l.id FROM bank_line l WHERE l.state = 'open' AND l.channel = 'bank' AND ${wordsHold(sql`plain_text(concat_ws(' ', l.payer, l.remark, l.serial))`, q)}`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Lines of the banks that wait, and all that they could be; in one round trip. */
export async function findQueue(db: Db): Promise<Queue> {
  const { rows } = await sql<{
    mark: string;
    lines: QueuedRecord[];
    bills: Queue['bills'];
    standings: Standing[];
    known: [string, string][];
  }>`
    SELECT
      ${markOf} AS mark,
      (SELECT coalesce(json_agg(${lineJson} ORDER BY l.day, l.id), '[]')
         FROM bank_line l WHERE l.state = 'open' AND l.channel = 'bank') AS lines,
      (SELECT coalesce(json_agg(json_build_object('id', b.id, 'number', b.number, 'owed', b.amount - b.paid, 'payer', b.payer_name, 'membershipId', b.membership_id,
          'name', concat_ws(' ', b.number, b.title, b.payer_name), 'title', b.title, 'dueDay', b.due_day)), '[]')
         FROM bill_standing b WHERE b.state = 'open') AS bills,
      (SELECT coalesce(json_agg(s), '[]') FROM (${standings}) s) AS standings,
      (SELECT coalesce(json_agg(json_build_array(a.account_hash, a.membership_id)), '[]') FROM payer_account a) AS known`.execute(
    db,
  );
  const [found] = rows;
  if (!found) throw new Error('a question without a table answers one row');
  return { ...found, known: new Map(found.known) };
}

export interface SettledRecord {
  id: string;
  channel: 'bank' | 'wechat';
  ownAccount: string;
  day: string;
  time: string | null;
  amount: number;
  payer: string;
  accountEnd: string | null;
  remark: string;
  serial: string | null;
  state: 'linked' | 'set';
  sort: string | null;
  reason: string | null;
  names: string[];
  decidedBy: string | null;
  decidedAt: string;
  key: string;
  /** Its month is closed. */
  closed: boolean;
}
/** What was dealt with, the last first. */
export async function findSettled(
  db: Db,
  { q, after }: { q: string | undefined; after: readonly [string, string] | null },
  limit: number,
): Promise<SettledRecord[]> {
  const { rows } = await sql<SettledRecord>`
    SELECT l.id, l.channel, l.account AS "ownAccount", l.day, l.time, l.amount, l.payer, l.account_end AS "accountEnd", l.remark, l.serial, l.state, l.sort, l.reason,
      coalesce((SELECT json_agg(concat_ws(' ', b.number, b.title, b.payer_name)) FROM payment_pays a JOIN bill_standing b ON b.id = a.bill_id WHERE a.payment_id = l.payment_id), 
        (SELECT json_build_array(concat_ws(' ', p.external_no, p.payer_name)) FROM payment_received p WHERE p.id = l.payment_id),
        (SELECT json_build_array(concat_ws(' ', r.payer_name, r.reason)) FROM refund_standing r WHERE r.id = l.refund_id),
        (SELECT json_build_array(concat_ws(' ', o.number, o.payee)) FROM payout_standing o WHERE o.id = l.payout_id),
        (SELECT json_build_array(${batchName}) FROM payout_batch_standing b WHERE b.id = l.batch_id), '[]') AS names, coalesce(l.day <= (SELECT closed_until FROM books_standing), false) AS closed,
      (SELECT n.name FROM person_name n WHERE n.id = l.decided_by) AS "decidedBy", l.decided_at AS "decidedAt",
      to_char(l.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key
    FROM bank_line l
    WHERE l.state <> 'open' AND ${after ? sql`(l.decided_at, l.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
      AND ${q ? wordsHold(sql`plain_text(concat_ws(' ', l.payer, l.remark, l.serial))`, q) : sql`true`}
    ORDER BY l.decided_at DESC, l.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
const mostBills = 30;
/** Open bills by part of the payer's name, of the title or of the number; the earliest due first. */
export async function findOpenBills(
  db: Db,
  q: string,
): Promise<{ id: string; number: string; title: string; payerName: string; owed: number; dueDay: string }[]> {
  const { rows } = await sql<{
    id: string;
    number: string;
    title: string;
    payerName: string;
    owed: number;
    dueDay: string;
  }>`
    SELECT id, number, title, payer_name AS "payerName", amount - paid AS owed, due_day AS "dueDay" FROM bill_standing
    WHERE state = 'open' AND ${wordsHold(sql`plain_text(concat_ws(' ', payer_name, title, number))`, q)} ORDER BY due_day, no LIMIT ${mostBills}`.execute(
    db,
  );
  return rows;
}
