import { postNotices, type NewNotice } from '../notices/effects';
import { dayOf } from '../shared/clock';
import { done, handle, later } from '../shared/queue';
import type { Job, Schedule } from '../shared/timer';
import { Unavailable } from '../shared/unavailable';
import { checkText } from '../shared/wechat';
import { findDueMinutes } from './job-store';
import { endOf, surveyClosesOn, surveyPhase } from './judge-survey';
import { findUnchecked, saveChecked } from './question-store';
import { findWaiting, releaseRest } from './survey-store';
import { questionCheck } from './tasks';

const forum = 3;

/**
 * Asks WeChat about a question from the floor. What passes is shown; what is risky is put away, what WeChat leaves open
 * goes on waiting, and both are the secretariat's to settle. While WeChat is down nobody sees it.
 */
const checkFloorQuestion = handle(questionCheck, async (db, _now, { questionId }) => {
  const question = await findUnchecked(db, questionId);
  if (!question) return done('answered before');
  if (!question.openid) return done('review');
  try {
    const { suggest } = await checkText(question.openid, question.text, forum);
    if (suggest !== 'review') await saveChecked(db, questionId, suggest === 'pass' ? 'shown' : 'hidden');
    return done(suggest);
  } catch (error) {
    if (error instanceof Unavailable) return later('WeChat did not answer');
    throw error;
  }
});

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
