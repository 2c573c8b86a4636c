import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '../paths';
import type { HasPage } from './mini-code';

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
}

/** Pages of the built mini-program; null while it has not been built, because then nobody can say. */
export const builtPages =
  (file = join(repoRoot, 'dist', 'weapp', 'app.json')): HasPage =>
  (page) => {
    if (!existsSync(file)) return null;
    const app = JSON.parse(readFileSync(file, 'utf8')) as AppJson;
    const inPackages = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].flatMap(({ root, pages }) =>
      pages.map((each) => `${root}/${each}`),
    );
    return app.pages.includes(page) || inPackages.includes(page);
  };
