import type { Language } from '../../contracts/wire';
import type { DemoMeetings } from './meetings/all';
import type { World } from './world';

/** Puts a message into an inbox; its words are title and body. */
export type Post = (
  openid: string,
  kind: `${string}.${string}`,
  day: string,
  words: Record<Language, readonly [title: string, body: string]>,
  /** `duty`: it is among the duties of whoever got it. */
  more?: { link?: string; read?: boolean; duty?: boolean },
) => void;

const pageOf = (id: string) => `/modules/meetings/pages/meeting/index?id=${id}`;

/** What the personas were told of the demo's meetings. */
export function addMeetingNotices(post: Post, world: World, meetings: DemoMeetings): void {
  const { summit, council, pastTraining, draft } = meetings;
  for (const openid of ['local-president', 'local-council-2', 'local-supervisor'])
    post(
      openid,
      'meetings.meetingNotice',
      world.day(-3),
      {
        'zh-CN': [
          `会议通知：${council.title}`,
          `${council.sessionNo ?? ''}，${council.place.name}。请在应到名册里确认，来不了请请假。`,
        ],
        en: [`Meeting: ${council.title}`, `${council.place.name}. You are on its roll: please confirm, or be excused.`],
      },
      { link: pageOf(council.id) },
    );
  post(
    'local-finance',
    'meetings.seatOffered',
    world.day(-1),
    {
      'zh-CN': [`${summit.title}有座位了`, '请在明天 09:00 前确认，过了就给下一位。'],
      en: [`A seat for you: ${summit.title}`, 'Please confirm it by 09:00 tomorrow, or it goes to the next in line.'],
    },
    { link: pageOf(summit.id), duty: true },
  );
  post(
    'local-member',
    'meetings.meetingSurvey',
    world.day(-4),
    {
      'zh-CN': [`${pastTraining.title}怎么样`, '花半分钟评一评，五人以上才显示平均分。'],
      en: [`How was ${pastTraining.title}?`, 'Half a minute of your time; averages are shown from five answers on.'],
    },
    { link: `/modules/proceedings/pages/survey/index?id=${pastTraining.id}`, duty: true },
  );
  post(
    'local-member',
    'meetings.meetingReminder',
    world.day(-1),
    {
      'zh-CN': [`${summit.title}就要开了`, `${summit.place.name}，凭入场码进场。`],
      en: [`Starting soon: ${summit.title}`, `${summit.place.name}. Your ticket lets you in.`],
    },
    { link: pageOf(summit.id) },
  );
  post(
    'local-compliance',
    'meetings.venueAlert',
    world.day(-1),
    {
      'zh-CN': [`“${draft.title}”的场地等你决定`, `${draft.place.name}，可能在风景名胜区的核心景区内。`],
      en: [`Venue to decide: ${draft.title}`, `${draft.place.name}: it may lie in the core of a scenic area.`],
    },
    { link: `/modules/meetings/pages/check/index?id=${draft.id}`, duty: true },
  );
}
