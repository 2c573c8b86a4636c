import { sql } from 'kysely';
import type { MovedDay, RecountDueDays } from '../ground/due-days';
import type { MemberReferences } from '../ground/references';
import { dayOf } from '../shared/clock';
import { lockWaiting, saveDue } from './job-store';
import { clockOf } from './rules';

const page = '/modules/complaints/pages/complaint/index';
const list = '/modules/complaints/pages/mine/index';

/**
 * The days of complaints that wait, by the rule of the day on which each step began and the calendar as it is now. The
 * complainant is told; the desk sees the day in its queue.
 */
export const recountDueDays: RecountDueDays = (db, now, tell) =>
  db.transaction().execute(async (transaction) => {
    const today = dayOf(now);
    const moved: MovedDay[] = [];
    let count = 0;
    for (const row of await lockWaiting(transaction, today)) {
      const counted = await clockOf(transaction, row.state, row.clockFrom);
      const due = counted.due < today ? today : counted.due;
      if (due === row.dueOn && counted.provisional === row.provisional) continue;
      await saveDue(transaction, row.id, due, counted.provisional);
      if (due === row.dueOn) continue;
      count++;
      if (row.maker)
        moved.push({
          ...{ personId: row.maker, from: row.dueOn, to: due },
          ...{ object: `投诉 ${row.number} 的期限`, objectEn: `complaint ${row.number}` },
          ...{ link: `${page}?id=${row.id}`, listLink: list },
        });
    }
    await tell(transaction, moved);
    return count;
  });

const moving = (column: 'membership_id' | 'by_unit') => ({
  move: ({ from, to }: { from: string; to: string }) => sql`
    UPDATE complaint x SET ${sql.ref(column)} = ${to} WHERE x.${sql.ref(column)} = ${from} RETURNING x.id::text AS row, NULL::jsonb AS was`,
  back: ({ from, to }: { from: string; to: string }, rows: unknown) => sql`
    UPDATE complaint x SET ${sql.ref(column)} = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
     WHERE x.id = b.row AND x.${sql.ref(column)} = ${to} RETURNING x.id::text AS row`,
});
/** What was complained of a member, and by it, comes along. */
export const memberReferences: MemberReferences = {
  moves: { 'complaint.membership_id': moving('membership_id'), 'complaint.by_unit': moving('by_unit') },
  stays: {},
};
