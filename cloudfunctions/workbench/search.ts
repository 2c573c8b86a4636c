import { workbench, type Hit } from '../../contracts/workbench';
import { traceSearch } from '../identity/effects';
import { sought } from '../ground/search';
import { on } from '../shared/implement';
import { published } from './published';
import { findEverywhere, type Found } from './search-store';

const most = 10;

/** Members, meetings and documents within the caller's reach, the best of each. */
export const search = on(workbench.search).handler(async ({ input, context }) => {
  const { db, actor } = context;
  const found = await findEverywhere(db, published.searches, actor, sought(input.q), most);
  const group = (name: Found['search']['group']) =>
    found.filter((each) => each.search.group === name).flatMap(({ search: { kind }, rows }) => rows.map(hitOf(kind)));
  if (group('members').length > 0) await traceSearch(context, input.q);
  return { members: group('members'), meetings: group('meetings'), documents: group('documents') };
});

const hitOf =
  (kind: Hit['kind']) =>
  (row: Found['rows'][number]): Hit => ({ ...row, kind, at: row.at && new Date(row.at).toISOString() });
