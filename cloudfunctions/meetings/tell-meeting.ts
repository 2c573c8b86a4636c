import { postNotices } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, more, type TaskOutcome, type Work } from '../shared/queue';
import { tellingOf } from './judge-telling';
import type { TellingPayload } from './tasks';
import { findConcerned, holdAnnounced } from './telling-store';

const batch = 500;
const pagesATurn = 4;
const start = '00000000-0000-0000-0000-000000000000';

/**
 * Goes through all whom the event concerns, by their id, some pages a turn; a turn that was cut short is taken again
 * from the page it had come to. Before each page it is judged anew whether something later has overtaken the event.
 */
export const tellMeeting: Work<TellingPayload> = async (db, now, payload, keep) => {
  const { meetingId, event, version, at } = payload;
  let { after = start, told = 0 } = payload;
  const tellPage = async (transaction: Db): Promise<TaskOutcome> => {
    const meeting = await holdAnnounced(transaction, meetingId);
    const [first, known] = [false, true].map((knows) => meeting && tellingOf(meeting, event, version, knows));
    if (!first || !known) return done('overtaken');
    const people = await findConcerned(transaction, meetingId, event, { at, after, limit: batch, day: dayOf(now) });
    told += await postNotices(
      transaction,
      now,
      people.map(({ personId, knows }) => ({ personId, ...(knows ? known : first) })),
    );
    const last = people.at(-1)?.personId;
    if (!last || people.length < batch) return done(`told ${told}`);
    after = last;
    await keep(transaction, { ...payload, after, told });
    return more('telling');
  };
  for (let page = 1; ; page++) {
    // A page at once: its notices, their messages and the place it has come to belong together.
    const outcome = await db.transaction().execute(tellPage);
    if (outcome.state === 'done' || page === pagesATurn) return outcome;
  }
};
