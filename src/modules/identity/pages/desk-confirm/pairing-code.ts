import { decoded } from '@/hooks/decoded';

/** Characters of a sign-in code, and of none other: without 0, 1, I, L and O. */
const strange = /[^2-9A-HJKMNP-Z]/;
export const codeLength = 8;

/** As typed by people: full-width, small letters, spaces and hyphens all serve. */
export const tidyCode = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_]/g, '')
    .slice(0, codeLength);

/** `ABCD 2345`, as the computer shows it. */
export const spacedCode = (code: string) => (code.length > 4 ? `${code.slice(0, 4)} ${code.slice(4)}` : code);

export type CodeFault = { kind: 'short'; missing: number } | { kind: 'wrong'; letter: string };
export const judgeCode = (code: string): CodeFault | null => {
  const letter = strange.exec(code)?.[0];
  if (letter) return { kind: 'wrong', letter };
  return code.length < codeLength ? { kind: 'short', missing: codeLength - code.length } : null;
};

/** The code inside what a camera read: the path of our mini-code or an address; null when it is none of ours. */
export const scannedCode = (text: string): string | null => {
  const scene = /desk-confirm\/index\?(?:.*&)?scene=([^&#]+)/.exec(text)?.[1];
  if (!scene) return null;
  const code = tidyCode(decoded(scene));
  return judgeCode(code) ? null : code;
};
