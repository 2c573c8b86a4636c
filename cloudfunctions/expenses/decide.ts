import { expenses } from '../../contracts/expenses';
import { makeMove } from '../flows/effects';
import { stepAt } from '../flows/judge-step';
import { judgeTurn, officeOf } from '../flows/judge-turn';
import { movedBy } from '../flows/moved';
import { on, personOf } from '../shared/implement';
import { carryOut, Refused } from './carry-out';
import { findAsked } from './expense-store';
import { presentExpense } from './present';
import { maySee } from './sight';
import { tellDecided } from './tell-decided';

/** One step of an expense: passed, returned for a fix, or refused. Of two who decide at once one wins. */
export const decide = on(expenses.decide).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const { expenseId, version, decision, resolutionNo } = input;
  const before = await findAsked(db, expenseId);
  if (!before || !maySee(actor, before)) throw errors.EXPENSE_NOT_FOUND();
  const { flow } = before;
  if (flow.version !== version || flow.state !== 'open') throw errors.EXPENSE_MOVED({ data: movedBy(flow) });
  if (judgeTurn(actor, flow)) throw errors.NOT_YOUR_TURN();
  if (decision !== 'pass' && !input.reason) throw errors.REASON_REQUIRED();
  const votes = stepAt(flow.steps, flow.seq).kind === 'vote';
  if (votes && decision === 'pass' && !resolutionNo) throw errors.RESOLUTION_REQUIRED();
  const by = {
    ...{ personId: personOf(actor).id, office: officeOf(actor, flow) },
    ...(input.reason ? { reason: input.reason } : {}),
    ...(votes && resolutionNo ? { resolutionNo } : {}),
  };
  const moved = await makeMove(db, flow, { do: decision }, by, context);
  if (moved === 'earlierStep') throw errors.NOT_YOUR_TURN();
  if (moved === 'handled') {
    const latest = await findAsked(db, expenseId);
    throw errors.EXPENSE_MOVED({ data: movedBy((latest ?? before).flow) });
  }
  if (moved.state === 'passed')
    await carryOut(context, before).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'OVER_BUDGET') throw errors.OVER_BUDGET({ data: { left: error.left } });
      throw errors[error.code]();
    });
  const after = await findAsked(db, expenseId);
  if (!after) throw new Error('an expense is not deleted');
  await tellDecided(context, after, moved);
  audit({
    ...{ subject: `expense:${expenseId}`, before: before.flow, after: after.flow, note: decision },
    ...(input.reason ? { reason: input.reason } : {}),
  });
  return presentExpense(context, after);
});
