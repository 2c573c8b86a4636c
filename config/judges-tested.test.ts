import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..');
const judgesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? entry.name === 'node_modules'
        ? []
        : judgesIn(join(folder, entry.name))
      : /^judge-[\w-]+\.ts$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
const judges = ['cloudfunctions', 'contracts', 'src'].flatMap((folder) => judgesIn(join(root, folder)));

// What judges is changed in small ways by `npm run mutate`, which runs the tests beside it and nothing else.
it('every file that judges has a table of its own beside it', () => {
  expect(judges.length).toBeGreaterThan(40);
  const bare = judges.filter((file) => !existsSync(file.replace(/\.ts$/, '.test.ts')));
  expect(bare.map((file) => relative(root, file))).toEqual([]);
});
