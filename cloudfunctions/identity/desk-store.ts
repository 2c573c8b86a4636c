import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface NewDeskSession {
  id: string;
  pairingCode: string;
  pollHash: Buffer;
  device: string;
  until: Date;
}
/** False when the pairing code is in use: draw another. */
export async function saveDeskSession(db: Db, session: NewDeskSession, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO desk_session (id, pairing_code, poll_hash, device, created_at, pairing_until)
    VALUES (${session.id}, ${session.pairingCode}, ${session.pollHash}, ${session.device}, ${now}, ${session.until})
    ON CONFLICT DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The desk's request behind a code that may still be answered. */
export async function findDeskRequest(db: Db, pairingCode: string, now: Date) {
  return db
    .selectFrom('desk_session')
    .select(['id', 'device', 'created_at', 'pairing_until'])
    .where('pairing_code', '=', pairingCode)
    .where('pairing_until', '>', now)
    .where('confirmed_at', 'is', null)
    .where('refused_at', 'is', null)
    .executeTakeFirst();
}

/** Answers a request once; null when it is over or somebody was faster. */
export async function saveDeskAnswer(
  db: Db,
  answer: { pairingCode: string; personId: string; accept: boolean; expiresAt: Date },
  now: Date,
): Promise<{ id: string; device: string } | null> {
  const { rows } = await sql<{ id: string; device: string }>`
    UPDATE desk_session SET person_id = ${answer.personId},
      confirmed_at = ${answer.accept ? now : null}, expires_at = ${answer.accept ? answer.expiresAt : null}, refused_at = ${answer.accept ? null : now}
    WHERE pairing_code = ${answer.pairingCode} AND pairing_until > ${now} AND confirmed_at IS NULL AND refused_at IS NULL
    RETURNING id, device`.execute(db);
  return rows[0] ?? null;
}

/** Hands the session out, once: of two desks with the same poll token one gets it. */
export async function takeDeskSession(
  db: Db,
  pollHash: Buffer,
  tokenHash: Buffer,
  confirmedAfter: Date,
  now: Date,
): Promise<{ id: string; expiresAt: Date } | null> {
  const { rows } = await sql<{ id: string; expiresAt: Date }>`
    UPDATE desk_session SET token_hash = ${tokenHash}, token_since = ${now}, last_seen_at = ${now}
    WHERE poll_hash = ${pollHash} AND token_hash IS NULL AND ended_at IS NULL
      AND confirmed_at > ${confirmedAfter} AND expires_at > ${now}
    RETURNING id, expires_at AS "expiresAt"`.execute(db);
  return rows[0] ?? null;
}

/** What a desk without a session may still hope for. */
export async function findDeskState(db: Db, pollHash: Buffer, now: Date): Promise<'waiting' | 'refused' | 'over'> {
  const { rows } = await sql<{ refused: boolean; waiting: boolean }>`
    SELECT refused_at IS NOT NULL AS refused, confirmed_at IS NULL AND pairing_until > ${now} AS waiting
    FROM desk_session WHERE poll_hash = ${pollHash}`.execute(db);
  return rows[0]?.refused ? 'refused' : rows[0]?.waiting ? 'waiting' : 'over';
}

/** @param idleSince what was last used before has ended by itself */
export async function findDeskSessions(db: Db, personId: string, idleSince: Date, now: Date) {
  return db
    .selectFrom('desk_session')
    .select(['id', 'device', 'created_at', 'confirmed_at', 'last_seen_at', 'expires_at'])
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where(sql`coalesce(last_seen_at, confirmed_at)`, '>', idleSince)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

export async function endSession(db: Db, personId: string, sessionId: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE desk_session SET ended_at = ${now}
    WHERE id = ${sessionId} AND person_id = ${personId} AND confirmed_at IS NOT NULL AND ended_at IS NULL AND expires_at > ${now}`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Requests that were over before `before` and never confirmed, a few at a time: whoever refused one needs no list of it. */
export const deleteUnanswered = (db: Db, before: Date) =>
  sql`
  WITH old AS MATERIALIZED (
    SELECT id FROM desk_session WHERE confirmed_at IS NULL AND pairing_until < ${before} ORDER BY pairing_until LIMIT 20 FOR UPDATE SKIP LOCKED)
  DELETE FROM desk_session d USING old WHERE d.id = old.id`.execute(db);

/** Every session of a person that is not over, the requests that were confirmed and not fetched among them. */
export async function endAllSessions(db: Db, personId: string, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE desk_session SET ended_at = ${now}
    WHERE person_id = ${personId} AND confirmed_at IS NOT NULL AND ended_at IS NULL AND expires_at > ${now}`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Puts a new token in the place of the held one; when the session ends, or null when it is over or was renewed meanwhile. */
export async function renewSession(
  db: Db,
  { personId, held, next, until }: { personId: string; held: Buffer; next: Buffer; until: Date },
  now: Date,
): Promise<Date | null> {
  const { rows } = await sql<{ expiresAt: Date }>`
    UPDATE desk_session SET token_hash = ${next}, token_since = ${now}, former_hash = ${held}, former_until = ${until}
    WHERE token_hash = ${held} AND person_id = ${personId} AND ended_at IS NULL AND expires_at > ${now}
    RETURNING expires_at AS "expiresAt"`.execute(db);
  return rows[0]?.expiresAt ?? null;
}

/** Sessions that ended before `before`, and requests that are over and that nobody confirmed. */
export async function deleteOldSessions(db: Db, before: Date, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM desk_session WHERE coalesce(ended_at, expires_at) < ${before} OR (confirmed_at IS NULL AND pairing_until < ${now})`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}
