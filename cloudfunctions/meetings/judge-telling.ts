import type { NoticeKind, Template } from '../../contracts/notices';
import type { TellingEvent } from './tasks';
import type { Announced } from './telling-store';
import { meetingPage, publishedKey, sayInstant } from './words';

export interface Telling {
  kind: NoticeKind;
  title: string;
  body: string;
  link: string;
  /** The same event of the same version reaches a person once, however often it is told. */
  dedupeKey: string;
  template?: Template;
}

const whenAndWhere = ({ startsAt, placeName }: Announced) =>
  [startsAt && sayInstant(startsAt), placeName].filter(Boolean).join('，');

/**
 * What is said about an event, in the words of the meeting as it stands now. Null when something later has overtaken
 * it: nobody is invited to a meeting that was cancelled since.
 * @param knows whether the person has heard of the meeting before: a notice anew is a change to him, to others the first
 */
export function tellingOf(meeting: Announced, event: TellingEvent, version: number, knows: boolean): Telling | null {
  const { id, title, status, endedReason } = meeting;
  const once = `meeting:${id}:${event}`;
  const changed = { link: meetingPage(id), dedupeKey: `${once}:${version}`, template: 'meetingChanged' as const };
  const stands = status !== 'draft' && status !== 'cancelled' && status !== 'postponed';
  switch (event) {
    case 'published':
      if (!stands) return null;
      return {
        kind: 'meetingNotice',
        title: `会议通知：${title}`,
        body: `${whenAndWhere(meeting)}。打开看议程和报名。`,
        link: meetingPage(id),
        dedupeKey: publishedKey(id),
      };
    case 'noticedAnew':
      return tellingOf(meeting, knows ? 'changed' : 'published', version, knows);
    case 'changed':
      if (!stands) return null;
      return {
        kind: 'meetingChanged',
        title: `会议有变：${title}`,
        body: `现在是 ${whenAndWhere(meeting)}。`,
        ...changed,
      };
    case 'postponed':
      if (status !== 'postponed') return null;
      return {
        kind: 'meetingChanged',
        title: `会议延期：${title}`,
        body: `${endedReason ?? ''}。新的时间另行通知，已经报名的不用重报。`,
        ...changed,
      };
    case 'cancelled':
      return { kind: 'meetingCancelled', title: `会议取消：${title}`, body: `${endedReason ?? ''}。`, ...changed };
    case 'survey':
      return {
        kind: 'meetingSurvey',
        title: `${title}开得怎么样？`,
        body: '花一分钟评一评，下次办得更好。',
        link: `/modules/proceedings/pages/survey/index?id=${id}`,
        dedupeKey: once,
      };
  }
}
