import { sql, type RawBuilder } from 'kysely';
import type { Filing } from '../../contracts/reconcile-kinds';
import type { OwnAccount } from '../../contracts/reconciliation';
import type { Db } from '../shared/db';

const columns: RawBuilder<unknown> = sql`a.id, a.version, right(a.key, 4) AS "end", a.bank, (a.met_at AT TIME ZONE 'Asia/Shanghai')::date AS "metOn", a.filing,
  a.filed_on AS "filedOn", a.closed_on AS "closedOn"`;

/** The bank accounts of the association, the closed ones last. */
export async function findAccounts(db: Db): Promise<OwnAccount[]> {
  const { rows } = await sql<OwnAccount>`
    SELECT ${columns} FROM own_account a WHERE a.channel = 'bank' ORDER BY a.closed_on IS NOT NULL, a.bank, a.key`.execute(
    db,
  );
  return rows;
}
/** Undefined: it is there already. */
export async function insertAccount(
  db: Db,
  { id, number, bank, filedOn }: { id: string; number: string; bank: string; filedOn: string | null },
): Promise<OwnAccount | undefined> {
  const { rows } = await sql<OwnAccount>`
    INSERT INTO own_account AS a (id, key, channel, bank, filing, filed_on) VALUES (${id}, ${number}, 'bank', ${bank}, ${filedOn === null ? 'none' : 'filed'}, ${filedOn})
    ON CONFLICT (key) DO NOTHING RETURNING ${columns}`.execute(db);
  return rows[0];
}
export interface KeptAccount {
  bank: string;
  filing: Filing;
  filedOn: string | null;
  closedOn: string | null;
}
/** What it was and what it is; `moved`: somebody changed it since `version`. */
export async function updateAccount(
  db: Db,
  { accountId, version }: { accountId: string; version: number },
  { bank, filing, filedOn, closedOn }: KeptAccount,
): Promise<{ before: OwnAccount; after: OwnAccount } | 'gone' | 'moved'> {
  const found = await sql<OwnAccount>`
    SELECT ${columns} FROM own_account a WHERE a.id = ${accountId} AND a.channel = 'bank' FOR UPDATE`.execute(db);
  const before = found.rows[0];
  if (!before) return 'gone';
  if (before.version !== version) return 'moved';
  const { rows } = await sql<OwnAccount>`
    UPDATE own_account a SET bank = ${bank}, filing = ${filing}, filed_on = ${filedOn}, closed_on = ${closedOn}, version = a.version + 1
    WHERE a.id = ${accountId} RETURNING ${columns}`.execute(db);
  return rows[0] ? { before, after: rows[0] } : 'gone';
}
