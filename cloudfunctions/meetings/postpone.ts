import { meetings } from '../../contracts/meetings';
import { on } from '../shared/implement';
import { findMeetingRun } from './facts';
import { makeMove } from './make-move';

export const postpone = on(meetings.postpone).handler(async ({ input, context, errors }) => {
  const meeting = await findMeetingRun(context.db, context.actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const version = await makeMove(context, 'postpone', meeting, input);
  if (version === 'VERSION_CONFLICT') throw errors.VERSION_CONFLICT();
  if (version === 'PEOPLE_INSIDE') throw errors.PEOPLE_INSIDE();
  if (typeof version === 'string') throw errors.MEETING_STATUS();
  return { version };
});
