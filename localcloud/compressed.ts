import { readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What a browser may be sent instead of the file itself; null for the file as it is. */
export type Encoding = 'br' | 'gzip' | null;

const squeeze: Record<'br' | 'gzip', (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** The best that the header allows; what is refused with `q=0` is not taken. */
export function chooseEncoding(accepted: string): Encoding {
  const taken = accepted.split(',').flatMap((each) => {
    const [name = '', ...weights] = each
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return weights.some((weight) => /^q=0(\.0*)?$/.test(weight)) ? [] : [name];
  });
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null;
}

// By file, time and encoding: a build that replaces a file has a new time, and nobody compresses twice.
const kept = new Map<string, Promise<Buffer>>();

/** The file's bytes in this encoding, compressed once. */
export function compressed(file: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const key = `${file}\0${statSync(file).mtimeMs}\0${encoding}`;
  const known = kept.get(key) ?? squeeze[encoding](readFileSync(file));
  kept.set(key, known);
  return known;
}
