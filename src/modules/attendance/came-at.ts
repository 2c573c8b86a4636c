import { daysUntil, instantText, partsOf } from '@/i18n/dates';

/** `08:40` of today, `昨天 09:52`: a meeting of several days, where 09:52 may be before 08:40. */
export const cameAt = (instant: string) => {
  const { day, time } = partsOf(instant);
  return daysUntil(day) === 0 ? time : instantText(instant);
};
