import { expenses } from '../../contracts/expenses';
import { bodyRuleOf, votingRuleId } from '../ground/judge-resolution';
import { findRule } from '../ground/parameters';
import type { Db } from '../shared/db';
import { on, personOf } from '../shared/implement';
import * as z from 'zod';
import { adopt, findDraft, findMotion, type Adoption } from './budget-store';
import { judgeVotes } from './judge-votes';

const findBodyRule = async (db: Db, body: Adoption['body'], day: string) =>
  bodyRuleOf(body, null, { value: await findRule(db, votingRuleId(body), day, z.unknown()), source: '' });

/** Registers the resolution by which a body adopted the budget; one that was voted on here brings its votes. Whoever wrote in it does not. */
export const adoptBudget = on(expenses.adoptBudget).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { budgetId, revision, resolutionNo, motionId } = input;
  const draft = await findDraft(db, budgetId);
  if (!draft) throw errors.BUDGET_NOT_FOUND();
  if (draft.adopted || draft.revision !== revision) throw errors.BUDGET_MOVED();
  const by = personOf(actor).id;
  if (draft.writers.includes(by)) throw errors.OWN_BUDGET();
  const motion = motionId ? await findMotion(db, motionId, today) : null;
  if (motionId && !motion) throw errors.MOTION_NOT_FOUND();
  if (!motion) {
    const wrong = judgeVotes(input, today, await findBodyRule(db, input.body, input.adoptedOn));
    if (wrong) throw errors[wrong]();
  }
  const { body, adoptedOn, tally = null } = motion ?? input;
  const given = { id: budgetId, revision, body, resolutionNo, adoptedOn, tally, by, motionId: motionId ?? null };
  if (!(await adopt(db, given, now))) throw errors.BUDGET_MOVED();
  audit({ subject: `budget:${budgetId}`, before: draft, after: given, note: resolutionNo });
  return { year: draft.year, version: draft.version };
});
