import { proceedings } from '../../contracts/proceedings';
import { findMeeting } from '../meetings/facts';
import { on } from '../shared/implement';
import { lend } from './lend';
import { findOwnEntries } from './roll-store';

/** A written proxy as its giver brings it himself, for one of his own votes. */
export const giveProxy = on(proceedings.giveProxy).handler(async ({ input, context, errors }) => {
  const { db, actor, now } = context;
  const meeting = await findMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { entryId, holderEntryId: holderId, fileId } = input;
  const own = (await findOwnEntries(db, actor, meeting.id, now)).filter((each) => each.voter);
  const mine = own.filter(({ id }) => entryId === undefined || id === entryId);
  if (mine.length > 1) throw errors.WHICH_ENTRY({ data: { names: mine.map(({ name }) => name) } });
  const [giver] = mine;
  if (!giver) throw errors.NOT_ON_ROLL();
  return lend(context, meeting, { giverId: giver.id, holderId, fileId }, errors);
});
