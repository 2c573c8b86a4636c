import { diagnoseIdNumber, hasResidentCheck } from '../../contracts/id-number';
import { foldText } from './fold-text';

export type PersonalKind = 'phone' | 'idNumber' | 'bankCard' | 'name';
/** Words that say who somebody is, as they are written, and where: `text.slice(from, to)`. */
export interface PersonalWords {
  kind: PersonalKind;
  words: string;
  from: number;
  to: number;
}

// As people write digits who do not want them to be found, and as banks do.
const written = '〇0○0零0一1壹1幺1二2贰2貳2三3叁3參3四4肆4五5伍5六6陆6陸6七7柒7八8捌8九9玖9';
const digits = new Map(
  [...written].flatMap((sign, n, all) => (n % 2 === 0 ? [[sign, all[n + 1] ?? ''] as const] : [])),
);
const gap = String.raw`[\s\-–—_·.()（）]{0,2}`;
const spaced = (count: string) => String.raw`(?:${gap}\d){${count}}`;
const alone = (pattern: string) => new RegExp(String.raw`(?<!\d)${pattern}(?![\dXx])`, 'g');

/** Sum of a card number, ISO/IEC 7812-1. */
function isCard(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, n) => {
    const value = Number(digit) * (n % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
const isBirth = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
const isOldIdNumber = (number: string): boolean =>
  /^[1-8]\d/.test(number) && isBirth(`19${number.slice(6, 8)}-${number.slice(8, 10)}-${number.slice(10, 12)}`);
/** Of any day: an ID number is one whoever bears it. */
const isIdNumber = (number: string): boolean =>
  number.length === 15 ? isOldIdNumber(number) : hasResidentCheck(number) && diagnoseIdNumber(number, '2199-12-31').ok;

const numbers: readonly { kind: PersonalKind; of: RegExp; is: (number: string) => boolean }[] = [
  { kind: 'idNumber', of: alone(String.raw`\d${spaced('16')}${gap}[\dXx]`), is: isIdNumber },
  { kind: 'idNumber', of: alone(String.raw`\d${spaced('14')}`), is: isIdNumber },
  // The longest first: a card of nineteen digits is not one of sixteen.
  ...[19, 18, 17, 16].map((length) => ({
    ...{ kind: 'bankCard' as const, of: alone(String.raw`\d${spaced(String(length - 1))}`), is: isCard },
  })),
  { kind: 'phone', of: alone(String.raw`(?:(?:\+|00)?86${gap})?1${gap}[3-9]${spaced('9')}`), is: () => true },
  { kind: 'phone', of: alone(String.raw`09${spaced('8')}`), is: () => true },
  { kind: 'phone', of: alone(String.raw`(?:\+|00)85[23]${gap}\d${spaced('7')}`), is: () => true },
];

/** The text sign by sign: what each is read as, and where it stands. */
interface Signs {
  read: string;
  /** Offset of each unit of `read` in the text, and one beyond. */
  at: number[];
}
function signsOf(text: string, readAs: (sign: string) => string): Signs {
  const at: number[] = [];
  let [read, from] = ['', 0];
  for (const sign of text) {
    const as = readAs(sign);
    for (let n = 0; n < as.length; n++) at.push(from);
    read += as;
    from += sign.length;
  }
  return { read, at: [...at, text.length] };
}
const asDigit = (sign: string) =>
  digits.get(sign) ?? (sign.normalize('NFKC').length === 1 ? sign.normalize('NFKC') : sign);
const unseen = /^[\s·\p{Default_Ignorable_Code_Point}]$/u;
/** Blanks within a name are passed over, any other sign ends it. */
const asLetter = (sign: string) => (unseen.test(sign) ? '' : foldText(sign) || '\n');

const nameOf = (name: string) => signsOf(name, asLetter).read.replaceAll('\n', '');
const least = (name: string) => (/^[\da-z]*$/.test(name) ? 4 : 2);

/**
 * What in a text that is to be published says who somebody is: mobile numbers of the mainland, Taiwan, Hong Kong and Macau,
 * resident ID numbers of 18 and 15 digits, bank cards (by their check digit), and the names that are given. Full-width and
 * Chinese digits, gaps within a number or a name, and traditional characters are read through. For every module that
 * publishes what people wrote or what is about them; what it does with them (stop, ask, replace by a pseudonym) is its own.
 * Fixed lines are left: those that are published are offices'. Pure.
 * @param names as the register has them; of one character, or of three Latin letters, none is looked for
 * @returns in reading order, never overlapping
 */
export function judgePersonalWords(text: string, names: readonly string[] = []): PersonalWords[] {
  const found: PersonalWords[] = [];
  const note = (kind: PersonalKind, from: number, to: number) => {
    if (!found.some((each) => from < each.to && each.from < to))
      found.push({ kind, words: text.slice(from, to), from, to });
  };
  const plain = signsOf(text, asDigit);
  for (const { kind, of, is } of numbers)
    for (const { 0: whole, index } of plain.read.matchAll(of))
      if (is(whole.replace(/[^\dXx]/g, '').toUpperCase()))
        note(kind, plain.at[index] ?? 0, plain.at[index + whole.length] ?? text.length);
  const folded = signsOf(text, asLetter);
  const sought = [...new Set(names.map(nameOf))].filter((name) => [...name].length >= least(name));
  for (const name of sought.sort((a, b) => b.length - a.length))
    for (let index = folded.read.indexOf(name); index >= 0; index = folded.read.indexOf(name, index + name.length)) {
      const last = folded.at[index + name.length - 1] ?? 0;
      note('name', folded.at[index] ?? 0, last + String.fromCodePoint(text.codePointAt(last) ?? 0).length);
    }
  return found.sort((a, b) => a.from - b.from);
}
