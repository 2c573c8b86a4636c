import { Hash as Sha256 } from 'fast-sha256';
import { utf8 } from './bytes';

type Hash = Uint8Array;
const hashed = (prefix: number, ...parts: readonly Uint8Array[]): Hash => {
  const hash = new Sha256().update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};
/** The hash of a line as the tree has it (RFC 6962 §2.1). */
export const leafOf = (body: string): Hash => hashed(0, utf8(body));
const over = (left: Hash, right: Hash): Hash => hashed(1, left, right);

/**
 * The tree of all lines that were walked over so far, kept as its complete subtrees, the greatest first. Written apart from
 * the server's: whoever checks the house does not do it by the house's own code.
 */
export class Walk {
  readonly #peaks: { size: number; hash: Hash }[] = [];
  #size = 0;
  get size(): number {
    return this.#size;
  }
  add(leaf: Hash): void {
    let peak = { size: 1, hash: leaf };
    for (;;) {
      const last = this.#peaks[this.#peaks.length - 1];
      if (last?.size !== peak.size) break;
      this.#peaks.pop();
      peak = { size: peak.size * 2, hash: over(last.hash, peak.hash) };
    }
    this.#peaks.push(peak);
    this.#size += 1;
  }
  /** Null before the first line. */
  root(): Hash | null {
    return this.#peaks.reduceRight<Hash | null>((right, { hash }) => (right ? over(hash, right) : hash), null);
  }
}
