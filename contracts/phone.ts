const strip = (raw: string) => raw.normalize('NFKC').replace(/[\s\-–—()（）]/g, '');

/** E.164 of `+` and digits, or null where no such number is given out. */
type ReadAbroad = (written: string) => string | null;
// A page knows how long numbers are; the functions know the plans of all countries (cloudfunctions/shared/phone-table.ts)
// and have the last word. The tables are too heavy for a mini-program.
let readAbroad: ReadAbroad = (written) => (/^\+[1-9]\d{6,14}$/.test(written) ? written : null);
export const readAbroadWith = (read: ReadAbroad): void => {
  readAbroad = read;
};

/**
 * E.164 for what people type, or null. A bare number is read as mainland (mobiles and landlines; carriers are not
 * enumerated), then Taiwan, then Hong Kong (handbook §2.8); eight digits with a 6 may be Hong Kong's or Macau's and are
 * neither.
 */
export function toE164(raw: string): string | null {
  const typed = strip(raw);
  const local = typed.replace(/^(\+|00)86/, '');
  if (/^1[3-9]\d{9}$/.test(local)) return `+86${local}`;
  if (/^0\d{2,3}\d{7,8}$/.test(local) && !/^09\d{8}$/.test(local)) return `+86${local.slice(1)}`;
  if (local !== typed) return readAbroad(`+86${local}`);
  if (/^09\d{8}$/.test(typed)) return readAbroad(`+886${typed.slice(1)}`);
  if (/^[4-9]\d{7}$/.test(typed)) return typed.startsWith('6') ? null : readAbroad(`+852${typed}`);
  const abroad = /^(?:\+|00)(\d{5,15})$/.exec(typed);
  return abroad ? readAbroad(`+${abroad[1]}`) : null;
}

/** `+8613812345678` → `138****5678`; anything else keeps its last four digits. */
export const maskPhone = (e164: string): string => {
  const local = e164.replace(/^\+86/, '');
  return local.length === 11 ? `${local.slice(0, 3)}****${local.slice(-4)}` : `****${e164.slice(-4)}`;
};
