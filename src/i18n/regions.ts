import { packedRegions } from './packed-regions';

/** As a picker takes it. */
interface Region {
  value: string;
  label: string;
  children?: Region[];
}

const named = (prefix: string, packed: string) => ({ value: prefix + packed.slice(0, 2), label: packed.slice(2) });

let unpacked: Region[] | undefined;
/** Three levels for a picker; the leaves are six digits, their parents two and four. Unpacked when first asked for. */
export const regionOptions = (): Region[] => {
  unpacked ??= packedRegions.map((line) => {
    const [head = '', ...cities] = line.split('|');
    const province = named('', head);
    const children = cities.map((city) => {
      const [name = '', ...counties] = city.split(',');
      const { value, label } = named(province.value, name);
      return { value, label, children: counties.map((county) => named(value, county)) };
    });
    return { ...province, children };
  });
  return unpacked;
};

/**
 * `330109` → 浙江省杭州市萧山区, and provinces and cities by two and four digits. A municipality is said once. Codes that
 * have been abolished show as far as they are known, an unknown one as it stands.
 */
export const regionText = (code: string): string => {
  const names: string[] = [];
  let level: readonly Region[] | undefined = regionOptions();
  for (const digits of [2, 4, 6]) {
    const found: Region | undefined = level?.find(({ value }) => value === code.slice(0, digits));
    if (!found || code.length < digits) break;
    if (names[names.length - 1] !== found.label) names.push(found.label);
    level = found.children;
  }
  return names.join('') || code;
};
