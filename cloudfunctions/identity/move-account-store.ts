import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { isBound } from './transfer-store';

interface Pair {
  askedBy: string;
  holderId: string;
}
export interface Locked {
  holder: { openid: string | null; phone: string | null };
  asker: { openid: string | null; bound: boolean };
}
/**
 * Both accounts, locked: whoever registers, signs in or verifies with one of them meanwhile waits. The holder's first:
 * whoever objects has it already when he comes to the asker's.
 */
export async function lockAccounts(db: Db, { askedBy, holderId }: Pair, today: string): Promise<Locked> {
  const [holder, asker] = [await lock(db, holderId), await lock(db, askedBy)];
  return {
    holder,
    asker: { openid: asker.openid, bound: await isBound(db, askedBy, today) },
  };
}
async function lock(db: Db, personId: string): Promise<{ openid: string | null; phone: string | null }> {
  const { rows } = await sql<{ openid: string | null; phone: string | null }>`
    SELECT CASE WHEN erased_at IS NULL THEN openid END AS openid, CASE WHEN phone_verified_at IS NOT NULL THEN phone END AS phone
    FROM person WHERE id = ${personId} FOR UPDATE`.execute(db);
  if (!rows[0]) throw new Error('a person is not deleted');
  return rows[0];
}

/**
 * The account goes into the WeChat that asked: its row keeps all that it has, and gets the other OPENID. What is not over
 * yet of the asker's own row follows into it; that row is nobody's then, and stays for what it did. Every desk of both is
 * signed out. Call it after `lockAccounts`.
 */
export async function moveAccount(db: Db, { askedBy, holderId }: Pair, openid: string, now: Date): Promise<void> {
  await sql`UPDATE person SET openid = NULL, phone = NULL, phone_verified_at = NULL, acting_for = NULL WHERE id = ${askedBy}`.execute(
    db,
  );
  await sql`UPDATE person SET openid = ${openid}, phone_verified_at = ${now} WHERE id = ${holderId}`.execute(db);
  await sql`UPDATE person_seen SET at = ${now} WHERE person_id = ${holderId}`.execute(db);
  await sql`UPDATE desk_session SET ended_at = ${now} WHERE person_id IN (${askedBy}, ${holderId}) AND ended_at IS NULL`.execute(
    db,
  );
  await sql`SELECT registrations_follow(${askedBy}, ${holderId}), drafts_follow(${askedBy}, ${holderId}),
    files_follow(${askedBy}, ${holderId}), grants_follow(${askedBy}, ${holderId})`.execute(db);
}

export const markCarriedOut = (db: Db, transferId: string, now: Date) =>
  sql`UPDATE account_transfer SET carried_out_at = ${now} WHERE id = ${transferId} AND carried_out_at IS NULL`.execute(
    db,
  );
