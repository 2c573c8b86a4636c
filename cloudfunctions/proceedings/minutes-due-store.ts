import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface ConfirmByRow {
  meetingId: string;
  version: number;
  title: string;
  /** Shanghai day on which they went round. */
  since: string;
  confirmBy: string;
  provisional: boolean;
  asked: string[];
}
/** Minutes that are going round and whose period is not over, locked. */
export async function lockConfirmBy(db: Db, today: string): Promise<ConfirmByRow[]> {
  const { rows } = await sql<ConfirmByRow>`
    SELECT s.meeting_id AS "meetingId", s.version, g.title, (s.circulated_at AT TIME ZONE 'Asia/Shanghai')::date AS since,
      s.confirm_by AS "confirmBy", s.confirm_provisional AS provisional, s.asked
    FROM minutes s JOIN meeting_facts g ON g.id = s.meeting_id
    WHERE s.state = 'circulated' AND s.confirm_by >= ${today}::date ORDER BY s.meeting_id FOR NO KEY UPDATE OF s`.execute(
    db,
  );
  return rows;
}

export async function saveConfirmBy(
  db: Db,
  { meetingId, version }: ConfirmByRow,
  due: string,
  provisional: boolean,
): Promise<void> {
  await sql`UPDATE minutes SET confirm_by = ${due}::date, confirm_provisional = ${provisional}
    WHERE meeting_id = ${meetingId} AND version = ${version}`.execute(db);
}
