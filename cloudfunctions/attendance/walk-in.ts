import { toE164 } from '../../contracts/phone';
import { foldText } from '../ground/fold-text';
import { derivedId } from './derived-id';

/** A number that names one person, in one spelling; '' for what names nobody. */
export function walkInPhone(typed: string): string {
  const known = toE164(typed);
  if (known) return known;
  const abroad = typed.normalize('NFKC').replace(/[\s\-–—()（）]/g, '');
  return /^\+\d{7,15}$/.test(abroad) ? abroad : '';
}

/**
 * The registration of a walk-in: the same phone and name in the same meeting is one head, another name is another;
 * without a phone every record is.
 */
export const walkInId = (meetingId: string, phone: string, name: string, recordId: string): string =>
  phone === ''
    ? derivedId('walk-in record', meetingId, recordId)
    : derivedId('walk-in phone', meetingId, phone, foldText(name) || name);
