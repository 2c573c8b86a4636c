import { sql } from 'kysely';
import type { StatementChannel } from '../../contracts/reconcile-kinds';
import { encrypt, fingerprint } from '../shared/secrets';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { ReadLine } from './judge-lines';

export const accountUse = 'payer account';
/** By which an account is known again without being kept in the clear. */
export const hashOfAccount = (account: string): string => fingerprint('payer account', account);

const rowsAtOnce = 5_000;
/**
 * Writes the lines of a statement, each once by its account and mark; and in which of the files it stands. The new ones are
 * answered.
 */
export async function saveLines(
  db: Db,
  given: {
    statementId: string;
    channel: StatementChannel;
    account: string;
    lines: readonly (ReadLine & { mark: string })[];
  },
  now: Date,
): Promise<{ id: string; day: string; fee: number }[]> {
  const { statementId, channel, account } = given;
  await sql`INSERT INTO own_account (id, key, channel, met_at) VALUES (${newId(now)}, ${account}, ${channel}, ${now}) ON CONFLICT (key) DO NOTHING`.execute(
    db,
  );
  const fresh: { id: string; day: string; fee: number }[] = [];
  for (let from = 0; from < given.lines.length; from += rowsAtOnce) {
    const slice = given.lines.slice(from, from + rowsAtOnce).map(({ account: other, ...line }) => {
      const id = newId(now);
      return {
        ...line,
        id,
        sealed: other ? encrypt(accountUse, `bank_line:${id}`, other).toString('hex') : null,
        hash: other ? hashOfAccount(other) : null,
        end: other ? other.slice(-4) : null,
      };
    });
    const { rows } = await sql<{ id: string; day: string; fee: number }>`
      INSERT INTO bank_line (id, channel, account, mark, serial, order_no, day, time, amount, balance, fee, payer, account_sealed, account_hash, account_end, remark)
      SELECT g.id, ${channel}, ${account}, g.mark, g.serial, g."orderNo", g.day, g.time, g.amount, g.balance, g.fee, g.payer, decode(g.sealed, 'hex'), g.hash, g."end", g.remark
        FROM json_to_recordset(${JSON.stringify(slice)}::json) AS g(id uuid, mark text, serial text, "orderNo" text, day date, time text, amount bigint, balance bigint, fee bigint,
          payer text, sealed text, hash text, "end" text, remark text) ORDER BY g.mark
      ON CONFLICT (account, mark) DO NOTHING RETURNING id, day, fee`.execute(db);
    fresh.push(...rows);
    // A statement of its own: it sees what somebody else wrote while the one before waited for him.
    await sql`
      INSERT INTO statement_line (statement_id, line_id, row)
      SELECT ${statementId}, l.id, min(g.row) FROM json_to_recordset(${JSON.stringify(slice.map(({ mark, row }) => ({ mark, row })))}::json) AS g(mark text, row int)
        JOIN bank_line l ON l.account = ${account} AND l.mark = g.mark GROUP BY l.id
      ON CONFLICT DO NOTHING`.execute(db);
  }
  return fresh;
}

/** WeChat's lines are linked with the payments and refunds that it told of before, by its own numbers. */
export async function linkWechat(db: Db, now: Date): Promise<number> {
  const paid = await sql`
    UPDATE bank_line l SET state = 'linked', payment_id = p.id, decided_at = ${now} FROM payment_received p
    WHERE l.channel = 'wechat' AND l.state = 'open' AND l.amount > 0 AND p.channel = 'wechat' AND p.external_no = l.serial AND p.amount = l.amount`.execute(
    db,
  );
  const back = await sql`
    UPDATE bank_line l SET state = 'linked', refund_id = r.id, decided_at = ${now} FROM refund_standing r
    WHERE l.channel = 'wechat' AND l.state = 'open' AND l.amount < 0 AND r.channel = 'wechat' AND r.state = 'done' AND r.external_no = l.serial AND r.amount = -l.amount`.execute(
    db,
  );
  return Number((paid.numAffectedRows ?? 0n) + (back.numAffectedRows ?? 0n));
}

