import type { NoticeKind, Template } from '../../contracts/notices';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { enqueue } from '../shared/queue';
import { subscribeMessage } from './tasks';
import { saveNotices, takeGrants } from './store';

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
 * Posts notices into the inbox, in the caller's transaction, in at most three statements however many they are. The
 * inbox comes first; the subscribe message follows the commit if it was granted.
 * @returns how many were new
 */
export async function postNotices(db: Db, now: Date, posted: NewNotice[]): Promise<number> {
  if (posted.length === 0) return 0;
  const rows = posted.map((notice) => ({ id: newId(now), notice }));
  const fresh = await saveNotices(
    db,
    rows.map(({ id, notice: { personId, kind, title, body, link, dedupeKey } }) => ({
      id,
      person_id: personId,
      kind,
      title,
      body,
      link,
      dedupe_key: dedupeKey ?? null,
    })),
    now,
  );
  const wanted = rows.flatMap(({ id, notice: { personId, template } }) =>
    template && fresh.has(id) ? { notice_id: id, person_id: personId, template } : [],
  );
  const sendable = wanted.length > 0 ? await takeGrants(db, wanted, now) : [];
  await enqueue(
    db,
    now,
    subscribeMessage,
    sendable.map((noticeId) => ({ noticeId })),
    (task) => task.noticeId,
  );
  return fresh.size;
}
