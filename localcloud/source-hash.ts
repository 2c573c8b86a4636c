import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { h5Dir, functionsDir, repoRoot } from './paths';

/** What a build is made of; a file missing here is a build that does not notice. */
const sources = {
  functions: ['cloudfunctions', 'contracts', 'config/build-functions.ts', 'package-lock.json'],
  h5: [
    'src',
    'contracts',
    'config/index.ts',
    'config/webpack.ts',
    'babel.config.js',
    'tsconfig.json',
    'package-lock.json',
  ],
} as const;
export type Build = keyof typeof sources;
const stamps: Record<Build, string> = {
  functions: join(functionsDir, '.source-hash'),
  h5: join(h5Dir, '.source-hash'),
};

/** Hex digest over names and contents; tests are no part of a build. */
export function sourceHash(build: Build): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const file = join(repoRoot, path);
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) add(`${path}/${name}`);
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
    }
  };
  for (const path of sources[build]) add(path);
  return hash.digest('hex');
}

export const isFresh = (build: Build, hash = sourceHash(build)): boolean => {
  try {
    return readFileSync(stamps[build], 'utf8') === hash;
  } catch {
    return false;
  }
};

export const stamp = (build: Build, hash: string): void => writeFileSync(stamps[build], hash);
