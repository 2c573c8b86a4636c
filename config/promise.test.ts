import { readFileSync } from 'node:fs';
import { minVersion, satisfies, subset } from 'semver';

interface Locked {
  version?: string;
  optional?: boolean;
  engines?: { node?: string };
}
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { engines } = read('package.json') as { engines: { node: string } };
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { functions } = read('cloudbaserc.json') as { functions: { name: string; runtime: string }[] };
const promised = engines.node.split('||').map((range) => minVersion(range)?.version ?? '');

/** Which of these dependencies refuse a Node that the two commands are promised to work on. */
const refusing = (all: Record<string, Locked>) =>
  Object.entries(all)
    .filter(([path, { optional, engines: wants }]) => path && !optional && wants?.node)
    .filter(([, { engines: wants }]) => !subset(engines.node, wants?.node ?? ''))
    .map(([path, { version, engines: wants }]) => `${path} ${version} wants Node ${wants?.node}`);

test('every dependency takes every Node that is promised', () => expect(refusing(packages)).toEqual([]));

test('a dependency that wants a newer Node is named', () => {
  const newer = { 'node_modules/kysely': { version: '0.29.9', engines: { node: '>=22.0.0' } } };
  expect(refusing(newer)).toEqual(['node_modules/kysely 0.29.9 wants Node >=22.0.0']);
});

test.each(['README.md', 'README.en.md'])('%s promises what package.json says', (file) => {
  const said = /Node\.js (20\.\d+)\D+(22\.\d+)\D+(24)/.exec(readFileSync(file, 'utf8'))?.slice(1);
  expect(said?.map((version) => minVersion(version)?.version)).toEqual(promised);
});

test.each(functions)('$name is deployed to a Node that is promised', ({ runtime }) => {
  expect(satisfies(`${runtime.replace('Nodejs', '')}.0`, engines.node)).toBe(true);
});
