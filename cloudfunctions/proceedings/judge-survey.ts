import type { MeetingFacts } from '../meetings/facts';
import { addDays, afterMinutes, dayOf } from '../shared/clock';

export type SurveyState = 'notYet' | 'open' | 'answered' | 'closed' | 'notAsked';

/** A meeting that runs longer than this past its planned end was forgotten, not continued. */
export const lateMinutes = 120;
/** When the meeting was over; one that nobody closed, two hours after its planned end; null while it goes on. */
export function endOf(meeting: Pick<MeetingFacts, 'status' | 'closedAt' | 'endsAt'>, now: Date): Date | null {
  const { status, closedAt, endsAt } = meeting;
  if (['ended', 'minutes_confirmed', 'archived'].includes(status)) return closedAt ?? endsAt;
  if (status !== 'in_session' || !endsAt) return null;
  const late = afterMinutes(endsAt, lateMinutes);
  return late <= now ? late : null;
}

/** Last day of the survey: `days` natural days after the day on which the meeting was over; null before that. */
export const surveyClosesOn = (over: Date | null, days: number): string | null => over && addDays(dayOf(over), days);

/** Whether anybody is asked; `closesOn` of `surveyClosesOn`. */
export function surveyPhase(
  { status, closesOn }: { status: string; closesOn: string | null },
  today: string,
): Exclude<SurveyState, 'answered'> {
  if (!closesOn) return ['noticed', 'in_session'].includes(status) ? 'notYet' : 'notAsked';
  return today <= closesOn ? 'open' : 'closed';
}
/** How many have answered, as a report says it: whole batches until the close, or each report tells of one more. */
export const answeredShown = (phase: Exclude<SurveyState, 'answered'>, answered: number, batch: number): number =>
  phase === 'closed' ? answered : answered - (answered % batch);
/** Whether this person is asked. */
export function judgeSurvey(
  facts: { status: string; attended: boolean; answered: boolean; closesOn: string | null },
  today: string,
): SurveyState {
  const phase = surveyPhase(facts, today);
  if (!facts.closesOn) return phase;
  if (!facts.attended) return 'notAsked';
  return facts.answered ? 'answered' : phase;
}
