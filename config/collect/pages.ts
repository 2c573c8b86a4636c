import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const modules = join(root, 'src/modules');

const folders = (path: string) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
/** `index.tsx` is a page of both builds; `index.h5.tsx` one that only a browser has, as Taro takes the ending. */
const pagesOf = (module: string, entry: string) =>
  folders(join(modules, module, 'pages')).filter((page) => existsSync(join(modules, module, 'pages', page, entry)));

const quoted = (names: string[]) => names.map((name) => `'${name}'`).join(', ');

/** `home` is a tab, `meetings/meeting` a page of a module. */
const pathOf = (page: string) => {
  const [module, name] = page.split('/');
  return name ? `modules/${module}/pages/${name}/index` : `pages/${module}/index`;
};

/** Packages by the page that preloads them, as each module's `preload.ts` asks. */
const preloads = (): Map<string, string[]> => {
  const rules = new Map<string, string[]>();
  for (const module of folders(modules)) {
    const file = join(modules, module, 'preload.ts');
    if (!existsSync(file)) continue;
    const { preloadFrom } = require(file) as { preloadFrom: readonly string[] };
    for (const page of preloadFrom) rules.set(pathOf(page), [...(rules.get(pathOf(page)) ?? []), module]);
  }
  return new Map([...rules].sort(([left], [right]) => (left < right ? -1 : 1)));
};

/** src/routes.ts, from the folders `src/modules/<module>/pages/<page>/`. */
export const collectPages = (): { file: string; text: string }[] => {
  const lines = folders(modules).map((module) => {
    const everywhere = pagesOf(module, 'index.tsx');
    const browser = pagesOf(module, 'index.h5.tsx');
    const more = browser.length > 0 ? `, ...(process.env.TARO_ENV === 'h5' ? [${quoted(browser)}] : [])` : '';
    return `  ${module}: [${quoted(everywhere)}${more}],`;
  });
  const rules = [...preloads()].map(([page, packages]) => `  '${page}': [${quoted(packages)}],`);
  const text = `// Written by \`npm run collect\` from the folders of src/modules/.

/** The pages of each module in this build, by folder. */
export const modulePages = {
${lines.join('\n')}
} as const satisfies Record<string, readonly string[]>;

/** Packages that WeChat fetches while one reads a page, by that page. */
export const preloads: Record<string, string[]> = {
${rules.join('\n')}
};
`;
  return [{ file: 'src/routes.ts', text }];
};
