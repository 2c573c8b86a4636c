import { meetings } from '../../contracts/meetings';
import { takeMoveBack } from '../flows/effects';
import { mayTakeBack, takeableBy } from '../flows/judge-move';
import { lastMove } from '../flows/moved';
import { on, personOf } from '../shared/implement';
import { formOf } from './judge-change';
import { checkMeeting } from './judge-form';
import { venueDeciders } from './judge-notice';
import { findRecord, holdMeeting, saveEvent } from './meeting-store';
import { findCheckRules } from './rule-store';
import { sayFinding } from './say-finding';
import { askForVenue, findLastVenueCase } from './venue-case';
import { endDecision, findOwnDecision } from './venue-store';

/** Takes the own decision of the last ten seconds back, before it was told and before anything was announced on it. */
export const takeBackVenue = on(meetings.takeBackVenue).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit, language } = context;
  await holdMeeting(db, input.meetingId);
  const meeting = await findRecord(context, input.meetingId, venueDeciders);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const by = personOf(actor).id;
  const decision = await findOwnDecision(db, meeting.id, input.key, by);
  const waits = meeting.status === 'draft' || meeting.pending !== null;
  if (!decision || !waits || !mayTakeBack(decision.at, now) || !(await endDecision(db, decision.id, 'takenBack', now)))
    throw errors.TOO_LATE_TO_TAKE_BACK();
  await saveEvent(db, { meetingId: meeting.id, kind: 'venueTakenBack', personId: by }, now);

  const decisions = meeting.decisions.filter(({ key, at }) => key !== input.key || at !== decision.at.toISOString());
  const form = meeting.pending ?? formOf(meeting);
  const checked = checkMeeting(form, { ...meeting, decisions }, await findCheckRules(db, today), now);
  const last = await findLastVenueCase(db, meeting.id);
  // What ended before the decision did not end by it.
  const endedByIt = last && last.state !== 'open' && Date.parse(lastMove(last).at) >= decision.at.getTime();
  if (endedByIt) {
    // By passing nothing is announced yet: it goes back as any other move does.
    const event = takeableBy(last, by, now, { evenPassed: true });
    if (!event) await askForVenue(context, { ...meeting, venueCase: null }, checked.holding, last.openedBy ?? by);
    else if (!(await takeMoveBack(db, last, event, by, context))) throw errors.TOO_LATE_TO_TAKE_BACK();
  }
  audit({ subject: `meeting:${meeting.id}`, before: decision, after: null, note: 'takenBack' });
  return { findings: checked.findings.map((each) => sayFinding(each, language)) };
});
