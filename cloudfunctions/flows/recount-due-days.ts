import type { MovedDay, RecountDueDays } from '../ground/due-days';
import { addWorkdays } from '../ground/judge-workdays';
import { holdCalendar } from '../ground/parameters';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { lockDue, saveDue, type DueRow } from './due-store';

const batch = 200;
const first = '00000000-0000-0000-0000-000000000000';
/** Where everybody finds all that waits for him. */
const queue = '/pages/home/index';

/** Open cases are due by the calendar as it is now; one that is overdue stays so. */
export const recountDueDays: RecountDueDays = async (db, now, tell) => {
  const today = dayOf(now);
  let [after, moved] = [first, 0];
  for (;;) {
    const rows = await db.transaction().execute(async (transaction) => {
      const locked = await lockDue(transaction, today, after, batch);
      const changed = await recount(transaction, locked, today);
      await saveDue(
        transaction,
        changed.map(({ row, due, provisional }) => ({ id: row.id, due, provisional })),
      );
      const told = changed.filter((each) => each.due !== each.row.dueOn);
      await tell(transaction, told.flatMap(movedOf));
      moved += told.length;
      return locked;
    });
    const last = rows.at(-1);
    // Some that were locked may have moved out of the count meanwhile: fewer rows are not yet the end.
    if (!last) return moved;
    after = last.id;
  }
};

interface Recounted {
  row: DueRow;
  due: string;
  provisional: boolean;
}
async function recount(db: Db, rows: DueRow[], today: string): Promise<Recounted[]> {
  const since = rows.map((row) => row.since).sort()[0];
  if (since === undefined) return [];
  const calendar = await holdCalendar(db, since);
  return rows.flatMap((row): Recounted[] => {
    const { day, provisional } = addWorkdays(row.since, row.workdays, calendar);
    const due = day < today ? today : day;
    return due === row.dueOn && provisional === row.provisional ? [] : [{ row, due, provisional }];
  });
}

/** Whoever brought it waits for it, whoever may act on it answers for it. */
function movedOf({ row, due }: Recounted): MovedDay[] {
  const day = { object: row.title, objectEn: row.title, from: row.dueOn, to: due, listLink: queue };
  return [
    ...row.bringers.map((personId) => ({ ...day, personId, link: row.ownPage })),
    ...row.deciders
      .filter((personId) => !row.bringers.includes(personId))
      .map((personId) => ({ ...day, personId, link: row.page })),
  ];
}
