import { money } from '@/i18n/money';
import { complianceText } from './text';
import type { Unit, Value } from './types';

/** A fact as it is read: amounts in yuan, yes and no in words, several one after the other. */
export const factWords = (value: Value, unit: Unit): string => {
  if (Array.isArray(value)) return value.map((each) => factWords(each, unit)).join('、') || complianceText('none');
  if (value === null) return complianceText('none');
  if (typeof value === 'boolean') return complianceText(value ? 'yes' : 'no');
  if (typeof value === 'string') return value;
  if (unit === 'fen') return complianceText('units.fen', { value: money(value) });
  return unit === null || unit === 'date' ? String(value) : complianceText(`units.${unit}`, { value });
};
