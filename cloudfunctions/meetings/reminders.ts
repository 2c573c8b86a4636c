import type { Language } from '../../contracts/wire';
import { postNotices, type NewNotice } from '../notices/effects';
import type { Db } from '../shared/db';
import { findDayAhead, findReminders, settleReminders, type Mark, type Reminder } from './reminder-store';
import { tellUnreached } from './tell-unreached';
import { meetingPage, whenAndWhere, type MeetingsNotice } from './words';

const hour = 60;
const marks: Mark[] = [
  { name: 'week', minutes: 7 * 24 * hour },
  { name: 'day', minutes: 24 * hour },
  { name: 'hour', minutes: hour },
];
const left: Record<string, Record<Language, string>> = {
  week: { 'zh-CN': '一周内开会', en: 'Within a week' },
  day: { 'zh-CN': '一天内开会', en: 'Within a day' },
  hour: { 'zh-CN': '马上开会', en: 'Starting soon' },
};
const batch = 500;
// Each batch looks through all who are concerned: ten take some seconds of the tick's minute, and the next tick goes on.
const batchesATurn = 10;
const budgetMs = 10_000;

/** A week, a day and an hour before; what a turn leaves over, the next one finds. */
export async function meetingReminders(db: Db, now: Date): Promise<string> {
  let reminded = 0;
  const started = performance.now();
  for (let turn = 0; turn < batchesATurn && performance.now() - started < budgetMs; turn++) {
    const rows = await findReminders(db, now, marks, batch);
    // Inbox, grant and message belong together.
    reminded += await db.transaction().execute((transaction) => postNotices(transaction, now, rows.map(noticeOf)));
    if (rows.length < batch) {
      await db.transaction().execute(async (transaction) => {
        await tellUnreached(transaction, now, await findDayAhead(transaction, now, marks));
        await settleReminders(transaction, now, marks);
      });
      break;
    }
  }
  return `${reminded} reminded`;
}

const noticeOf = ({ meetingId, title, personId, mark, dedupeKey, ...where }: Reminder): NewNotice<MeetingsNotice> => ({
  personId,
  kind: 'meetings.meetingReminder',
  template: 'meetingReminder',
  words: {
    'zh-CN': { title: `${left[mark]?.['zh-CN']}：${title}`, body: `${whenAndWhere(where, 'zh-CN')}。` },
    en: { title: `${left[mark]?.en}: ${title}`, body: `${whenAndWhere(where, 'en')}.` },
  },
  link: meetingPage(meetingId),
  dedupeKey,
});
