export const fieldTypes = [
  'thing',
  'phrase',
  'character_string',
  'number',
  'letter',
  'symbol',
  'name',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
] as const;
export type FieldType = (typeof fieldTypes)[number];

const isHan = (value: string) => /\p{Script=Han}/u.test(value);
/** Longest value in characters (handbook §12.6). */
const limitOf = (type: FieldType, value: string): number => {
  switch (type) {
    case 'phrase':
    case 'symbol':
      return 5;
    case 'character_string':
    case 'number':
    case 'letter':
      return 32;
    case 'name':
      return isHan(value) ? 10 : 20;
    case 'phone_number':
      return 17;
    case 'car_number':
      return 8;
    default:
      return 20;
  }
};
// A cut number or date would be a wrong one, so only words are shortened with an ellipsis.
const words = new Set<FieldType>(['thing', 'name']);
const kept: Partial<Record<FieldType, RegExp>> = {
  phrase: /\p{Script=Han}/u,
  character_string: /[\x20-\x7e]/,
  number: /[\d.-]/,
  letter: /[A-Za-z]/,
  name: /[\p{Script=Han}A-Za-z· ]/u,
};

/**
 * A value as WeChat takes it for a keyword of this type: foreign characters left out, shortened by characters (not
 * UTF-16 units). WeChat answers 47003 to one value that does not fit and sends nothing.
 */
export function fitField(type: FieldType, value: string): string {
  const pattern = kept[type];
  const characters = [...value.replace(/\s+/g, ' ').trim()].filter((each) => !pattern || pattern.test(each));
  const limit = limitOf(type, characters.join(''));
  const fitted =
    characters.length <= limit
      ? characters
      : words.has(type)
        ? [...characters.slice(0, limit - 1), '…']
        : characters.slice(0, limit);
  // An empty value is refused like one that is too long.
  return fitted.join('').trim() || (type === 'phrase' ? '无' : '-');
}
