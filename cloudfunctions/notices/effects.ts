import { sql } from 'kysely';
import type { NoticeKind, Template } from '../../contracts/notices';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { enqueue } from '../shared/queue';

export interface NewNotice {
  personId: string;
  kind: NoticeKind;
  title: string;
  body: string;
  /** Page of the mini-program with its query, or null. */
  link: string | null;
  /** Posted once for a person, however often it is asked for. */
  dedupeKey?: string;
  /** Also sent as a subscribe message when the person has granted this template. */
  template?: Template;
}

/**
 * Posts notices into the inbox, in the caller's transaction; the inbox comes first, the subscribe message follows the
 * commit if it was granted.
 * @returns how many were new
 */
export async function postNotices(db: Db, now: Date, posted: NewNotice[]): Promise<number> {
  if (posted.length === 0) return 0;
  const rows = posted.map((notice) => ({ id: newId(now), notice }));
  const saved = await db
    .insertInto('notice')
    .values(
      rows.map(({ id, notice }) => ({
        id,
        person_id: notice.personId,
        kind: notice.kind,
        title: notice.title,
        body: notice.body,
        link: notice.link,
        dedupe_key: notice.dedupeKey ?? null,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'dedupe_key']).doNothing())
    .returning('id')
    .execute();
  const fresh = new Set(saved.map((row) => row.id));
  const sendable: { noticeId: string }[] = [];
  for (const { id, notice } of rows) {
    if (!fresh.has(id) || !notice.template) continue;
    // One grant is one message: taking it and naming the notice is one statement.
    const taken = await sql`
      UPDATE subscription_grant SET used_at = ${now}, notice_id = ${id}
      WHERE id = (SELECT id FROM subscription_grant
                  WHERE person_id = ${notice.personId} AND template = ${notice.template} AND used_at IS NULL
                  ORDER BY granted_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)`.execute(db);
    if (taken.numAffectedRows) sendable.push({ noticeId: id });
  }
  await enqueue(db, now, 'sendSubscribeMessage', sendable, (task) => task.noticeId);
  return fresh.size;
}
