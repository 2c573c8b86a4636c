import type { membership } from '@contracts/membership';
import type { RefusalsOf } from '@/i18n/refusals';
import { registerRefusals } from '@/i18n/register';

/** What the actions refuse with that other packages call too. */
export const refusals: RefusalsOf<
  Pick<typeof membership, 'changeRepresentative' | 'answerChange' | 'changeFile' | 'leaveOnNotice'>
> = {
  OWN_COMPANY: 'This is your own organisation. A colleague must do it.',
  MEMBER_NOT_FOUND: 'This member was not found; they may have left.',
  FILE_NOT_FOUND: 'A photo was not uploaded. Please upload it again.',
  PHONE_INVALID: 'This number is not right. Please check it.',
  ALREADY_REPRESENTATIVE: 'This number is in the list of the organisation already.',
  REPRESENTATIVE_NOT_FOUND: 'This representative was not found; they may have been removed.',
  CHANGE_WAITING: 'Another change of representatives waits for its second person. Please finish that first.',
  CHANGE_NOT_FOUND: 'This change was not found; somebody may have answered it.',
  NOT_YOURS_TO_CONFIRM: 'Somebody other than who proposed it, and than whom it concerns, has to confirm.',
  CHANGE_VOID: 'Things have changed, and this can no longer be done. Do not agree to it, and propose anew if needed.',
  HAS_PRIMARY: 'This member has a main representative, who ends the membership under My organisation.',
};
registerRefusals('membership', { en: refusals });
