import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../folders';
import { judgeLeaseShape } from './judge-lease-shape';
import { sqlTemplatesOf, type SqlText } from './templates';

// Part of `npm run lint`: reads every `sql` template and migration for shapes that do something else than they say.

const filesOf = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(root, folder, name));

const texts: SqlText[] = [
  ...filesOf('cloudfunctions', /(?<!\.test)\.ts$/).flatMap(sqlTemplatesOf),
  ...filesOf('migrations', /\.sql$/).map((file) => ({ file, line: 1, text: readFileSync(file, 'utf8') })),
];

let wrong = 0;
for (const { file, line, text } of texts)
  for (const shape of judgeLeaseShape(text)) {
    wrong++;
    console.log(`${relative(root, file)}:${line}  a limited locking sub-select may be run once for each row: ${shape}`);
  }
if (wrong > 0) {
  console.log('Write WITH picked AS MATERIALIZED (SELECT … LIMIT … FOR UPDATE …) UPDATE … FROM picked.');
  process.exitCode = 1;
}
