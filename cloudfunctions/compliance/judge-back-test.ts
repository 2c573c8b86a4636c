import type { Judged } from './judge-subjects';

/** One case of the past on which the version of today and the tried value agree or not. */
export interface Tried {
  what: 'kept' | 'gained' | 'lost';
  /** By the tried value where it finds something, else by the version of today. */
  judged: Judged;
  before: Judged['compared'] | null;
  after: Judged['compared'] | null;
}
const keyOf = ({ subject, period }: Judged) => JSON.stringify([subject, period]);

/** What changes between two readings of the same subjects by one rule; in the order of what is found, gained and lost apart. */
export function compareHits(before: readonly Judged[], after: readonly Judged[]): Tried[] {
  const was = new Map(before.map((each) => [keyOf(each), each]));
  const tried = after.map((judged): Tried => {
    const known = was.get(keyOf(judged));
    was.delete(keyOf(judged));
    return known
      ? { what: 'kept', judged, before: known.compared, after: judged.compared }
      : { what: 'gained', judged, before: null, after: judged.compared };
  });
  const lost = [...was.values()].map(
    (judged): Tried => ({ what: 'lost', judged, before: judged.compared, after: null }),
  );
  return [...tried, ...lost];
}
