import type { ImportNoun } from '../../contracts/row-verdicts';
import type { Taking } from './importable';
import { expenseTaking } from './take-expenses';
import { memberTaking } from './take-members';
import { paymentTaking } from './take-payments';
import { penaltyTaking } from './take-penalties';

// Apart from what reads and judges sheets: the queue runs in a function that holds a part of every module.
const takings: Record<ImportNoun, Taking> = {
  members: memberTaking,
  payments: paymentTaking,
  expenses: expenseTaking,
  penalties: penaltyTaking,
};

export function takingOf(noun: string): Taking {
  if (!Object.hasOwn(takings, noun)) throw new Error(`no register ${noun} takes sheets`);
  return takings[noun as ImportNoun];
}
