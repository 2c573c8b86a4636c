import { meetings } from '../../contracts/meetings';
import { on } from '../shared/implement';
import { findMeetingRun } from './facts';
import { makeMove } from './make-move';

export const open = on(meetings.open).handler(async ({ input, context, errors }) => {
  const meeting = await findMeetingRun(context.db, context.actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const version = await makeMove(context, 'open', meeting);
  if (version === 'TOO_EARLY') throw errors.TOO_EARLY();
  if (typeof version === 'string') throw errors.MEETING_STATUS();
  return { version };
});
