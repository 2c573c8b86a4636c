import { expenses } from '../../contracts/expenses';
import { on } from '../shared/implement';
import { decrypt } from '../shared/secrets';
import { ofAll } from './budget';
import { findExpense } from './expense-store';
import { accountUse } from './written';

/** The whole account of a payee, for whoever pays it: each look is on record with its reason. */
export const revealAccount = on(expenses.revealAccount).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const record = ofAll(actor, ['finance', 'director']) ? await findExpense(db, input.expenseId) : undefined;
  if (!record) throw errors.EXPENSE_NOT_FOUND();
  if (!record.sealed) throw errors.NO_ACCOUNT();
  const subject = `expense:${record.id}`;
  audit({ subject, reason: input.reason, note: 'account' });
  return { account: decrypt(accountUse, subject, Buffer.from(record.sealed, 'hex')) };
});
