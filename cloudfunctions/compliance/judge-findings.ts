import type { FindingState } from '../../contracts/finding-states';
import type { Judged } from './judge-subjects';
import type { Compared } from './rule';

/** Nobody need do anything about it any more. */
export const isOver = (state: FindingState): boolean =>
  state === 'closed' || state === 'falsePositive' || state === 'gone';

/** A finding as it is kept, with the hash-like text of what is shown of it. */
export interface Standing {
  id: string;
  ruleId: string;
  subject: string;
  period: string;
  state: FindingState;
  /** Whether it was found when it was looked at last. */
  found: boolean;
  compared: Compared;
}
/**
 * `found`: for the first time. `again`: open anew. `still`: as it was, with the facts of today. `gone`: nobody finds it any
 * more, so it closes by itself. `past`: neither, but it had been closed already.
 */
export type Change =
  | { what: 'found'; judged: Judged }
  | { what: 'again' | 'still'; id: string; judged: Judged }
  | { what: 'gone' | 'past'; id: string };

const keyOf = ({ subject, ruleId, period }: Pick<Judged, 'subject' | 'ruleId' | 'period'>) =>
  JSON.stringify([subject, ruleId, period]);

const growing = new Set<Compared['unit']>(['day', 'workday', 'month', 'year']);
/** A limit that is counted from the day of the reading: the next night asks for a later day, or year. */
const goesOn = (was: Compared['limit'], { limit, unit }: Compared): boolean =>
  (unit === 'date' && typeof was === 'string' && typeof limit === 'string' && was < limit) ||
  (unit === 'year' && typeof was === 'number' && typeof limit === 'number' && was < limit);
/** Whether it is another case than the one that somebody judged: days that only go on are none. */
export const isAnother = (was: Compared, is: Compared): boolean =>
  was.fact !== is.fact ||
  was.op !== is.op ||
  (was.limit !== is.limit && !goesOn(was.limit, is)) ||
  (was.is !== is.is && !(typeof is.is === 'number' && growing.has(is.unit)));

/**
 * What becomes of the findings of some subjects, of which all that stands and all that is found today is given. What a
 * person has closed stays closed while it is found as it was; it opens again when it was gone in between, or is another
 * case now. The order of neither list matters.
 */
export function judgeFindings(standing: readonly Standing[], judged: readonly Judged[]): Change[] {
  const left = new Map(standing.map((each) => [keyOf(each), each]));
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const each of judged) {
    const key = keyOf(each);
    if (seen.has(key)) continue;
    seen.add(key);
    const was = left.get(key);
    left.delete(key);
    if (!was) changes.push({ what: 'found', judged: each });
    else {
      const anew = isOver(was.state) && (!was.found || isAnother(was.compared, each.compared));
      changes.push({ what: anew ? 'again' : 'still', id: was.id, judged: each });
    }
  }
  for (const { id, found, state } of left.values())
    if (found) changes.push({ what: isOver(state) ? 'past' : 'gone', id });
  return changes;
}
