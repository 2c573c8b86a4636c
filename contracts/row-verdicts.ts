// Data alone, so that a page can list the verdicts without loading the schemas.

export const rowVerdicts = ['new', 'changed', 'unchanged', 'doubtful', 'refused'] as const;
export type RowVerdict = (typeof rowVerdicts)[number];
