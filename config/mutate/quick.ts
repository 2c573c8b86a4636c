import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { installBeside } from '../install-beside';

// `npx tsx config/mutate/quick.ts [--own] <judge file…>`: the mutants of `npm run mutate`, but all tests of a file run in one
// process that turns one mutant on after the other. Stryker runs jest once a mutant, which takes seconds each where this
// takes milliseconds: for working on a file, and on a machine that has other work. Tests that mock cannot run so. With
// `--own` only the test beside a file runs: what that alone notices is the least of the truth.

const root = resolve(__dirname, '../..');
const silence = 60_000;

interface Mutant {
  id: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
}
interface Instrumenter {
  instrument(
    files: { name: string; mutate: true; content: string }[],
    options: object,
  ): Promise<{ files: { content: string }[]; mutants: Mutant[] }>;
}
export interface Told {
  begun?: string;
  ended?: { id: string; state: 'killed' | 'survived' | 'uncovered' };
  failed?: string;
}

async function instrumenter(): Promise<Instrumenter> {
  installBeside(__dirname);
  const file = join(__dirname, 'node_modules/@stryker-mutator/instrumenter/dist/src/instrumenter.js');
  const { Instrumenter } = (await import(pathToFileURL(file).href)) as {
    Instrumenter: new (logger: object) => Instrumenter;
  };
  const logger = new Proxy({}, { get: (_, name) => (name === 'isDebugEnabled' ? () => false : () => undefined) });
  return new Instrumenter(logger);
}

/** The tests beside a file that reach it, its own first, bundled with its mutants in it. */
async function bundles(file: string, content: string, ownAlone: boolean): Promise<string[]> {
  const plugin: Plugin = {
    name: 'mutants',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path === file ? { contents: content, loader: 'ts', resolveDir: dirname(file) } : undefined,
      );
    },
  };
  const own = file.replace(/\.ts$/, '.test.ts');
  const others = readdirSync(dirname(file))
    .filter((name) => /^judge-.*\.test\.ts$/.test(name))
    .map((name) => join(dirname(file), name));
  const found: string[] = [];
  for (const test of [own, ...(ownAlone ? [] : others.filter((each) => each !== own))]) {
    const { outputFiles, metafile } = await build({
      ...{ entryPoints: [test], bundle: true, platform: 'node', format: 'cjs', target: 'node20', write: false },
      ...{ metafile: true, packages: 'external', absWorkingDir: root, plugins: [plugin], logLevel: 'error' },
    });
    if (!Object.keys(metafile.inputs).some((name) => join(root, name) === file)) continue;
    const out = join(root, '.cache/mutate/quick', `${basename(file, '.ts')}.${found.length}.cjs`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, outputFiles[0]?.text ?? '');
    found.push(out);
  }
  return found;
}

/** Every mutant's end; one that a process is silent about for a minute has hung, and that is noticed as well. */
async function endsOf(files: string[], mutants: readonly Mutant[]): Promise<Map<string, string>> {
  const ends = new Map<string, string>();
  while (ends.size < mutants.length) {
    const left = mutants.filter(({ id }) => !ends.has(id)).map(({ id }) => id);
    let [at, failed] = ['', ''];
    await new Promise<void>((done) => {
      const child = fork(join(__dirname, 'quick-run.ts'), [JSON.stringify({ files, ids: left })], {
        ...{ cwd: root, execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
        env: { ...process.env, HUIGUAN_SECRET: 'a secret that only the mutants know, long enough' },
      });
      const hung = () => child.kill('SIGKILL');
      let timer = setTimeout(hung, silence);
      child.on('message', ({ begun, ended, failed: reason }: Told) => {
        clearTimeout(timer);
        timer = setTimeout(hung, silence);
        if (begun) at = begun;
        if (ended) ends.set(ended.id, ended.state);
        if (reason) failed = reason;
      });
      child.on('exit', () => {
        clearTimeout(timer);
        done();
      });
    });
    if (failed) throw new Error(failed);
    if (ends.size === mutants.length) break;
    if (at === '' || ends.has(at)) throw new Error('the tests ended before the mutants did');
    ends.set(at, 'hung');
  }
  return ends;
}

async function main(): Promise<void> {
  const tool = await instrumenter();
  let [all, noticed] = [0, 0];
  const words = process.argv.slice(2);
  const ownAlone = words.includes('--own');
  for (const given of words.filter((word) => word !== '--own')) {
    const file = resolve(given);
    const source = readFileSync(file, 'utf8');
    const { files, mutants } = await tool.instrument([{ name: file, mutate: true, content: source }], {
      ...{ plugins: null, ignorers: [], excludedMutations: [], noHeader: false },
    });
    const ends = await endsOf(await bundles(file, files[0]?.content ?? '', ownAlone), mutants);
    const lines = source.split('\n');
    const left = mutants.filter(({ id }) => ends.get(id) === 'survived' || ends.get(id) === 'uncovered');
    for (const { id, location, mutatorName, replacement } of left) {
      const { start } = location;
      console.log(
        `${ends.get(id)} ${relative(root, file)}:${start.line + 1}:${start.column + 1} ${mutatorName} ${lines[start.line]?.trim().slice(0, 110)} → ${(replacement ?? '').slice(0, 90)}`,
      );
    }
    const caught = mutants.length - left.length;
    const hung = [...ends.values()].filter((state) => state === 'hung').length;
    [all, noticed] = [all + mutants.length, noticed + caught];
    console.log(
      `${relative(root, file)}: ${((caught / Math.max(1, mutants.length)) * 100).toFixed(1)} % of ${mutants.length} (${hung} hung)`,
    );
  }
  console.log(`${((noticed / Math.max(1, all)) * 100).toFixed(1)} % of ${all}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
