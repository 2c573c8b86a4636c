import { expenses } from '../../contracts/expenses';
import { bodyRuleOf, isConsistent, judgeResolution, votingRuleId } from '../ground/judge-resolution';
import { findRule } from '../ground/parameters';
import { on, personOf } from '../shared/implement';
import * as z from 'zod';
import { adopt, findDraft } from './budget-store';

/** Registers the resolution by which a body adopted the budget. Whoever wrote in it does not. */
export const adoptBudget = on(expenses.adoptBudget).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { budgetId, revision, body, resolutionNo, adoptedOn, tally } = input;
  const draft = await findDraft(db, budgetId);
  if (!draft) throw errors.BUDGET_NOT_FOUND();
  if (draft.adopted || draft.revision !== revision) throw errors.BUDGET_MOVED();
  const by = personOf(actor).id;
  if (draft.writers.includes(by)) throw errors.OWN_BUDGET();
  if (adoptedOn > today) throw errors.RESOLUTION_FUTURE();
  const stored = await findRule(db, votingRuleId(body), adoptedOn, z.unknown());
  const rule = bodyRuleOf(body, null, { value: stored, source: '' });
  if (rule?.enforced && !tally) throw errors.TALLY_REQUIRED();
  if (tally && !isConsistent(tally)) throw errors.TALLY_INCONSISTENT();
  if (rule?.enforced && tally) {
    const { quorumMet, passed } = judgeResolution(tally, rule);
    if (!quorumMet || !passed) throw errors.RESOLUTION_NOT_VALID();
  }
  const given = { id: budgetId, revision, body, resolutionNo, adoptedOn, tally: tally ?? null, by };
  if (!(await adopt(db, given, now))) throw errors.BUDGET_MOVED();
  audit({ subject: `budget:${budgetId}`, before: draft, after: given, note: resolutionNo });
  return { year: draft.year, version: draft.version };
});
