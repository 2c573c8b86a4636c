import { postNotices } from '../notices/effects';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { done, type TaskHandlers } from '../shared/queue';
import { tellingOf } from './telling';
import { findAnnounced, findConcerned } from './telling-store';

const batch = 500;
const first = '00000000-0000-0000-0000-000000000000';

/** Goes through all whom the event concerns, by their id; a turn that was cut short is taken again from the start. */
export const tellMeeting: TaskHandlers['tellMeeting'] = async (db, now, { meetingId, event, version }) => {
  const meeting = await findAnnounced(db, meetingId);
  const telling = meeting && tellingOf(meeting, event, version);
  if (!telling) return done('overtaken');
  let [after, told] = [first, 0];
  for (;;) {
    const people = await findConcerned(db, meetingId, event, { after, limit: batch, day: dayOf(now) });
    // A page at once: its notices and their messages belong together.
    told += await db.transaction().execute((transaction: Db) =>
      postNotices(
        transaction,
        now,
        people.map((personId) => ({ personId, ...telling })),
      ),
    );
    const last = people.at(-1);
    if (!last || people.length < batch) return done(`told ${told}`);
    after = last;
  }
};
