// Data alone, so that a page can name a kind without loading the schemas.

/** What may happen to a member company. */
export const changeKinds = ['identity', 'split', 'merger', 'deregistration'] as const;
export type ChangeKind = (typeof changeKinds)[number];
