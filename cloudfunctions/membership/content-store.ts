import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

export type ContentState = 'pending' | 'pass' | 'review' | 'risky';

export async function saveContentCheck(
  db: Db,
  check: { membershipId: string; version: number; personId: string; content: string },
  now: Date,
): Promise<string> {
  const id = newId(now);
  await sql`INSERT INTO content_check (id, membership_id, version, openid, content, asked_at)
    SELECT ${id}, ${check.membershipId}, ${check.version}, openid, ${check.content}, ${now} FROM notice_address WHERE person_id = ${check.personId}`.execute(
    db,
  );
  return id;
}

export const findContentCheck = (db: Db, id: string) =>
  db.selectFrom('content_check').selectAll().where('id', '=', id).executeTakeFirst();

/** Keeps the verdict; one about an older version of the application changes nothing that is shown. */
export async function saveVerdict(
  db: Db,
  verdict: { checkId: string; state: ContentState; trace: string | null; judgedBy?: string; reason?: string },
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    WITH answered AS (
      UPDATE content_check SET state = ${verdict.state}, trace = ${verdict.trace}, answered_at = ${now},
        judged_by = ${verdict.judgedBy ?? null}, judged_reason = ${verdict.reason ?? null}
      WHERE id = ${verdict.checkId} AND state IN ('pending', 'review', 'risky')
      RETURNING id, membership_id)
    UPDATE membership m SET content_state = ${verdict.state} FROM answered a
    WHERE m.id = a.membership_id
      AND NOT EXISTS (SELECT 1 FROM content_check newer WHERE newer.membership_id = m.id AND newer.id > a.id)
    RETURNING m.id`.execute(db);
  return rows[0]?.id ?? null;
}

/** What a person may judge: what WeChat left open, and what it called risky but cannot be reworded, such as a name. */
export const findWaitingCheck = (db: Db, membershipId: string) =>
  db
    .selectFrom('content_check')
    .select(['id'])
    .where('membership_id', '=', membershipId)
    .where('state', 'in', ['review', 'risky'])
    .orderBy('id', 'desc')
    .executeTakeFirst();

export const findApplicantOf = (db: Db, membershipId: string) =>
  db.selectFrom('membership').select(['applied_by', 'name']).where('id', '=', membershipId).executeTakeFirst();
