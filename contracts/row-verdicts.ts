// Data alone, so that a page can name a verdict without loading the schemas.

/** What is found of a row of a sheet. */
export const rowVerdicts = ['new', 'changed', 'unchanged', 'doubtful', 'refused'] as const;
export type RowVerdict = (typeof rowVerdicts)[number];

/** Registers that take a sheet. */
export const importNouns = ['members', 'payments', 'expenses', 'penalties'] as const;
export type ImportNoun = (typeof importNouns)[number];
