import type { Source } from './rule';

/** Where the subjects of each kind come from. */
export const sources: readonly Source[] = [];
