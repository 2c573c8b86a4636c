/** Budgets of design §9, in bytes and elements. */
export const packageBudget = 1024 * 1024;
/** What one page may have WeChat preload, all packages together; and what whoever opens the first tab pays. */
export const preloadBudget = 2 * 1024 * 1024;
export const visitorBudget = 900 * 1000;
export const elementBudget = 300;
export const functionBudget = 600 * 1024;
/** Milliseconds that a function may take to load, on the machine that design §9 was measured on. */
export const loadBudget = 100;
