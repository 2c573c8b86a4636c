import type { MeetingFacts } from '../meetings/facts';
import { addDays, dayOf } from '../shared/clock';

export type SurveyState = 'notYet' | 'open' | 'answered' | 'closed' | 'notAsked';

/** Last day of the survey: `days` natural days after the day on which the meeting ended; null before its end. */
export const surveyClosesOn = (
  meeting: Pick<MeetingFacts, 'status' | 'closedAt' | 'endsAt'>,
  days: number,
): string | null => {
  const end = meeting.closedAt ?? meeting.endsAt;
  return ['ended', 'minutes_confirmed', 'archived'].includes(meeting.status) && end ? addDays(dayOf(end), days) : null;
};

/** @param closesOn of `surveyClosesOn` */
export function judgeSurvey(
  facts: { status: string; attended: boolean; answered: boolean; closesOn: string | null },
  today: string,
): SurveyState {
  const before = facts.status === 'noticed' || facts.status === 'in_session';
  if (before) return 'notYet';
  if (!facts.closesOn || !facts.attended) return 'notAsked';
  if (facts.answered) return 'answered';
  return today <= facts.closesOn ? 'open' : 'closed';
}
