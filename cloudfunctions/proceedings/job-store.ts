import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface DueMinutes {
  meetingId: string;
  title: string;
  version: number;
  revision: number;
  writtenBy: string;
  confirmBy: string;
}
/** Circulated minutes whose period is over: they wait for a change or for their lock. */
export async function findDueMinutes(db: Db, today: string): Promise<DueMinutes[]> {
  const { rows } = await sql<DueMinutes>`
    SELECT s.meeting_id AS "meetingId", m.title, s.version, s.revision, s.written_by AS "writtenBy", s.confirm_by AS "confirmBy"
    FROM minutes s JOIN meeting_facts m ON m.id = s.meeting_id
    WHERE s.state = 'circulated' AND s.confirm_by < ${today}::date ORDER BY s.meeting_id`.execute(db);
  return rows;
}
