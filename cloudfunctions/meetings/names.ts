import { askAboutWords, judgeWords } from '../ground/content-check';
import type { Db } from '../shared/db';
import { handle } from '../shared/queue';
import { takeUnasked, passWords, settleWords } from './names-store';
import { nameCheck } from './tasks';

const registrationsATurn = 200;
const comments = 2;

/**
 * Names that others will see, asked about a moment after they came in: whoever registers or stands at a gate does not
 * wait for it, and a merge of hundreds does not either.
 */
export async function names(db: Db, now: Date): Promise<string> {
  const taken = await db.transaction().execute(async (transaction) => {
    const found = await takeUnasked(transaction, now, registrationsATurn);
    const [worded, silent] = [found.filter(({ text }) => text !== ''), found.filter(({ text }) => text === '')];
    await passWords(
      transaction,
      silent.map(({ id }) => id),
    );
    await askAboutWords(
      transaction,
      now,
      nameCheck,
      worded.map(({ id, author, text }) => ({ subject: `registration:${id}`, author, text })),
    );
    return found.length;
  });
  return `${taken} asked`;
}

/** What WeChat says of them. What it leaves open or refuses waits for the secretariat (decide-names.ts). */
export const checkNames = handle(
  nameCheck,
  judgeWords(comments, (transaction, _now, { id, state }) => settleWords(transaction, id, state)),
);
