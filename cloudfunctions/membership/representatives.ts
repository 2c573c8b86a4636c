import type { Db } from '../shared/db';
import { findRepresentatives } from './unit-store';

/** The unit's people as its own representatives see them. */
export async function presentRepresentatives(db: Db, membershipId: string) {
  const rows = await findRepresentatives(db, membershipId);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    phone: row.phone,
    title: row.title,
    primary: row.is_primary,
    linked: row.person_id !== null,
    phoneVerified: row.phone_verified,
  }));
}
