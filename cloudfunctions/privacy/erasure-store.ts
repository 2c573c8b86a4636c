import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { Who } from '../shared/personal-shape';
import { decrypt, encrypt } from '../shared/secrets';

export interface Entry {
  pass: number;
  holding: string;
  done: 'deleted' | 'pseudonymised' | 'kept';
  rows: number;
  until: string | null;
  digest: string;
  hash: string;
  at: Date;
}
export interface Erasure {
  id: string;
  personId: string;
  askedAt: Date;
  carriedOutAt: Date | null;
  passes: number;
  nextOn: string | null;
}
const use = 'erasure';

/** Null when this person has asked for it before. */
export async function saveErasure(db: Db, who: Who, now: Date): Promise<string | null> {
  const id = newId(now);
  const reach = encrypt(use, id, JSON.stringify(who));
  const { numAffectedRows } =
    await sql`INSERT INTO erasure (id, person_id, asked_at, reach) VALUES (${id}, ${who.id}, ${now}, ${reach})
    ON CONFLICT (person_id) DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n ? id : null;
}

const columns = sql`e.id, e.person_id AS "personId", e.asked_at AS "askedAt", e.carried_out_at AS "carriedOutAt", e.passes, e.next_on AS "nextOn"`;
/** Held until the commit: it is carried out by one at a time. */
export async function lockErasure(db: Db, id: string): Promise<(Erasure & { who: Who }) | null> {
  const { rows } = await sql<Erasure & { reach: Buffer | null }>`
    SELECT ${columns}, e.reach FROM erasure e WHERE e.id = ${id} FOR UPDATE`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { reach, ...erasure } = row;
  const who = reach
    ? (JSON.parse(decrypt(use, id, reach)) as Who)
    : { id: row.personId, name: null, openid: null, phone: null };
  return { ...erasure, who };
}
export async function findErasure(db: Db, id: string): Promise<Erasure | undefined> {
  return (await sql<Erasure>`SELECT ${columns} FROM erasure e WHERE e.id = ${id}`.execute(db)).rows[0];
}
export const findDueErasures = async (db: Db, today: string): Promise<string[]> =>
  (
    await sql<{
      id: string;
    }>`SELECT id FROM erasure WHERE next_on <= ${today}::date ORDER BY next_on, id LIMIT 500`.execute(db)
  ).rows.map(({ id }) => id);

/** What finds his rows goes with the last of them. @param nextOn when some of what was kept is to go; null: nothing */
export const savePass = (db: Db, id: string, pass: number, nextOn: string | null, now: Date) =>
  sql`UPDATE erasure SET passes = ${pass}, carried_out_at = coalesce(carried_out_at, ${now}), next_on = ${nextOn}::date,
    reach = CASE WHEN ${nextOn}::date IS NULL THEN NULL ELSE reach END WHERE id = ${id}`.execute(db);

export async function saveEntries(db: Db, erasureId: string, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  await db
    .insertInto('erasure_entry')
    .values(entries.map((entry) => ({ ...entry, erasure_id: erasureId })))
    .execute();
}
export const findEntries = async (db: Db, erasureId: string): Promise<Entry[]> =>
  (
    await sql<Entry>`SELECT pass, holding, done, rows, until, digest, hash, at FROM erasure_entry WHERE erasure_id = ${erasureId} ORDER BY id`.execute(
      db,
    )
  ).rows;
