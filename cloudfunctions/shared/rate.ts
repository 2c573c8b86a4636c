import { sql, type RawBuilder } from 'kysely';
import type { ActionMeta, Limit } from '../../contracts/wire';
import { callerKey, type Caller } from './caller';
import { dayOf } from './clock';
import type { Db } from './db';
import { sha256 } from './secrets';

const seconds = { minute: 60, hour: 3_600, day: 86_400 } as const;

export const limitsOf = ({ limit = [] }: Pick<Partial<ActionMeta>, 'limit'>): readonly Limit[] =>
  'most' in limit ? [limit] : limit;
/** Counted before the action's transaction, whatever comes of it: a row held through it would stop everybody. */
export const isShared = ({ of }: Limit): boolean => of !== undefined;

/** Whose row it is where the database need not say it. */
function countedFor({ of }: Limit, caller: Caller): string | null {
  if (of === 'everybody') return 'everybody';
  // Nothing is written down by which somebody could be found again.
  if (of === 'address') return `address:${sha256(caller.address ?? '').toString('hex')}`;
  return null;
}

/**
 * Two named queries for the WITH of the caller's statement: `asked`, the limits with whose they are, and `taken`, those
 * that had room and have one place less now. Needs `who` (person) and `claim` (empty: a repeat, which counts nothing).
 */
export const taking = (limits: readonly Limit[], action: string, caller: Caller, now: Date): RawBuilder<unknown> => {
  const given = limits.map((limit) => ({
    caller: countedFor(limit, caller),
    per: limit.per,
    most: limit.most,
    office: limit.office ?? limit.most,
    today: dayOf(now),
    until: new Date(now.getTime() + seconds[limit.per] * 1000),
  }));
  return sql`
    asked AS MATERIALIZED (
      SELECT coalesce(l.caller, (SELECT 'person:' || id FROM who), ${callerKey(caller)}, 'everybody') AS caller, l.per, l.until,
        CASE WHEN l.office > l.most AND EXISTS (
          SELECT FROM caller_office o WHERE o.person_id = (SELECT id FROM who) AND o.term @> l.today) THEN l.office ELSE l.most END AS most
      FROM json_to_recordset(${JSON.stringify(given)}::json) AS l(caller text, per text, most int, office int, today date, until timestamptz)
      WHERE EXISTS (SELECT FROM claim)),
    taken AS (
      INSERT INTO rate AS r (caller, action, per, taken, most, until)
      SELECT caller, ${action}, per, 1, most, until FROM asked ORDER BY caller, per
      ON CONFLICT (caller, action, per) DO UPDATE SET most = EXCLUDED.most,
        taken = CASE WHEN r.until <= ${now} THEN 1 ELSE r.taken + 1 END,
        until = CASE WHEN r.until <= ${now} THEN EXCLUDED.until ELSE r.until END
      WHERE r.until <= ${now} OR r.taken < EXCLUDED.most
      RETURNING caller, per)`;
};
/** When there is room again, of `taking`'s queries; null: there was. */
export const roomAgain = (action: string, now: Date): RawBuilder<Date | null> => sql`(
  SELECT max(CASE WHEN r.until > ${now} THEN r.until ELSE a.until END)
  FROM asked a LEFT JOIN rate r ON r.caller = a.caller AND r.per = a.per AND r.action = ${action}
  WHERE NOT EXISTS (SELECT FROM taken t WHERE t.caller = a.caller AND t.per = a.per))`;

/** Counts a call against limits that are not the caller's own, committed at once; answers when there is room again, or null. */
export async function takeShared(
  db: Db,
  limits: readonly Limit[],
  action: string,
  caller: Caller,
  now: Date,
): Promise<Date | null> {
  const { rows } = await sql<{ again: Date | null }>`/* kept */
    WITH who AS (SELECT NULL::uuid AS id WHERE false), claim AS (SELECT true), ${taking(limits, action, caller, now)}
    SELECT ${roomAgain(action, now)} AS again`.execute(db);
  return rows[0]?.again ?? null;
}

/** Windows that are over. */
export async function deleteOldRates(db: Db, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`DELETE FROM rate WHERE until <= ${now}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
