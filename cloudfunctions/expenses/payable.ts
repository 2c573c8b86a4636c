import { expenses } from '../../contracts/expenses';
import { on } from '../shared/implement';
import { ofAll } from './budget';
import { findPayable } from './payout-store';
import { presentLayout } from './present-batch';

export const payable = on(expenses.payable).handler(async ({ context: { db, actor, language } }) => {
  const found = ofAll(actor, ['finance', 'director']) ? await findPayable(db) : { rows: [], layouts: [] };
  return {
    rows: found.rows.map(({ sortKey: _, accountEnd, claimantId, ...row }) => ({
      ...row,
      submittedAt: row.submittedAt.toISOString(),
      account: accountEnd && `**** ${accountEnd}`,
      own: claimantId === actor.person?.id,
    })),
    layouts: found.layouts.map((each) => presentLayout(each, language)),
    mayPay: ofAll(actor, ['finance']),
  };
});
