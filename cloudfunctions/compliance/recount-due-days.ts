import { addWorkdays } from '../ground/judge-workdays';
import type { RecountDueDays } from '../ground/due-days';
import { dayOf } from '../shared/clock';
import { findTerms, holdCalendarSince } from './due-store';
import { lockDue, saveDue } from './due-day-store';
import { findingPage, listPage } from './tell';

const batch = 200;
const first = '00000000-0000-0000-0000-000000000000';

/** Open findings are handled by the calendar as it is now; one that is overdue stays so. */
export const recountDueDays: RecountDueDays = async (db, now, tell) => {
  const today = dayOf(now);
  let [after, moved] = [first, 0];
  for (;;) {
    const last = await db.transaction().execute(async (transaction) => {
      const rows = await lockDue(transaction, today, after, batch);
      const overrides = await holdCalendarSince(transaction, today);
      const { rule } = await findTerms(transaction, today);
      const changed = rows.flatMap((row) => {
        const counted = addWorkdays(row.openedOn, rule[`s${row.severity}`], overrides);
        const due = counted.day < today ? today : counted.day;
        const same = due === row.dueOn && counted.provisional === row.provisional;
        return same ? [] : [{ row, due, provisional: counted.provisional }];
      });
      await saveDue(
        transaction,
        changed.map(({ row, due, provisional }) => ({ id: row.id, due, provisional })),
      );
      const told = changed.filter(({ row, due }) => due !== row.dueOn);
      await tell(
        transaction,
        told.flatMap(({ row, due }) =>
          row.handlers.map((personId) => ({
            ...{ personId, object: row.title, objectEn: row.titleEn, from: row.dueOn, to: due },
            ...{ link: findingPage(row.id), listLink: listPage },
          })),
        ),
      );
      moved += told.length;
      return rows.at(-1)?.id;
    });
    if (!last) return moved;
    after = last;
  }
};
