/** Budgets of design §9, in bytes and elements. */
export const packageBudget = 1024 * 1024;
export const elementBudget = 300;
export const functionBudget = 600 * 1024;
/** Milliseconds that a function may take to load, on the machine that design §9 was measured on. */
export const loadBudget = 100;
