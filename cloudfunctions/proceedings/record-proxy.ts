import { proceedings } from '../../contracts/proceedings';
import { findMeetingRun } from '../meetings/facts';
import { on } from '../shared/implement';
import { lend } from './lend';

/** What the secretariat was handed on paper. */
export const recordProxy = on(proceedings.recordProxy).handler(async ({ input, context, errors }) => {
  const meeting = await findMeetingRun(context.db, context.actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const { giverEntryId: giverId, holderEntryId: holderId, fileId } = input;
  return lend(context, meeting, { giverId, holderId, fileId }, errors);
});
