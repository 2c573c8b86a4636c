import { proceedings } from '../../contracts/proceedings';
import { findMeeting } from '../meetings/facts';
import { on } from '../shared/implement';
import { findHolders } from './proxy-store';
import { findOwnEntries } from './roll-store';

/** The roll is for those on it, as what they vote is. */
export const proxyHolders = on(proceedings.proxyHolders).handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const meeting = await findMeeting(db, actor, input.meetingId);
    if (!meeting) throw errors.MEETING_NOT_FOUND();
    if ((await findOwnEntries(db, actor, meeting.id, now)).length === 0) throw errors.NOT_ON_ROLL();
    return { rows: await findHolders(db, meeting.id, input.q, now) };
  },
);
