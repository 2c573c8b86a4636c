import type { Case } from './use-case';

/** Documents beside fields are for a desk (desk-case.h5.tsx); a phone has one thing under the other. */
export const DeskCase = (_: { application: Case; onMore: () => void }) => null;
