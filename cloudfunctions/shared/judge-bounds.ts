/** Far past the deepest form of the house; what recurses over an input (schemas, hashes) stands it on any stack. */
const mostLevels = 64;
const mostValues = 100_000;
/** Of all texts and keys together, in UTF-16 units. */
const mostLetters = 2_000_000;

/** Whether a value read from JSON is of a size that may be looked at: judged level by level, without recursion. */
export function withinBounds(value: unknown): boolean {
  let level = [value];
  let values = 1;
  let letters = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) return false;
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each === 'string') letters += each.length;
      if (typeof each === 'object' && each !== null) {
        const inside: unknown[] = Object.values(each);
        if (!Array.isArray(each)) for (const key of Object.keys(each)) letters += key.length;
        values += inside.length;
        if (values > mostValues) return false;
        for (const one of inside) next.push(one);
      }
      if (letters > mostLetters) return false;
    }
    level = next;
  }
  return true;
}
