import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { sourceHash, stamp } from '../localcloud/source-hash';

const root = resolve(__dirname, '..');

export interface FunctionBuild {
  /** Folder with one folder a function, and `shared/`. */
  sourceDir?: string;
  outDir?: string;
  /** Source maps, apart from what is deployed. */
  mapDir?: string;
}

/**
 * The CloudBase SDK is 1 MB and 70 ms that most calls never need: `shared/cloudbase` is left out of every function,
 * becomes a file beside it, and an import that would load it at start fails the build.
 */
const sdkApart = (sdk: string): Plugin => ({
  name: 'sdk-apart',
  setup({ onResolve }) {
    onResolve({ filter: /(^|\/)cloudbase$/ }, ({ path, resolveDir, kind }) => {
      if (!path.startsWith('.') || resolve(resolveDir, path) !== sdk) return null;
      if (kind === 'import-statement') {
        return {
          errors: [
            {
              text: 'shared/cloudbase is loaded when used: write `await import(…)`, or the SDK costs every cold start 70 ms.',
            },
          ],
        };
      }
      return { path: './cloudbase.js', external: true };
    });
  },
});

const settings: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
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
  const sdk = join(sourceDir, 'shared', 'cloudbase');
  const names = readdirSync(sourceDir).filter(
    (name) => name !== 'shared' && existsSync(join(sourceDir, name, 'index.ts')),
  );
  const bundle = async (entry: string, outfile: string, plugins: Plugin[]) => {
    const { outputFiles } = await build({ ...settings, entryPoints: [entry], outfile, plugins, absWorkingDir: root });
    return outputFiles ?? [];
  };
  const sdkFiles = existsSync(`${sdk}.ts`) ? await bundle(`${sdk}.ts`, join(outDir, 'cloudbase.js'), []) : [];
  const built = await Promise.all(
    names.map(async (name) => ({
      name,
      files: await bundle(join(sourceDir, name, 'index.ts'), join(outDir, name, 'index.js'), [sdkApart(sdk)]),
    })),
  );
  // Everything compiled: only now is the old build replaced.
  rmSync(outDir, { recursive: true, force: true });
  rmSync(mapDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  for (const { name, files } of built) {
    for (const file of [...files, ...sdkFiles]) {
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
