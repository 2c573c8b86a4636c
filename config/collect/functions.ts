import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modulesWith, root, type Collected } from '../folders';

const file = 'cloudbaserc.json';
/** What a function has unless its own `function.json` says otherwise. */
const usual = {
  handler: 'index.main',
  runtime: 'Nodejs24.11',
  timeout: 20,
  memorySize: 256,
  installDependency: false,
  invoke: true,
};

const read = (path: string): object => JSON.parse(readFileSync(join(root, path), 'utf8')) as object;

/** The functions that are deployed: every folder with an `index.ts`. */
export function collect(): Collected[] {
  const functions = modulesWith('index.ts').map((name) => {
    const own = `cloudfunctions/${name}/function.json`;
    return { name, ...usual, ...(existsSync(join(root, own)) ? read(own) : {}) };
  });
  return [{ file, text: JSON.stringify({ ...read(file), functions }) }];
}
