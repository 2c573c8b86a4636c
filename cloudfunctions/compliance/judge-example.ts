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

const endings = /(股份|有限|责任|公司|集团|控股)+$/;
/**
 * By what a unit is known: its place and its own two signs, the first of its name, and any four of the rest. Of what is not
 * called as a unit: nothing.
 */
function knownBy(name: string): string[] {
  if (!/(公司|厂|集团|协会|商会|研究院|研究所|事务所|合作社)$/.test(name)) return [];
  const own = [...name.replace(endings, '')];
  const runs = (length: number, from: number, to: number) =>
    own.slice(from, to).flatMap((_, at) => {
      const run = own.slice(from + at, from + at + length);
      return run.length === length ? [run.join('')] : [];
    });
  return [...runs(2, 0, 3), ...runs(4, 0, own.length)];
}

/** The texts of a case that may not stand in its example: what it is called, also in part, and each of its facts. */
export const namesOf = (title: string, facts: Readonly<Record<string, unknown>>): string[] =>
  [title, ...Object.values(facts).flat()]
    .filter((each): each is string => typeof each === 'string' && each.length >= 2 && !isCode(each) && !isDay(each))
    .flatMap((each) => [each, ...knownBy(each)]);
