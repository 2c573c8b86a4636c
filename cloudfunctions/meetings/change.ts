import { meetings } from '../../contracts/meetings';
import { secretariat } from '../../contracts/wire';
import { dayOf } from '../shared/clock';
import { on, personOf } from '../shared/implement';
import { saveAgenda } from './agenda-store';
import { askAboutMeeting } from './ask-gate';
import { checkMeeting } from './judge-form';
import { concernsAttendees, formOf, reopenCancelling, withItsAudience } from './judge-change';
import { isParty } from './facts';
import { barredFromSaving } from './may-save';
import { changeCapacity, changeMeeting, findRecord, hasPeopleInside, holdMeeting, saveEvent } from './meeting-store';
import { fillSeats, followStart } from './promote';
import { findCheckRules } from './rule-store';
import { sayFinding } from './say-finding';
import { changeable } from './judge-notice';
import { tellMeeting } from './tell';
import { askForVenue, dropVenueCase } from './venue-case';

export const change = on(meetings.change).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit, language } = context;
  // As in publish.ts.
  await holdMeeting(db, input.meetingId);
  const meeting = await findRecord(context, input.meetingId, secretariat);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  if (!(changeable as readonly string[]).includes(meeting.status)) throw errors.MEETING_STATUS();
  if (meeting.version !== input.version) throw errors.VERSION_CONFLICT();
  const before = formOf(meeting);
  const form = reopenCancelling(before, withItsAudience(input.form), now);
  const barred = await barredFromSaving(context, meeting, form);
  if (barred) throw errors[barred]();

  // Who was invited to one would be shown, or shut out of, the other.
  if (isParty(form.kind) !== isParty(meeting.kind)) throw errors.KIND_FIXED();

  const moved = meeting.startsAt === null || dayOf(meeting.startsAt) !== dayOf(new Date(form.startsAt));
  // Another day is another notice; a later hour of the same day keeps the one that was given, and its urgent reason.
  const anew = meeting.status === 'postponed' || form.kind !== meeting.kind || moved;
  const noticedAt = anew ? now : (meeting.publishedAt ?? now);
  const { findings, notice, holding } = checkMeeting(form, meeting, await findCheckRules(db, today), noticedAt);
  if (notice && !notice.ok)
    throw errors.NOTICE_TOO_SHORT({
      data: { required: notice.required ?? 0, given: notice.given, earliest: notice.earliest },
    });

  await askAboutMeeting(context, meeting.id, form, (closed) => errors.RED_LINE(closed));

  const [meetingId, personId, subject] = [meeting.id, personOf(actor).id, `meeting:${meeting.id}`];
  if (holding.length > 0) {
    const version = await changeMeeting(db, meetingId, meeting.version, changeable, { pending: JSON.stringify(form) });
    if (version === null) throw errors.VERSION_CONFLICT();
    const note = holding.map((each) => each.message).join(' ');
    await saveEvent(db, { meetingId, kind: 'changeHeld', personId, note }, now);
    await askForVenue(context, meeting, holding, personId);
    audit({ subject, before, after: form, note: 'held' });
    return { applied: false, version, findings: findings.map((each) => sayFinding(each, language)), told: false };
  }
  if (moved && (await hasPeopleInside(db, meetingId))) throw errors.PEOPLE_INSIDE();
  const told = meeting.status === 'postponed' || concernsAttendees(before, form);
  const version = await changeMeeting(db, meetingId, meeting.version, changeable, {
    form,
    ...(told && { told_at: now }),
    pending: null,
    status: 'noticed',
    ended_reason: null,
    called_off_at: null,
  });
  if (version === null) throw errors.VERSION_CONFLICT();
  const taken = await changeCapacity(db, meetingId, form.capacity);
  if (taken !== null) throw errors.BELOW_TAKEN({ data: { taken } });
  await saveAgenda(db, meetingId, form.agenda, now);
  await saveEvent(db, { meetingId, kind: 'changed', personId }, now);
  await dropVenueCase(context, meeting.venueCase, personId);
  await followStart(db, now, meetingId, new Date(form.startsAt));
  await fillSeats(db, now, meetingId);
  if (told) {
    // Another day is told to all who were invited, not only to those who come: it is the notice of the meeting anew.
    await tellMeeting(context, meetingId, meeting.status === 'postponed' || moved ? 'noticedAnew' : 'changed', version);
  }
  audit({ subject, before, after: form });
  return { applied: true, version, findings: findings.map((each) => sayFinding(each, language)), told };
});
