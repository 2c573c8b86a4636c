import { sql, type RawBuilder } from 'kysely';
import type { Template } from '../../contracts/notices';
import type { Language } from '../../contracts/wire';
import { wordsHold } from '../ground/search-name';
import { afterMinutes } from '../shared/clock';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { takeTurns } from '../shared/take-turns';

export interface NoticeRow {
  id: string;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  createdAt: string;
  readAt: string | null;
}
/** Place in the inbox: when it was posted and its id. */
export type Place = readonly [string, string];

/** What `n` says in a language; what was posted in Chinese alone is said so to everybody. */
const inLanguage = (column: 'title' | 'body', language: RawBuilder<unknown>) =>
  sql`CASE WHEN ${language} = 'en' THEN coalesce(${sql.ref(`n.${column}_en`)}, ${sql.ref(`n.${column}`)}) ELSE ${sql.ref(`n.${column}`)} END`;

export interface InboxPage {
  unreadOnly: boolean;
  language: Language;
  /** As it was typed. */
  q: string | null;
  /** Leaves out what was read and posted before; null: nothing. */
  foldBefore: Date | null;
  after: Place | null;
  limit: number;
}
/** One page of the inbox without what is among the duties, newest first, how many are unread and how many folded away; one round trip. */
export async function findInbox(
  db: Db,
  personId: string,
  { unreadOnly, language, q, foldBefore, after, limit }: InboxPage,
): Promise<{ rows: NoticeRow[]; unread: number; folded: number }> {
  const folds = sql`(read_at IS NOT NULL AND created_at < ${foldBefore}::timestamptz)`;
  const hits = q === null ? sql`true` : wordsHold(sql`search_words`, q);
  const said = sql`${language}::text`;
  const { rows } = await sql<{ rows: NoticeRow[]; unread: number; folded: number }>`
    SELECT (SELECT count(*) FROM notice WHERE person_id = ${personId} AND read_at IS NULL AND NOT duty) AS unread,
      (SELECT count(*) FROM notice WHERE person_id = ${personId} AND NOT duty AND ${folds} AND NOT ${unreadOnly}) AS folded,
      (SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', concat_ws('.', n.module, n.kind),
                'title', ${inLanguage('title', said)}, 'body', ${inLanguage('body', said)}, 'link', n.link,
                'createdAt', n.created_at, 'readAt', n.read_at) ORDER BY n.created_at DESC, n.id DESC), '[]')
         FROM (SELECT * FROM notice
               WHERE person_id = ${personId} AND NOT duty AND (NOT ${unreadOnly} OR read_at IS NULL) AND ${folds} IS NOT TRUE AND ${hits}
                 AND (${after?.[0] ?? null}::timestamptz IS NULL OR (created_at, id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
               ORDER BY created_at DESC, id DESC LIMIT ${limit}) n) AS rows`.execute(db);
  return rows[0] ?? { rows: [], unread: 0, folded: 0 };
}

/** Marks a person's notices as read, all of them or the named ones. */
export async function markRead(
  db: Db,
  personId: string,
  ids: string[] | 'all',
  now: Date,
): Promise<{ marked: number; unread: number }> {
  const named = ids === 'all' ? sql`true` : sql`id = ANY(${ids}::uuid[])`;
  // The outer counts see the table as it was before the update.
  const { rows } = await sql<{ marked: number; unread: number }>`
    WITH marked AS (UPDATE notice SET read_at = ${now} WHERE person_id = ${personId} AND read_at IS NULL AND NOT duty AND ${named} RETURNING id)
    SELECT (SELECT count(*) FROM marked) AS marked,
      (SELECT count(*) FROM notice WHERE person_id = ${personId} AND read_at IS NULL AND NOT duty) - (SELECT count(*) FROM marked) AS unread`.execute(
    db,
  );
  return rows[0] ?? { marked: 0, unread: 0 };
}

export async function countGrants(db: Db, personId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ template: string; granted: number }>`
    SELECT template, count(*) AS granted FROM subscription_grant
    WHERE person_id = ${personId} AND used_at IS NULL GROUP BY template`.execute(db);
  return new Map(rows.map((row) => [row.template, row.granted]));
}

