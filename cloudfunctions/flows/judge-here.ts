import { takeableBy } from './judge-move';
import type { EventKind, FlowEvent, Standing } from './standing';

const meansNothingElsewhere: readonly EventKind[] = ['handedOn', 'signerAsked', 'extended'];

/** What is taken back without the module of the case; where a decision means more than the state of its case, it is taken back there. */
export function takeableHere(standing: Standing, personId: string, now: Date): FlowEvent | null {
  const event = takeableBy(standing, personId, now);
  return event && (standing.follows || meansNothingElsewhere.includes(event.kind)) ? event : null;
}
