export const textLabels = ['FEE01', 'FEE04', 'FEE08', 'FEE11', 'FEE20', 'APPEAL01', 'APPEAL02', 'TRUST01'] as const;
export type TextLabel = (typeof textLabels)[number];

/** Words that offend, in a sentence in the form of `foldText`. */
export interface Pattern {
  label: TextLabel;
  words: RegExp;
  /** What in the same sentence makes it harmless. */
  unless?: RegExp;
  /** What has to be in the text beside it. */
  beside?: RegExp;
}
