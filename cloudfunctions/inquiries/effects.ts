import { sql } from 'kysely';
import type { RecountDueDays } from '../ground/due-days';
import { holdCalendar } from '../ground/parameters';
import type { MemberReferences } from '../ground/references';
import { dayOf } from '../shared/clock';
import { lockReviewed, saveDue } from './job-store';
import { dueDay } from './judge-days';

/**
 * The day of what was reviewed and is still to be handed over; while its case is open the flow counts it. Nobody waits for
 * it who could be told here: the registrar reads no messages, and the secretariat sees the day in its queue.
 */
export const recountDueDays: RecountDueDays = (db, now) =>
  db.transaction().execute(async (transaction) => {
    const today = dayOf(now);
    const rows = await lockReviewed(transaction, today);
    const since = rows.map(({ receivedOn }) => receivedOn).sort()[0];
    if (since === undefined) return 0;
    const calendar = await holdCalendar(transaction, since);
    let moved = 0;
    for (const { id, receivedOn, workdays, extended, dueOn, provisional } of rows) {
      const counted = dueDay(receivedOn, workdays, extended, calendar);
      const due = counted.day < today ? today : counted.day;
      if (due === dueOn && counted.provisional === provisional) continue;
      await saveDue(transaction, id, due, counted.provisional);
      if (due !== dueOn) moved++;
    }
    return moved;
  });

/** What a member has asked comes along. */
export const memberReferences: MemberReferences = {
  moves: {
    'inquiry.by_unit': {
      move: ({ from, to }) => sql`
        UPDATE inquiry x SET by_unit = ${to} WHERE x.by_unit = ${from} RETURNING x.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE inquiry x SET by_unit = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.id = b.row AND x.by_unit = ${to} RETURNING x.id::text AS row`,
    },
  },
  stays: {},
};
