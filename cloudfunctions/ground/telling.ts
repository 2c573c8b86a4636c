import type { Db } from '../shared/db';
import { done, more, type TaskOutcome } from '../shared/queue';

const pageSize = 500;
const pagesATurn = 4;
const first = '00000000-0000-0000-0000-000000000000';

/** How far a telling has come: everybody up to `after`, by id, and how many heard by it. Part of the task's payload. */
export interface Progress {
  after?: string;
  told?: number;
}
/** Whom to tell, and how. */
export interface Audience {
  /**
   * Tells the next people, in the order of their ids, once each whatever was told before (a dedupe key). Null when
   * something later has overtaken what is told: that is judged before each page anew.
   * @returns the people of the page, fewer than `limit` when they are the last, and how many of them heard
   */
  tellNext: (
    transaction: Db,
    page: { after: string; limit: number },
  ) => Promise<{ people: readonly { personId: string }[]; told: number } | null>;
  /** Writes the progress down, in the transaction of the page. */
  keep: (transaction: Db, progress: Progress) => Promise<void>;
}

/**
 * Tells an audience, however large it is, some pages a turn. A page commits at once: its notices, their messages and the
 * place it has come to belong together, so a turn that was cut short is taken again from the page it had come to.
 */
export async function tellAudience(db: Db, progress: Progress, audience: Audience): Promise<TaskOutcome> {
  let { after = first, told = 0 } = progress;
  const tellPage = async (transaction: Db): Promise<TaskOutcome> => {
    const page = await audience.tellNext(transaction, { after, limit: pageSize });
    if (!page) return done('overtaken');
    told += page.told;
    const last = page.people.at(-1)?.personId;
    if (!last || page.people.length < pageSize) return done(`told ${told}`);
    after = last;
    await audience.keep(transaction, { after, told });
    return more('telling');
  };
  for (let page = 1; ; page++) {
    const outcome = await db.transaction().execute(tellPage);
    if (outcome.state === 'done' || page === pagesATurn) return outcome;
  }
}
