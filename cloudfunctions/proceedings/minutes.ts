import { proceedings } from '../../contracts/proceedings';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import type { RawFacts } from './minutes-facts-store';
import { isOver } from './judge-minutes';
import { findMinutes, findMinutesMeeting } from './minutes-store';
import { isReadable, presentMinutes } from './present-minutes';

const openMotions = ({ motions }: RawFacts) => motions.filter(({ count }) => count).map(({ title }) => title);

export const lockers = ['director', 'president'] as const;

export const minutes = on(proceedings.minutes).handler(
  async ({ input, context: { db, actor, today, now }, errors }) => {
    const meeting = await findMinutesMeeting(db, actor, input.meetingId);
    if (!meeting) throw errors.MEETING_NOT_FOUND();
    const { versions, live } = await findMinutes(db, actor, meeting, today, now);
    const readable = versions.filter((row) => isReadable(row, meeting));
    const [current = null, ...earlier] = readable.map((row) => presentMinutes(row, meeting, live));
    return {
      title: meeting.title,
      status: meeting.status,
      current,
      earlier,
      openMotions: meeting.runs && isOver(meeting.status) ? openMotions(live) : [],
      runs: meeting.runs,
      mayLock: current?.state === 'circulated' && officesFor(actor, meeting.committeeId, lockers).length > 0,
    };
  },
);
