// WeChat has no TextEncoder, atob or Buffer.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of padded base64, or null when it is not written as its bytes would be. */
export function fromBase64(text: string): Uint8Array | null {
  const bare = text.replace(/=+$/, '');
  if (text.length % 4 !== 0 || text.length - bare.length > 2 || bare.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (const letter of bare) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}

/** UTF-8; half of a pair alone is what a file would have in its place. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  const tail = (point: number, shift: number) => bytes.push(0x80 | ((point >> shift) & 0x3f));
  for (const letter of text) {
    const given = letter.codePointAt(0) ?? 0;
    const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) {
      bytes.push(0xc0 | (point >> 6));
      tail(point, 0);
    } else if (point < 0x10000) {
      bytes.push(0xe0 | (point >> 12));
      tail(point, 6);
      tail(point, 0);
    } else {
      bytes.push(0xf0 | (point >> 18));
      tail(point, 12);
      tail(point, 6);
      tail(point, 0);
    }
  }
  return Uint8Array.from(bytes);
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
