import type { proceedings } from '@contracts/proceedings';
import type { RefusalsOf } from '@/i18n/refusals';
import { registerRefusals } from '@/i18n/register';

/** What the actions refuse with that other packages call too. */
export const refusals: RefusalsOf<Pick<typeof proceedings, 'excuse'>> = {
  MEETING_NOT_FOUND: 'This meeting was not found. It may have been withdrawn, or is not open to you.',
  NOT_ON_ROLL: 'You are not on the roll of this meeting.',
  WHICH_ENTRY: 'You have several votes. Please choose one at a time.',
  MEETING_STATUS: 'The meeting is not at a stage where this can be done. Please refresh.',
};
registerRefusals('proceedings', { en: refusals });
