import { charactersIn, hasLetter, withoutStacks, withoutUnseen, withoutVariants } from './letters';

// As contracts/attendance.ts says of a walk-in (a test holds them together): its schemas have no business in a gate's
// package, and a gate without network must not write down what the server will not take.
const most = { name: 30, phone: 20, unitName: 60 };
const least = 2;

export interface WalkInWords {
  name: string;
  phone: string;
  unitName: string;
}
export type WrongWords = 'nameShort' | 'nameLong' | 'nameLetters' | 'phoneLong' | 'unitLong';

const seen = (value: string): string => withoutStacks(withoutUnseen(withoutVariants(value))).trim();

/** What keeps the words of a walk-in from being a record; null: nothing. */
export function wrongWalkIn({ name, phone, unitName }: WalkInWords): WrongWords | null {
  const count = charactersIn(seen(name));
  if (count < least) return 'nameShort';
  if (count > most.name) return 'nameLong';
  if (!hasLetter(seen(name))) return 'nameLetters';
  if (charactersIn(seen(phone)) > most.phone) return 'phoneLong';
  return charactersIn(seen(unitName)) > most.unitName ? 'unitLong' : null;
}
