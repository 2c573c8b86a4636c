import type { flows } from '@contracts/flows';
import type { RefusalsOf } from '@/i18n/refusals';
import { registerRefusals } from '@/i18n/register';

/** What the actions refuse with that the pages of every case call. */
export const refusals: RefusalsOf<typeof flows> = {
  CASE_NOT_FOUND: 'This was not found, or you may not see it.',
  CASE_MOVED: 'Someone has just handled this. Please look at its present state.',
  NOT_YOUR_TURN: 'It is not your turn: another office handles this, or you are barred.',
  NOT_A_HOLDER: 'They do not hold the office of this step, or are barred. Please choose another.',
  NOT_A_SIGNER: 'They hold no office, have been asked already, or are barred. Please choose another.',
  NOT_EXTENDABLE: 'The time of this step cannot be extended.',
  EXTENDED_BEFORE: 'This step has been extended once. It cannot be extended again; please finish it in time.',
  TOO_LATE_TO_EXTEND: 'Its time is over, so it cannot be extended any more. Please finish it soon.',
  NOTHING_TO_REMIND: 'Nobody is at work on this now; there is no need to remind.',
  REMINDED_TODAY: 'They have been reminded today. You can remind them again tomorrow.',
  TOO_LATE_TO_TAKE_BACK: 'The ten seconds are over, or somebody has been told. It cannot be taken back.',
  NOT_YOURS_TO_WITHDRAW: 'Only whoever brought it, or their company, can withdraw it here.',
};
registerRefusals('flows', { en: refusals });
