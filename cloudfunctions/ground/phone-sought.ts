import { toE164 } from '../../contracts/phone';

/**
 * A phone that is shown masked is looked for by its last four digits, which the mask shows anyway; a whole number too.
 * Any other digits would narrow the hidden ones down, one by one. Whether a whole number is known is answered only where
 * it leaves a trace (identity.findPeople).
 * @returns the four digits, or null: no phone is looked for
 */
export function phoneEnd(typed: string): string | null {
  const digits = digitsOf(typed);
  if (/^\d{4}$/.test(digits)) return digits;
  return /^\d{7,15}$/.test(digits) && toE164(typed) !== null ? digits.slice(-4) : null;
}

/** What is typed as a phone, as digits. */
export const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/[\s\-–—+()（）]/g, '');
