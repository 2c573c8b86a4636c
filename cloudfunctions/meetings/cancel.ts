import { meetings } from '../../contracts/meetings';
import { reversePoints } from '../points/effects';
import { on, personOf } from '../shared/implement';
import { findMeetingRun } from './facts';
import { makeMove } from './make-move';

export const cancel = on(meetings.cancel).handler(async ({ input, context, errors }) => {
  const { db, now, actor } = context;
  const { reason } = input;
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const version = await makeMove(context, 'cancel', meeting, input);
  if (version === 'VERSION_CONFLICT') throw errors.VERSION_CONFLICT();
  if (typeof version === 'string') throw errors.MEETING_STATUS();
  // Some may have come before it was called off: what did not take place gives no points.
  await reversePoints(db, { meetingId: meeting.id, by: personOf(actor).id, reason }, now);
  return { version };
});
