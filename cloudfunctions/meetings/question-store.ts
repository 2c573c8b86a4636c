import type { Question } from '../../contracts/meeting-form';
import type { Db } from '../shared/db';

/** The questions of a meeting's own, in their order. */
export async function findQuestions(db: Db, meetingId: string): Promise<Question[]> {
  const row = await db.selectFrom('meeting').select('questions').where('id', '=', meetingId).executeTakeFirst();
  return (row?.questions ?? []) as unknown as Question[];
}
