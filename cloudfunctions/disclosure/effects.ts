import { sql } from 'kysely';
import type { MovedDay, RecountDueDays } from '../ground/due-days';
import type { MemberReferences } from '../ground/references';
import { addDays, dayOf } from '../shared/clock';
import { lockCounted, saveDue } from './job-store';
import { dutyPage } from './pages';
import { findDue, findRemindDays } from './rules';

/** Days counted in working days, by the calendar as it is now; whoever was named for one is told. */
export const recountDueDays: RecountDueDays = (db, now, tell) =>
  db.transaction().execute(async (transaction) => {
    const today = dayOf(now);
    const remind = Math.max(...(await findRemindDays(transaction, today)));
    const moved: MovedDay[] = [];
    let count = 0;
    for (const row of await lockCounted(transaction, today)) {
      const counted = await findDue(transaction, row, row.since, today);
      if (!counted) continue;
      const due = counted.day < today ? today : counted.day;
      if (due === row.dueOn && counted.provisional === row.provisional) continue;
      await saveDue(transaction, row.id, due, counted.provisional, addDays(due, -remind));
      if (due === row.dueOn) continue;
      count++;
      if (row.assignedTo)
        moved.push({
          ...{ personId: row.assignedTo, from: row.dueOn, to: due, object: row.title, objectEn: row.titleEn },
          ...{ link: dutyPage(row.id), listLink: '/modules/disclosure/pages/calendar/index' },
        });
    }
    await tell(transaction, moved);
    return count;
  });

/** What a member has read stays read where its file becomes one with another; who read both is counted once. */
export const memberReferences: MemberReferences = {
  moves: {
    'disclosure_read.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE disclosure_read x SET membership_id = ${to} WHERE x.membership_id = ${from}
           AND NOT EXISTS (SELECT FROM disclosure_read o WHERE o.disclosure_id = x.disclosure_id AND o.no = x.no AND o.person_id = x.person_id AND o.membership_id = ${to})
        RETURNING x.disclosure_id || ':' || x.no || ':' || x.person_id AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE disclosure_read x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row text)
         WHERE x.disclosure_id || ':' || x.no || ':' || x.person_id = b.row AND x.membership_id = ${to} RETURNING x.disclosure_id || ':' || x.no || ':' || x.person_id AS row`,
    },
  },
  stays: {
    'disclosure.subject': 'what has to be shown is of the association: a year, a meeting, a motion, never a member',
  },
};
