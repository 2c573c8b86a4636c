import { sql, type RawBuilder } from 'kysely';
import { wordsHold } from '../ground/search-name';
import { runsMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { proxyRuleId, type ProxyFacts } from './judge-proxy';
import { isOwnEntry, storedAs, type StoredRule } from './roll-store';

/** Where written proxies are admitted. */
export const storedProxies = (today: string): RawBuilder<StoredRule> => storedAs(proxyRuleId, today);

export async function findProxyRule(db: Db, today: string): Promise<StoredRule> {
  const { rows } = await sql<{ rule: StoredRule }>`SELECT ${storedProxies(today)} AS rule`.execute(db);
  return rows[0]?.rule ?? null;
}

export interface Lent {
  meetingId: string;
  giverId: string;
  holderId: string;
}
/** What there is between two entries; true as long as the roll is held. */
export async function findProxyFacts(db: Db, { meetingId, giverId, holderId }: Lent, now: Date): Promise<ProxyFacts> {
  const held = sql`FROM proxy x WHERE x.meeting_id = ${meetingId} AND x.revoked_at IS NULL`;
  const { rows } = await sql<ProxyFacts>`
    SELECT ${giverId}::uuid <> ${holderId}::uuid AND (
        SELECT count(*) = 2 FROM roll_entry e WHERE e.id IN (${giverId}::uuid, ${holderId}::uuid) AND e.meeting_id = ${meetingId} AND e.voter
           AND e.id NOT IN (SELECT z.roll_entry_id FROM roll_ceased(${meetingId}, ${now}::timestamptz) z)) AS standing,
      EXISTS (SELECT FROM roll_came(${meetingId}, ${now}::timestamptz) c WHERE c.roll_entry_id = ${giverId}::uuid) AS "giverCame",
      EXISTS (SELECT ${held} AND x.giver_id = ${giverId}::uuid) AS "giverGave",
      EXISTS (SELECT ${held} AND x.holder_id = ${giverId}::uuid) AS "giverHolds",
      EXISTS (SELECT ${held} AND x.giver_id = ${holderId}::uuid) AS "holderGave",
      (SELECT count(*)::int ${held} AND x.holder_id = ${holderId}::uuid) AS "holderHolds"`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the facts of a proxy are one row');
  return row;
}

export async function saveProxy(db: Db, lent: Lent & { fileId: string; by: string }, now: Date): Promise<string> {
  const id = newId(now);
  await sql`INSERT INTO proxy (id, meeting_id, giver_id, holder_id, file_id, recorded_by, recorded_at)
    VALUES (${id}, ${lent.meetingId}, ${lent.giverId}, ${lent.holderId}, ${lent.fileId}, ${lent.by}, ${now})`.execute(
    db,
  );
  return id;
}

/** Who of a roll may vote, by name or company: the first twenty. */
export async function findHolders(db: Db, meetingId: string, q: string, now: Date) {
  const { rows } = await sql<{ id: string; name: string; unitName: string | null }>`
    SELECT e.id, e.name, e.unit_name AS "unitName" FROM roll_entry e
    WHERE e.meeting_id = ${meetingId} AND e.voter AND e.id NOT IN (SELECT z.roll_entry_id FROM roll_ceased(${meetingId}, ${now}::timestamptz) z)
      AND (${wordsHold(sql`plain_text(e.name)`, q)} OR ${wordsHold(sql`plain_text(e.unit_name)`, q)})
    ORDER BY e.name, e.id LIMIT 20`.execute(db);
  return rows;
}

/** Ends a proxy of a meeting that the actor runs, or one that is his own to give; null when there is none, or it has been revoked. */
export async function saveRevoked(db: Db, actor: Actor, proxyId: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ meeting: string }>`
    UPDATE proxy x SET revoked_at = ${now}, revoked_by = ${actor.person?.id ?? null}::uuid
    WHERE x.id = ${proxyId} AND x.revoked_at IS NULL AND EXISTS (SELECT FROM meeting_facts m WHERE m.id = x.meeting_id AND m.closed_at IS NULL
      AND (${runsMeeting(actor)} OR EXISTS (SELECT FROM roll_entry e WHERE e.id = x.giver_id AND ${isOwnEntry(actor)})))
    RETURNING x.meeting_id AS meeting`.execute(db);
  return rows[0]?.meeting ?? null;
}
