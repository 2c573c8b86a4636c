import type { Filter } from './types';
import { labelOf } from './whole-options';

/** What a value of a filter says in a chip: 苏州市, 证照到期 2027-01-01 以前. */
export const filterWords = ({ options = [], says }: Filter, value: string): string =>
  says ? says(value) : labelOf(options, value);
