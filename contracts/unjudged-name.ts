/** How others see whom a company named, until the name has passed (migrations/0048). */
export const unjudgedHand = '某人';
/** Whom others see where the words that a guest typed have not passed yet, in every language (migrations/0035). */
export const unjudgedName = '来宾';
