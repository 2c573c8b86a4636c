export interface DayInputProps {
  label: string;
  /** `YYYY-MM-DD`. */
  value: string | null;
  /** As it is read. */
  shown: string;
  from?: string;
  until?: string;
  onChange: (day: string) => void;
}
export interface TimeInputProps {
  label: string;
  /** `HH:mm`. */
  value: string | null;
  shown: string;
  /** Where the wheels stand while none is chosen. */
  usual: string;
  onChange: (time: string) => void;
}
export const firstDay = '1900-01-01';
export const lastDay = '2199-12-31';

/** Whether a day is whole and within its bounds: a keyboard writes the year 0002 on its way to 2026. */
export const isDayWithin = (day: string, from = firstDay, until = lastDay) =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= from && day <= until;

/** The nearest quarter hour of the same day: 14:07 is 14:00, 23:55 is 23:45. */
export const nearestQuarter = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = Math.min(Math.round((hour * 60 + minute) / 15) * 15, 24 * 60 - 15);
  return [Math.floor(at / 60), at % 60].map((n) => String(n).padStart(2, '0')).join(':');
};
