import * as z from 'zod';
import { proceedings } from '../../contracts/proceedings';
import { findOfficeHolders } from '../identity/facts';
import { findRule } from '../ground/parameters';
import { findMeetingRun } from '../meetings/facts';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { on } from '../shared/implement';
import { findMembers, findPeople, lockRoll, saveRoll, type ByOffice, type NewEntry } from './roll-store';
import { basesOf, mayResetRoll, officesOfBody } from './judge-body';

export const setRoll = on(proceedings.setRoll).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMeetingRun(db, actor, input.meetingId);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (!basesOf(meeting.kind).includes(input.basis)) throw errors.NO_BODY();
  const standing = await lockRoll(db, meeting.id);
  if (!standing || !mayResetRoll(standing.status, standing.motions)) throw errors.MEETING_STATUS();
  const day = meeting.startsAt ? dayOf(meeting.startsAt) : today;
  const byOffice = { offices: officesOfBody(meeting.kind), committeeId: meeting.committeeId, day };
  const wanted =
    input.basis === 'people' ? new Map(input.people.map((each) => [each.personId.toLowerCase(), each])) : null;
  const entries = wanted
    ? await findPeople(db, [...wanted.values()])
    : input.basis === 'members'
      ? await findMembers(db, meeting.committeeId, await findRule(db, 'meetings.arrearsVote', day, z.boolean()))
      : await findHolders(db, byOffice);
  if (wanted && entries.length < wanted.size) throw errors.PERSON_NOT_FOUND();
  await saveRoll(db, now, meeting.id, entries, input.basis === 'offices' ? byOffice : null);
  const entitled = entries.filter((entry) => entry.voter).length;
  const answer = { entitled, observers: entries.length - entitled };
  audit({
    subject: `meeting:${meeting.id}`,
    after: { basis: input.basis, entries },
    note: `roll of ${entries.length}`,
  });
  return answer;
});

/** Those in the body's offices on the day of the meeting. */
async function findHolders(db: Db, { day, offices, committeeId }: ByOffice): Promise<NewEntry[]> {
  const holders = await findOfficeHolders(db, day, offices, committeeId);
  return findPeople(
    db,
    holders.map((personId) => ({ personId, voter: true })),
  );
}
