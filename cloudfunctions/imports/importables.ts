import type { importNouns } from '../../contracts/imports';
import type { Importable } from './importable';
import { memberImport } from './member-import';

/** A module whose register takes sheets adds its own here. */
export const importables: Record<(typeof importNouns)[number], Importable> = { members: memberImport };

export function importableOf(noun: string): Importable {
  if (!Object.hasOwn(importables, noun)) throw new Error(`no register ${noun} takes sheets`);
  return importables[noun as keyof typeof importables];
}
