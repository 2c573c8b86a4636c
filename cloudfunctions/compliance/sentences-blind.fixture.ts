import type { Sentence } from './sentence';

/** Written by somebody who has not seen the patterns. */
export const blind: readonly Sentence[] = [];
