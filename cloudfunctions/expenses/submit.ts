import type { ExpenseForm } from '../../contracts/expense-form';
import { expenses } from '../../contracts/expenses';
import { openCase } from '../flows/effects';
import { holdCalendar } from '../ground/parameters';
import { newId } from '../shared/ids';
import { on, personOf, type Context } from '../shared/implement';
import { deleteDraft } from './draft-store';
import { pageOf } from './expense-page';
import { insertExpense, nextNumber } from './expense-store';
import type { Judged } from './situation';
import { tellSubmitted } from './tell-decided';
import { FormRefused, prepare, savePapers } from './written';

export const expenseKind = 'expense';
export const titleOf = ({ payeeName, purpose }: ExpenseForm): string => `${payeeName} ${purpose}`.slice(0, 60);

/** Who may not decide it: who asks, who is paid, and whoever stands for the member that is paid. */
export const partiesOf = ({ people, member }: Judged['facts']) => [
  ...people.map((personId) => ({ personId, reason: 'ownClaim' as const })),
  ...(member ? [{ unitId: member.id, reason: 'ownCompany' as const }] : []),
];

export const submit = on(expenses.submit).handler(async ({ input: { form, draftId }, context, errors }) => {
  const { actor, audit } = context;
  const by = personOf(actor).id;
  const id = newId(context.now);
  try {
    const number = await open(context, id, form, by);
    if (draftId) await deleteDraft(context.db, by, draftId);
    await tellSubmitted(context, id);
    audit({ subject: `expense:${id}`, after: { ...form, payeeAccount: form.payeeAccount && 'sealed' }, note: number });
    return { id, number };
  } catch (error) {
    if (!(error instanceof FormRefused)) throw error;
    if (error.code === 'DUPLICATE_INVOICE')
      throw errors.DUPLICATE_INVOICE({ data: error.data ?? { number: '', expense: null } });
    throw errors[error.code]();
  }
});

async function open(context: Context, id: string, form: ExpenseForm, by: string): Promise<string> {
  const { db, now, today } = context;
  const { written, judged } = await prepare(context, id, form, by, true);
  const { flow } = judged.facts;
  if (!flow) throw new Error(`no flow for expenses is in force on ${today}`);
  const caseId = await openCase(
    db,
    context,
    { ...flow, overrides: Object.fromEntries(await holdCalendar(db, today)) },
    {
      ...{ kind: expenseKind, subject: `expense:${id}`, title: titleOf(form), committeeId: null },
      ...{ page: pageOf(id), ownPage: pageOf(id), openedBy: by },
      facts: { ...judged.path },
      parties: partiesOf(judged.facts),
    },
  );
  if (!caseId) throw new Error('an expense has an id of its own');
  const number = await nextNumber(db, Number(today.slice(0, 4)));
  await insertExpense(db, written, { number, caseId, claimantId: by }, now);
  await savePapers(context, written, by);
  return number;
}
