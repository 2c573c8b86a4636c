import { membership } from '../../contracts/membership';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { mayKnow } from './answer-change';
import { findChange, findChangeFile } from './change-store';
import { findHands } from './representative-store';

/** The document of a change that waits, for whoever may know of it. */
export const changeFile = on(membership.changeFile).handler(async ({ input, context, errors }) => {
  const { db, now } = context;
  const change = await findChange(db, input.changeId);
  if (!change || !mayKnow(context, change, await findHands(db, change.membershipId, now)))
    throw errors.CHANGE_NOT_FOUND();
  const file = await findChangeFile(db, change.id);
  const opened =
    file &&
    (await openFile(context, file, {
      subject: `membership:${change.membershipId}`,
      looked: [{ person: file.owner, what: 'file' }],
    }));
  if (!opened) throw errors.CHANGE_NOT_FOUND();
  return opened;
});
