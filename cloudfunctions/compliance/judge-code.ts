/**
 * The code of a rule that is entered: the letters of the one it is based on, the year it begins in and the next number,
 * as FEE2701. Unlike those of this release (FEE06) it has four digits or more.
 */
export function freeCode(base: string, from: string, taken: readonly string[]): string {
  const stem = `${/^[A-Z]+/.exec(base)?.[0] ?? ''}${from.slice(2, 4)}`;
  const numbers = taken.flatMap((code) => {
    const [, number] = new RegExp(`^${stem}(\\d{2,})$`).exec(code) ?? [];
    return number ? [Number(number)] : [];
  });
  return `${stem}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
