export { findForExpenses, type KnownExpense, type KnownForExpenses } from './import-store';
