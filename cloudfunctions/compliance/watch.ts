import { rules } from './rules';
import { sources } from './sources';
import type { Watch } from './sweep-slice';

/** So many subjects a transaction of a trial, and of the night so many that are read at once: some megabytes. */
export const watch: Watch = { rules, sources, size: 4000 };
/** A turn of the night is one transaction: what each asks for before it begins is asked a tenth as often. */
export const nightTurn: Watch = { ...watch, size: watch.size * 10, page: watch.size };
