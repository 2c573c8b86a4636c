// Data alone, so that a page can list the kinds without loading the schemas.

export const changeKinds = ['identity', 'split', 'merger', 'deregistration'] as const;
export type ChangeKind = (typeof changeKinds)[number];
