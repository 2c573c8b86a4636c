import { sql } from 'kysely';
import type { ConsentCode } from '../../contracts/consents';
import type { Db } from '../shared/db';

export interface ConsentRow {
  code: ConsentCode;
  version: string;
  grantedAt: Date;
  withdrawnAt: Date | null;
}
/** Every consent given, newest first, each with its first withdrawal after it. */
export async function findConsents(db: Db, personId: string): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    SELECT c.code, c.version, c.at AS "grantedAt",
      (SELECT min(w.at) FROM consent w
        WHERE w.person_id = c.person_id AND w.code = c.code AND NOT w.granted AND w.id > c.id) AS "withdrawnAt"
    FROM consent c WHERE c.person_id = ${personId} AND c.granted ORDER BY c.id DESC`.execute(db);
  return rows;
}

/** Appends what was agreed to; the history is never changed. */
export async function saveGranted(
  db: Db,
  personId: string,
  channel: 'wechat' | 'desk',
  consents: { code: ConsentCode; version: string }[],
  now: Date,
): Promise<void> {
  if (consents.length === 0) return;
  // A withdrawal at the same moment comes before or after, and whichever is later stands.
  await sql`SELECT FROM person WHERE id = ${personId} FOR UPDATE`.execute(db);
  await db
    .insertInto('consent')
    .values(
      consents.map(({ code, version }) => ({
        person_id: personId,
        code,
        version,
        granted: true,
        channel,
        at: now,
      })),
    )
    .execute();
}

/** Appends the withdrawal of a consent that stands; the version withdrawn, or null when none stands. */
export async function saveWithdrawn(
  db: Db,
  personId: string,
  channel: 'wechat' | 'desk',
  code: ConsentCode,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ version: string }>`
    INSERT INTO consent (person_id, code, version, granted, channel, at)
    SELECT ${personId}, ${code}, version, false, ${channel}, ${now}
    FROM (SELECT version, granted FROM consent WHERE person_id = ${personId} AND code = ${code} ORDER BY id DESC LIMIT 1) latest
    WHERE granted RETURNING version`.execute(db);
  return rows[0]?.version ?? null;
}

export interface Carried {
  membershipId: string;
  name: string;
  applying: boolean;
}
/**
 * What the person carries himself: applications that he filed, members that he brought and stands for. His row stays locked
 * until the transaction ends, so that an application filed at the same moment waits or is seen.
 */
export async function lockAndFindUse(db: Db, personId: string): Promise<Carried[]> {
  await sql`SELECT FROM person WHERE id = ${personId} FOR UPDATE`.execute(db);
  const { rows } = await sql<Carried>`
    SELECT membership_id AS "membershipId", name, applying FROM person_engaged WHERE person_id = ${personId} ORDER BY name, membership_id`.execute(
    db,
  );
  return rows;
}
