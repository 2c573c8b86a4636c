/**
 * The numbers of bills that the remark of a transfer names, as people type them: full-width, in small letters, with
 * spaces; only those whose check digits are right (ISO 7064, modulus 97).
 */
export function billNumbersIn(remark: string): string[] {
  const plain = remark
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.·:：]/g, '');
  const found = [...plain.matchAll(/SK(\d{10,20})/g)].flatMap(([, digits = '']) =>
    // What follows without a gap, such as a date, is not of the number.
    Array.from({ length: digits.length - 9 }, (_, i) => digits.slice(0, 10 + i)).filter(
      (each) => BigInt(each) % 97n === 1n,
    ),
  );
  return [...new Set(found.slice(0, 20))].map((digits) => `SK${digits}`);
}
