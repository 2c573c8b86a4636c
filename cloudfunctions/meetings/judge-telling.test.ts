import type { MeetingStatus } from '../../contracts/meetings';
import { tellingOf } from './judge-telling';
import type { TellingEvent } from './tasks';

const id = '01900000-0000-7000-8000-000000000001';
const meeting = (status: MeetingStatus, endedReason: string | null = null) => ({
  id,
  kind: 'industry_summit' as const,
  title: '秋季峰会',
  status,
  version: 4,
  startsAt: new Date('2026-12-01T01:00:00Z'),
  endsAt: null,
  closedAt: null,
  placeName: '之江会议中心',
  fen: 0,
  cancelUntil: new Date('2026-11-30T10:00:00Z'),
  endedReason,
});
const page = `/modules/meetings/pages/meeting/index?id=${id}`;
const [when, whenEn] = ['12月1日 09:00，之江会议中心', '1 Dec, 09:00 Beijing time, 之江会议中心'];
const tell = (event: TellingEvent, status: MeetingStatus, knows = false, reason: string | null = null) =>
  tellingOf(meeting(status, reason), event, 4, knows);

const notice = {
  kind: 'meetings.meetingNotice',
  words: {
    'zh-CN': { title: '会议通知：秋季峰会', body: `${when}。打开看议程和报名。` },
    en: { title: 'Meeting: 秋季峰会', body: `${whenEn}. Open it for the agenda and to register.` },
  },
  link: page,
  dedupeKey: `meeting:${id}:published`,
};
const change = {
  kind: 'meetings.meetingChanged',
  words: {
    'zh-CN': { title: '会议有变：秋季峰会', body: `现在是 ${when}。已经报名的，11月30日 18:00 前可以取消。` },
    en: {
      title: 'Meeting changed: 秋季峰会',
      body: `It is now ${whenEn}. If you have registered, you can cancel until 30 Nov, 18:00 Beijing time.`,
    },
  },
  link: page,
  dedupeKey: `meeting:${id}:changed:4`,
  template: 'meetingChanged',
};

it('invites once, whatever the version', () => expect(tell('published', 'noticed')).toEqual(notice));
it('tells of each change, by its version', () => expect(tell('changed', 'noticed')).toEqual(change));
it('tells a notice anew as a change to whoever knew of the meeting, as an invitation to others', () => {
  expect(tell('noticedAnew', 'noticed', true)).toEqual(change);
  expect(tell('noticedAnew', 'noticed', false)).toEqual(notice);
});
it('says why a meeting is put off or cancelled', () => {
  expect(tell('postponed', 'postponed', true, '主讲人生病')).toEqual({
    kind: 'meetings.meetingChanged',
    words: {
      'zh-CN': { title: '会议延期：秋季峰会', body: '主讲人生病。新的时间另行通知，已经报名的不用重报。' },
      en: {
        title: 'Meeting put off: 秋季峰会',
        body: '主讲人生病. You will hear of the new time; whoever is registered stays so.',
      },
    },
    link: page,
    dedupeKey: `meeting:${id}:postponed:4`,
    template: 'meetingChanged',
  });
  expect(tell('cancelled', 'cancelled', true, '场地停电')).toEqual({
    kind: 'meetings.meetingCancelled',
    words: {
      'zh-CN': { title: '会议取消：秋季峰会', body: '场地停电。' },
      en: { title: 'Cancelled: 秋季峰会', body: '场地停电.' },
    },
    link: page,
    dedupeKey: `meeting:${id}:cancelled:4`,
    template: 'meetingChanged',
  });
  expect(tell('cancelled', 'cancelled')?.words['zh-CN'].body).toBe('。');
});
it('names the price to whoever is invited', () => {
  const told = tellingOf({ ...meeting('noticed'), fen: 19_950 }, 'published', 4, false);
  expect(told?.words['zh-CN'].body).toBe(`${when}。费用每人 199.5 元。打开看议程和报名。`);
  expect(told?.words.en.body).toBe(
    `${whenEn}. The fee is 199.5 yuan a person. Open it for the agenda and to register.`,
  );
});
it('asks how it was, once', () =>
  expect(tell('survey', 'ended')).toEqual({
    kind: 'meetings.meetingSurvey',
    words: {
      'zh-CN': { title: '秋季峰会开得怎么样？', body: '花一分钟评一评，下次办得更好。' },
      en: { title: 'How was 秋季峰会?', body: 'A minute of your time helps the next one to be better.' },
    },
    link: `/modules/proceedings/pages/survey/index?id=${id}`,
    dedupeKey: `meeting:${id}:survey`,
    duty: true,
  }));

it.each<[TellingEvent, MeetingStatus, boolean]>([
  ['published', 'draft', false],
  ['published', 'noticed', true],
  ['published', 'in_session', true],
  ['published', 'ended', true],
  ['published', 'cancelled', false],
  ['published', 'postponed', false],
  ['changed', 'draft', false],
  ['changed', 'in_session', true],
  ['changed', 'cancelled', false],
  ['changed', 'postponed', false],
  ['noticedAnew', 'cancelled', false],
  ['postponed', 'noticed', false],
  ['postponed', 'cancelled', false],
  ['cancelled', 'noticed', true],
])('%s of a meeting that is now %s is told: %s', (event, status, told) =>
  expect(tell(event, status) !== null).toBe(told),
);
