/** Mainland, Hong Kong, Macau and Taiwan mobiles and mainland landlines (handbook §2.8); carriers are not enumerated. */
const strip = (raw: string) => raw.normalize('NFKC').replace(/[\s\-–—()（）]/g, '');

/** E.164 for what people type, or null. A bare number is read as mainland, then Taiwan, then Hong Kong or Macau. */
export function toE164(raw: string): string | null {
  const typed = strip(raw);
  const local = typed.replace(/^(\+|00)86/, '');
  if (/^1[3-9]\d{9}$/.test(local)) return `+86${local}`;
  if (local === typed || /^(\+|00)86/.test(typed)) {
    if (/^0\d{2,3}\d{7,8}$/.test(local) && !/^09\d{8}$/.test(local)) return `+86${local.slice(1)}`;
  }
  if (/^09\d{8}$/.test(typed)) return `+886${typed.slice(1)}`;
  if (/^[5-9]\d{7}$/.test(typed)) return typed.startsWith('6') ? null : `+852${typed}`;
  const abroad = /^(?:\+|00)(852[5-9]\d{7}|8536\d{7}|8869\d{8})$/.exec(typed);
  return abroad ? `+${abroad[1]}` : null;
}

/** `+8613812345678` → `138****5678`; anything else keeps its last four digits. */
export const maskPhone = (e164: string): string => {
  const local = e164.replace(/^\+86/, '');
  return local.length === 11 ? `${local.slice(0, 3)}****${local.slice(-4)}` : `****${e164.slice(-4)}`;
};
