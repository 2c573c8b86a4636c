import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * A file of this folder in one, as functions are built: what runs module by module under tsx is slower, and larger.
 * @returns path of the built file; what it asks for of this folder's packages is found from here
 */
export function bundle(name: string): string {
  const outfile = join(__dirname, '..', '.cache', 'bench', `${name}.cjs`);
  buildSync({
    ...{ entryPoints: [join(__dirname, `${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'cjs' },
    ...{ target: 'node20', external: ['pg-native'], logLevel: 'error' },
    define: { 'process.env.BENCH_FOLDER': JSON.stringify(__dirname) },
  });
  return outfile;
}
