import type { Tone } from '@/components/chip';
import { daysUntil } from '@/i18n/dates';

/** Days before its end from which a licence is worth a colour. */
const soon = 60;

export const expiryTone = (day: string | null): Tone => {
  if (!day) return 'neutral';
  const left = daysUntil(day);
  return left < 0 ? 'cinnabar' : left <= soon ? 'amber' : 'neutral';
};
