import { meetings } from '../../contracts/meetings';
import { exportRegister } from '../ground/export-register';
import { on } from '../shared/implement';
import { findMeetingRun } from './facts';
import { findQuestions } from './question-store';
import { findRegistrations } from './registration-store';
import { registrationRegister } from './registration-sheet';

/** More than any hall holds: the sheet is whole. */
const all = 100_000;

export const exportRegistrations = on(meetings.exportRegistrations).handler(
  async ({ input: { meetingId }, context, errors }) => {
    const { db, actor } = context;
    const meeting = await findMeetingRun(db, actor, meetingId);
    if (!meeting || meeting.status === 'draft') throw errors.MEETING_NOT_FOUND();
    const questions = await findQuestions(db, meetingId);
    const rows = await findRegistrations(db, meetingId, {
      state: null,
      present: null,
      unjudged: false,
      q: null,
      after: null,
      limit: all,
    });
    return exportRegister(context, registrationRegister(questions), {
      of: meeting.title,
      rows,
      looked: rows.flatMap(({ person_id: person, phone }) =>
        person && phone ? [{ person, what: 'phone' as const }] : [],
      ),
      subject: `meeting:${meetingId}`,
    });
  },
);
