import { proceedings } from '../../contracts/proceedings';
import { on, personOf } from '../shared/implement';
import { findMinutes, findMinutesMeeting, saveDraft, saveVersion } from './minutes-store';
import { mayWrite } from './judge-minutes';
import { presentMinutes } from './present-minutes';

/** Changes the open version; where the last one is locked, begins its correction. Revisions go on over the versions. */
export const saveMinutes = on(proceedings.saveMinutes).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findMinutesMeeting(db, actor, input.meetingId);
  if (!meeting?.runs) throw errors.MEETING_NOT_FOUND();
  if (!mayWrite(meeting.status)) throw errors.MEETING_STATUS();
  const { meetingId, revision, words, correction } = input;
  const by = personOf(actor).id;
  const [latest] = (await findMinutes(db, actor, meeting, today, now)).versions;
  let saved: boolean;
  if (latest?.state === 'draft' || latest?.state === 'circulated')
    saved = await saveDraft(db, { meetingId, revision, words, correction, by });
  else if (latest) {
    if (correction === '') throw errors.CORRECTION_REASON();
    const read = revision === 0 || revision === latest.revision;
    const begun = { meetingId, version: latest.version + 1, revision: latest.revision + 1, words, correction, by };
    saved = read && (await saveVersion(db, begun));
  } else
    saved =
      revision === 0 && (await saveVersion(db, { meetingId, version: 1, revision: 1, words, correction: '', by }));
  if (!saved) throw errors.REVISION_CONFLICT();
  const { versions, live } = await findMinutes(db, actor, meeting, today, now);
  const [row] = versions;
  if (!row) throw new Error('minutes were saved in this transaction');
  audit({
    subject: `minutes:${meetingId}:${row.version}`,
    before: latest?.words,
    after: words,
    note: `revision ${row.revision}`,
  });
  return presentMinutes(row, meeting, live);
});
