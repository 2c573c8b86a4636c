/** Budgets of design §9, in bytes and elements. */
export const packageBudget = 1024 * 1024;
/** What everybody downloads before the first page. */
export const mainBudget = 570 * 1000;
/** What one page may have WeChat preload, all packages together; and what whoever opens the first tab pays. */
export const preloadBudget = 2 * 1024 * 1024;
export const visitorBudget = 900 * 1000;
export const elementBudget = 300;
/** Times that a read goes to the database, the caller's own row among them. */
export const roundTripBudget = 3;
export const functionBudget = 530 * 1000;
/** The functions that a clock calls, and the one with all rules: what the design gives any. */
export const jobsBudget = 600 * 1000;
/** How many times as long a function may take to load as the libraries under it take alone. */
export const coldStartBudget = 1.5;
/** Bytes that a visitor's first view may transfer in a browser, everything counted. */
export const firstViewBudget = 350 * 1024;
