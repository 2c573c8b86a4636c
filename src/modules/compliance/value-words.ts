import { money } from '@/i18n/money';
import { zhCN } from './messages/zh-CN';
import { complianceText } from './text';
import type { Unit, Value } from './types';

const isCode = (value: string): value is keyof typeof zhCN.codes => Object.keys(zhCN.codes).includes(value);

/** A fact as it is read: amounts in yuan, yes and no and codes in words, several one after the other. */
export const factWords = (value: Value, unit: Unit): string => {
  if (Array.isArray(value)) return value.map((each) => factWords(each, unit)).join('、') || complianceText('none');
  if (value === null) return complianceText('none');
  if (typeof value === 'boolean') return complianceText(value ? 'yes' : 'no');
  if (typeof value === 'string') return isCode(value) ? complianceText(`codes.${value}`) : value;
  if (unit === 'fen') return complianceText('units.fen', { value: money(value) });
  return unit === null || unit === 'date' ? String(value) : complianceText(`units.${unit}`, { value });
};
