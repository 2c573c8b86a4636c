import { meetings } from '../../contracts/meetings';
import { secretariat } from '../../contracts/wire';
import { on, personOf } from '../shared/implement';
import { askAboutMeeting } from './ask-gate';
import { checkMeeting } from './judge-form';
import { formOf } from './judge-change';
import { judgeMove } from './judge-move';
import { makeMove } from './make-move';
import { findRecord, holdMeeting, saveEvent } from './meeting-store';
import { findCheckRules } from './rule-store';
import { sayFinding } from './say-finding';
import { askForVenue } from './venue-case';

export const publish = on(meetings.publish).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit, language } = context;
  // A decision that is taken back at this moment is taken back before or comes too late.
  await holdMeeting(db, input.meetingId);
  const meeting = await findRecord(context, input.meetingId, secretariat);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const refusal = judgeMove('publish', meeting, input, now);
  if (refusal) throw refusal === 'VERSION_CONFLICT' ? errors.VERSION_CONFLICT() : errors.MEETING_STATUS();
  const [form, personId] = [formOf(meeting), personOf(actor).id];
  const { findings, missing, notice, holding } = checkMeeting(form, meeting, await findCheckRules(db, today), now);
  if (missing.length > 0) throw errors.MEETING_INCOMPLETE({ data: { missing } });
  if (notice && !notice.ok)
    throw errors.NOTICE_TOO_SHORT({
      data: { required: notice.required ?? 0, given: notice.given, earliest: notice.earliest },
    });

  await askAboutMeeting(context, meeting.id, form, (closed) => errors.RED_LINE(closed));

  const subject = `meeting:${meeting.id}`;
  // A venue warns and does not stop: who announces it says why. Where somebody has decided that it moves, it does.
  const { goAhead } = input;
  const goesAhead = goAhead !== undefined && holding.every(({ decision }) => !decision);
  if (holding.length > 0 && !goesAhead) {
    const note = holding.map((each) => each.message).join(' ');
    await saveEvent(db, { meetingId: meeting.id, kind: 'publishHeld', personId, note }, now);
    await askForVenue(context, meeting, holding, personId);
    audit({ subject, after: { held: holding.map((each) => each.key) }, note: 'held' });
    return { published: false, version: meeting.version, findings: findings.map((each) => sayFinding(each, language)) };
  }
  if (holding.length > 0)
    await saveEvent(db, { meetingId: meeting.id, kind: 'publishHeld', personId, note: goAhead }, now);
  const also = { form, ...(holding.length > 0 && { goAhead }) };
  const version = await makeMove(context, 'publish', meeting, { version: input.version, also });
  if (typeof version === 'string') throw errors.VERSION_CONFLICT();
  // What waited before ended with the notice; it is asked anew of the meeting that was announced.
  if (holding.length > 0) await askForVenue(context, { ...meeting, venueCase: null }, holding, personId);
  return { published: true, version, findings: findings.map((each) => sayFinding(each, language)) };
});
