import { meetings } from '../../contracts/meetings';
import { secretariat } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { checkMeeting } from './judge-form';
import { formOf } from './judge-change';
import { changeMeeting, findRecord, saveEvent } from './meeting-store';
import { findCheckRules } from './rule-store';
import { alertDeciders, tellMeeting } from './tell';

export const publish = on(meetings.publish).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const meeting = await findRecord(context, input.meetingId, secretariat);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (meeting.status !== 'draft') throw errors.MEETING_STATUS();
  if (meeting.version !== input.version) throw errors.VERSION_CONFLICT();
  const [form, personId] = [formOf(meeting), personOf(actor).id];
  const { findings, missing, notice, holding } = checkMeeting(form, meeting, await findCheckRules(db, today), now);
  if (missing.length > 0) throw errors.MEETING_INCOMPLETE({ data: { missing } });
  if (notice && !notice.ok)
    throw errors.NOTICE_TOO_SHORT({
      data: { required: notice.required ?? 0, given: notice.given, earliest: notice.earliest },
    });

  const subject = `meeting:${meeting.id}`;
  if (holding.length > 0) {
    const note = holding.map((each) => each.message).join(' ');
    await saveEvent(db, { meetingId: meeting.id, kind: 'publishHeld', personId, note }, now);
    await alertDeciders(context, meeting, holding, personId);
    audit({ subject, after: { held: holding.map((each) => each.key) }, note: 'held' });
    return { published: false, version: meeting.version, findings };
  }
  const version = await changeMeeting(db, meeting.id, meeting.version, ['draft'], {
    status: 'noticed',
    published_at: now,
  });
  if (version === null) throw errors.VERSION_CONFLICT();
  await saveEvent(db, { meetingId: meeting.id, kind: 'published', personId }, now);
  await tellMeeting(context, meeting.id, 'published', version);
  audit({ subject, before: { status: 'draft' }, after: { status: 'noticed', form } });
  return { published: true, version, findings };
});
