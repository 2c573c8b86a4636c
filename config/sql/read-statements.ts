import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { houseOf, type House } from './definitions';
import { readTexts } from './read-templates';

const root = join(__dirname, '../..');

/** A template or a call of the builder in a module's product code; interpolations are `hole`. */
export interface Statement {
  file: string;
  line: number;
  module: string;
  text: string;
}

/** All SQL that the functions hold, tests and casts left out. */
export function readStatements(): Statement[] {
  const files = readdirSync(join(root, 'cloudfunctions'), { recursive: true, encoding: 'utf8' })
    .map((file) => `cloudfunctions/${file.replaceAll('\\', '/')}`)
    .filter(
      (file) =>
        /\.ts$/.test(file) &&
        !/\.test\.ts$|(^|\/)(\w+-)?cast\.ts$|\.d\.ts$/.test(file) &&
        !file.endsWith('shared/schema.ts'),
    )
    .sort();
  return readTexts(root, files).map((text) => ({ ...text, module: text.file.split('/')[1] ?? '' }));
}

/** Tables, views, functions, triggers and keys as all migrations leave them. */
export function readHouse(): House {
  const files = readdirSync(join(root, 'migrations'))
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return houseOf(
    files.map((file) => ({ file: `migrations/${file}`, text: readFileSync(join(root, 'migrations', file), 'utf8') })),
  );
}
