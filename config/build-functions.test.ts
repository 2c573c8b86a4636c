import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from './build-functions';

let folder: string;
const write = (path: string, code: string) => {
  mkdirSync(join(folder, 'cloudfunctions', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'cloudfunctions', path), code);
};
const build = () =>
  buildFunctions({
    sourceDir: join(folder, 'cloudfunctions'),
    outDir: join(folder, 'out'),
    mapDir: join(folder, 'maps'),
  });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiguan-build-'));
  write('shared/cloudbase.ts', "export const weigh = () => 'the SDK is loaded';");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one file a function, its map apart, and the SDK in a file that is required when used', async () => {
  write(
    'echo/index.ts',
    "export const main = async (load: boolean) => (load ? (await import('../shared/cloudbase')).weigh() : 'light');",
  );
  write('notes.ts', 'export {}');
  expect(await build()).toEqual(['echo']);
  const file = join(folder, 'out', 'echo', 'index.js');
  expect(readFileSync(file, 'utf8')).not.toMatch(/the SDK is loaded|sourceMappingURL/);
  expect(existsSync(join(folder, 'maps', 'echo', 'index.js.map'))).toBe(true);
  expect(existsSync(join(folder, 'out', 'echo', 'index.js.map'))).toBe(false);
  const { main } = (await import(file)) as { main: (load: boolean) => Promise<string> };
  expect(await main(false)).toBe('light');
  expect(Object.keys(require.cache).some((path) => path.endsWith('cloudbase.js'))).toBe(false);
  expect(await main(true)).toBe('the SDK is loaded');
});

test.each(['spreadsheet', 'document'])('shared/%s stands only beside the functions that use it', async (heavy) => {
  write(`shared/${heavy}.ts`, "export const weigh = () => 'heavy';");
  write('light/index.ts', "export const main = async () => 'light';");
  write('echo/index.ts', "import { weigh } from '../shared/loader';\nexport const main = weigh;");
  write('shared/loader.ts', `export const weigh = async () => (await import('./${heavy}')).weigh();`);
  await build();
  expect(existsSync(join(folder, 'out', 'light', `${heavy}.js`))).toBe(false);
  expect(existsSync(join(folder, 'out', 'light', 'cloudbase.js'))).toBe(false);
  const { main } = (await import(join(folder, 'out', 'echo', 'index.js'))) as { main: () => Promise<string> };
  expect(await main()).toBe('heavy');
  write('shared/loader.ts', `import { weigh as load } from './${heavy}';\nexport const weigh = async () => load();`);
  await expect(build()).rejects.toThrow(`shared/${heavy} is loaded when used`);
});

test('what a heavy file asks for stands beside the same functions', async () => {
  write('shared/simplified.ts', "export const weigh = () => 'a table';");
  write('compliance/patterns.ts', "export const weigh = async () => (await import('../shared/simplified')).weigh();");
  write('echo/index.ts', "export const main = async () => (await import('../compliance/patterns')).weigh();");
  await build();
  expect(readFileSync(join(folder, 'out', 'echo', 'patterns.js'), 'utf8')).not.toContain('a table');
  const { main } = (await import(join(folder, 'out', 'echo', 'index.js'))) as { main: () => Promise<string> };
  expect(await main()).toBe('a table');
});

test('a file of the same name elsewhere is bundled like any other', async () => {
  write('echo/document.ts', "export const word = () => 'own';");
  write('echo/index.ts', "import { word } from './document';\nexport const main = async () => word();");
  await build();
  const { main } = (await import(join(folder, 'out', 'echo', 'index.js'))) as { main: () => Promise<string> };
  expect(await main()).toBe('own');
});

test('an import that would load the SDK at start fails, and the last build stays', async () => {
  write('echo/index.ts', 'export const main = async () => 1;');
  await build();
  write('echo/index.ts', "import { weigh } from '../shared/cloudbase';\nexport const main = async () => weigh();");
  await expect(build()).rejects.toThrow(/loaded when used/);
  expect(existsSync(join(folder, 'out', 'echo', 'index.js'))).toBe(true);
});

test('binds who judges into the functions that ask a gate, and into no other', async () => {
  write(
    'ground/gate.ts',
    `let load = async (): Promise<string[]> => [];
export const judgedBy = (loader: typeof load) => { load = loader; };
export const ask = () => load();`,
  );
  write('compliance/gates.ts', "export const gates = ['the red lines'];");
  const asks = "import { ask } from '../ground/gate';\nexport const main = () => ask();";
  write('payments/index.ts', asks);
  write('points/index.ts', asks);
  await build();
  const judged = async (name: string) =>
    ((await import(join(folder, 'out', name, 'index.js'))) as { main: () => Promise<string[]> }).main();
  expect(await judged('payments')).toEqual(['the red lines']);
  expect(await judged('points')).toEqual([]);
  // Loaded with the first question, not at start.
  expect(existsSync(join(folder, 'out', 'payments', 'gates.js'))).toBe(true);
  expect(readFileSync(join(folder, 'out', 'payments', 'index.js'), 'utf8')).not.toContain('red lines');
  expect(existsSync(join(folder, 'out', 'points', 'gates.js'))).toBe(false);
});
