import { judgeWords } from '../ground/content-check';
import { postNotices, type NewNotice } from '../notices/effects';
import { dayOf } from '../shared/clock';
import { handle } from '../shared/queue';
import type { Job, Schedule } from '../shared/timer';
import { findDueMinutes } from './job-store';
import { endOf, surveyClosesOn, surveyPhase } from './judge-survey';
import { saveChecked } from './question-store';
import { findWaiting, releaseRest } from './survey-store';
import { questionCheck } from './tasks';

const forum = 3;

/**
 * A question from the floor. What passes is shown; what is risky is put away, what WeChat leaves open goes on waiting, and
 * both are the secretariat's to settle. While WeChat is down nobody sees it.
 */
const checkFloorQuestion = handle(
  questionCheck,
  judgeWords(forum, async (transaction, _now, { id, state }) => {
    if (state !== 'review') await saveChecked(transaction, id, state === 'pass' ? 'shown' : 'hidden');
  }),
);

/** Whoever wrote the minutes hears, once, that the period to confirm them is over. */
export const minutes: Job = async (db, now) => {
  const due = await findDueMinutes(db, dayOf(now));
  const notices = due.map(
    (each): NewNotice => ({
      personId: each.writtenBy,
      kind: 'proceedings.minutesDue',
      words: {
        'zh-CN': {
          title: `${each.title}的纪要确认期已满`,
          body: `确认期到 ${each.confirmBy}。有异议请先修改，没有异议请秘书长或会长锁定。`,
        },
        en: {
          title: `Minutes to lock: ${each.title}`,
          body: `The period to confirm them ended on ${each.confirmBy}. Mend what was objected to; without objections, ask the secretary-general or the president to lock them.`,
        },
      },
      link: `/modules/proceedings/pages/minutes/index?id=${each.meetingId}`,
      dedupeKey: `minutesDue:${each.meetingId}:${each.version}:${each.revision}`,
      duty: true,
    }),
  );
  return `${await postNotices(db, now, notices)} told`;
};

/** The queued work that is this module's. */
export const tasks = [checkFloorQuestion];

/** What is left of a survey is shown once nobody can answer any more. */
export const surveyResults: Job = async (db, now) => {
  const today = dayOf(now);
  let released = 0;
  for (const meeting of await findWaiting(db, today)) {
    const closesOn = surveyClosesOn(endOf(meeting, now), meeting.days);
    if (surveyPhase({ status: meeting.status, closesOn }, today) === 'closed')
      released += await releaseRest(db, meeting.id, today);
  }
  return `${released} answers released`;
};

export const jobs = { minutes, surveyResults } satisfies Schedule;
