import { opensWithoutPassword, type Encryption } from './pdf-password';

/** A text of a PDF, in brackets or in hexadecimal, that begins at `at`; null where none does. */
function textAt(source: string, at: number): Buffer | null {
  if (source[at] === '<') {
    const end = source.indexOf('>', at);
    return end < 0 ? null : Buffer.from(source.slice(at + 1, end).replace(/\s/g, ''), 'hex');
  }
  if (source[at] !== '(') return null;
  const bytes: number[] = [];
  const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
  for (let i = at + 1, depth = 1; i < source.length; i++) {
    const sign = source.charAt(i);
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(i + 1, i + 4))?.[0];
      const next = source.charAt(i + 1);
      if (octal) bytes.push(parseInt(octal, 8) & 255);
      else if (next === '\r' && source[i + 2] === '\n') i++;
      else if (next !== '\n' && next !== '\r') bytes.push(escapes[next] ?? next.charCodeAt(0));
      i += octal ? octal.length : 1;
      continue;
    }
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0) return Buffer.from(bytes);
    bytes.push(sign.charCodeAt(0));
  }
  return null;
}
const textOf = (source: string, name: string): Buffer | null => {
  const found = new RegExp(`/${name}\\s*(?=[(<])`).exec(source);
  return found ? textAt(source, found.index + found[0].length) : null;
};
const numberOf = (source: string, name: string): number | null => {
  const found = new RegExp(`/${name}\\s+(-?\\d{1,10})`).exec(source)?.[1];
  return found === undefined ? null : Number(found);
};

const longestDictionary = 4_000;
/** What the file says of its encryption; null: none, `unknown`: another handler than the standard one, or damaged. */
function encryptionIn(source: string): Encryption | 'unknown' | null {
  // The last word counts: each change of a PDF is written after it.
  const pointer = [...source.matchAll(/\/Encrypt\s*(?:(\d{1,9})\s+(\d{1,5})\s+R|(?=<<))/g)].at(-1);
  if (!pointer) return null;
  const from = pointer[1]
    ? [...source.matchAll(new RegExp(`(?<!\\d)${pointer[1]}\\s+${pointer[2]}\\s+obj`, 'g'))].at(-1)?.index
    : pointer.index + pointer[0].length;
  const dictionary = from === undefined ? '' : source.slice(from, from + longestDictionary);
  const [r, v, o, u] = [
    numberOf(dictionary, 'R'),
    numberOf(dictionary, 'V'),
    textOf(dictionary, 'O'),
    textOf(dictionary, 'U'),
  ];
  const fileId = /\/ID\s*\[\s*(?=[(<])/g;
  const id = [...source.matchAll(fileId)].map((each) => textAt(source, each.index + each[0].length)).find(Boolean);
  if (!/\/Filter\s*\/Standard/.test(dictionary) || r === null || !o || !u) return 'unknown';
  const bits = (v ?? 0) >= 4 ? 128 : (v ?? 0) >= 2 ? (numberOf(dictionary, 'Length') ?? 40) : 40;
  return {
    r,
    keyBytes: Math.min(16, Math.max(5, bits / 8)),
    o,
    u,
    permissions: numberOf(dictionary, 'P') ?? 0,
    fileId: id ?? Buffer.alloc(0),
    encryptsMetadata: !/\/EncryptMetadata\s+false/.test(dictionary),
  };
}

/** Readers look for the end in the last kilobyte; what mailers and browsers add after it is allowed for. */
const tailBytes = 2_048;

/** Whether a PDF can be read by everybody: whole to its end, and without a password to open it. */
export function readPdf(content: Buffer): 'readable' | 'broken' | 'password' {
  const source = content.toString('latin1');
  const tail = source.replace(/[\s\0]+$/, '').slice(-tailBytes);
  if (!/startxref\s+\d/.test(tail) || !/\/(Root|XRef)\b/.test(source)) return 'broken';
  const encryption = encryptionIn(source);
  if (encryption === null) return 'readable';
  return encryption !== 'unknown' && opensWithoutPassword(encryption) ? 'readable' : 'password';
}
