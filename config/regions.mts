// Packs the county list of @vant/area-data into one short text: `tsx config/regions.mts`. The package's own form is
// five times as large, which matters in a subpackage.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { areaList } from '@vant/area-data';

const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
const ends: Record<string, string> = { 区: ';', 县: ',', 市: '.' };
const under = (list: Record<string, string>, prefix: string, digits: number) => {
  let before = 0;
  return Object.entries(list)
    .filter(([code]) => code.startsWith(prefix))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, name]) => {
      const number = code.slice(digits - 2, digits);
      const follows = Number(number) === before + 1;
      before = Number(number);
      const end = ends[name.slice(-1)];
      return { code: code.slice(0, digits), words: `${follows ? '' : number}${end ? name.slice(0, -1) + end : `${name}:`}` };
    });
};

const packed = under(provinces, '', 2).map((province) =>
  [
    province.words,
    ...under(cities, province.code, 4).map((city) =>
      [city, ...under(counties, city.code, 6)].map(({ words }) => words).join(''),
    ),
  ].join('|'),
);
// A script of its own, not a module of the bundle: it lies in one package, and WeChat fetches it there for the others.
const target = path.resolve(import.meta.dirname, '../src/i18n/packed-regions.js');
writeFileSync(
  target,
  `// GB/T 2260 codes down to the county, and the towns of cities that have none: \`province|city county …|…\`. Each is two
// digits (none: one more than the one before it), its name, and how the name ends: ; 区, 县 . 市 : as it is written.
// Made by config/regions.mts.
module.exports = [\n${packed.map((line) => `  '${line}',`).join('\n')}\n];\n`,
);
