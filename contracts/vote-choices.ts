// Data alone, so that a page can offer them without loading the schemas.

export const choices = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof choices)[number];
