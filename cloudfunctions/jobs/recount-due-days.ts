import { recountDueDays as membership } from '../membership/effects';
import { recountDueDays as proceedings } from '../proceedings/effects';
import { postNotices, type NewNotice } from '../notices/effects';
import type { Db } from '../shared/db';
import type { CalendarChange, MovedDay, RecountDueDays } from '../ground/due-days';
import { done, type TaskOutcome } from '../shared/queue';

/** The modules that answer for open due days. */
const keepers: RecountDueDays[] = [membership, proceedings];

/** How many moved days are said one by one; who has more is told of their number, and where they are. */
const saidEach = 3;

function noticesOf(cause: string, moved: MovedDay[]): NewNotice[] {
  const byPerson = new Map<string, MovedDay[]>();
  for (const each of moved) byPerson.set(each.personId, [...(byPerson.get(each.personId) ?? []), each]);
  return [...byPerson.values()].flatMap((days): NewNotice[] => {
    const [one] = days;
    if (!one) return [];
    const said = days.slice(0, saidEach).map(({ object, from, to }) => `${object}：${from} 改为 ${to}`);
    const rest = days.length > saidEach ? `等 ${days.length} 件` : '';
    return [
      {
        personId: one.personId,
        kind: 'dueDayMoved',
        title: days.length === 1 ? '办理期限有变' : `${days.length} 件事的办理期限有变`,
        body: `${cause}。${said.join('；')}${rest}。`,
        link: days.length === 1 ? one.link : one.listLink,
      },
    ];
  });
}

/** Counts all open due days anew; each day that moves is told in the transaction that moves it. */
export async function recountDueDays(db: Db, now: Date, { cause }: CalendarChange): Promise<TaskOutcome> {
  let moved = 0;
  for (const recount of keepers)
    moved += await recount(db, now, async (transaction, days) => {
      await postNotices(transaction, now, noticesOf(cause, days));
    });
  return done(`${moved} moved`);
}
