import { sql } from 'kysely';
import type { IdType } from '../../contracts/identity-document';
import type { Db } from '../shared/db';

export interface PermitRow {
  id: string;
  name: string;
  idType: IdType;
  idNumber: Buffer;
  identityKey: string;
}
/** People known by a permit that is re-issued, from the one after `after` on; those who were erased have no number. */
export async function findPermits(db: Db, after: string, limit: number): Promise<PermitRow[]> {
  const { rows } = await sql<PermitRow>`
    SELECT id, name, id_type AS "idType", id_number AS "idNumber", identity_key AS "identityKey" FROM membership
    WHERE id_type IN ('hongKongMacauPermit', 'taiwanPermit') AND identity_key LIKE 'id:%' AND id > ${after}::uuid
    ORDER BY id LIMIT ${limit}`.execute(db);
  return rows;
}

const live = sql`('under_review', 'returned', 'active', 'arrears', 'suspended')`;

/**
 * False where another live membership has the key already. One whose number was changed meanwhile was keyed by that, and
 * counts as saved.
 */
export async function saveKey(db: Db, { id, identityKey }: PermitRow, key: string): Promise<boolean> {
  const { rows } = await sql<{ double: boolean }>`
    WITH double AS (
      SELECT FROM membership m JOIN membership o ON o.identity_key = ${key} AND o.id <> m.id AND o.status IN ${live}
      WHERE m.id = ${id} AND m.identity_key = ${identityKey} AND m.status IN ${live}),
    saved AS (
      UPDATE membership SET identity_key = ${key}
      WHERE id = ${id} AND identity_key = ${identityKey} AND NOT EXISTS (SELECT FROM double))
    SELECT EXISTS (SELECT FROM double) AS double`.execute(db);
  return rows[0]?.double !== true;
}
