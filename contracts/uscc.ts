import { diagnoseIdNumber } from './id-number';

/**
 * 统一社会信用代码, GB 32100-2015: 18 characters over 31 symbols (no I, O, S, V, Z); the last is a check character with
 * weights 3^i mod 31. Characters 9–17 are an organisation code with a check of its own (GB 11714), which some very old
 * bodies fail, so it only warns (handbook §2.6).
 */
const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationSymbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
/** Pairs that people and cameras mix up; the code never holds I, O, S, V or Z. */
const lookAlikes: Record<string, string> = {
  O: '0',
  I: '1',
  S: '5',
  Z: '2',
  V: 'U',
  Q: '0',
  D: '0',
  B: '8',
  '8': 'B',
  G: '6',
  '6': 'G',
  L: '1',
  '0': 'D',
  '1': 'L',
  '5': 'S',
  U: 'V',
};

export type UsccProblem = 'idNumber' | 'empty' | 'short' | 'long' | 'letter' | 'character' | 'digit' | 'check';
export type UsccDiagnosis =
  | {
      ok: true;
      value: string;
      organisationCodeOk: boolean;
      /** It is a resident's ID number too: one in thirty-one of those passes the check of a credit code. */
      isIdNumber: boolean;
    }
  | {
      ok: false;
      value: string;
      problem: UsccProblem;
      /** 1-based place of the character that is (or most likely is) wrong; null when it cannot be told. */
      position: number | null;
      /** What it probably should be; a hint, never applied by itself. */
      suggestion: string | null;
    };

/** Full-width to half-width, without spaces and hyphens, upper case. Nothing is repaired. */
export const normaliseUscc = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\s\-–—_]/g, '')
    .toUpperCase();

export function usccCheckCharacter(first17: string): string | null {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = symbols.indexOf(first17.charAt(i) || ' ');
    if (value < 0) return null;
    sum += value * (weights[i] ?? 0);
  }
  return symbols.charAt((31 - (sum % 31)) % 31);
}

const organisationCodeOk = (uscc: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += organisationSymbols.indexOf(uscc.charAt(8 + i)) * (organisationWeights[i] ?? 0);
  const rest = 11 - (sum % 11);
  return uscc.charAt(16) === (rest === 10 ? 'X' : rest === 11 ? '0' : String(rest));
};

const isValid = (value: string) =>
  value.length === 18 && /^.{2}\d{6}/.test(value) && usccCheckCharacter(value.slice(0, 17)) === value.charAt(17);

const replaceAt = (value: string, index: number, by: string) => value.slice(0, index) + by + value.slice(index + 1);

// A failed check does not say where. One look-alike or one swapped pair that would pass both checks is worth telling.
function likelySlip(value: string): { position: number; suggestion: string } | null {
  for (let i = 0; i < 18; i++) {
    const other = lookAlikes[value.charAt(i)];
    if (other && symbols.includes(other)) {
      const repaired = replaceAt(value, i, other);
      if (isValid(repaired) && organisationCodeOk(repaired)) return { position: i + 1, suggestion: other };
    }
  }
  for (let i = 0; i < 17; i++) {
    const swapped = value.slice(0, i) + value.charAt(i + 1) + value.charAt(i) + value.slice(i + 2);
    if (swapped !== value && isValid(swapped) && organisationCodeOk(swapped))
      return { position: i + 1, suggestion: swapped.slice(i, i + 2) };
  }
  return null;
}

// A year that somebody alive was born in; no credit code begins with a province and goes on with a birthday but by chance.
const looksLikeIdNumber = (value: string) => /^\d{6}(19|20)/.test(value) && diagnoseIdNumber(value, '2100-01-01').ok;

export function diagnoseUscc(raw: string): UsccDiagnosis {
  const value = normaliseUscc(raw);
  const wrong = (problem: UsccProblem, position: number | null = null, suggestion: string | null = null) =>
    ({ ok: false, value, problem, position, suggestion }) as const;
  if (!value) return wrong('empty');
  const isIdNumber = looksLikeIdNumber(value);
  if (isIdNumber && !isValid(value)) return wrong('idNumber');
  for (let i = 0; i < value.length && i < 18; i++) {
    const character = value.charAt(i);
    if (i >= 2 && i < 8 && !/\d/.test(character)) {
      const digit = lookAlikes[character];
      return wrong('digit', i + 1, digit && /\d/.test(digit) ? digit : null);
    }
    if (symbols.includes(character)) continue;
    if (/[IOSVZ]/.test(character)) return wrong('letter', i + 1, lookAlikes[character] ?? null);
    return wrong('character', i + 1);
  }
  if (value.length < 18) return wrong('short');
  if (value.length > 18) return wrong('long', 19);
  if (!isValid(value)) {
    const slip = likelySlip(value);
    return wrong('check', slip?.position ?? null, slip?.suggestion ?? null);
  }
  return { ok: true, value, organisationCodeOk: organisationCodeOk(value), isIdNumber };
}

export const isUscc = (raw: string): boolean => diagnoseUscc(raw).ok;
