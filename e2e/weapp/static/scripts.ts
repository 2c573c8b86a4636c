import type { AnyNode } from 'acorn';
import type { Dist } from '../dist';
import type { Finding, StaticCheck } from './finding';
import { isGuarded, ParsedScript } from './parsed-script';

/** What the logic layer of WeChat, on some phone that we serve, does not have. */
const absent = new Set([
  ...[
    'Intl',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'crypto',
    'structuredClone',
    'fetch',
    'Blob',
    'File',
  ],
  ...['FormData', 'btoa', 'atob', 'queueMicrotask', 'localStorage', 'sessionStorage', 'indexedDB', 'XMLHttpRequest'],
  ...['WebSocket', 'AbortController', 'document', 'window', 'navigator', 'location', 'history', 'Buffer', 'process'],
  ...['WebAssembly', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'requestIdleCallback', 'Image', 'alert'],
]);

/** Dead ends of libraries, each with the reason why no page walks into it. */
const knownDeadEnds: { module: RegExp; name: string; why: string }[] = [];

/** A script that many copies of a weapp share is read once. */
const parsed = new Map<string, ParsedScript>();

function scriptsOf(dist: Dist): ParsedScript[] {
  return dist.files
    .filter(({ path }) => path.endsWith('.js'))
    .map(({ path }) => {
      const source = dist.text(path);
      const script = parsed.get(path + source) ?? new ParsedScript(path, source);
      parsed.set(path + source, script);
      return script;
    });
}

export const syntaxIsOld: StaticCheck = {
  name: 'scripts use no syntax newer than ES2019',
  find: (dist) => scriptsOf(dist).flatMap(({ path, newSyntax }) => (newSyntax ? [`${path}: ${newSyntax}`] : [])),
};

/** An engine that does not know `\\p{…}` does not read the file in which a pattern is written with it. */
export const patternsAreOld: StaticCheck = {
  name: 'no pattern is written with a property of Unicode',
  find: (dist) =>
    scriptsOf(dist).flatMap((script) => {
      const found: string[] = [];
      script.visit((node) => {
        if (node.type === 'Literal' && node.regex && /\\p\{/i.test(node.regex.pattern))
          found.push(`${script.path}: /${node.regex.pattern}/`);
      });
      return found;
    }),
};

export const codeIsNotMade: StaticCheck = {
  name: 'no eval, no new Function',
  find: (dist) =>
    scriptsOf(dist).flatMap((script) =>
      script
        .freeUses(new Set(['eval', 'Function']))
        .filter((use) => makesCode(use.name, use.ancestors.at(-2), use.ancestors.at(-1)) && !isGuarded(use))
        .map(({ name, line }) => `${script.path}:${line} makes code with ${name}`),
    ),
};

/** `Function("return this")` is how old bundles look for the global object, after `globalThis`; it makes nothing. */
function makesCode(name: string, parent: AnyNode | undefined, self: AnyNode | undefined): boolean {
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return false;
  if (parent.callee !== self) return false;
  const [first] = parent.arguments;
  const looksForGlobal = first?.type === 'Literal' && first.value === 'return this';
  return name === 'eval' || !looksForGlobal;
}

export const globalsExist: StaticCheck = {
  name: 'scripts use no global that WeChat lacks',
  find: (dist) => scriptsOf(dist).flatMap((script) => absentUses(script)),
};

function absentUses(script: ParsedScript): Finding[] {
  const uses = script.freeUses(absent).filter((use) => !isGuarded(use));
  const counted = new Map<string, number[]>();
  for (const { name, line } of uses) {
    const excused = knownDeadEnds.some((end) => end.name === name && end.module.test(script.path));
    if (!excused) counted.set(name, [...(counted.get(name) ?? []), line]);
  }
  return [...counted].map(
    ([name, lines]) => `${script.path} uses ${name}, ${lines.length} times, first in line ${lines[0]}`,
  );
}

/** Pictures that scripts name by a path of the app. */
export const picturesAreThere: StaticCheck = {
  name: 'pictures that scripts name exist',
  find: (dist) =>
    scriptsOf(dist).flatMap((script) => {
      const missing = new Set<string>();
      script.visit((node) => {
        if (node.type !== 'Literal' || typeof node.value !== 'string') return;
        if (!/^\/?[\w@-][\w@./-]*\.(png|jpe?g|gif|svg|webp)$/.test(node.value)) return;
        const path = node.value.replace(/^\//, '');
        if (path.includes('/') && !dist.has(path)) missing.add(path);
      });
      return [...missing].map((path) => `${script.path} names ${path}, which is missing`);
    }),
};
