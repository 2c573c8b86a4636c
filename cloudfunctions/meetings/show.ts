import { meetings, type Barred } from '../../contracts/meetings';
import { on } from '../shared/implement';
import { formOf, publicForm } from './judge-change';
import { presentSummary } from './present';
import { surveyOpen } from './judge-notice';
import { registrationWindow } from './judge-registration';
import { findShown, type OwnRegistration, type ShownMeeting } from './show-store';

const instantOf = (text: string) => new Date(text).toISOString();
const presentRegistration = (own: OwnRegistration) => ({
  ...own,
  offerUntil: own.offerUntil && instantOf(own.offerUntil),
  registeredAt: instantOf(own.registeredAt),
  checkedIn: own.checkedIn.map(({ seat, at, latest }) => ({ seat, at: instantOf(at), latest: instantOf(latest) })),
});

const lives = (own: OwnRegistration | null) => own !== null && own.state !== 'cancelled' && own.state !== 'lapsed';
const barredOf = (meeting: ShownMeeting, known: boolean, now: Date): Barred => {
  const window = registrationWindow(meeting, now);
  if (window === 'over') return 'over';
  if (lives(meeting.registration)) return 'already';
  if (!meeting.invited) return 'notInvited';
  return window ?? (known ? null : 'signIn');
};

export const show = on(meetings.show).handler(async ({ input, context: { db, now, today, actor }, errors }) => {
  const meeting = await findShown(db, actor, input.meetingId, today);
  if (!meeting) throw errors.MEETING_NOT_FOUND();
  const form = formOf(meeting);
  const { version, committeeName, replayUrl, endedReason, registration, roll, runs } = meeting;
  return {
    ...presentSummary(meeting),
    version,
    form: runs ? form : publicForm(form),
    committeeName,
    replayUrl,
    endedReason,
    registration: registration && presentRegistration(registration),
    others: meeting.others.map(presentRegistration),
    units: meeting.invited && registrationWindow(meeting, now) === null ? meeting.units : [],
    barred: barredOf(meeting, actor.openid !== null || actor.person !== null, now),
    roll,
    surveyOpen: meeting.surveyed && surveyOpen(meeting, now, meeting.surveyDays),
    runs,
  };
});