export interface HeldLine {
  id: string;
  channel: StatementChannel;
  account: string;
  serial: string | null;
  mark: string;
  orderNo: string | null;
  day: string;
  amount: number;
  payer: string;
  accountHash: string | null;
  accountEnd: string | null;
  remark: string;
  state: 'open' | 'linked' | 'set';
  paymentId: string | null;
  made: boolean;
  sort: string | null;
  revision: number;
}
/** Lines, locked until the commit, in one order: of two treasurers the second finds what the first has done. */
export async function holdLines(db: Db, ids: readonly string[]): Promise<HeldLine[]> {
  // One treasurer after the other: two lines that mean one payment are told apart by whoever comes second.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('reconciliation:queue', 0))`.execute(db);
  const { rows } = await sql<HeldLine>`
    SELECT id, channel, account, serial, mark, order_no AS "orderNo", day, amount, payer, account_hash AS "accountHash", account_end AS "accountEnd", remark, state,
      payment_id AS "paymentId", made, sort, revision
    FROM bank_line WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`.execute(db);
  return rows;
}
export interface Outcome {
  lineId: string;
  paymentId?: string;
  refundId?: string;
  payoutId?: string;
  /** Every payout of it is settled by the line (settle_payouts). */
  batchId?: string;
  made?: boolean;
}
/** Writes what lines are, in one statement; only of those that are open. @returns how many */
export async function settleLines(db: Db, outcomes: readonly Outcome[], by: string | null, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE bank_line l SET state = 'linked', payment_id = g."paymentId", refund_id = g."refundId", payout_id = g."payoutId", batch_id = g."batchId", made = coalesce(g.made, false), decided_by = ${by}, decided_at = ${now}
      FROM json_to_recordset(${JSON.stringify(outcomes)}::json) AS g("lineId" uuid, "paymentId" uuid, "refundId" uuid, "payoutId" uuid, "batchId" uuid, made boolean)
    WHERE l.id = g."lineId" AND l.state = 'open'`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
export async function setAside(
  db: Db,
  ids: readonly string[],
  given: { sort: string; reason: string; by: string },
  now: Date,
): Promise<void> {
  await sql`UPDATE bank_line SET state = 'set', sort = ${given.sort}, reason = ${given.reason}, decided_by = ${given.by}, decided_at = ${now}
    WHERE id = ANY(${[...ids]}::uuid[]) AND state = 'open'`.execute(db);
}
export const reopenLine = (db: Db, id: string) =>
  sql`UPDATE bank_line SET state = 'open', payment_id = NULL, refund_id = NULL, payout_id = NULL, batch_id = NULL, made = false, sort = NULL, reason = NULL, decided_by = NULL, decided_at = NULL,
    revision = revision + 1 WHERE id = ${id}`.execute(db);

/** Up to which day nothing can be undone any more; null where nothing is closed. */
export async function findClosedUntil(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`SELECT closed_until AS day FROM books_standing`.execute(db);
  return rows[0]?.day ?? null;
}

/** Accounts from which members paid, as the treasurer confirmed it. */
export async function rememberAccounts(
  db: Db,
  given: readonly { hash: string; end: string; membershipId: string }[],
  by: string,
  now: Date,
): Promise<void> {
  if (given.length === 0) return;
  const once = [...new Map(given.map((each) => [each.hash, each])).values()];
  await sql`INSERT INTO payer_account (account_hash, account_end, membership_id, confirmed_by, confirmed_at)
    SELECT g.hash, g."end", g."membershipId", ${by}, ${now} FROM json_to_recordset(${JSON.stringify(once)}::json) AS g(hash text, "end" text, "membershipId" uuid) ORDER BY g.hash
    ON CONFLICT (account_hash) DO UPDATE SET membership_id = excluded.membership_id, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at`.execute(
    db,
  );
}
