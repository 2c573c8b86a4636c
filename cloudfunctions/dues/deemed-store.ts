import { sql } from 'kysely';
import type { Db } from '../shared/db';

/** The months and days of the rules, as they stood when the dues fell due and stand today. */
export async function findDeemedRules(
  db: Db,
  dueDay: string,
  today: string,
): Promise<{ months: number; replyDays: number; from: string }> {
  const { rows } = await sql<{ months: number; replyDays: number; from: string }>`
    SELECT r.months, r."replyDays", (${dueDay}::date + make_interval(months => r.months))::date AS "from" FROM (SELECT
      (SELECT (v.value)::int FROM parameter_version v WHERE v.id = 'dues.deemedMonths' AND v.effective @> ${dueDay}::date) AS months,
      (SELECT (v.value)::int FROM parameter_version v WHERE v.id = 'dues.deemedReplyDays' AND v.effective @> ${today}::date) AS "replyDays") r`.execute(
    db,
  );
  const rules = rows[0];
  if (!rules?.months || !rules.replyDays) throw new Error('no rule says when arrears are deemed a withdrawal');
  return rules;
}

export async function saveDeemed(
  db: Db,
  given: { id: string; chargeId: string; membershipId: string; reason: string; by: string; replyUntil: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO dues_deemed (id, charge_id, membership_id, reason, noticed_by, noticed_at, reply_until)
    VALUES (${given.id}, ${given.chargeId}, ${given.membershipId}, ${given.reason}, ${given.by}, ${now}, ${given.replyUntil})
    ON CONFLICT (charge_id) DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export interface Deemed {
  id: string;
  membershipId: string;
  name: string;
  replyUntil: string;
  decision: string | null;
  /** What was owed is open still. */
  open: boolean;
}
/** A notice, locked until the commit, by its charge. */
export async function holdDeemed(db: Db, chargeId: string): Promise<Deemed | undefined> {
  const { rows } = await sql<Deemed>`
    SELECT d.id, d.membership_id AS "membershipId", m.name, d.reply_until AS "replyUntil", d.decision,
      EXISTS (SELECT FROM dues_open o WHERE o.charge_id = d.charge_id) AS open
    FROM dues_deemed d JOIN member_name m ON m.id = d.membership_id WHERE d.charge_id = ${chargeId} FOR UPDATE OF d`.execute(
    db,
  );
  return rows[0];
}
export async function closeDeemed(
  db: Db,
  id: string,
  given: { decision: 'withdrawn' | 'kept'; by: string; reason: string },
  now: Date,
): Promise<void> {
  await sql`UPDATE dues_deemed SET decision = ${given.decision}, decided_by = ${given.by}, decided_at = ${now}, decided_reason = ${given.reason} WHERE id = ${id}`.execute(
    db,
  );
}
export async function findPeople(db: Db, membershipId: string): Promise<string[]> {
  const { rows } = await sql<{
    personId: string;
  }>`SELECT DISTINCT person_id AS "personId" FROM representation WHERE membership_id = ${membershipId}`.execute(db);
  return rows.map(({ personId }) => personId);
}
