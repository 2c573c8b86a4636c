import type { Duty } from '@contracts/workbench';
import type { Tone } from '@/components/chip';
import { dayText, daysUntil, instantText, partsOf, today } from '@/i18n/dates';
import { text } from '@/i18n/main';

interface DueWords {
  tone: Extract<Tone, 'cinnabar' | 'amber' | 'neutral'>;
  /** What presses, in a few words; null where no day is set. */
  strong: string | null;
  /** The date beside it. */
  quiet: string | null;
}

/** `11-30` this year, else `2027-03-31`. */
const shortDay = (day: string) => (day.slice(0, 4) === today().slice(0, 4) ? day.slice(5) : day);

const late = ({ dueOn, dueAt, workdaysLeft }: Duty, mine: boolean): DueWords => ({
  // What others are late with is no alarm to who only sees it.
  tone: mine ? 'cinnabar' : 'neutral',
  strong: workdaysLeft ? text('duty.late', { count: -workdaysLeft }) : text('duty.lateToday'),
  quiet: text('duty.wasDue', { day: dueAt ? instantText(dueAt) : shortDay(dueOn ?? '') }),
});
const near = (dueOn: string, dueAt: string | null): DueWords => ({
  tone: 'amber',
  strong: dueAt ? text('duty.before', { when: instantText(dueAt) }) : text('duty.dueNear', { day: dayText(dueOn) }),
  quiet: dueAt || dueOn === today() ? null : shortDay(dueOn),
});

/** When a duty is due, as it is said: 超期 1 个工作日, 今天 18:00 前, 还有 5 个工作日 11-30. */
export const dueWords = (duty: Duty, mine = true): DueWords => {
  const { dueOn, dueAt, workdaysLeft, overdue, since } = duty;
  if (overdue) return late(duty, mine);
  if (!dueOn)
    return { tone: 'neutral', strong: null, quiet: text('duty.since', { day: shortDay(partsOf(since).day) }) };
  if (daysUntil(dueOn) <= 1) return near(dueOn, dueAt);
  return {
    tone: 'neutral',
    strong: workdaysLeft ? text('duty.left', { count: workdaysLeft }) : text('duty.daysOff'),
    quiet: dueAt ? text('duty.before', { when: instantText(dueAt) }) : shortDay(dueOn),
  };
};
