import { expenses } from '../../contracts/expenses';
import { findAttached } from '../files/facts';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findExpense } from './expense-store';
import { maySee } from './sight';

export const fileUrl = on(expenses.fileUrl).handler(async ({ input, context, errors }) => {
  const { db, actor } = context;
  const record = await findExpense(db, input.expenseId);
  if (!record || !maySee(actor, record)) throw errors.EXPENSE_NOT_FOUND();
  const subject = `expense:${record.id}`;
  const file = (await findAttached(db, [subject])).find(({ fileId }) => fileId === input.fileId);
  const own = record.claimantId === actor.person?.id;
  const opened = file && (await openFile(context, file, own ? undefined : { subject, looked: [] }));
  if (!opened) throw errors.FILE_NOT_FOUND();
  return opened;
});
