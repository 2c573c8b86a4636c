import * as z from 'zod';
import { secretariat } from '../../contracts/wire';
import { findOfficeHolders } from '../identity/facts';
import type { MovedDay, RecountDueDays } from '../ground/due-days';
import { addWorkdays } from '../ground/judge-workdays';
import { findRule, holdCalendar } from '../ground/parameters';
import { dayOf } from '../shared/clock';
import { lockWaiting, saveDue, type WaitingRow } from './correction-due-store';

const ownPage = '/modules/privacy/pages/mine/index';
const clerkPage = '/modules/privacy/pages/requests/index';

/** The days for an answer to a correction, by the rule of the day on which it was asked and the calendar as it is now. */
export const recountDueDays: RecountDueDays = (db, now, tell) =>
  db.transaction().execute(async (transaction) => {
    const today = dayOf(now);
    const moved: MovedDay[] = [];
    let count = 0;
    const rows = await lockWaiting(transaction, today);
    const clerks = rows.length > 0 ? await findOfficeHolders(transaction, today, secretariat, null) : [];
    for (const row of rows) {
      const workdays = await findRule(transaction, 'privacy.requestWorkdays', row.since, z.int().min(1).max(30));
      const counted = addWorkdays(row.since, workdays, await holdCalendar(transaction, row.since));
      const due = counted.day < today ? today : counted.day;
      if (due === row.dueOn && counted.provisional === row.provisional) continue;
      await saveDue(transaction, row.id, due, counted.provisional);
      if (due === row.dueOn) continue;
      count++;
      moved.push(...movedOf(row, due, clerks));
    }
    await tell(transaction, moved);
    return count;
  });

/** Whoever asked waits for it; the secretariat answers for it, but for one of it who asked himself. */
function movedOf(row: WaitingRow, to: string, clerks: string[]): MovedDay[] {
  const day = { from: row.dueOn, to };
  return [
    {
      ...day,
      personId: row.personId,
      object: '答复你的更正请求',
      objectEn: 'the answer to your request to correct',
      link: ownPage,
      listLink: ownPage,
    },
    ...clerks
      .filter((personId) => personId !== row.personId)
      .map((personId) => ({
        ...day,
        personId,
        object: '答复一个资料更正请求',
        objectEn: 'answering a request to correct data',
        link: `${clerkPage}?id=${row.id}`,
        listLink: clerkPage,
      })),
  ];
}
