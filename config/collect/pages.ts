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

const preloadOf = (module: string): string => {
  const file = join(modules, module, 'preload.ts');
  return existsSync(file) ? readFileSync(file, 'utf8') : `export const preloadFrom = ['services'];`;
};
const listIn = (text: string, name: string): string[] => {
  const [, list = ''] = new RegExp(`^export const ${name} = \\[([^\\]]*)\\];$`, 'm').exec(text) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, each = '']) => each);
};
/** Packages by what each module's `preload.ts` names: pages in `preloadFrom` (服务 without a file), roles in `preloadFor`. */
const preloads = (name: 'preloadFrom' | 'preloadFor'): [string, string[]][] => {
  const rules = new Map<string, string[]>();
  for (const module of folders(modules))
    for (const key of listIn(preloadOf(module), name)) rules.set(key, [...(rules.get(key) ?? []), module]);
  return [...rules];
};
const sorted = (rules: [string, string[]][]) => rules.sort(([left], [right]) => (left < right ? -1 : 1));

/** Modules whose package is fetched when the role is known, by role. */
export const packagesOfRoles = (): Record<string, string[]> => Object.fromEntries(sorted(preloads('preloadFor')));

/** src/role-packages.ts: the first file of a package stands for it, by a path that WeChat's packer can read. */
const roles = (): string => {
  const lines = Object.entries(packagesOfRoles()).map(([role, packages]) => {
    const loads = packages.map((module) => `() => __non_webpack_require__.async('./modules/${module}/sub-vendors.js')`);
    return `  ${role}: [\n${loads.map((load) => `    ${load},\n`).join('')}  ],`;
  });
  return `// Written by \`npm run collect\` from the folders of src/modules/.

declare const __non_webpack_require__: { async(path: string): Promise<unknown> };

/** What WeChat fetches once it is known who reads; the paths are seen from the main package. */
export const rolePackages: Record<string, (() => Promise<unknown>)[]> = {
${lines.join('\n')}
};
`;
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
  const rules = sorted(preloads('preloadFrom').map(([page, packages]) => [pathOf(page), packages])).map(
    ([page, packages]) => `  '${page}': [${quoted(packages)}],`,
  );
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
  return [
    { file: 'src/routes.ts', text },
    { file: 'src/role-packages.ts', text: roles() },
  ];
};
