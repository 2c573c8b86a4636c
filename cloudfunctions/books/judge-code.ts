/** The next free number under an account, after the last that is used; null where the numbers are all used, or it has no more levels. */
export function nextCodeUnder(parent: string, codes: readonly string[]): string | null {
  if (parent.length >= 10) return null;
  const used = new Set(codes);
  const own = codes
    .filter((code) => code.length === parent.length + 2 && code.startsWith(parent))
    .map((code) => Number(code.slice(-2)));
  // 99 is what associations call the rest: it stays the last.
  const last = Math.max(0, ...own.filter((number) => number < 99));
  const next = [
    ...Array.from({ length: 98 - last }, (_, i) => last + 1 + i),
    ...Array.from({ length: last }, (_, i) => i + 1),
    99,
  ];
  const free = next.find((number) => !used.has(parent + String(number).padStart(2, '0')));
  return free === undefined ? null : parent + String(free).padStart(2, '0');
}
