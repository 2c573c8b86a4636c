/** A scale of round steps from the lowest to the highest, nothing among them. */
export interface Scale {
  low: number;
  high: number;
  /** From the highest to the lowest, evenly apart. */
  ticks: number[];
}
const steps = 3;
const round = [1, 2, 2.5, 5, 10];

/** Of the values that are known; a line of nothing but zero still has room above it. */
export function scaleOf(values: readonly (number | null)[]): Scale {
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const raw = (most - least || steps) / steps;
  // Points and people come whole.
  const whole = known.every(Number.isInteger);
  const power = 10 ** Math.floor(Math.log10(raw));
  const fits = (each: number) => each * power >= raw * (1 - 1e-9) && (!whole || Number.isInteger(each * power));
  const step = power * (round.find(fits) ?? 10);
  const [below, above] = [Math.floor(least / step + 1e-9), Math.max(Math.ceil(most / step - 1e-9), least < 0 ? 0 : 1)];
  // Multiplied anew each time: added up, 0.1 and 0.2 would be 0.30000000000000004.
  const ticks = Array.from({ length: above - below + 1 }, (_, i) => Number(((above - i) * step).toPrecision(12)));
  return { low: ticks[ticks.length - 1] ?? 0, high: ticks[0] ?? 1, ticks };
}

/** Percent from the top. */
export const topOf = (value: number, { low, high }: Scale) => ((high - value) / (high - low)) * 100;
/** Percent from the left: the middle of each of so many columns. */
const leftOf = (index: number, count: number) => ((index + 0.5) / count) * 100;

const figure = (n: number) => n.toFixed(2).replace(/\.?0+$/, '');

/** Runs of neighbours that are known, as one path in a box of 100 by 100; what is missing is a gap. */
export function pathOf(values: readonly (number | null)[], scale: Scale): string {
  let drawing = false;
  return values
    .map((value, index) => {
      if (value === null) {
        drawing = false;
        return '';
      }
      const at = `${figure(leftOf(index, values.length))} ${figure(topOf(value, scale))}`;
      const command = drawing ? 'L' : 'M';
      drawing = true;
      return `${command}${at}`;
    })
    .join('');
}

/**
 * A number short enough for an axis: `1.2万`, `−3`, `0.05`.
 * @param units `10000 万|100000000 亿`
 */
export function shortNumber(value: number, units: string): string {
  const size = Math.abs(value);
  const unit = units
    .split('|')
    .map((each) => each.split(' '))
    .filter(([from]) => size >= Number(from))
    .pop();
  const shown = Number((size / Number(unit?.[0] ?? 1)).toPrecision(3));
  return `${value < 0 ? '−' : ''}${shown}${unit?.[1] ?? ''}`;
}
