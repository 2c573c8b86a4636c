import type { Language } from '../../contracts/wire';

/** What this module tells of. */
export type MeetingsNotice = `meetings.${
  | 'meetingNotice'
  | 'meetingChanged'
  | 'meetingCancelled'
  | 'meetingReminder'
  | 'meetingSurvey'
  | 'membersUnreached'
  | 'seatOffered'
  | 'seatLapsed'
  | 'seatWithdrawn'
  | 'venueAlert'}`;

const shanghaiOffsetMs = 8 * 3_600_000;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An instant as a notice says it, in Asia/Shanghai: `12月1日 09:00`; who reads English may sit in another zone. */
export function sayInstant(instant: Date, language: Language): string {
  const shanghai = new Date(instant.getTime() + shanghaiOffsetMs).toISOString();
  const [month, day, time] = [Number(shanghai.slice(5, 7)), Number(shanghai.slice(8, 10)), shanghai.slice(11, 16)];
  return language === 'en' ? `${day} ${months[month - 1]}, ${time} Beijing time` : `${month}月${day}日 ${time}`;
}

/** When and where, as far as either is known. */
export const whenAndWhere = (
  { startsAt, placeName }: { startsAt: Date | null; placeName: string | null },
  language: Language,
): string =>
  [startsAt && sayInstant(startsAt, language), placeName].filter(Boolean).join(language === 'en' ? ', ' : '，');

/** The page of a meeting. */
export const meetingPage = (meetingId: string): string => `/modules/meetings/pages/meeting/index?id=${meetingId}`;

/** Marks the notice of a meeting in an inbox: whoever has one was told of it. */
export const publishedKey = (meetingId: string): string => `meeting:${meetingId}:published`;

/** What a seat costs, as a sentence; nothing where it is free. */
export function sayFee(fen: number, language: Language): string {
  if (fen === 0) return '';
  const yuan = String(fen / 100);
  return language === 'en' ? `The fee is ${yuan} yuan a person.` : `费用每人 ${yuan} 元。`;
}

/** Until when whoever has registered may still say that he does not come; nothing where nothing is said. */
export function sayCancelUntil(until: Date | null, language: Language): string {
  if (until === null) return '';
  const when = sayInstant(until, language);
  return language === 'en'
    ? `If you have registered, you can cancel until ${when}.`
    : `已经报名的，${when} 前可以取消。`;
}
