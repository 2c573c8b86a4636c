import { v7 } from 'uuid';

/** A reproducible source of chance (sfc32): the same seed gives the same sequence on every machine. */
export class Random {
  private readonly state: Uint32Array;

  constructor(private readonly seed: string) {
    this.state = Uint32Array.from([0, 1, 2, 3], (part) => hash(`${part}/${seed}`));
    for (let i = 0; i < 16; i++) this.bits();
  }

  /** A sequence of its own: what one part of the data draws does not move the others. */
  branch(name: string): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** 32 random bits. */
  bits(): number {
    const [a = 0, b = 0, c = 0, count = 0] = this.state;
    const result = (a + b + count) >>> 0;
    this.state[0] = b ^ (b >>> 9);
    this.state[1] = c + (c << 3);
    this.state[2] = ((c << 21) | (c >>> 11)) + result;
    this.state[3] = count + 1;
    return result;
  }
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor((this.bits() / 2 ** 32) * (high - low + 1));
  }
  chance(probability: number): boolean {
    return this.bits() < probability * 2 ** 32;
  }
  pick<T>(list: readonly T[]): T {
    const found = list[this.int(0, list.length - 1)];
    if (found === undefined) throw new Error('there is nothing to pick from');
    return found;
  }
  text(symbols: string, length: number): string {
    let drawn = '';
    for (let i = 0; i < length; i++) drawn += symbols.charAt(this.int(0, symbols.length - 1));
    return drawn;
  }
  /** UUID v7 for a row made at `at`. */
  id(at: Date): string {
    const random = new Uint8Array(Uint32Array.from([this.bits(), this.bits(), this.bits(), this.bits()]).buffer);
    return v7({ msecs: at.getTime(), random, seq: this.bits() });
  }
}

// FNV-1a.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
