import type { SecretKind } from '../../contracts/disclosure-kinds';
import { foldText } from '../ground/fold-text';

export interface Found {
  section: string;
  kind: SecretKind;
  /** As they stand in the text. */
  words: string;
}
export interface Spoken {
  section: string;
  text: string;
}
interface Known {
  /** Natural persons whom the house knows and who are no officers; folded. */
  persons: readonly string[];
  /** Whose names stand in the register of officers, folded: they are public. */
  officers: readonly string[];
}

/** A text folded sign by sign, with the place of each sign in what was written: traditional and full-width forms are met too. */
interface Folded {
  text: string;
  at: number[];
  signs: string[];
}
function foldKept(text: string): Folded {
  const signs = [...text];
  const at: number[] = [];
  let folded = '';
  signs.forEach((sign, place) => {
    const each = foldText(sign);
    folded += each;
    for (let n = 0; n < each.length; n++) at.push(place);
  });
  return { text: folded, at, signs };
}
const written = ({ at, signs }: Folded, from: number, length: number): string =>
  signs.slice(at[from] ?? 0, (at[from + length - 1] ?? 0) + 1).join('');

/** Digits as they are said, each before its figure. */
const spoken = new Map(
  [...'〇0零0○0一1幺1二2三3四4五5六6七7八8九9'].flatMap((sign, n, all) =>
    n % 2 === 0 ? [[sign, all[n + 1] ?? ''] as const] : [],
  ),
);
/** Signs that stand between the digits of one number. */
const between = /[^\S\n]|[-–—‐‑_·•]/u;
const isDate = (digits: string) => /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits);

interface Run {
  digits: string;
  from: number;
  to: number;
}
/** Runs of digits, however they are written: full-width, spoken, with spaces and hyphens between them. Dates stand apart. */
function runsOf(signs: readonly string[]): Run[] {
  const digits = signs.map((sign) => {
    const half = sign.normalize('NFKC');
    return /^[0-9Xx]$/.test(half) ? half.toUpperCase() : (spoken.get(half) ?? (/^\d$/u.test(half) ? half : null));
  });
  // A calendar day is no part of a number: 2026-03-31, 2026年3月31日.
  const plain = signs
    .map((sign) => sign.normalize('NFKC'))
    .map((sign) => (sign.length === 1 ? sign : '\u0000'))
    .join('');
  for (const { index, 0: day } of plain.matchAll(
    /(?<!\d)(19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?!\d)/gu,
  ))
    for (let n = index; n < index + day.length; n++) digits[n] = null;
  const runs: Run[] = [];
  let run: Run | null = null;
  let gap = 0;
  for (const [place, digit] of digits.entries()) {
    const usable = digit !== null && (digit !== 'X' || run?.digits.length === 17);
    if (!usable) {
      gap++;
      if (gap > 2 || !between.test(signs[place] ?? '')) run = null;
      continue;
    }
    if (run === null) {
      run = { digits: '', from: place, to: place };
      runs.push(run);
    }
    run.digits += digit;
    run.to = place;
    gap = 0;
    if (digit === 'X') run = null;
  }
  return runs;
}
function kindOf(digits: string, before: string): SecretKind | null {
  if (digits.length === 18 && isDate(digits.slice(6, 14))) return 'idNumber';
  if (digits.length === 15 && isDate(`19${digits.slice(6, 12)}`)) return 'idNumber';
  if (digits.includes('X')) return null;
  if (/^(86)?1[3-9]\d{9}$/.test(digits)) return 'phone';
  if (/^0\d{9,11}$/.test(digits)) return 'phone';
  if (/(账号|账户|卡号|帐号|帐户)[：:为是\s]*$/u.test(before) && digits.length >= 8) return 'bankAccount';
  return digits.length >= 16 && digits.length <= 19 ? 'bankAccount' : null;
}
const simple = (text: string) => [...text].map((sign) => foldText(sign) || sign).join('');

function numbersIn({ section, text }: Spoken): Found[] {
  const signs = [...text];
  return runsOf(signs).flatMap(({ digits, from, to }): Found[] => {
    const kind = kindOf(digits, simple(signs.slice(Math.max(0, from - 8), from).join('')));
    return kind ? [{ section, kind, words: signs.slice(from, to + 1).join('') }] : [];
  });
}

const surnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚';
const person = `([${surnames}](?!某)[\\p{Script=Han}]{1,2}?)`;
const end = '(?=[^\\p{Script=Han}]|$|同学|小朋友|的|和|在|是|获|家|等)';
const young = '学生|小学生|中学生|同学|小朋友|儿童|孩子|女童|男童|幼儿|受助学生';
const grown = '患者|受助人|村民|捐赠人|联系人|爱心人士|当事人';
const patterns: readonly [SecretKind, RegExp][] = [
  ['minor', new RegExp(`(?:${young})[：:\\s]*${person}${end}`, 'gu')],
  ['minor', new RegExp(`${person}(?:同学|小朋友)`, 'gu')],
  ['minor', new RegExp(`${person}[，,（(\\s]{1,2}(?:男|女)?[，,\\s]?(?:1[0-7]|\\d)岁`, 'gu')],
  ['person', new RegExp(`(?:${grown})[：:\\s]*${person}${end}`, 'gu')],
  ['person', new RegExp(`${person}(?:先生|女士)`, 'gu')],
];

function namesIn({ section, text }: Spoken, { persons, officers }: Known): Found[] {
  const folded = foldKept(text);
  // Signs stay one for one here: patterns look at what stands between names.
  const shape = [...text].map((sign) =>
    /\p{Script=Han}/u.test(sign) ? foldText(sign) || sign : sign.normalize('NFKC'),
  );
  const whole = shape.map((sign) => ([...sign].length === 1 ? sign : '\u0000'));
  const line = whole.join('');
  const places: number[] = [];
  whole.forEach((sign, place) => {
    for (let n = 0; n < sign.length; n++) places.push(place);
  });
  const found: Found[] = [];
  for (const [kind, pattern] of patterns)
    for (const match of line.matchAll(pattern)) {
      const name = match[1] ?? '';
      if (officers.includes(name)) continue;
      const from = match.index + match[0].indexOf(name);
      const at = places[from] ?? 0;
      found.push({ section, kind, words: folded.signs.slice(at, (places[from + name.length - 1] ?? at) + 1).join('') });
    }
  for (const name of persons)
    for (let from = folded.text.indexOf(name); from >= 0; from = folded.text.indexOf(name, from + 1)) {
      const words = written(folded, from, name.length);
      // A name that is part of an officer's is his.
      const inOfficer = officers.some(
        (officer) =>
          officer.includes(name) && folded.text.slice(Math.max(0, from - 3), from + name.length + 3).includes(officer),
      );
      if (!inOfficer) found.push({ section, kind: 'person', words });
    }
  return found;
}

/**
 * What must not be shown before somebody has decided on it: phones, ID numbers, accounts, names of minors and of natural
 * persons who are no officers. Each is found once a section, with the words as they stand.
 */
export function judgeSecrets(said: readonly Spoken[], known: Known): Found[] {
  const found = said.flatMap((each) => [...numbersIn(each), ...namesIn(each, known)]);
  return found.filter(
    (each, n) => found.findIndex((other) => other.section === each.section && other.words === each.words) === n,
  );
}
