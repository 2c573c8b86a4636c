import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { now } from '@/cloud/clock';
import { offsetAt } from '@/i18n/zone';
import { text } from './main';

dayjs.extend(utc);
// China keeps one time without summer time, so a fixed offset is exact on any phone, wherever it is.
const shanghai = (instant: string | number) => dayjs.utc(instant).utcOffset(8);

/** Today in Asia/Shanghai, `YYYY-MM-DD`. */
export const today = () => shanghai(now()).format('YYYY-MM-DD');
export const tomorrow = () => shanghai(now()).add(1, 'day').format('YYYY-MM-DD');

/** The same day of the month so many months from today, or the last of that month. */
export const inMonths = (months: number) => shanghai(now()).add(months, 'month').format('YYYY-MM-DD');

/** Calendar days from today to `day` (`YYYY-MM-DD`); negative when past. */
export const daysUntil = (day: string) => dayjs.utc(day).diff(dayjs.utc(today()), 'day');

const near = (days: number) => {
  if (days === 0) return text('dates.today');
  if (days === 1) return text('dates.tomorrow');
  if (days === -1) return text('dates.yesterday');
  return null;
};

/** `今天`, `明天`, else `2027-03-31`. */
export const dayText = (day: string) => near(daysUntil(day)) ?? day;

/** Whether the reader's own clock shows another time than Beijing's at that moment: then he is told whose time it is. */
export const isElsewhere = (instant: string) => offsetAt(instant) !== -480;
const inBeijing = (words: string, instant: string) =>
  isElsewhere(instant) ? text('dates.inBeijing', { time: words }) : words;

/** `明天 14:00` when near, `11-28 14:00` this year, else `2027-03-31 14:00`; `14:00 北京时间` to a reader elsewhere. */
export const instantText = (instant: string) => {
  const at = shanghai(instant);
  const day = at.format('YYYY-MM-DD');
  const date = near(daysUntil(day)) ?? (day.slice(0, 4) === today().slice(0, 4) ? at.format('MM-DD') : day);
  return inBeijing(`${date} ${at.format('HH:mm')}`, instant);
};

/** The calendar day of an instant: `今天`, `明天`, else `2027-03-31`. */
export const dayOfInstant = (instant: string) => dayText(shanghai(instant).format('YYYY-MM-DD'));

/** `YYYY-MM-DD` and `HH:mm` in Asia/Shanghai, and the day of the week (0 is Sunday). */
export const partsOf = (instant: string) => {
  const at = shanghai(instant);
  return { day: at.format('YYYY-MM-DD'), time: at.format('HH:mm'), weekday: at.day() };
};
/** The instant of a day and a time in Asia/Shanghai. */
export const instantOf = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
/** 周六, of 6. */
export const weekdayText = (weekday: number) => text(`dates.weekdays.${weekdays[weekday] ?? 'sun'}`);
/** 11月, of 11. */
export const monthText = (month: number) => text(`dates.months.${months[month - 1] ?? 'jan'}`);
/** `11月28日`, with the year when it is another one. */
export const dateText = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  const values = { month: monthText(Number(month)), day: Number(date) };
  return year === today().slice(0, 4)
    ? text('dates.monthDay', values)
    : text('dates.yearMonthDay', { ...values, year });
};

/** Both ends of a meeting that goes over several days, else the one piece: `明天（周六）09:00–17:00`. */
export const whenEnds = (startsAt: string, endsAt: string | null): readonly [string, string?] => {
  const [start, end] = [partsOf(startsAt), endsAt ? partsOf(endsAt) : null];
  const dayOf = ({ day, weekday }: ReturnType<typeof partsOf>) =>
    text('dates.withWeekday', { day: near(daysUntil(day)) ?? dateText(day), weekday: weekdayText(weekday) });
  if (!end) return [`${dayOf(start)}${start.time}`];
  if (end.day === start.day) return [`${dayOf(start)}${start.time}–${end.time}`];
  return [`${dayOf(start)}${start.time}`, `${dayOf(end)}${end.time}`];
};
/** `明天（周六）09:00–17:00`, `11月28日（周六）09:00–17:00`; over several days both ends in full. */
export const whenText = (startsAt: string, endsAt: string | null): string =>
  inBeijing(whenEnds(startsAt, endsAt).filter(Boolean).join(' – '), startsAt);

/** How long until an instant, in the largest fitting unit: 3 天, 5 小时, 12 分钟; null when it has passed. */
export const untilText = (instant: string): string | null => {
  const minutes = Math.ceil((Date.parse(instant) - now()) / 60_000);
  if (minutes <= 0) return null;
  if (minutes < 60) return text('dates.minutes', { count: minutes });
  if (minutes < 48 * 60) return text('dates.hours', { count: Math.floor(minutes / 60) });
  return text('dates.days', { count: Math.floor(minutes / 1440) });
};
