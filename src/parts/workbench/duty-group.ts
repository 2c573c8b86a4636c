import type { Duty } from '@contracts/workbench';
import { today } from '@/i18n/dates';

export type DutyGroup = 'late' | 'today' | 'week' | 'later';

/** The Sunday that ends the week of a day (`YYYY-MM-DD`). */
export const sundayOf = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + ((7 - at.getUTCDay()) % 7));
  return at.toISOString().slice(0, 10);
};

/** Under which heading a duty stands: 超期, 今天, 这周, 以后. */
export const groupOf = ({ overdue, dueOn }: Pick<Duty, 'overdue' | 'dueOn'>): DutyGroup => {
  if (overdue) return 'late';
  if (!dueOn) return 'later';
  if (dueOn <= today()) return 'today';
  return dueOn <= sundayOf(today()) ? 'week' : 'later';
};
