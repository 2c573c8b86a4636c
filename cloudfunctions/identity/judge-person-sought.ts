import { maskPhone, toE164 } from '../../contracts/phone';
import { digitsOf } from '../ground/phone-sought';

/** `phone`: E.164; `end`: the last four digits; `fragment`: other digits, which would narrow a masked number down. */
export type PersonSought =
  | { by: 'name'; q: string }
  | { by: 'phone'; phone: string }
  | { by: 'end'; end: string }
  | 'fragment';

export function judgePersonSought(typed: string): PersonSought {
  const digits = digitsOf(typed);
  if (!/^\d+$/.test(digits)) return { by: 'name', q: typed };
  if (digits.length === 4) return { by: 'end', end: digits };
  const phone = toE164(typed);
  return phone === null ? 'fragment' : { by: 'phone', phone };
}

/** For the record: nobody's number stands in it whole. */
export const noteOf = (sought: Exclude<PersonSought, 'fragment'>): string =>
  sought.by === 'name'
    ? 'by name'
    : sought.by === 'end'
      ? `by the last four ${sought.end}`
      : `by ${maskPhone(sought.phone)}`;
