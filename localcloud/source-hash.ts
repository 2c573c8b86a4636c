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

const results: Record<Build, string> = { functions: functionsDir, h5: join(h5Dir, 'index.html') };

function eachSource(build: Build, visit: (path: string, file: string) => void): void {
  const walk = (path: string): void => {
    const file = join(repoRoot, path);
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) walk(`${path}/${name}`);
    else if (!/\.test\.tsx?$/.test(path)) visit(path, file);
  };
  for (const path of sources[build]) walk(path);
}

/** Hex digest over names and contents; tests are no part of a build. */
export function sourceHash(build: Build): string {
  const hash = createHash('sha256');
  eachSource(build, (path, file) => hash.update(`${path}\0`).update(readFileSync(file)).update('\0'));
  return hash.digest('hex');
}

/** A build that somebody ran by hand leaves no stamp; it is as good when nothing has been touched since. */
function isNewer(build: Build): boolean {
  if (!existsSync(results[build])) return false;
  const built = statSync(results[build]).mtimeMs;
  let newest = 0;
  eachSource(build, (_, file) => {
    newest = Math.max(newest, statSync(file).mtimeMs);
  });
  return newest < built;
}

export const isFresh = (build: Build, hash = sourceHash(build)): boolean => {
  try {
    return readFileSync(stamps[build], 'utf8') === hash;
  } catch {
    return isNewer(build);
  }
};

export const stamp = (build: Build, hash: string): void => writeFileSync(stamps[build], hash);
