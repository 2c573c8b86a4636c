import { expenses } from '../../contracts/expenses';
import { makeMove, renewCase } from '../flows/effects';
import { movedBy } from '../flows/moved';
import { holdCalendar } from '../ground/parameters';
import { on, personOf } from '../shared/implement';
import { findAsked, rewriteExpense } from './expense-store';
import { partiesOf, titleOf } from './submit';
import { tellSubmitted } from './tell-decided';
import { FormRefused, prepare, savePapers } from './written';

/** Answers a return: the whole form again, decided anew from the first step, by the sum as it is then. */
export const resubmit = on(expenses.resubmit).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const { expenseId, version, form } = input;
  const by = personOf(actor).id;
  const before = await findAsked(db, expenseId);
  if (!before || before.claimantId !== by) throw errors.EXPENSE_NOT_FOUND();
  const moved = () => errors.EXPENSE_MOVED({ data: { ...movedBy(before.flow), by: null } });
  if (before.flow.state !== 'returned' || before.flow.version !== version) throw moved();
  try {
    const { written, judged } = await prepare(context, expenseId, form, by, false);
    const { flow } = judged.facts;
    if (!flow) throw new Error(`no flow for expenses is in force on ${today}`);
    const about = { title: titleOf(form), committeeId: null, facts: { ...judged.path } };
    await renewCase(db, before.flow.id, about, partiesOf(judged.facts));
    const move = { ...flow, flowId: flow.id, overrides: Object.fromEntries(await holdCalendar(db, today)) };
    const standing = { ...before.flow, facts: about.facts };
    const answered = await makeMove(db, standing, { do: 'answer', ...move }, { personId: by, about }, context);
    if (typeof answered === 'string') throw moved();
    await rewriteExpense(db, written);
    await savePapers(context, written, by);
    await tellSubmitted(context, expenseId);
  } catch (error) {
    if (!(error instanceof FormRefused)) throw error;
    if (error.code === 'DUPLICATE_INVOICE')
      throw errors.DUPLICATE_INVOICE({ data: error.data ?? { number: '', expense: null } });
    throw errors[error.code]();
  }
  audit({
    ...{ subject: `expense:${expenseId}`, before: { ...before, sealed: null, flow: null } },
    after: { ...form, payeeAccount: form.payeeAccount && 'sealed' },
  });
  return { id: expenseId, number: before.number };
});
