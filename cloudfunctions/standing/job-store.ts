import { sql } from 'kysely';
import type { Db } from '../shared/db';

/** Sanctions whose hearing or time to appeal is over, and those of members who have left meanwhile. */
export async function findDue(db: Db, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT d.id FROM discipline d JOIN flow_standing f ON f.id = d.case_id JOIN member_register r ON r.id = d.membership_id
     WHERE f.state = 'open' AND (r.ended_on IS NOT NULL
       OR (f.step = 'hearing' AND greatest(f.due_on, d.hearing_until) < ${today}::date)
       OR (f.step = 'appealTime' AND greatest(f.due_on, d.appeal_until) < ${today}::date))
     ORDER BY d.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Members whose suspension ended yesterday or before. */
export async function findResuming(db: Db, today: string): Promise<{ id: string; membershipId: string }[]> {
  const { rows } = await sql<{ id: string; membershipId: string }>`
    SELECT DISTINCT ON (d.membership_id) d.id, d.membership_id AS "membershipId" FROM discipline d JOIN member_register r ON r.id = d.membership_id
     WHERE r.status = 'suspended' AND d.measure = 'suspension' AND d.effective_on IS NOT NULL AND d.until < ${today}::date
       AND NOT EXISTS (SELECT FROM discipline o WHERE o.membership_id = d.membership_id AND o.measure = 'suspension' AND o.effective_on IS NOT NULL AND o.until >= ${today}::date)
     ORDER BY d.membership_id, d.until DESC`.execute(db);
  return rows;
}