/** One more grant for each template that has fewer than `limit` unused; two phones at once do not pass the limit. */
export async function saveGrants(
  db: Db,
  personId: string,
  templates: Template[],
  limit: number,
  now: Date,
  language: Language,
): Promise<Template[]> {
  await takeTurns(db, 'grants', personId);
  const given = templates.map((template) => ({ id: newId(now), template }));
  const { rows } = await sql<{ template: Template }>`
    INSERT INTO subscription_grant (id, person_id, template, granted_at, language)
    SELECT id, ${personId}, template, ${now}, ${language} FROM json_to_recordset(${JSON.stringify(given)}::json) AS given (id uuid, template text)
    WHERE (SELECT count(*) FROM subscription_grant g WHERE g.person_id = ${personId} AND g.template = given.template AND g.used_at IS NULL) < ${limit}
    RETURNING template`.execute(db);
  return rows.map((row) => row.template);
}

export interface StoredNotice {
  id: string;
  person_id: string;
  module: string;
  kind: string;
  title: string;
  body: string;
  title_en: string;
  body_en: string;
  link: string | null;
  dedupe_key: string | null;
  duty: boolean;
}
/** Posts what is not there yet; the ids that were new. */
export async function saveNotices(db: Db, notices: StoredNotice[], now: Date): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO notice (id, person_id, module, kind, title, body, title_en, body_en, link, dedupe_key, duty, created_at)
    SELECT id, person_id, module, kind, title, body, title_en, body_en, link, dedupe_key, duty, ${now}
    FROM json_to_recordset(${JSON.stringify(notices)}::json)
      AS given (id uuid, person_id uuid, module text, kind text, title text, body text, title_en text, body_en text, link text, dedupe_key text, duty boolean)
    ON CONFLICT (person_id, dedupe_key) DO NOTHING RETURNING id`.execute(db);
  return new Set(rows.map((row) => row.id));
}

const gatheredMinutes = 60;
/**
 * Takes the oldest unused grant for each notice, one a notice, all in one statement; answers the notices that got one.
 * What is gathered gets one where the last of its template is an hour old. A grant that another transaction is taking is waited for, then passed over.
 */
export async function takeGrants(
  db: Db,
  notices: { notice_id: string; person_id: string; template: Template; gathered: boolean }[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ notice_id: string }>`
    WITH wanted AS (
      SELECT *, row_number() OVER (PARTITION BY person_id, template ORDER BY notice_id) AS place FROM (
        SELECT DISTINCT ON (person_id, template, CASE WHEN gathered THEN NULL ELSE notice_id END) notice_id, person_id, template
        FROM json_to_recordset(${JSON.stringify(notices)}::json) AS given (notice_id uuid, person_id uuid, template text, gathered boolean)
        WHERE NOT gathered OR NOT EXISTS (
          SELECT FROM subscription_grant u WHERE u.person_id = given.person_id AND u.template = given.template
            AND u.used_at > ${afterMinutes(now, -gatheredMinutes)})
        ORDER BY person_id, template, CASE WHEN gathered THEN NULL ELSE notice_id END, notice_id) given),
    free AS (
      SELECT id, person_id, template, granted_at FROM subscription_grant
      WHERE used_at IS NULL AND (person_id, template) IN (SELECT person_id, template FROM wanted)
      ORDER BY person_id, template, granted_at, id FOR UPDATE),
    offered AS (SELECT *, row_number() OVER (PARTITION BY person_id, template ORDER BY granted_at, id) AS place FROM free)
    UPDATE subscription_grant g SET used_at = ${now}, notice_id = w.notice_id
    FROM offered o JOIN wanted w USING (person_id, template, place)
    WHERE g.id = o.id RETURNING g.notice_id`.execute(db);
  return rows.map((row) => row.notice_id);
}

export interface Sendable {
  openid: string | null;
  template: Template;
  title: string;
  body: string;
  link: string | null;
  createdAt: Date;
}
/** The message behind a notice, with the grant that was taken for it. */
export async function findSendable(db: Db, noticeId: string): Promise<Sendable | undefined> {
  const { rows } = await sql<Sendable>`
    SELECT p.openid, g.template, n.link, n.created_at AS "createdAt",
      ${inLanguage('title', sql`g.language`)} AS title, ${inLanguage('body', sql`g.language`)} AS body
    FROM notice n JOIN notice_address p ON p.person_id = n.person_id JOIN subscription_grant g ON g.notice_id = n.id
    WHERE n.id = ${noticeId}`.execute(db);
  return rows[0];
}

/** False when the message was handed over before: one grant goes to WeChat once. */
export async function markHandedOver(db: Db, noticeId: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE subscription_grant SET handed_over_at = ${now} WHERE notice_id = ${noticeId} AND handed_over_at IS NULL`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}
/** WeChat certainly did not take the message: it may be handed over again. */
export const unmarkHandedOver = (db: Db, noticeId: string) =>
  sql`UPDATE subscription_grant SET handed_over_at = NULL WHERE notice_id = ${noticeId}`.execute(db);
