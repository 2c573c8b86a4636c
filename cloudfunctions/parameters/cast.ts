import { sql } from 'kysely';
import { db } from '../../config/jest-functions/house';

/**
 * A test's association has had a value of its own all along: the past that the house itself lets nobody write. The value is
 * merged into the source's; null takes it back.
 */
export async function ownValue(id: string, part: object | null, reason = '本会章程'): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    const own = part === null ? sql`NULL` : sql`value || ${JSON.stringify(part)}::jsonb`;
    await sql`UPDATE reg_rule SET own_value = ${own}, own_reason = ${part && reason}, own_by = ${part && '会员大会'} WHERE id = ${id}`.execute(
      transaction,
    );
  });
}
