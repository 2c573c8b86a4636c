import { createHash } from 'node:crypto';

/** What a line says, beside who is in it: codes, days, amounts in fen. */
export type BodyValue = string | number | boolean | null;
export type Body = Readonly<Record<string, BodyValue>>;

/**
 * The canonical form of a line (a part of RFC 8785): JSON without spaces, keys in the order of their code units, whole
 * numbers, text in Unicode form C. Whoever has the values writes the same letters.
 * @throws where a number is not whole, or a key is none
 */
export function canonical(body: Body): string {
  const parts = Object.keys(body)
    .sort()
    .map((key) => {
      const value = body[key] ?? null;
      if (!/^[a-z][A-Za-z]{0,29}$/.test(key)) throw new Error(`${key} is no key of a line`);
      if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${key} is no whole number`);
      return `${JSON.stringify(key)}:${JSON.stringify(typeof value === 'string' ? value.normalize('NFC') : value)}`;
    });
  return `{${parts.join(',')}}`;
}

/**
 * A commitment: whoever is shown the salt and the words sees that they are meant; without the salt nobody can try names.
 * @param salt 32 random bytes
 * @returns base64 of SHA-256 over salt and words (Unicode form C)
 */
export const commitmentTo = (salt: Uint8Array, words: string): string =>
  createHash('sha256').update(salt).update(words.normalize('NFC'), 'utf8').digest('base64');
