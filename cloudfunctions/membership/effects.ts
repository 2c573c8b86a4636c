import type { Db } from '../shared/db';
import { dayOf } from '../shared/clock';
import { findCalendarOverrides } from '../ground/parameters';
import type { MovedDay, RecountDueDays } from '../ground/due-days';
import { addWorkdays } from '../ground/judge-workdays';
import { findOfficeHolders } from '../identity/facts';
import { lockDue, saveDue, type DueRow } from './due-store';
import { stepNames } from './notify';

const batch = 200;
const first = '00000000-0000-0000-0000-000000000000';

/** Open applications are due by the calendar as it is now; one that is overdue stays so. */
export const recountDueDays: RecountDueDays = async (db, now, tell) => {
  const today = dayOf(now);
  let [after, moved] = [first, 0];
  for (;;) {
    const rows = await db.transaction().execute(async (transaction) => {
      const locked = await lockDue(transaction, today, after, batch);
      const changed = await recount(transaction, locked, today);
      await saveDue(transaction, changed);
      const told = changed.filter((each) => each.due !== each.row.dueOn);
      await tell(transaction, (await Promise.all(told.map((each) => movedOf(transaction, each, today)))).flat());
      moved += told.length;
      return locked;
    });
    const last = rows.at(-1);
    if (!last || rows.length < batch) return moved;
    after = last.id;
  }
};

interface Recounted {
  row: DueRow;
  due: string;
  provisional: boolean;
}
async function recount(db: Db, rows: DueRow[], today: string): Promise<Recounted[]> {
  const since = rows.map((row) => row.stepSince).sort()[0];
  if (since === undefined) return [];
  const calendar = await findCalendarOverrides(db, since);
  return rows.flatMap((row): Recounted[] => {
    const { day, provisional } = addWorkdays(row.stepSince, row.workdays, calendar);
    const due = day < today ? today : day;
    return due === row.dueOn && provisional === row.provisional ? [] : [{ row, due, provisional }];
  });
}

/** The applicants wait for it, the reviewers answer for it. */
async function movedOf(db: Db, { row, due }: Recounted, today: string): Promise<MovedDay[]> {
  const object = `${row.name}入会（${stepNames[row.step]}）`;
  const day = { object, objectEn: `the application of ${row.name}`, from: row.dueOn, to: due };
  const reviewers = await findOfficeHolders(db, today, row.offices, row.committeeId);
  const page = '/modules/membership/pages';
  const own = new Set(row.applicants);
  return [
    ...row.applicants.map((personId) => ({
      ...day,
      personId,
      link: `${page}/application/index?id=${row.id}`,
      listLink: `${page}/applications/index`,
    })),
    ...reviewers
      .filter((personId) => !own.has(personId))
      .map((personId) => ({
        ...day,
        personId,
        link: `${page}/review/index?id=${row.id}`,
        listLink: `${page}/review-queue/index`,
      })),
  ];
}
