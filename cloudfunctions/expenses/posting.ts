import { post, reverse } from '../books/effects';
import type { Context } from '../shared/implement';
import { personOf } from '../shared/implement';
import type { ExpenseRecord } from './expense-store';

type Payment = Pick<ExpenseRecord, 'id' | 'number' | 'kind' | 'category' | 'payeeName' | 'purpose' | 'toPay'>;
/** The account of money in hand (books); money in the bank is the rules' own. */
const cashAccount = '1001';

const said = ({ number, payeeName, purpose }: Payment) => ({
  zh: `${number} ${payeeName} ${purpose}`.slice(0, 100),
  en: `${number} ${payeeName}`,
});
const base = ({ actor, now }: Context, expense: Payment) => ({
  ...{ party: { name: expense.payeeName }, summary: said(expense), by: personOf(actor).id, now },
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
    });
}

/** @param source what paid it: an item of a batch, or the expense itself where it was paid in cash */
export async function postPaid(
  context: Context,
  expense: Payment,
  { day, by, source }: { day: string; by: 'bank' | 'cash'; source: { kind: string; id: string } },
): Promise<void> {
  const { kind, category, toPay } = expense;
  const rule = kind === 'advance' ? 'advance.paid' : `expense.paid.${by}.${category}`;
  const account = kind === 'advance' && by === 'cash' ? { account: cashAccount } : {};
  const given = { ...base(context, expense), ...account, day, rule, amount: toPay };
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
    ...{ ...base(context, expense), day, amount, rule: 'advance.returned' },
    ...(by === 'cash' ? { account: cashAccount } : {}),
    source: { kind: 'advance_return', id, step: 'returned' },
  });
}
