import { askAboutWords, judgeWords } from '../ground/content-check';
import type { Db } from '../shared/db';
import { handle } from '../shared/queue';
import { settleNaming, takeUnasked } from './naming-store';
import { namingCheck } from './tasks';

const namesATurn = 200;
const profile = 1;

/**
 * What was typed for representatives is asked about a moment later: naming somebody takes the same time whatever becomes
 * of it.
 */
export async function handNames(db: Db, now: Date): Promise<string> {
  const asked = await db.transaction().execute(async (transaction) => {
    const found = await takeUnasked(transaction, namesATurn);
    await askAboutWords(
      transaction,
      now,
      namingCheck,
      found.map(({ id, author, text }) => ({ subject: `representative:${id}`, author, text })),
    );
    return found.length;
  });
  return `${asked} asked`;
}

/** What WeChat says of them. What it leaves open or refuses waits for the secretariat (decide-naming.ts). */
export const checkNaming = handle(
  namingCheck,
  judgeWords(profile, (transaction, _now, { id, state }) => settleNaming(transaction, id, state)),
);
