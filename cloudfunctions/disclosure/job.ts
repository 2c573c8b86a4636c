import { tellAudience } from '../ground/telling';
import { postNotices, type NewNotice } from '../notices/effects';
import { addDays, dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { handle } from '../shared/queue';
import type { Job, Schedule } from '../shared/timer';
import { findKinds, insertDuties, type NewDuty } from './begin-store';
import { findEvents, lockWaiting, saveReminded } from './job-store';
import { judgeReminder } from './judge-due';
import { judgeTitle } from './judge-title';
import { dutyPage, itemPage } from './pages';
import { findDue, findRemindDays, findResolutionBodies } from './rules';
import { publishedTelling } from './tasks';
import { findAudience, findPublished } from './tell-store';

/**
 * Each year's duties from its first day on, and those of what happened: by kind, subject and period, so that a second turn
 * finds nothing to do. Then whoever has to do what is due soon is reminded, once for each of the days.
 */
export const disclosures: Job = (db, now) =>
  db.transaction().execute(async (transaction) => {
    const today = dayOf(now);
    const days = await findRemindDays(transaction, today);
    const made = await insertDuties(
      transaction,
      await dutiesOf(transaction, today, Math.max(...days), () => newId(now)),
      null,
      now,
    );
    const reminded = (await lockWaiting(transaction, today, Math.max(...days))).flatMap((row) => {
      const step = judgeReminder(row.left, days, row.reminded);
      return step === null ? [] : [{ ...row, step }];
    });
    await saveReminded(transaction, reminded);
    const notices = reminded.flatMap(({ id, title, titleEn, dueOn, left, step, people }) =>
      people.map(
        (personId): NewNotice => ({
          ...{ personId, kind: 'disclosure.reminded', link: dutyPage(id), duty: true },
          words: {
            'zh-CN': { title: `还有 ${left} 天要公开`, body: `${title}，${dueOn} 前。` },
            en: { title: `To be shown in ${left} days`, body: `${titleEn}, by ${dueOn}.` },
          },
          dedupeKey: `disclosure:${id}:${step}`,
        }),
      ),
    );
    await postNotices(transaction, now, notices);
    return `${made} new, ${reminded.length} reminded`;
  });

/** What has to be shown and has no duty yet, as its duty. @param remind the most days before of which people are reminded */
export async function dutiesOf(db: Db, today: string, remind: number, idOf: () => string): Promise<NewDuty[]> {
  const kinds = new Map((await findKinds(db)).map((kind) => [kind.code, kind]));
  const events = await findEvents(db, { today, ahead: remind, bodies: await findResolutionBodies(db, today) });
  const duties: NewDuty[] = [];
  for (const event of events) {
    const kind = kinds.get(event.kind);
    if (!kind) throw new Error(`no kind ${event.kind}`);
    const due = await findDue(db, kind, event.since, today);
    if (!due) throw new Error(`${event.kind} has no day`);
    const { subject, period, since } = event;
    duties.push({
      ...{ id: idOf(), kind: kind.code, subject, period, since, ...judgeTitle(event, kind) },
      ...{
        dueOn: due.day,
        provisional: due.provisional,
        waitsFrom: addDays(due.day, -remind),
        audience: kind.audience,
      },
    });
  }
  return duties;
}

const tell = handle(publishedTelling, (db, now, payload, keep) =>
  tellAudience(db, payload, {
    keep: (transaction, progress) => keep(transaction, { ...payload, ...progress }),
    tellNext: async (transaction, page) => {
      const told = await findPublished(transaction, payload.id);
      // A correction that came since is told by its own task.
      if (!told || told.no !== payload.no) return null;
      const people = await findAudience(transaction, told.audience, { ...page, today: dayOf(now) });
      const again = payload.no > 1;
      const notices = people.map(
        ({ personId }): NewNotice => ({
          ...{ personId, kind: 'disclosure.published', link: itemPage(payload.id) },
          words: {
            'zh-CN': { title: again ? '公开内容有更正' : '有新的公开内容', body: told.title },
            en: { title: again ? 'A disclosure was corrected' : 'Something new was disclosed', body: told.titleEn },
          },
          dedupeKey: `disclosure-published:${payload.id}:${payload.no}`,
        }),
      );
      return { people, told: await postNotices(transaction, now, notices) };
    },
  }),
);
export const jobs = { disclosures } satisfies Schedule;
export const tasks = [tell];
