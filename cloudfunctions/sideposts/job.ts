import * as z from 'zod';
import { findRule } from '../ground/parameters';
import { postNotices, type NewNotice } from '../notices/effects';
import { addDays, dayOf } from '../shared/clock';
import type { Job, Schedule } from '../shared/timer';
import { judgeDueDay } from './judge-post';
import { askHolders, takeReminders } from './year-store';

const count = z.int().min(1);
const rule = z.object({ month: count, day: count, newDays: count, remindDays: count });
const link = '/modules/sideposts/pages/mine/index';

/** Each year everybody who holds an office is asked, who gets one during it too; and reminded until he has declared. */
export const sidePosts: Job = (db, now) =>
  db.transaction().execute(async (transaction) => {
    const today = dayOf(now);
    const year = Number(today.slice(0, 4));
    const { month, day, newDays, remindDays } = await findRule(transaction, 'sideposts.yearly', today, rule);
    const due = judgeDueDay(today, { month, day, latest: addDays(today, newDays) });
    const asked = await askHolders(transaction, { year, today, due }, now);
    const reminded = await takeReminders(transaction, { today, soon: addDays(today, remindDays) });
    const notices: NewNotice[] = [
      ...asked.map((personId) => ({
        ...{ personId, kind: 'sideposts.asked' as const, link, duty: true },
        words: {
          'zh-CN': { title: `请申报 ${year} 年兼职情况`, body: `${due} 前申报；没有兼职也要申报“没有”。` },
          en: { title: `Declare your posts elsewhere of ${year}`, body: `By ${due}; “none” is a declaration too.` },
        },
      })),
      ...reminded
        .filter((each) => each.year !== year || !asked.includes(each.personId))
        .map(({ personId, year: of, late }) => ({
          ...{ personId, kind: 'sideposts.reminded' as const, link, duty: true },
          words: {
            'zh-CN': {
              title: `${of} 年兼职还没有申报`,
              body: late ? '已经过了期限，请尽快申报。' : '期限快到了；没有也要申报。',
            },
            en: {
              title: `Your posts elsewhere of ${of} are not declared`,
              body: late ? 'The day has passed; please declare now.' : 'The day is near; “none” is a declaration too.',
            },
          },
        })),
    ];
    await postNotices(transaction, now, notices);
    return `${asked.length} asked, ${reminded.length} reminded`;
  });

export const jobs = { sidePosts } satisfies Schedule;
