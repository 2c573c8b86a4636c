/** As a picker takes it. */
export interface Region {
  value: string;
  label: string;
  children?: Region[];
}

const ends: Record<string, string> = { ';': '区', ',': '县', '.': '市' };
const split = (packed: string): string[] => packed.match(/[^;,.:]*[;,.:]/g) ?? [];
/** Regions of one level, all within `prefix`; a number that is not said is one more than the one before. */
const read = (packed: string[], prefix: string): Region[] => {
  let number = 0;
  return packed.map((words) => {
    const [said = ''] = /^\d\d/.exec(words) ?? [];
    number = said ? Number(said) : number + 1;
    const label = words.slice(said.length, -1) + (ends[words.slice(-1)] ?? '');
    return { value: prefix + String(number).padStart(2, '0'), label };
  });
};
/** A level whose every region brings the packed text of those under it. */
const readAll = (packed: string[][], prefix: string, inside: (rest: string[], code: string) => Region[]): Region[] =>
  read(
    packed.map(([head = '']) => head),
    prefix,
  ).map((region, index) => ({ ...region, children: inside(packed[index]?.slice(1) ?? [], region.value) }));

/** Three levels for a picker; the leaves are six digits, their parents two and four. */
export const unpackRegions = (packed: string[]): Region[] =>
  readAll(
    packed.map((line) => line.split('|')),
    '',
    (cities, province) => readAll(cities.map(split), province, read),
  );

/**
 * `330109` → 浙江省杭州市萧山区, and provinces and cities by two and four digits. A municipality is said once. Codes that
 * have been abolished show as far as they are known, an unknown one as it stands.
 */
export const regionText = (regions: readonly Region[], code: string): string => {
  const names: string[] = [];
  let level: readonly Region[] | undefined = regions;
  for (const digits of [2, 4, 6]) {
    const found: Region | undefined = level?.find(({ value }) => value === code.slice(0, digits));
    if (!found || code.length < digits) break;
    if (names[names.length - 1] !== found.label) names.push(found.label);
    level = found.children;
  }
  return names.join('') || code;
};
