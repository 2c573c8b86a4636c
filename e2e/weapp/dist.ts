import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface SubPackage {
  root: string;
  /** An alias that preloadRule may use in place of the root. */
  name?: string;
  pages: string[];
}

export interface AppJson {
  pages: string[];
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
  window?: Record<string, unknown>;
  tabBar?: { list: TabItem[]; custom?: boolean } & Record<string, unknown>;
  usingComponents?: Record<string, string>;
  entryPagePath?: string;
  darkmode?: boolean;
  themeLocation?: string;
  sitemapLocation?: string;
  preloadRule?: Record<string, { packages: string[]; network?: string }>;
}

export interface DistFile {
  path: string;
  bytes: number;
}

/** Name of the package that holds everything outside the subpackages. */
export const mainPackage = 'main';

/** A compiled weapp as WeChat would receive it. Paths are relative to the folder, with forward slashes. */
export class Dist {
  readonly app: AppJson;
  readonly files: DistFile[];
  readonly subPackages: SubPackage[];
  readonly pages: string[];
  readonly tabs: TabItem[];

  constructor(readonly folder: string) {
    if (!existsSync(join(folder, 'app.json'))) {
      throw new Error(`${folder} holds no compiled weapp. Run npm run build:weapp first.`);
    }
    this.app = this.json('app.json') as unknown as AppJson;
    this.files = list(folder, '');
    this.subPackages = (this.app.subPackages ?? this.app.subpackages ?? []).map((one) => ({
      ...one,
      root: one.root.replace(/^\/|\/$/g, ''),
    }));
    this.pages = [
      ...this.app.pages,
      ...this.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
    this.tabs = this.app.tabBar?.list ?? [];
  }

  has(path: string) {
    return existsSync(join(this.folder, path));
  }

  text(path: string) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** A missing file reads as `{}`: pages and components may come without one. */
  json(path: string): Record<string, unknown> {
    return this.has(path) ? (JSON.parse(this.text(path)) as Record<string, unknown>) : {};
  }

  /** Components that a page or component may use, by tag: those of app.json and its own. */
  componentsOf(route: string): Record<string, string> {
    const own = (this.json(`${route}.json`).usingComponents ?? {}) as Record<string, string>;
    const used = { ...(this.app.usingComponents ?? {}), ...own };
    return Object.fromEntries(Object.entries(used).map(([tag, path]) => [tag, resolvePath(route, path)]));
  }

  packageOf(path: string) {
    return this.subPackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? mainPackage;
  }

  /** Bytes of each package, the main one first. Source maps and licence notes are not uploaded. */
  packageBytes(): Map<string, number> {
    const bytes = new Map([mainPackage, ...this.subPackages.map(({ root }) => root)].map((name) => [name, 0]));
    for (const file of this.files) {
      if (/\.(map|LICENSE\.txt)$/.test(file.path) || /^project\..*config\.json$/.test(file.path)) continue;
      const name = this.packageOf(file.path);
      bytes.set(name, (bytes.get(name) ?? 0) + file.bytes);
    }
    return bytes;
  }

  /**
   * Bytes that WeChat fetches while one reads a page, by page: the packages that its preload rule names, and those that
   * are asked for besides, by module.
   */
  preloadBytes(besides: readonly string[] = []): Map<string, number> {
    const bytes = this.packageBytes();
    const named = new Map(
      this.subPackages.flatMap(({ root, name }) => [[root, root] as const, [name ?? root, root] as const]),
    );
    return new Map(
      Object.entries(this.app.preloadRule ?? {}).map(([page, { packages }]) => [
        page,
        [...new Set([...packages, ...besides])].reduce(
          (sum, name) => sum + (bytes.get(named.get(name) ?? name) ?? 0),
          0,
        ),
      ]),
    );
  }
}

/** A path written in one file of the app, as the path from the app's root. */
export function resolvePath(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function list(folder: string, below: string): DistFile[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? list(folder, path) : [{ path, bytes: statSync(join(folder, path)).size }];
  });
}
