import { layers, mayUse, owners, under } from '../ownership.mjs';
import { judgeOwners, judgeTrespass, type Ownership } from './judge-trespass';
import { owed } from './owed';
import { readHouse, readStatements } from './read-statements';

// npm run check:sql: a table has one owner (docs/decisions/026). Names each trespass and fails.
const ownership: Ownership = { layers, mayUse, owners, under };
const [statements, house] = [readStatements(), readHouse()];
const all = judgeTrespass(ownership, statements, house);
const trespasses = all.filter(({ file }) => !owed.includes(file));
const paid = owed.filter((file) => !all.some((each) => each.file === file));
const faults = [
  ...judgeOwners(ownership, house),
  ...trespasses.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ...paid.map((file) => `${file} trespasses no more: take it out of config/sql/owed.ts`),
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
