import type { MemberReferences } from '../ground/references';
import * as z from 'zod';
import { dayOf } from '../shared/clock';
import { findRule, holdCalendar } from '../ground/parameters';
import type { RecountDueDays } from '../ground/due-days';
import { addWorkdays } from '../ground/judge-workdays';
import { lockConfirmBy, saveConfirmBy } from './minutes-due-store';

/** The period to confirm minutes, by the rule of the day on which they went round and the calendar as it is now. */
export const recountDueDays: RecountDueDays = (db, now, tell) =>
  db.transaction().execute(async (transaction) => {
    const today = dayOf(now);
    const rows = await lockConfirmBy(transaction, today);
    let moved = 0;
    for (const row of rows) {
      const workdays = await findRule(transaction, 'meetings.minutesWorkdays', row.since, z.int().min(1).max(60));
      const counted = addWorkdays(row.since, workdays, await holdCalendar(transaction, row.since));
      const due = counted.day < today ? today : counted.day;
      if (due === row.confirmBy && counted.provisional === row.provisional) continue;
      await saveConfirmBy(transaction, row, due, counted.provisional);
      if (due === row.confirmBy) continue;
      moved++;
      const link = `/modules/proceedings/pages/minutes/index?id=${row.meetingId}`;
      await tell(
        transaction,
        row.asked.map((personId) => ({
          personId,
          object: `确认${row.title}的纪要`,
          objectEn: `confirming the minutes of ${row.title}`,
          from: row.confirmBy,
          to: due,
          link,
          listLink: link,
        })),
      );
    }
    return moved;
  });

/** The roll of a meeting says whom it called to decide; to stand on it is a right, and no merge gives one. */
export const memberReferences: MemberReferences = {
  moves: {},
  stays: {
    'roll_entry.membership_id':
      'a vote and the minutes of that meeting are its rights, and the roll is what it decided by',
  },
};
