import { budgetAdopters, budgetWriters, expenses } from '../../contracts/expenses';
import type { Office } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import { on } from '../shared/implement';
import { findBudget } from './budget-store';

/** The money is the association's: an office of a branch does not reach it. */
export const ofAll = (actor: Actor, admitted: readonly Office[]): boolean =>
  officesFor(actor, null, admitted).length > 0;

export const budget = on(expenses.budget).handler(async ({ input, context: { db, actor, today } }) => {
  const year = input.year ?? Number(today.slice(0, 4));
  const { years, versions, rows, income, outside, draft, motions } = await findBudget(db, year, today);
  const mayWrite = ofAll(actor, budgetWriters);
  const seesDraft = mayWrite || ofAll(actor, budgetAdopters);
  const [inForce] = versions;
  return {
    year,
    years,
    version: inForce?.version ?? null,
    adoption: inForce ?? null,
    rows,
    income,
    outside,
    versions: versions.slice(1),
    draft:
      draft && seesDraft
        ? {
            ...draft,
            savedAt: new Date(draft.savedAt).toISOString(),
            mayAdopt: ofAll(actor, budgetAdopters) && !draft.writers.includes(actor.person?.id ?? ''),
            motions: ofAll(actor, budgetAdopters) ? motions : [],
          }
        : null,
    mayWrite,
  };
});
