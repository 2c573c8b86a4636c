import { treasurers } from '../../contracts/expenses';
import { judgeSight } from '../flows/judge-sight';
import type { Actor } from '../shared/actor';
import { ofAll } from './budget';
import type { ExpenseRecord } from './expense-store';

/** Whether it is his to see: his own, one that he decides on or was asked about, or all of them by his office. */
export const maySee = (actor: Actor, { flow }: Pick<ExpenseRecord, 'flow'>): boolean =>
  ofAll(actor, treasurers) || (flow !== null && judgeSight(actor, flow) !== null);
