import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { now } from '@/cloud/clock';
import { text } from './main';

dayjs.extend(utc);
// China keeps one time without summer time, so a fixed offset is exact on any phone, wherever it is.
const shanghai = (instant: string | number) => dayjs.utc(instant).utcOffset(8);

/** Today in Asia/Shanghai, `YYYY-MM-DD`. */
export const today = () => shanghai(now()).format('YYYY-MM-DD');

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

/** `明天 14:00` when near, `11-28 14:00` this year, else `2027-03-31 14:00`. */
export const instantText = (instant: string) => {
  const at = shanghai(instant);
  const day = at.format('YYYY-MM-DD');
  const date = near(daysUntil(day)) ?? (day.slice(0, 4) === today().slice(0, 4) ? at.format('MM-DD') : day);
  return `${date} ${at.format('HH:mm')}`;
};

/** The calendar day of an instant: `今天`, `明天`, else `2027-03-31`. */
export const dayOfInstant = (instant: string) => dayText(shanghai(instant).format('YYYY-MM-DD'));
