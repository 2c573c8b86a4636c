import type { attendance } from '@contracts/attendance';
import type { RefusalsOf } from '@/i18n/refusals';
import { registerRefusals } from '@/i18n/register';

/** What the actions refuse with that other packages call too. */
export const refusals: RefusalsOf<Pick<typeof attendance, 'exportSheet'>> = {
  MEETING_NOT_FOUND: 'This meeting was not found. It may have been withdrawn, or is not open to you.',
};
registerRefusals('attendance', { en: refusals });
