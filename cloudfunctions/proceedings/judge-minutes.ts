import type { MeetingStatus } from '../../contracts/meetings';
import type { MinutesWords } from '../../contracts/minutes';
import type { MinutesRow } from './minutes-store';

/** Minutes are written from the opening on; words are found while people speak. */
export const mayWrite = (status: MeetingStatus): boolean =>
  ['in_session', 'ended', 'minutes_confirmed', 'quorum_failed'].includes(status);
/** Nothing more can happen in the meeting: its minutes go round, and a vote that was left open is what it came to. */
export const isOver = (status: MeetingStatus): boolean =>
  ['ended', 'minutes_confirmed', 'archived', 'quorum_failed'].includes(status);

/** What keeps a draft from going round: `host`, `recorder`, and the titles of items without a conclusion. */
export function missingIn(words: MinutesWords, agenda: string[]): string[] {
  const written = words.items.map((item) => item.title);
  // Two items of one name are two.
  const unwritten = agenda.filter((title) => {
    const at = written.indexOf(title);
    if (at >= 0) written.splice(at, 1);
    return at < 0;
  });
  return [
    ...(words.host === '' ? ['host'] : []),
    ...(words.recorder === '' ? ['recorder'] : []),
    ...words.items.filter((item) => item.conclusion === '').map((item) => item.title),
    ...unwritten,
  ];
}

export type LockVerdict =
  | { verdict: 'allowed' }
  | { verdict: 'notCirculated' }
  | { verdict: 'objections'; names: string[] }
  | { verdict: 'stillOpen'; waiting: number; until: string };

/**
 * Minutes are locked once all who were asked have confirmed, or the period is over; an objection is answered by a change
 * first. Where nobody is asked, the period runs all the same.
 */
export function judgeLock(minutes: MinutesRow, today: string): LockVerdict {
  if (minutes.state !== 'circulated' || !minutes.confirmBy) return { verdict: 'notCirculated' };
  const names = minutes.confirmations.filter((each) => !each.agrees).map((each) => each.name);
  if (names.length > 0) return { verdict: 'objections', names };
  const allConfirmed = minutes.askedCount > 0 && minutes.waiting === 0;
  if (allConfirmed || today > minutes.confirmBy) return { verdict: 'allowed' };
  return { verdict: 'stillOpen', waiting: minutes.waiting, until: minutes.confirmBy };
}
