import type { Source } from './rule';

/** Where the facts of each kind of subject come from. */
export const sources: readonly Source[] = [];
