export { findForExpenses, type KnownExpense, type KnownForExpenses } from './import-store';

/** What is known of expenses that are about to be paid, for whoever judges them (ground/gate.ts `expenses.pay`). */
export interface PayFacts {
  expenses: {
    id: string;
    title: string;
    page: string;
    state: string;
    imported: boolean;
    purpose: string;
    amount: number;
    /** With what is alike within the days that the association sums; fen. */
    summed: number;
    /** Who asked also signed. */
    ownSignature: boolean;
    /** The body that decided by vote, with the number of its resolution. */
    decidedBy: string | null;
    resolution: string | null;
  }[];
}
