import { dateText } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { useDisclosureText } from '../text';
import type { Figure } from '../types';

/** A figure in words; what nobody knows says so. */
export const useFigureValue = () => {
  const t = useDisclosureText();
  return ({ unit, value }: Figure): string => {
    if (value === null) return t('duty.unknown');
    if (unit === 'fen') return t('yuan', { amount: money(Number(value)) });
    return unit === 'day' ? dateText(String(value)) : String(value);
  };
};
