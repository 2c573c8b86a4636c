import { reconciliation } from '../../contracts/reconciliation';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { findAccounts } from './account-store';

/** 银行账户: those that statements were read of, and those that were entered by hand. */
export const accounts = on(reconciliation.accounts).handler(async ({ context: { db, actor } }) => ({
  rows: await findAccounts(db),
  mayKeep: officesFor(actor, null, ['finance']).length > 0,
}));
