export type SilentReason = 'noMeeting' | 'noLogin' | 'duesLate';
/** What is known of a member's signs of life; days in Asia/Shanghai, null for never. */
export interface Signs {
  joinedOn: string;
  lastMeetingOn: string | null;
  lastSeenOn: string | null;
  duesLate: boolean;
}

/** Why a member counts as silent on the day after `cutoff`; none for one that joined since. */
export function silentReasons(
  { joinedOn, lastMeetingOn, lastSeenOn, duesLate }: Signs,
  cutoff: string,
): SilentReason[] {
  const reasons: SilentReason[] = [];
  if (joinedOn < cutoff && (lastMeetingOn ?? '') < cutoff) reasons.push('noMeeting');
  if (joinedOn < cutoff && (lastSeenOn ?? '') < cutoff) reasons.push('noLogin');
  if (duesLate) reasons.push('duesLate');
  return reasons;
}
/** Whether to call it: it came to no meeting and nobody looked in, or its dues are late. The SQL of the list says the same. */
export const isSilent = (signs: Signs, cutoff: string): boolean => {
  const reasons = silentReasons(signs, cutoff);
  return reasons.includes('duesLate') || reasons.length === 2;
};

/** The same day `months` before, or the last day of that month. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 - months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
