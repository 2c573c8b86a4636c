import type { Duties } from '../ground/duties';
import type { Search } from '../ground/search';
import * as collected from './collected';

/** What the modules publish, as the workbench reads it. */
export const published: { duties: readonly Duties[]; searches: readonly Search[] } = {
  duties: collected.duties,
  searches: collected.search.flat(),
};
