import { type Dist, mainPackage } from '../dist';
import type { Finding, StaticCheck } from './finding';

/** A page without styles of its own has no WXSS; WeChat does not ask for one. */
const extensions = ['js', 'json', 'wxml'];

export const pagesAreThere: StaticCheck = {
  name: 'every page of app.json has its script, configuration and WXML',
  find: (dist) => [
    ...dist.pages.flatMap((page) =>
      extensions.filter((ext) => !dist.has(`${page}.${ext}`)).map((ext) => `${page}.${ext} is missing`),
    ),
    ...dist.pages.filter((page, index) => dist.pages.indexOf(page) !== index).map((page) => `${page} is listed twice`),
  ],
};

export const tabsAreInMain: StaticCheck = {
  name: 'tab pages are in the main package, 2 to 5 of them',
  find: (dist) => {
    const strays = dist.tabs
      .filter(({ pagePath }) => !dist.app.pages.includes(pagePath))
      .map(({ pagePath }) => `tab page ${pagePath} is not in the main package`);
    const { length } = dist.tabs;
    return length >= 2 && length <= 5 ? strays : [...strays, `${length} tabs`];
  },
};

export const componentsAreThere: StaticCheck = {
  name: 'native components exist and are within reach of the package',
  find: (dist) => {
    const jsons = dist.files.filter(({ path }) => path.endsWith('.json')).map(({ path }) => path.slice(0, -5));
    return jsons.flatMap((route) =>
      Object.entries(dist.componentsOf(route)).flatMap(([tag, path]) => missingComponent(dist, route, tag, path)),
    );
  },
};

function missingComponent(dist: Dist, route: string, tag: string, path: string): Finding[] {
  if (/^(plugin|ext|dynamicLib):/.test(path)) return [];
  if (!dist.has(`${path}.js`)) return [`<${tag}> of ${route}: ${path}.js is missing`];
  const home = dist.packageOf(path);
  const reachable = home === mainPackage || home === dist.packageOf(route);
  return reachable ? [] : [`<${tag}> of ${route} is in the package ${home}`];
}

export const preloadsAreThere: StaticCheck = {
  name: 'preloadRule names pages and packages that exist',
  find: (dist) => {
    const known = new Set(['__APP__', ...dist.subPackages.flatMap(({ root, name }) => [root, name ?? root])]);
    return Object.entries(dist.app.preloadRule ?? {}).flatMap(([page, { packages }]) => [
      ...(dist.pages.includes(page) ? [] : [`${page} is no page`]),
      ...packages.filter((name) => !known.has(name.replace(/^\/|\/$/g, ''))).map((name) => `${name} is no package`),
    ]);
  },
};

export const packagesAreApart: StaticCheck = {
  name: 'no subpackage lies inside another',
  find: (dist) => {
    const roots = dist.subPackages.map(({ root }) => root);
    return roots.flatMap((root) =>
      roots
        .filter((other) => other !== root && root.startsWith(`${other}/`))
        .map((other) => `${root} is inside ${other}`),
    );
  },
};
