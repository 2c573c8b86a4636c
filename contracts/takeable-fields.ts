// Data alone, so that a page can name a field without loading the schemas.

/** What of the other file may be taken; its number, tier, committee and standing never are: nobody rises by a merge. */
export const takeable = [
  'name',
  'identity',
  'legalRep',
  'industry',
  'region',
  'size',
  'address',
  'introduction',
] as const;
export type Takeable = (typeof takeable)[number];
