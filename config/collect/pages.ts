import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
const pagesOf = (module: string) =>
  folders(join(modules, module, 'pages')).map((page) => ({
    page,
    // A page of Taro cannot be loaded here; what it says of itself can be read.
    browserOnly: /^export const browserOnly = true;$/m.test(
      readFileSync(join(modules, module, 'pages', page, 'index.tsx'), 'utf8'),
    ),
  }));

const quoted = (names: string[]) => names.map((name) => `'${name}'`).join(', ');

/** `home` is a tab, `meetings/meeting` a page of a module. */
const pathOf = (page: string) => {
  const [module, name] = page.split('/');
  return name ? `modules/${module}/pages/${name}/index` : `pages/${module}/index`;
};

/** Packages by the page that preloads them, as each module's `preload.ts` asks; 服务 for one without. */
const preloads = (): Map<string, string[]> => {
  const rules = new Map<string, string[]>();
  for (const module of folders(modules)) {
    const file = join(modules, module, 'preload.ts');
    const text = existsSync(file) ? readFileSync(file, 'utf8') : `export const preloadFrom = ['services'];`;
    const [, list = ''] = /^export const preloadFrom = \[([^\]]*)\];$/m.exec(text) ?? [];
    for (const [, page = ''] of list.matchAll(/'([^']+)'/g))
      rules.set(pathOf(page), [...(rules.get(pathOf(page)) ?? []), module]);
  }
  return new Map([...rules].sort(([left], [right]) => (left < right ? -1 : 1)));
};

/** src/routes.ts, from the folders `src/modules/<module>/pages/<page>/`. */
export const collect = (): { file: string; text: string }[] => {
  const lines = folders(modules).map((module) => {
    const pages = pagesOf(module);
    const everywhere = pages.filter(({ browserOnly }) => !browserOnly).map(({ page }) => page);
    const browser = pages.filter(({ browserOnly }) => browserOnly).map(({ page }) => page);
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
