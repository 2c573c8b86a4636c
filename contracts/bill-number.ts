/** ISO 7064, modulus 97-10: one wrong digit or two that changed places do not hold. */
const holds = (digits: string): boolean => BigInt(digits) % 97n === 1n;

const mostNumbers = 20;
/** Digits of a number that anybody will ever see. */
const longest = 20;

/**
 * The numbers of bills that the remark of a transfer names, as people type them: full-width, in small letters, with
 * spaces; only those whose check digits are right.
 * @param bare a bank may have cut the letters off: a row of digits alone counts too
 */
export function billNumbersIn(remark: string, bare = false): string[] {
  const plain = remark
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.·:：]/g, '');
  const found = (plain.match(bare ? /(?:SK)?\d{10,}/g : /SK\d{10,20}/g) ?? []).flatMap((each) => {
    const digits = each.replace(/^SK/, '');
    // What follows without a gap, such as a date, is not of the number.
    return digits === each
      ? [digits].filter((all) => all.length <= longest && holds(all))
      : Array.from({ length: Math.min(digits.length, longest) - 9 }, (_, i) => digits.slice(0, 10 + i)).filter(holds);
  });
  return [...new Set(found)].slice(0, mostNumbers).map((digits) => `SK${digits}`);
}
