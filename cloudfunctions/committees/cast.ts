import { sql } from 'kysely';
import { db } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';

/** A group member: another association. */
export async function groupNamed(name: string): Promise<string> {
  const id = await memberNamed(name);
  await sql`UPDATE membership SET kind = 'group', size = NULL WHERE id = ${id}`.execute(db);
  return id;
}
/** It leaves, as yesterday's register says. */
export const hasLeft = (id: string) =>
  sql`UPDATE membership SET status = 'withdrawn', ended_on = '2026-11-19', ended_at = '2026-11-19T02:00:00Z' WHERE id = ${id}`.execute(
    db,
  );
