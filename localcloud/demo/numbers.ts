import { usccCheckCharacter } from '../../contracts/uscc';
import type { Random } from './random';

/**
 * Numbers that pass every check and belong to nobody: organisation codes start with MW and mobiles with a prefix that is
 * not given out, ID numbers name a county that does not exist.
 */
const organisationSymbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function organisationCode(first8: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * organisationSymbols.indexOf(first8.charAt(i)),
    0,
  );
  const rest = 11 - (sum % 11);
  return first8 + (rest === 10 ? 'X' : rest === 11 ? '0' : String(rest));
}

export type UsccKind = '91' | '51';
const drawUscc = (random: Random, kind: UsccKind, region: string): string => {
  const first17 =
    kind +
    region +
    organisationCode(`MW${random.text('0123456789ABCDEFGHJKLMNPQRTUWXY', 1)}${random.text('0123456789', 5)}`);
  return first17 + usccCheckCharacter(first17);
};

const drawIdNumber = (random: Random): string => {
  const birth = `${random.int(1956, 1998)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  const first17 = `3299${two(random.int(1, 29))}${birth}${random.text('0123456789', 3)}`;
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(first17.charAt(i)), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
};
const two = (value: number) => String(value).padStart(2, '0');

/** Draws numbers of which none comes twice. */
export class Numbers {
  private readonly used = new Set<string>();

  constructor(private readonly random: Random) {}

  uscc = (kind: UsccKind, region: string): string => this.once(() => drawUscc(this.random, kind, region));
  /** 公民身份号码 */
  idNumber = (): string => this.once(() => drawIdNumber(this.random));
  /** E.164 */
  phone = (): string =>
    this.once(() => `+86${this.random.pick(['154', '161', '164', '168'])}${this.random.text('0123456789', 8)}`);

  private once(draw: () => string): string {
    for (;;) {
      const drawn = draw();
      if (this.used.has(drawn)) continue;
      this.used.add(drawn);
      return drawn;
    }
  }
}
