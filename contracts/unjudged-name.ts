/** Whom others see where the words that a guest typed have not passed yet, in every language (migrations/0035). */
export const unjudgedName = '来宾';
