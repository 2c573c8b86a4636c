import type { AnyRule } from './rule';

/** All rules of the house. */
export const rules: readonly AnyRule[] = [];
