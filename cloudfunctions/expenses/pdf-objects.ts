import { constants, inflateSync } from 'node:zlib';

export interface PdfObject {
  dict: string;
  /** Unpacked; null where it has none, or one that is not read here. */
  stream: Buffer | null;
}
/** An invoice is a page or two: what unpacks to more is none. */
const mostBytes = 8 * 1024 * 1024;
const mostObjects = 5_000;

function unpacked(dict: string, bytes: Buffer): Buffer | null {
  if (!/\/Filter/.test(dict)) return bytes;
  if (!/\/FlateDecode/.test(dict) || /\/(DCT|JPX|LZW|ASCII85|ASCIIHex|RunLength|CCITTFax|JBIG2)/.test(dict))
    return null;
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

/**
 * The objects of a PDF by their numbers, those in object streams too; of a changed one the last counts. Pictures and fonts
 * are left packed. One that is encrypted has nothing to read here.
 */
export function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const source = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  if (/\/Encrypt\b/.test(source)) return objects;
  let budget = mostBytes * 4;
  for (const found of source.matchAll(/(?<!\d)(\d{1,7})\s+\d{1,5}\s+obj\b/g)) {
    if (objects.size >= mostObjects) break;
    const start = found.index + found[0].length;
    const end = source.indexOf('endobj', start);
    const at = source.indexOf('stream', start);
    const has = at >= 0 && (end < 0 || at < end);
    const dict = source.slice(start, has ? at : end < 0 ? source.length : end);
    let stream: Buffer | null = null;
    if (has && !/\/Subtype\s*\/Image|\/FontFile|\/Length1\b/.test(dict)) {
      const first = at + 'stream'.length + (source.startsWith('\r\n', at + 6) ? 2 : 1);
      const last = source.indexOf('endstream', first);
      stream = last < 0 || budget <= 0 ? null : unpacked(dict, pdf.subarray(first, last));
      budget -= stream?.length ?? 0;
    }
    objects.set(Number(found[1]), { dict, stream });
  }
  for (const { dict, stream } of [...objects.values()])
    if (stream && /\/Type\s*\/ObjStm\b/.test(dict)) addInside(objects, dict, stream);
  return objects;
}

/** ISO 32000-1, 7.5.7: pairs of number and offset, then the objects. What stands outside is newer. */
function addInside(objects: Map<number, PdfObject>, dict: string, stream: Buffer): void {
  const [count, first] = ['N', 'First'].map((key) => Number(new RegExp(`/${key}\\s+(\\d{1,7})`).exec(dict)?.[1] ?? 0));
  if (!count || !first || count > mostObjects) return;
  const text = stream.toString('latin1');
  const pairs = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let i = 0; i < count; i++) {
    const [number, offset, next] = [pairs[2 * i], pairs[2 * i + 1], pairs[2 * i + 3]];
    if (number === undefined || offset === undefined || objects.has(number)) continue;
    objects.set(number, {
      dict: text.slice(first + offset, next === undefined ? undefined : first + next),
      stream: null,
    });
  }
}
