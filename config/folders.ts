import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '..');

/** A checked-in file that is written from what lies in the folders. */
export interface Collected {
  /** From the root of the repository. */
  file: string;
  text: string;
}

/** Folders of `cloudfunctions/` that have this file, by name. */
export const modulesWith = (file: string): string[] =>
  readdirSync(join(root, 'cloudfunctions'))
    .filter((module) => existsSync(join(root, 'cloudfunctions', module, file)))
    .sort();
