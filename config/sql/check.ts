import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../folders';
import { layers, mayUse, owners, under } from '../ownership.mjs';
import { judgeLeaseShape } from './judge-lease-shape';
import { judgeOwners, judgeTrespass, type Ownership } from './judge-trespass';
import { owed } from './owed';
import { readHouse, readStatements } from './read-statements';

// Part of `npm run lint`: reads every `sql` template and migration. A table has one owner (docs/decisions/026), and a
// limited locking sub-select stands by itself. Names each fault and fails.

const ownership: Ownership = { layers, mayUse, owners, under };
const [statements, house] = [readStatements(), readHouse()];
const all = judgeTrespass(ownership, statements, house);
const trespasses = all.filter(({ file }) => !owed.includes(file));
const paid = owed.filter((file) => !all.some((each) => each.file === file));

const migrations = readdirSync(join(root, 'migrations'))
  .filter((name) => name.endsWith('.sql'))
  .map((name) => ({ file: `migrations/${name}`, line: 1, text: readFileSync(join(root, 'migrations', name), 'utf8') }));
const rerun = [...statements, ...migrations].flatMap(({ file, line, text }) =>
  judgeLeaseShape(text).map(
    (shape) =>
      `${file}:${line} a limited locking sub-select may be run once for each row: ${shape}. Write WITH picked AS MATERIALIZED (SELECT … LIMIT … FOR UPDATE …) UPDATE … FROM picked.`,
  ),
);

const faults = [
  ...judgeOwners(ownership, house),
  ...trespasses.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ...paid.map((file) => `${file} trespasses no more: take it out of config/sql/owed.ts`),
  ...rerun,
];
for (const fault of faults) console.error(fault);

const count = (kind: string) => house.definitions.filter((each) => each.kind === kind).length;
const by = (module: string) => all.filter((each) => each.module === module).length;
const modules = [...new Set(all.map((each) => each.module))].sort();
console.log(
  `${statements.length} statements, ${count('table')} tables, ${count('view')} views, ${count('function')} functions, ${count('trigger')} triggers, ${house.keys.length} keys: ` +
    `${trespasses.length} trespasses, ${all.length - trespasses.length} owed${modules.length ? ` (${modules.map((module) => `${module} ${by(module)}`).join(', ')})` : ''}`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
