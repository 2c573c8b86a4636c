import type { Template } from '../../contracts/notices';
import type { Words } from '../notices/effects';
import type { TellingEvent } from './tasks';
import type { Announced } from './telling-store';
import { meetingPage, publishedKey, sayCancelUntil, sayFee, whenAndWhere, type MeetingsNotice } from './words';

export interface Telling {
  kind: MeetingsNotice;
  words: Words;
  link: string;
  /** The same event of the same version reaches a person once, however often it is told. */
  dedupeKey: string;
  template?: Template;
  /** It is among the duties of whoever is told. */
  duty?: boolean;
}

/**
 * What is said about an event, in the words of the meeting as it stands now. Null when something later has overtaken
 * it: nobody is invited to a meeting that was cancelled since.
 * @param knows whether the person has heard of the meeting before: a notice anew is a change to him, to others the first
 */
export function tellingOf(meeting: Announced, event: TellingEvent, version: number, knows: boolean): Telling | null {
  const { id, title, status, endedReason } = meeting;
  const once = `meeting:${id}:${event}`;
  const changed = { link: meetingPage(id), dedupeKey: `${once}:${version}`, template: 'meetingChanged' as const };
  const [when, whenEn] = [whenAndWhere(meeting, 'zh-CN'), whenAndWhere(meeting, 'en')];
  const reason = endedReason ?? '';
  const stands = status !== 'draft' && status !== 'cancelled' && status !== 'postponed';
  switch (event) {
    case 'published':
      if (!stands) return null;
      return {
        kind: 'meetings.meetingNotice',
        words: {
          'zh-CN': { title: `会议通知：${title}`, body: `${when}。${sayFee(meeting.fen, 'zh-CN')}打开看议程和报名。` },
          en: {
            title: `Meeting: ${title}`,
            body: [`${whenEn}.`, sayFee(meeting.fen, 'en'), 'Open it for the agenda and to register.']
              .filter(Boolean)
              .join(' '),
          },
        },
        link: meetingPage(id),
        dedupeKey: publishedKey(id),
      };
    case 'noticedAnew':
      return tellingOf(meeting, knows ? 'changed' : 'published', version, knows);
    case 'changed':
      if (!stands) return null;
      return {
        kind: 'meetings.meetingChanged',
        words: {
          'zh-CN': {
            title: `会议有变：${title}`,
            body: `现在是 ${when}。${sayCancelUntil(meeting.cancelUntil, 'zh-CN')}`,
          },
          en: {
            title: `Meeting changed: ${title}`,
            body: [`It is now ${whenEn}.`, sayCancelUntil(meeting.cancelUntil, 'en')].filter(Boolean).join(' '),
          },
        },
        ...changed,
      };
    case 'postponed':
      if (status !== 'postponed') return null;
      return {
        kind: 'meetings.meetingChanged',
        words: {
          'zh-CN': { title: `会议延期：${title}`, body: `${reason}。新的时间另行通知，已经报名的不用重报。` },
          en: {
            title: `Meeting put off: ${title}`,
            body: `${reason}. You will hear of the new time; whoever is registered stays so.`,
          },
        },
        ...changed,
      };
    case 'cancelled':
      return {
        kind: 'meetings.meetingCancelled',
        words: {
          'zh-CN': { title: `会议取消：${title}`, body: `${reason}。` },
          en: { title: `Cancelled: ${title}`, body: `${reason}.` },
        },
        ...changed,
      };
    case 'survey':
      return {
        kind: 'meetings.meetingSurvey',
        words: {
          'zh-CN': { title: `${title}开得怎么样？`, body: '花一分钟评一评，下次办得更好。' },
          en: { title: `How was ${title}?`, body: 'A minute of your time helps the next one to be better.' },
        },
        link: `/modules/proceedings/pages/survey/index?id=${id}`,
        dedupeKey: once,
        duty: true,
      };
  }
}
