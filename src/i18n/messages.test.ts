import { readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Tree {
  [key: string]: string | Tree;
}
// A language may say the same twice.
const slots = (sentence: string) => [...new Set(sentence.match(/{{\w+}}/g))].sort();
const sentences = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  );

const src = join(__dirname, '..');
const under = (folder: string) =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('messages/zh-CN.ts'))
    .map((path) => join(folder, path));
const read = (path: string, name: 'zhCN' | 'en') =>
  jest.requireActual<Record<string, Tree>>(join(src, path))[name] ?? {};

it.each(['i18n', 'kit', 'modules', 'parts'].flatMap(under))('%s fills the same slots in every language', (path) => {
  const english = new Map(sentences(read(path.replace('zh-CN', 'en'), 'en')));
  for (const [key, sentence] of sentences(read(path, 'zhCN')))
    expect([key, slots(english.get(key) ?? '')]).toEqual([key, slots(sentence)]);
});
