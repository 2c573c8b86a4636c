import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { done, enqueue, later, type Task, type Work } from '../shared/queue';
import { sha256 } from '../shared/secrets';
import { Unavailable } from '../shared/unavailable';
import { checkText } from '../shared/wechat';

export type ContentState = 'pending' | 'pass' | 'review' | 'risky';
export interface ContentTask {
  contentCheckId: string;
}
/** Words that others will see, of what `subject` names (`noun:<uuid>`). */
export interface Words {
  subject: string;
  /** The person who wrote them; null: nobody whom the house knows. */
  author: string | null;
  text: string;
}
export interface Verdict {
  checkId: string;
  /** The uuid of the subject. */
  id: string;
  state: ContentState;
}

/** The words wait for WeChat's verdict, asked after the commit by the module's own task. */
export async function askAboutWords(
  db: Db,
  now: Date,
  task: Task<ContentTask>,
  words: readonly Words[],
): Promise<void> {
  const rows = words.map((each) => ({
    id: newId(now),
    ...each,
    words_hash: sha256(each.text).toString('hex'),
  }));
  await sql`INSERT INTO content_check (id, subject, author, content, words_hash, asked_at)
    SELECT id, subject, author, text, words_hash, ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given (id uuid, subject text, author uuid, text text, words_hash text)`.execute(
    db,
  );
  await enqueue(
    db,
    now,
    task,
    rows.map(({ id }) => ({ contentCheckId: id })),
  );
}

/**
 * The work of such a task. What has passed before passes again unasked. While WeChat is down the words wait unseen; what
 * it leaves open, and what was written by somebody whom it has not seen lately, goes to a person's judgement.
 * @param scene as of `checkText`
 * @param settle keeps the verdict where the words stand, in the transaction that keeps it here; not called for words that
 *   others have replaced meanwhile
 */
export const judgeWords =
  (scene: 1 | 2 | 3, settle: (transaction: Db, now: Date, verdict: Verdict) => Promise<void>): Work<ContentTask> =>
  async (db, now, { contentCheckId }) => {
    const check = await findCheck(db, contentCheckId);
    if (check?.state !== 'pending') return done('answered before');
    let found: { state: ContentState; trace: string | null } = { state: 'review', trace: null };
    if (check.passed) found = { state: 'pass', trace: null };
    else if (check.openid) {
      try {
        const { suggest, traces } = await checkText(check.openid, check.content, scene);
        found = { state: suggest, trace: traces.join(' ') };
      } catch (error) {
        if (error instanceof Unavailable) return later('WeChat did not answer');
        throw error;
      }
    }
    await db.transaction().execute(async (transaction) => {
      const verdict = await saveVerdict(transaction, { checkId: contentCheckId, ...found }, now);
      if (verdict) await settle(transaction, now, verdict);
    });
    return done(found.state);
  };

async function findCheck(db: Db, id: string) {
  const { rows } = await sql<{ state: ContentState; content: string; openid: string | null; passed: boolean }>`
    SELECT k.state, k.content, (SELECT a.openid FROM content_author a WHERE a.person_id = k.author) AS openid,
      EXISTS (SELECT FROM content_check o WHERE o.words_hash = k.words_hash AND o.state = 'pass') AS passed
    FROM content_check k WHERE k.id = ${id}`.execute(db);
  return rows[0];
}

/** Keeps the verdict; null when it was given already, or when newer words of the subject wait for their own. */
export async function saveVerdict(
  db: Db,
  verdict: { checkId: string; state: ContentState; trace: string | null; judgedBy?: string; reason?: string },
  now: Date,
): Promise<Verdict | null> {
  const { rows } = await sql<{ subject: string }>`
    WITH answered AS (
      UPDATE content_check SET state = ${verdict.state}, trace = ${verdict.trace}, answered_at = ${now},
        judged_by = ${verdict.judgedBy ?? null}, judged_reason = ${verdict.reason ?? null}
      WHERE id = ${verdict.checkId} AND state IN ('pending', 'review', 'risky')
      RETURNING id, subject)
    SELECT a.subject FROM answered a
     WHERE NOT EXISTS (SELECT FROM content_check newer WHERE newer.subject = a.subject AND newer.id > a.id)`.execute(
    db,
  );
  const subject = rows[0]?.subject;
  return subject
    ? { checkId: verdict.checkId, id: subject.slice(subject.indexOf(':') + 1), state: verdict.state }
    : null;
}

/** For words that stand elsewhere, and are kept there no longer than they may: an answered check needs them no more. */
export async function forgetWords(db: Db, checkId: string): Promise<void> {
  await sql`UPDATE content_check SET content = '', words_hash = '' WHERE id = ${checkId} AND state <> 'pending'`.execute(
    db,
  );
}

/** The check of a subject that a person may judge: what WeChat left open, and what it called risky. */
export async function findWaitingCheck(db: Db, subject: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM content_verdict WHERE subject = ${subject} AND state IN ('review', 'risky')`.execute(db);
  return rows[0]?.id ?? null;
}
