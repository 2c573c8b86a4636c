import { proceedings } from '../../contracts/proceedings';
import { confirmMinutes } from '../meetings/effects';
import { on, personOf } from '../shared/implement';
import { officesFor } from '../ground/reach';
import { canonical } from '../shared/request';
import { lockers } from './minutes';
import { minutesFacts } from './judge-minutes-facts';
import { minutesHash } from './minutes-hash';
import { judgeLock } from './judge-minutes';
import { findMinutes, findMinutesMeeting, lockVersions, saveLocked } from './minutes-store';
import { isReadable, presentMinutes } from './present-minutes';

/** Seals the minutes: nothing of them is written again, and a correction is a version of its own. */
export const lockMinutes = on(proceedings.lockMinutes).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMinutesMeeting(db, actor, input.meetingId);
  if (!meeting || officesFor(actor, meeting.committeeId, lockers).length === 0) throw errors.MINUTES_NOT_FOUND();
  await lockVersions(db, meeting.id);
  const { versions, live } = await findMinutes(db, actor, meeting, today, now);
  const row = versions.find((each) => each.version === input.version);
  if (!row || !isReadable(row, meeting)) throw errors.MINUTES_NOT_FOUND();
  const judged = judgeLock(row, today);
  if (judged.verdict === 'notCirculated') throw errors.MEETING_STATUS();
  if (judged.verdict === 'objections') throw errors.OBJECTIONS({ data: { names: judged.names } });
  if (judged.verdict === 'stillOpen')
    throw errors.STILL_OPEN({ data: { waiting: judged.waiting, until: judged.until } });
  // A gate may be merged after the minutes went round: what is sealed must be what the house knows.
  if (canonical(row.facts) !== canonical(minutesFacts(meeting, live))) throw errors.FACTS_CHANGED();
  const before = versions.find((each) => each.version === row.version - 1)?.hash ?? null;
  const hash = minutesHash(presentMinutes(row, meeting, live), before);
  await saveLocked(db, { meetingId: meeting.id, version: row.version, hash, by: personOf(actor).id }, now);
  await confirmMinutes(db, meeting.id);
  audit({ subject: `minutes:${meeting.id}:${row.version}`, after: { hash }, note: 'locked' });
  const after = await findMinutes(db, actor, meeting, today, now);
  return presentMinutes(after.versions.find((each) => each.version === row.version) ?? row, meeting, live);
});
