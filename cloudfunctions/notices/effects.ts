import type { Template } from '../../contracts/notices';
import type { Language } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { enqueue } from '../shared/queue';
import { saveNotices, takeGrants } from './store';
import { subscribeMessage } from './tasks';

/** `module.kind`: each module names its own. */
export type NoticeKind = `${string}.${string}`;
/** What is said, for each reader in his language. A message shows twenty characters of the title: what counts comes first. */
export type Words = Record<Language, { title: string; body: string }>;

export interface NewNotice<Kind extends NoticeKind = NoticeKind> {
  personId: string;
  kind: Kind;
  words: Words;
  /** Page of the mini-program with its query, or null. */
  link: string | null;
  /** Posted once for a person, however often it is asked for. */
  dedupeKey?: string;
  /**
   * It says what is among the duties of whoever gets it (待我办): its message is sent, and the inbox shows it as that duty
   * alone.
   */
  duty?: boolean;
  /** One message an hour for all of its template: the others wait among the duties without one. */
  gathered?: boolean;
  /** Also sent as a subscribe message when the person has granted this template. */
  template?: Template;
}

const rowOf = (id: string, { personId, kind, words, link, dedupeKey, duty }: NewNotice) => {
  const dot = kind.indexOf('.');
  return {
    id,
    person_id: personId,
    module: kind.slice(0, dot),
    kind: kind.slice(dot + 1),
    title: words['zh-CN'].title,
    body: words['zh-CN'].body,
    title_en: words.en.title,
    body_en: words.en.body,
    link,
    dedupe_key: dedupeKey ?? null,
    duty: duty ?? false,
  };
};

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
    rows.map(({ id, notice }) => rowOf(id, notice)),
    now,
  );
  const wanted = rows.flatMap(({ id, notice: { personId, template, gathered = false } }) =>
    template && fresh.has(id) ? { notice_id: id, person_id: personId, template, gathered } : [],
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
