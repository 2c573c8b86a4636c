import { meetings } from '../../contracts/meetings';
import type { Language } from '../../contracts/wire';
import { on } from '../shared/implement';
import { icsOf } from './ics';
import { formOf } from './judge-change';
import { findShown } from './show-store';
import { sayFee } from './words';

const words = {
  'zh-CN': {
    time: '时间按北京时间。',
    basis: (basis: string) => `依据：${basis}。`,
    agenda: '议程：',
    cancelUntil: (time: string) => `来不了，请在 ${time}（北京时间）前取消报名。`,
    enter: '到场出示入场码，或扫会场屏幕上的码签到。',
  },
  en: {
    time: 'Times are in Beijing time.',
    basis: (basis: string) => ` Basis: ${basis}.`,
    agenda: 'Agenda:',
    cancelUntil: (time: string) => `If you cannot come, please cancel before ${time} (Beijing time).`,
    enter: 'At the door show your code, or scan the one on the screen.',
  },
} satisfies Record<Language, object>;
/** `2026-11-27 18:00` in Asia/Shanghai. */
const clock = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

export const calendarFile = on(meetings.calendarFile).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, language } = context;
  const meeting = await findShown(db, actor, input.meetingId, today);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { title, startsAt, endsAt, status, version } = meeting;
  if (!startsAt || !endsAt) throw errors.NO_TIME();
  const form = formOf(meeting);
  const say = words[language];
  const seated = meeting.registration?.state === 'confirmed';
  const agenda = form.agenda.map((item, index) => `${index + 1}. ${item.title}`);
  const description = [
    say.time,
    sayFee(form.fee.fen, language) + (form.fee.fen > 0 && form.fee.basis ? say.basis(form.fee.basis) : ''),
    form.introduction,
    ...(agenda.length > 0 ? [say.agenda, ...agenda] : []),
    ...(seated ? [say.enter] : []),
    ...(seated && form.cancelUntil ? [say.cancelUntil(clock(form.cancelUntil))] : []),
  ];
  return {
    fileName: `${title.replace(/[\\/:*?"<>|]/g, ' ')}.ics`,
    content: icsOf({
      uid: `${meeting.id}@huiguan`,
      version,
      title,
      description: description.filter(Boolean).join('\n'),
      location: [form.place?.name, form.place?.address].filter(Boolean).join(' '),
      startsAt,
      endsAt,
      status,
      now,
    }),
  };
});
