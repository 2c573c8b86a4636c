import { importNouns, type ImportNoun } from '../../contracts/row-verdicts';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import { expenseImport } from './expense-import';
import type { Importable } from './importable';
import { memberImport } from './member-import';
import { paymentImport } from './payment-import';
import { penaltyImport } from './penalty-import';

/** A module whose register takes sheets adds its own here. */
export const importables: Record<ImportNoun, Importable> = {
  members: memberImport,
  payments: paymentImport,
  expenses: expenseImport,
  penalties: penaltyImport,
};

export function importableOf(noun: string): Importable {
  if (!Object.hasOwn(importables, noun)) throw new Error(`no register ${noun} takes sheets`);
  return importables[noun as ImportNoun];
}

/** Whose office brings the sheets of a register; a branch's own office reaches its members alone. */
export const mayImport = (actor: Actor, noun: string): boolean =>
  officesFor(actor, null, importableOf(noun).offices).length > 0;
export const nounsOf = (actor: Actor): ImportNoun[] => importNouns.filter((noun) => mayImport(actor, noun));
