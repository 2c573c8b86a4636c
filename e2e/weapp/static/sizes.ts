import { packageBudget } from '../budgets';
import type { Dist } from '../dist';
import type { StaticCheck } from './finding';

/** WeChat refuses a tab icon above this size. */
const iconLimit = 40 * 1024;

export const packagesFit: StaticCheck = {
  name: `each package is at most ${packageBudget} bytes`,
  find: (dist) =>
    [...dist.packageBytes()]
      .filter(([, bytes]) => bytes > packageBudget)
      .map(([name, bytes]) => `${name} has ${bytes} bytes`),
};

/** Tab icons by their path in the app, for both themes. */
export function tabIconPaths(dist: Dist): string[] {
  const themes = Object.values(dist.json(dist.app.themeLocation ?? 'theme.json')) as Record<string, string>[];
  const named = dist.tabs.flatMap(({ iconPath, selectedIconPath }) => [iconPath ?? '', selectedIconPath ?? '']);
  const paths = named.flatMap((path) =>
    path.startsWith('@') ? themes.map((theme) => theme[path.slice(1)] ?? path) : [path],
  );
  return [...new Set(paths.map((path) => path.replace(/^\//, '')))];
}

export const tabIconsFit: StaticCheck = {
  name: 'tab icons are PNG or JPEG of at most 40 KB, in light and dark',
  find: (dist) =>
    tabIconPaths(dist).flatMap((path) => {
      if (!/\.(png|jpe?g)$/.test(path)) return [`tab icon "${path}" is no PNG or JPEG`];
      const file = dist.files.find((one) => one.path === path);
      if (!file) return [`tab icon ${path} is missing`];
      return file.bytes > iconLimit ? [`tab icon ${path} has ${file.bytes} bytes`] : [];
    }),
};
