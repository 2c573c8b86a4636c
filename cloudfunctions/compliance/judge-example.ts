/**
 * The facts of a case without real data: figures, yes and no, and days stay, for they are what was judged; every text goes,
 * but for codes in one word of Latin letters.
 */
export function withoutNames(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, bare(value)]));
}
const isCode = (text: string) => /^[a-z][A-Za-z_]{0,40}$/.test(text);
const isDay = (text: string) => /^\d{4}-\d{2}(-\d{2})?$/.test(text);
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value === 'object' && value !== null) return null;
  if (typeof value !== 'string' || value === '' || isCode(value) || isDay(value)) return value;
  return '…';
}

/** The texts of a case that may not stand in its example: what it is called, and each of its facts. */
export const namesOf = (title: string, facts: Readonly<Record<string, unknown>>): string[] =>
  [title, ...Object.values(facts).flat()].filter(
    (each): each is string => typeof each === 'string' && each.length >= 2 && !isCode(each) && !isDay(each),
  );
