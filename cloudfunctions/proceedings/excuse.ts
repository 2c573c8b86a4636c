import { proceedings } from '../../contracts/proceedings';
import { findMeeting } from '../meetings/facts';
import { on } from '../shared/implement';
import { findOwnEntries, saveExcuse } from './roll-store';

/** 请假: of somebody on the roll himself, or of a member by any of its representatives; of several each by itself. */
export const excuse = on(proceedings.excuse).handler(async ({ input, context: { db, now, actor, audit }, errors }) => {
  const meeting = await findMeeting(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (!['noticed', 'in_session'].includes(meeting.status)) throw errors.MEETING_STATUS();
  const { entryId, reason } = input;
  const excused = reason !== null;
  const own = (await findOwnEntries(db, actor, meeting.id, now)).filter(({ id }) => !entryId || id === entryId);
  // Unsaid, it is the one that it changes; with one alone, that one.
  const changed = own.length > 1 ? own.filter((each) => each.excused !== excused) : own;
  if (changed.length > 1) throw errors.WHICH_ENTRY({ data: { names: changed.map(({ name }) => name) } });
  const entry = changed[0] ?? own[0];
  if (!entry || !(await saveExcuse(db, actor, entry.id, reason, now))) throw errors.NOT_ON_ROLL();
  const what = excused ? 'excused' : 'excuse taken back';
  audit({ subject: `meeting:${meeting.id}`, note: `roll_entry:${entry.id} ${what}` });
  return { excused };
});
