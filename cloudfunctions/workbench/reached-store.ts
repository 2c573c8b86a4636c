import { sql } from 'kysely';
import { secretariat } from '../../contracts/wire';
import { reachesMember } from '../committees/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

/** These members, each once, if the actor's secretariat reaches every one of them; null where it does not. */
export async function findReached(db: Db, actor: Actor, membershipIds: readonly string[]): Promise<string[] | null> {
  const asked = [...new Set(membershipIds)].sort();
  const { rows } = await sql<{ id: string }>`
    SELECT r.id FROM member_register r
     WHERE r.id = ANY(${asked}::uuid[]) AND ${reachesMember(actor, secretariat)}`.execute(db);
  return rows.length === asked.length ? asked : null;
}

export const subjectsOf = {
  one: (membershipId: string) => `membership:${membershipId}`,
  /** Of the audit row: one member's own trail, or the register's where there are several. */
  all: (ids: readonly string[]) => (ids.length === 1 ? subjectsOf.one(ids[0] ?? '') : 'register:members'),
};
