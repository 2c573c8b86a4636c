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

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * Whether JSON may be read at all, told from its text in one pass: what it holds is bounded before anything is made of it.
 * @param around levels of what is written around the value itself
 */
export function readable(json: string, around = 1): boolean {
  if (json.length > 2 * mostLetters) return false;
  let [depth, values, inText] = [0, 1, false];
  for (let i = 0; i < json.length; i++) {
    const sign = json.charCodeAt(i);
    if (inText) {
      if (sign === backslash) i++;
      else if (sign === quote) inText = false;
    } else if (sign === quote) inText = true;
    else if (opening.has(sign)) {
      if (++depth > mostLevels + around || ++values > 2 * mostValues) return false;
    } else if (closing.has(sign)) depth--;
    else if (sign === comma && ++values > 2 * mostValues) return false;
  }
  return true;
}
