import { post, reverse } from '../books/effects';
import type { Context } from '../shared/implement';
import { personOf } from '../shared/implement';
import type { ExpenseRecord } from './expense-store';
import { paidBySource } from './payout-store';

type Payment = Pick<ExpenseRecord, 'id' | 'number' | 'kind' | 'category' | 'payeeName' | 'purpose' | 'toPay' | 'fund'>;
const said = ({ number, payeeName, purpose }: Payment) => ({
  zh: `${number} ${payeeName} ${purpose}`.slice(0, 100),
  en: `${number} ${payeeName}`,
});
const base = ({ actor, now }: Context, expense: Payment) => ({
  ...{
    party: { name: expense.payeeName },
    summary: said(expense),
    fund: expense.fund?.id,
    by: personOf(actor).id,
    now,
  },
});

/** A cost arises with its approval; what an advance covers of it is cleared at once. */
export async function postApproved(context: Context, expense: ExpenseRecord): Promise<void> {
  if (expense.kind === 'advance') return;
  const { id, category, amount, advance } = expense;
  const given = { ...base(context, expense), day: context.today };
  const source = (step: string) => ({ kind: 'expense', id, step });
  await post(context.db, { ...given, source: source('approved'), rule: `expense.approved.${category}`, amount });
  if (advance)
    await post(context.db, {
      ...{ ...given, source: source('cleared'), rule: `advance.cleared.${category}`, amount: advance.taken },
      debitOf: source('approved'),
      creditOf: await paidBySource(context.db, advance.id),
    });
}

/** @param source what paid it: an item of a batch, or the expense itself where it was paid in cash */
export async function postPaid(
  context: Context,
  expense: Payment,
  { day, by, source }: { day: string; by: 'bank' | 'cash'; source: { kind: string; id: string } },
): Promise<void> {
  const { kind, category, toPay } = expense;
  const advance = kind === 'advance';
  const rule = advance ? (by === 'cash' ? 'advance.paid.cash' : 'advance.paid') : `expense.paid.${by}.${category}`;
  // What is owed since the approval is paid where it is owed, whatever the rule says since.
  const debitOf = advance ? undefined : { kind: 'expense', id: expense.id, step: 'approved' };
  const given = { ...base(context, expense), day, rule, debitOf, amount: toPay };
  await post(context.db, { ...given, source: { ...source, step: 'paid' } });
}

/** Nothing was paid: what its approval wrote is reversed. */
export async function postCancelled(
  context: Context,
  { id, kind, advance }: ExpenseRecord,
  reason: string,
): Promise<void> {
  if (kind === 'advance') return;
  const given = { day: context.today, reason, by: personOf(context.actor).id, now: context.now };
  for (const step of advance ? ['cleared', 'approved'] : ['approved'])
    await reverse(context.db, { ...given, source: { kind: 'expense', id, step } });
}

/** The money came back: what was paid is owed again. */
export async function postBack(context: Context, itemId: string, day: string, reason: string): Promise<void> {
  const source = { kind: 'payout_item', id: itemId, step: 'paid' };
  await reverse(context.db, { source, day, reason, by: personOf(context.actor).id, now: context.now });
}

export async function postReturned(
  context: Context,
  expense: Payment,
  { id, amount, day, by }: { id: string; amount: number; day: string; by: 'bank' | 'cash' },
): Promise<void> {
  await post(context.db, {
    ...{ ...base(context, expense), day, amount, rule: by === 'cash' ? 'advance.returned.cash' : 'advance.returned' },
    creditOf: await paidBySource(context.db, expense.id),
    source: { kind: 'advance_return', id, step: 'returned' },
  });
}
