import type { Definition, House } from './definitions';
import type { Statement } from './read-statements';
import { relationsIn, type Named } from './relations';

/** What a module keeps and shows: see config/ownership.mjs. */
export interface Owner {
  tables: readonly string[];
  functions: readonly string[];
  publishes: readonly string[];
  ports: Readonly<Record<string, string>>;
  watched: readonly string[];
}
export interface Ownership {
  layers: readonly (readonly string[])[];
  under: readonly string[];
  mayUse: Readonly<Record<string, readonly string[]>>;
  owners: Readonly<Record<string, Owner>>;
}
export interface Trespass {
  file: string;
  line: number;
  module: string;
  message: string;
}

/** Who owns each name: a table, a view or a function; a port is made by the module above that it names. */
function ownersOf({ owners }: Ownership): Map<string, string> {
  const found = new Map<string, string>();
  for (const [module, { tables, functions, publishes, ports }] of Object.entries(owners)) {
    for (const name of [...tables, ...functions, ...publishes]) found.set(name, module);
    for (const [name, maker] of Object.entries(ports)) found.set(name, maker);
  }
  return found;
}

/** Whether the module stands on the other: what lies under all modules stands on what lies under it. */
function standsOn({ under, mayUse }: Ownership, module: string, other: string): boolean {
  const level = under.indexOf(module);
  return level >= 0
    ? under.slice(0, level).includes(other)
    : under.includes(other) || (mayUse[module] ?? []).includes(other);
}

/** What is wrong with a module that names this; null when nothing is. */
function judgeName(ownership: Ownership, owner: Map<string, string>, module: string, named: Named): string | null {
  const { owners } = ownership;
  const of = owner.get(named.name);
  if (of === undefined || of === module || named.as === 'key') return null;
  const declarer = Object.keys(owners).find((each) => Object.hasOwn(owners[each]?.ports ?? {}, named.name));
  const shows = declarer ?? of;
  const published = declarer ? [named.name] : (owners[of]?.publishes ?? []);
  if (
    published.includes(named.name) &&
    named.as !== 'write' &&
    (shows === module || standsOn(ownership, module, shows))
  )
    return null;
  const verb = { read: 'reads', write: 'writes', call: 'calls' }[named.as];
  const offer = standsOn(ownership, module, of)
    ? `${of} publishes: ${[...published, ...Object.keys(owners[of]?.ports ?? {})].join(', ') || 'nothing'}`
    : `${module} does not stand on ${of}`;
  return `${module} ${verb} ${named.name} of ${of}; ${offer}`;
}

/** Every place where SQL of one module reaches past what another publishes. */
export function judgeTrespass(ownership: Ownership, statements: Statement[], house: House): Trespass[] {
  const owner = ownersOf(ownership);
  const found: Trespass[] = [];
  const look = (file: string, line: number, module: string, text: string) => {
    for (const named of relationsIn(text)) {
      const message = judgeName(ownership, owner, module, named);
      if (message) found.push({ file, line: line + named.line, module, message });
    }
  };
  for (const { file, line, module, text } of statements) look(file, line, module, text);
  for (const each of house.definitions) {
    const module = owner.get(each.name);
    if (module && (each.kind === 'view' || each.kind === 'function')) look(each.file, each.line, module, each.text);
    if (each.on) found.push(...judgeTrigger(ownership, owner, each, each.on));
  }
  return [...found, ...judgeKeys(ownership, owner, house)];
}

/** A trigger is its function's: on its own module's tables, or on one that the owner lets others watch. */
function judgeTrigger(
  ownership: Ownership,
  owner: Map<string, string>,
  { name, file, line }: Definition,
  { table, runs }: { table: string; runs: string },
): Trespass[] {
  const [of, module] = [owner.get(table), owner.get(runs)];
  if (!of || !module || of === module) return [];
  const calls = judgeName(ownership, owner, of, { name: runs, as: 'call', line: 0 });
  if (standsOn(ownership, of, module)) return calls ? [{ file, line, module: of, message: calls }] : [];
  if (ownership.owners[of]?.watched.includes(table) && standsOn(ownership, module, of)) return [];
  return [
    {
      file,
      line,
      module,
      message: `trigger ${name} of ${module} hangs on ${table} of ${of}; ${of} lets watch: ${ownership.owners[of]?.watched.join(', ') || 'nothing'}`,
    },
  ];
}

/** Foreign keys point to the same level or down. */
function judgeKeys({ layers }: Ownership, owner: Map<string, string>, { keys }: House): Trespass[] {
  const levelOf = (table: string) => layers.findIndex((level) => level.includes(owner.get(table) ?? ''));
  return keys
    .filter(({ from, to }) => owner.has(from) && owner.has(to) && levelOf(to) > levelOf(from))
    .map(({ from, to, name, file, line }) => {
      const module = owner.get(from) ?? '';
      return {
        file,
        line,
        module,
        message: `key ${name} of ${module} points up: ${from} to ${to} of ${owner.get(to)}`,
      };
    });
}

/** Names that have no owner, owners of what is not there, and tables that are shown as they are. */
export function judgeOwners(ownership: Ownership, house: House): string[] {
  const owner = ownersOf(ownership);
  const tables = new Set(house.definitions.filter(({ kind }) => kind === 'table').map(({ name }) => name));
  const shown = Object.values(ownership.owners).flatMap(({ publishes, ports }) => [
    ...publishes,
    ...Object.keys(ports),
  ]);
  const there = new Set(house.definitions.filter(({ kind }) => kind !== 'trigger').map(({ name }) => name));
  return [
    ...[...there].filter((name) => !owner.has(name)).map((name) => `${name} has no owner in config/ownership.mjs`),
    ...[...owner].filter(([name]) => !there.has(name)).map(([name, of]) => `${name} of ${of} is made by no migration`),
    ...shown.filter((name) => tables.has(name)).map((name) => `${name} is a table: publish a view of it`),
  ];
}
