import { recountDueDays as complaints } from '../complaints/effects';
import { recountDueDays as findings } from '../compliance/effects';
import { recountDueDays as disclosures } from '../disclosure/effects';
import { recountDueDays as cases } from '../flows/recount-due-days';
import { recountDueDays as inquiries } from '../inquiries/effects';
import { recountDueDays as corrections } from '../privacy/effects';
import { recountDueDays as proceedings } from '../proceedings/effects';
import { postNotices, type NewNotice } from '../notices/effects';
import { dueDaysRecounting, type CalendarChange, type MovedDay, type RecountDueDays } from '../ground/due-days';
import { done, handle } from '../shared/queue';

/** The modules that answer for open due days. */
const keepers: RecountDueDays[] = [cases, proceedings, corrections, complaints, disclosures, inquiries, findings];

/** How many moved days are said one by one; who has more is told of their number, and where they are. */
const saidEach = 3;

function noticesOf({ cause, causeEn }: CalendarChange, moved: MovedDay[]): NewNotice[] {
  const byPerson = new Map<string, MovedDay[]>();
  for (const each of moved) byPerson.set(each.personId, [...(byPerson.get(each.personId) ?? []), each]);
  return [...byPerson.values()].flatMap((days): NewNotice[] => {
    const [one] = days;
    if (!one) return [];
    const alone = days.length === 1;
    const some = days.slice(0, saidEach);
    const rest = days.length > saidEach;
    const said = some.map(({ object, from, to }) => `${object}：${from} 改为 ${to}`).join('；');
    const saidEn = some.map(({ objectEn, from, to }) => `${objectEn}: ${from} is now ${to}`).join('; ');
    return [
      {
        personId: one.personId,
        kind: 'jobs.dueDayMoved',
        words: {
          'zh-CN': {
            title: alone ? '办理期限有变' : `${days.length} 件事的办理期限有变`,
            body: `${cause}。${said}${rest ? `等 ${days.length} 件` : ''}。`,
          },
          en: {
            title: alone ? 'A due day has moved' : `${days.length} due days have moved`,
            body: `${causeEn}. ${saidEn}${rest ? `, ${days.length} in all` : ''}.`,
          },
        },
        link: alone ? one.link : one.listLink,
      },
    ];
  });
}

/** Counts all open due days anew; each day that moves is told in the transaction that moves it. */
export const recountDueDays = handle(dueDaysRecounting, async (db, now, change) => {
  let moved = 0;
  for (const recount of keepers)
    moved += await recount(db, now, async (transaction, days) => {
      await postNotices(transaction, now, noticesOf(change, days));
    });
  return done(`${moved} moved`);
});
