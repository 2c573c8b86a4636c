/** Where an expense is shown to everybody who may see it, and decided. */
export const pageOf = (id: string): string => `/modules/expenses/pages/expense/index?id=${id}`;
