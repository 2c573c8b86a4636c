/** Keeps a date on one line: after a Chinese word a browser breaks 2026-12-20 at its hyphens. */
export const unbroken = (words: string) => words.replace(/(\d-)(?=\d)/g, '$1\u2060');
