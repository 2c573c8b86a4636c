import { Converter } from 'opencc-js/t2cn';

const simplify = Converter({ from: 't', to: 'cn' });
const suffixes = ['有限责任公司', '股份有限公司', '有限公司', '集团公司', '公司'];

const fold = (text: string): string =>
  simplify(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/**
 * The form in which names are compared and searched: half-width, simplified characters, lower case, without spaces and
 * punctuation, without the company suffix in any of its variants.
 */
export function searchName(name: string): string {
  const folded = fold(name);
  const suffix = suffixes.find((each) => folded.endsWith(each) && folded.length > each.length);
  return suffix ? folded.slice(0, -suffix.length) : folded;
}

/** The fragment to look for, or null when what was typed is only a suffix and says nothing. */
export function searchFragment(typed: string): string | null {
  const folded = fold(typed);
  // Somebody still typing 有限公司 must not lose the hits he had: 机械有限 looks for 机械.
  for (let length = Math.min(6, folded.length); length >= 2; length--) {
    const tail = folded.slice(-length);
    if (suffixes.some((suffix) => suffix.startsWith(tail))) return folded.slice(0, -length) || null;
  }
  return folded || null;
}

/** Two spellings of one name: 有限责任公司 and 有限公司 are not told apart here, a person decides about that. */
export const isSameName = (a: string, b: string): boolean => searchName(a) === searchName(b);
