import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build, type BuildOptions, type OutputFile, type Plugin } from 'esbuild';
import { minVersion } from 'semver';
import { engines } from '../package.json';
import { sourceHash, stamp } from '../localcloud/source-hash';

const root = resolve(__dirname, '..');

export interface FunctionBuild {
  /** Folder with one folder a function, and `shared/`. */
  sourceDir?: string;
  outDir?: string;
  /** Source maps, apart from what is deployed. */
  mapDir?: string;
}

/** What few calls need and every cold start would pay for. */
const apart: Record<string, string> = {
  'shared/cloudbase': 'the CloudBase SDK (1 MB, 70 ms)',
  'shared/spreadsheet': 'the library that writes xlsx',
  'shared/sheet-reader': 'the libraries that read sheets and the encodings of Chinese',
  'shared/document': 'the library that writes docx',
  'shared/phone-numbers': 'the numbering plans of the world',
  'shared/simplified': 'the tables of traditional characters',
  'shared/holidays': 'the arrangements of holidays',
  'shared/wechat-pay': 'the library of WeChat Pay with its HTTP client',
  'shared/gbk': 'the tables of Chinese encodings',
  'compliance/watch': 'every rule with its examples and where its facts come from',
  'compliance/patterns': 'the words that texts are searched for',
};

/**
 * Functions that ask a gate (cloudfunctions/ground/gate.ts). Who judges stands above them, and they know nothing of it: the
 * build binds it in, as a file beside that is loaded with the first question.
 */
const asking: readonly string[] = ['meetings', 'payments', 'dues', 'expenses', 'parameters'];
const judges = 'compliance/gates';
const gatesFile = 'gates';

/**
 * A heavy file is left out of every function and becomes a file beside those that use it; an import that would load it at
 * start fails the build. `used` is told which ones the function asks for.
 */
const heavyApart = (sourceDir: string, used: (name: string) => void): Plugin => ({
  name: 'heavy-apart',
  setup({ onResolve }) {
    const files = Object.keys(apart).map((name) => basename(name));
    onResolve({ filter: new RegExp(`(^|/)(${files.join('|')})$`) }, ({ path, resolveDir, kind }) => {
      const name = relative(sourceDir, resolve(resolveDir, path));
      if (!path.startsWith('.') || !apart[name]) return null;
      if (kind === 'import-statement') {
        return {
          errors: [
            {
              text: `${name} is loaded when used: write \`await import(…)\` or \`require\`, or every cold start pays for ${apart[name]}.`,
            },
          ],
        };
      }
      used(name);
      return { path: `./${basename(name)}.js`, external: true };
    });
  },
});

/** Who judges is a file of its own, beside the function that asks. */
const gatesApart = (sourceDir: string): Plugin => ({
  name: 'gates-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /compliance\/gates$/ }, ({ path, resolveDir, kind }) =>
      kind === 'dynamic-import' && resolve(resolveDir, path) === join(sourceDir, judges)
        ? { path: `./${gatesFile}.js`, external: true }
        : null,
    ),
});

/** `pg` asks for its native half, which no function has, when an environment variable says so. */
const withoutNative: Plugin = {
  name: 'without-native',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/native$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]pg[\\/]/.test(importer) ? { path, external: true } : null,
    ),
};

export const settings: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // The oldest Node that is promised: the local cloud runs the very files that are deployed.
  target: `node${minVersion(engines.node)?.version}`,
  minify: true,
  // Chinese as it is: escaped, every character would weigh twice as much.
  charset: 'utf8',
  legalComments: 'none',
  sourcemap: 'external',
  write: false,
  logLevel: 'silent',
  external: ['pg-native', 'pg-cloudflare'],
  // `import()` of a file beside becomes `require`, which every runtime of the cloud resolves alike.
  supported: { 'dynamic-import': false },
};

/** Bundles every function; resolves to their names. */
export async function buildFunctions(options: FunctionBuild = {}): Promise<string[]> {
  const sourceDir = options.sourceDir ?? join(root, 'cloudfunctions');
  const outDir = options.outDir ?? join(root, 'dist', 'functions');
  const mapDir = options.mapDir ?? join(root, 'dist', 'function-maps');
  const names = readdirSync(sourceDir).filter(
    (name) => name !== 'shared' && existsSync(join(sourceDir, name, 'index.ts')),
  );
  const bundle = async (entry: string | { contents: string }, outfile: string, plugins: Plugin[]) => {
    const { outputFiles } = await build({
      ...settings,
      ...(typeof entry === 'string'
        ? { entryPoints: [entry] }
        : { stdin: { ...entry, resolveDir: sourceDir, loader: 'ts' as const, sourcefile: 'entry.ts' } }),
      outfile,
      plugins: [withoutNative, ...plugins],
      absWorkingDir: root,
    });
    return outputFiles ?? [];
  };
  const hasJudges = existsSync(join(sourceDir, `${judges}.ts`));
  const usedByJudges = new Set<string>();
  const gates = hasJudges
    ? await bundle(join(sourceDir, `${judges}.ts`), join(outDir, `${gatesFile}.js`), [
        heavyApart(sourceDir, (heavy) => usedByJudges.add(heavy)),
      ])
    : [];
  const built = await Promise.all(
    names.map(async (name) => {
      const judged = hasJudges && asking.includes(name);
      const uses = new Set<string>(judged ? usedByJudges : []);
      const plugins = [heavyApart(sourceDir, (heavy) => uses.add(heavy)), gatesApart(sourceDir)];
      const entry = judged
        ? {
            contents: `import { judgedBy } from './ground/gate';
judgedBy(() => import('./${judges}').then(({ gates }) => gates));
export { main } from './${name}/index';`,
          }
        : join(sourceDir, name, 'index.ts');
      const files = await bundle(entry, join(outDir, name, 'index.js'), plugins);
      return { name, uses, files: judged ? [...files, ...gates] : files };
    }),
  );
  // One heavy file may ask for another: it stands beside the same functions.
  const heavy = new Map<string, { files: OutputFile[]; uses: Set<string> }>();
  const bundleHeavy = async (names: Iterable<string>): Promise<void> => {
    for (const name of names) {
      if (heavy.has(name)) continue;
      const uses = new Set<string>();
      const outfile = join(outDir, `${basename(name)}.js`);
      const files = await bundle(join(sourceDir, `${name}.ts`), outfile, [
        heavyApart(sourceDir, (other) => uses.add(other)),
      ]);
      heavy.set(name, { files, uses });
      await bundleHeavy(uses);
    }
  };
  await bundleHeavy(built.flatMap(({ uses }) => [...uses]));
  for (const { uses } of built)
    for (const name of uses) for (const other of heavy.get(name)?.uses ?? []) uses.add(other);
  // Everything compiled: only now is the old build replaced.
  rmSync(outDir, { recursive: true, force: true });
  rmSync(mapDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  for (const { name, uses, files } of built) {
    for (const file of [...files, ...[...uses].flatMap((each) => heavy.get(each)?.files ?? [])]) {
      const target = join(file.path.endsWith('.map') ? mapDir : outDir, name, basename(file.path));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, file.contents);
    }
    writeFileSync(
      join(outDir, name, 'package.json'),
      `${JSON.stringify({ name, version: '1.0.0', private: true, main: 'index.js' }, null, 2)}\n`,
    );
  }
  return names;
}

async function main(): Promise<void> {
  const began = Date.now();
  const hash = sourceHash('functions');
  const names = await buildFunctions();
  stamp('functions', hash);
  console.log(`built ${names.join(', ') || 'no function'} in ${Date.now() - began} ms`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
