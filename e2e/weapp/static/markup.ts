import { type Dist, resolvePath } from '../dist';
import type { StaticCheck } from './finding';

const all = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map(([, found = '']) => found);
const wxmlOf = (dist: Dist) => dist.files.map(({ path }) => path).filter((path) => path.endsWith('.wxml'));

/** Templates that a WXML file may use: its own and those it imports. */
function templatesOf(dist: Dist, path: string): Set<string> {
  const source = dist.text(path);
  const imported = all(source, /<import\s+src="([^"]+)"/g).map((src) => resolvePath(path, src));
  const names = imported
    .filter((file) => dist.has(file))
    .flatMap((file) => all(dist.text(file), /<template\s+name="([^"]+)"/g));
  return new Set([...all(source, /<template\s+name="([^"]+)"/g), ...names]);
}

export const templatesAreThere: StaticCheck = {
  name: 'templates, imports and scripts that WXML names exist',
  find: (dist) =>
    wxmlOf(dist).flatMap((path) => {
      const source = dist.text(path);
      const known = templatesOf(dist, path);
      const files = [...all(source, /<import\s+src="([^"]+)"/g), ...all(source, /<wxs[^>]*\ssrc="([^"]+)"/g)];
      return [
        ...files.filter((src) => !dist.has(resolvePath(path, src))).map((src) => `${path}: ${src} is missing`),
        // A name made of an expression is known only when the page is drawn; the pages are drawn afterwards.
        ...all(source, /<template\s+is="([^"{]+)"/g)
          .filter((name) => !known.has(name))
          .map((name) => `${path}: template ${name} is missing`),
      ];
    }),
};

export const stylesStayInside: StaticCheck = {
  name: 'WXSS loads nothing from elsewhere',
  find: (dist) =>
    dist.files
      .filter(({ path }) => path.endsWith('.wxss'))
      .flatMap(({ path }) => {
        const source = dist.text(path);
        return [
          ...all(source, /@import\s+(?:url\()?["']?(https?:[^"')]+)/g).map((url) => `${path} imports ${url}`),
          ...all(source, /@import\s+["']([^"':]+)["']/g)
            .filter((src) => !dist.has(resolvePath(path, src)))
            .map((src) => `${path}: ${src} is missing`),
          ...all(source, /url\(\s*["']?((?!data:|https?:)[^"')]+)/g).map(
            (url) => `${path}: url(${url}) is not allowed`,
          ),
        ];
      }),
};

export const labelsArrive: StaticCheck = {
  name: 'labels for screen readers reach the WXML',
  find: (dist) => {
    const scripts = dist.files.filter(({ path }) => path.endsWith('.js'));
    const written = scripts.some(({ path }) => /\bariaLabel\b|aria-label/.test(dist.text(path)));
    const bound = wxmlOf(dist).some((path) => dist.text(path).includes('aria-label='));
    return written && !bound ? ['scripts set aria-label, no WXML template carries it: the labels are lost'] : [];
  },
};
