import { complianceText } from './text';
import type { Row } from './types';

/** Until when it is handled, and whether that has passed. */
export const dueWords = ({
  dueOn,
  late,
  provisional,
  state,
}: Pick<Row, 'dueOn' | 'late' | 'provisional' | 'state'>): string => {
  if (state === 'closed' || state === 'gone' || state === 'falsePositive') return '';
  if (dueOn === null) return complianceText('noDue');
  const words = complianceText(provisional ? 'dueMay' : 'dueBy', { day: dueOn });
  return late ? `${complianceText('late')} · ${words}` : words;
};
