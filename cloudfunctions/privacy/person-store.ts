import { sql } from 'kysely';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import type { Who } from '../shared/personal-shape';

/** The caller as the modules look for him: at a desk, his WeChat is his too. Null for somebody of whom nothing is known. */
export async function findCaller(db: Db, { person }: Actor): Promise<Who | null> {
  if (!person) return null;
  const { rows } = await sql<{ openid: string | null }>`
    SELECT openid FROM notice_address WHERE person_id = ${person.id}`.execute(db);
  return {
    id: person.id,
    name: person.name,
    openid: rows[0]?.openid ?? null,
    phone: person.phoneVerified ? person.phone : null,
  };
}
