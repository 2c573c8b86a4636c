// Packs the county list of @vant/area-data into one short text: `tsx config/regions.mts`. The package's own form is
// three times as large, which matters in a subpackage.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { areaList } from '@vant/area-data';

const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
const under = (list: Record<string, string>, prefix: string, digits: number) =>
  Object.entries(list)
    .filter(([code]) => code.startsWith(prefix))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, name]) => ({ code: code.slice(0, digits), words: code.slice(digits - 2, digits) + name }));

const packed = under(provinces, '', 2).map((province) =>
  [
    province.words,
    ...under(cities, province.code, 4).map((city) =>
      [city.words, ...under(counties, city.code, 6).map((county) => county.words)].join(','),
    ),
  ].join('|'),
);
const target = path.resolve(import.meta.dirname, '../src/i18n/packed-regions.ts');
writeFileSync(
  target,
  `// GB/T 2260 codes down to the county, and the towns of cities that have none: \`province|city,county,…|…\`, two digits\n// each. Made by config/regions.mts.\nexport const packedRegions = [\n${packed.map((line) => `  '${line}',`).join('\n')}\n];\n`,
);
