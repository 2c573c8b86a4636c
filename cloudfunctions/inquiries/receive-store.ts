import { sql } from 'kysely';
import type { Asker, Topic, WayOfRegistrar } from '../../contracts/inquiry-kinds';
import type { Db } from '../shared/db';

/** Numbered in the order in which they come in, without a gap: of two at once the second waits. */
export async function takeNumber(db: Db, year: number): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    INSERT INTO inquiry_counter AS c (year, last) VALUES (${year}, 1) ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING last`.execute(
    db,
  );
  return `CX${year}-${String(rows[0]?.last ?? 0).padStart(4, '0')}`;
}

export interface Received {
  id: string;
  number: string;
  asker: Asker;
  byPerson: string | null;
  byUnit: string | null;
  authority: string | null;
  cameBy: WayOfRegistrar | null;
  notedBy: string | null;
  topic: Topic;
  title: string;
  words: string;
  mayPublish: boolean;
  receivedOn: string;
  workdays: number;
  sentAs: string | null;
  caseId: string;
}
export async function insertInquiry(db: Db, given: Received, now: Date): Promise<void> {
  await sql`
    INSERT INTO inquiry (id, number, asker, by_person, by_unit, authority, came_by, noted_by, topic, title, words, may_publish, received_at, received_on, workdays, sent_as, case_id)
    VALUES (${given.id}, ${given.number}, ${given.asker}, ${given.byPerson}, ${given.byUnit}, ${given.authority}, ${given.cameBy}, ${given.notedBy}, ${given.topic}, ${given.title},
      ${given.words}, ${given.mayPublish}, ${now}, ${given.receivedOn}::date, ${given.workdays}, ${given.sentAs}, ${given.caseId})`.execute(
    db,
  );
}

/** The question of a visitor that was sent by the very same call before. */
export async function findSent(
  db: Db,
  sentAs: string,
): Promise<{ id: string; number: string; dueOn: string; provisional: boolean } | undefined> {
  const { rows } = await sql<{ id: string; number: string; dueOn: string; provisional: boolean }>`
    SELECT i.id, i.number, i.due AS "dueOn", i.provisional FROM inquiry_seen i WHERE i.sent_as = ${sentAs}`.execute(db);
  return rows[0];
}
