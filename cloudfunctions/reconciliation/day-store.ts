import { sql } from 'kysely';
import type { Difference, ReconciledDay } from '../../contracts/reconciliation';
import type { StatementChannel } from '../../contracts/reconcile-kinds';
import type { Db } from '../shared/db';

/** Days with their channels, the latest first: what the other side says, what is here, and how much of it differs. */
export async function findDays(
  db: Db,
  after: readonly [string, string] | null,
  limit: number,
): Promise<ReconciledDay[]> {
  const { rows } = await sql<ReconciledDay>`
    WITH moved AS (
      SELECT l.channel, l.day, greatest(l.amount, 0) AS "theirIn", greatest(-l.amount, 0) AS "theirOut", 1 AS lines,
        CASE WHEN l.state = 'open' THEN 0 ELSE greatest(l.amount, 0) END AS "ourIn", CASE WHEN l.state = 'open' THEN 0 ELSE greatest(-l.amount, 0) END AS "ourOut" FROM bank_line l
      UNION ALL
      SELECT p.channel, p.day, 0, 0, 0, p.amount, 0 FROM payment_received p WHERE p.channel IN ('bank', 'wechat') AND NOT EXISTS (SELECT FROM bank_line l WHERE l.payment_id = p.id)
      UNION ALL
      SELECT r.channel, r.done_on, 0, 0, 0, 0, r.amount FROM refund_standing r WHERE r.channel IN ('bank', 'wechat') AND r.state = 'done' AND NOT EXISTS (SELECT FROM bank_line l WHERE l.refund_id = r.id)
      UNION ALL
      SELECT 'bank', o.day, 0, 0, 0, 0, o.amount FROM payout_standing o WHERE NOT EXISTS (SELECT FROM line_payout l WHERE l.payout_id = o.id)
    ), page AS (
      SELECT channel, day, sum("theirIn")::bigint AS "theirIn", sum("theirOut")::bigint AS "theirOut", sum(lines)::int AS lines, sum("ourIn")::bigint AS "ourIn", sum("ourOut")::bigint AS "ourOut"
      FROM moved WHERE ${after ? sql`(day, channel) < (${after[0]}::date, ${after[1]})` : sql`true`}
      GROUP BY channel, day ORDER BY day DESC, channel DESC LIMIT ${limit})
    SELECT p.day, p.channel,
      CASE WHEN p.lines > 0 OR EXISTS (SELECT FROM bank_statement s WHERE s.state = 'taken' AND s.channel = p.channel AND p.day BETWEEN s.first_day AND s.last_day)
        THEN json_build_object('in', p."theirIn", 'out', p."theirOut", 'lines', p.lines) END AS theirs,
      json_build_object('in', p."ourIn", 'out', p."ourOut") AS ours,
      (SELECT count(*)::int FROM statement_difference d WHERE d.day = p.day AND d.channel = p.channel AND NOT EXISTS (SELECT FROM difference_note n WHERE n.key = d.key)) AS open
    FROM page p ORDER BY p.day DESC, p.channel DESC`.execute(db);
  return rows;
}

export type DifferenceRecord = Omit<Difference, 'repairs'> & { orderId: string | null };
const columns = sql`d.key, d.channel, d.day, d.kind, d.theirs, d.ours, d.line_id AS "lineId", d.payment_id AS "paymentId", d.refund_id AS "refundId", d.order_id AS "orderId",
  coalesce((SELECT o.bill_id FROM order_standing o WHERE o.id = d.order_id), (SELECT r.bill_id FROM refund_standing r WHERE r.id = d.refund_id),
    (SELECT a.bill_id FROM payment_pays a WHERE a.payment_id = d.payment_id LIMIT 1)) AS "billId",
  coalesce((SELECT concat_ws(' ', l.payer, l.remark, l.serial) FROM bank_line l WHERE l.id = d.line_id),
    (SELECT concat_ws(' ', r.payer_name, r.reason, r.external_no) FROM refund_standing r WHERE r.id = d.refund_id),
    (SELECT concat_ws(' ', p.payer_name, p.remark, p.external_no) FROM payment_received p WHERE p.id = d.payment_id),
    (SELECT concat_ws(' ', o.number, o.payee) FROM payout_standing o WHERE o.id = d.payout_id), '') AS about,
  n.reason AS explained, (SELECT c.name FROM person_name c WHERE c.id = n.by_id) AS "explainedBy"`;
/** Differences, the latest first. */
export async function findDifferences(
  db: Db,
  given: {
    day?: string | undefined;
    channel?: StatementChannel | undefined;
    explained: boolean;
    after: readonly [string, string] | null;
  },
  limit: number,
): Promise<DifferenceRecord[]> {
  const { day, channel, explained, after } = given;
  const { rows } = await sql<DifferenceRecord>`
    SELECT ${columns} FROM statement_difference d LEFT JOIN difference_note n ON n.key = d.key
    WHERE (${day ?? null}::date IS NULL OR d.day = ${day ?? null}::date) AND (${channel ?? null}::text IS NULL OR d.channel = ${channel ?? null})
      AND (n.key IS NOT NULL) = ${explained} AND ${after ? sql`(d.day, d.key) < (${after[0]}::date, ${after[1]})` : sql`true`}
    ORDER BY d.day DESC, d.key DESC LIMIT ${limit}`.execute(db);
  return rows;
}
export async function findDifference(db: Db, key: string): Promise<DifferenceRecord | undefined> {
  const { rows } = await sql<DifferenceRecord>`
    SELECT ${columns} FROM statement_difference d LEFT JOIN difference_note n ON n.key = d.key WHERE d.key = ${key}`.execute(
    db,
  );
  return rows[0];
}
/** The order of this house by which a payment of WeChat came. */
export async function findOrderOf(db: Db, paymentId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT o.id FROM payment_received p JOIN order_standing o ON o.transaction_id = p.external_no WHERE p.id = ${paymentId} AND p.channel = 'wechat'`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}
/** Explains a difference once; false when somebody has. */
export async function saveNote(db: Db, key: string, reason: string, by: string, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`INSERT INTO difference_note (key, reason, by_id, at) VALUES (${key}, ${reason}, ${by}, ${now}) ON CONFLICT (key) DO NOTHING`.execute(
      db,
    );
  return Number(numAffectedRows ?? 0n) > 0;
}
