import { changes } from '../../contracts/changes';
import { findAttached } from '../files/facts';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { sightOf } from './sight';
import { findChange } from './store';

/** A short-lived address of a paper, for the company and for those who may decide; whoever is neither learns of none. */
export const paperFile = on(changes.paperFile).handler(async ({ input, context, errors }) => {
  const { db, actor } = context;
  const change = await findChange(db, input.changeId);
  const sight = change && sightOf(actor, change);
  if (!change || !sight || (!sight.own && !sight.staff)) throw errors.CHANGE_NOT_FOUND();
  const file = (await findAttached(db, [`company_change:${change.id}`])).find(({ fileId }) => fileId === input.fileId);
  const opened =
    file &&
    (await openFile(
      context,
      file,
      sight.own
        ? undefined
        : { subject: `membership:${change.membershipId}`, looked: [{ person: change.askedById, what: 'file' }] },
    ));
  if (!opened) throw errors.CHANGE_NOT_FOUND();
  return opened;
});
