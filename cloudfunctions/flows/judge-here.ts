import { takeableBy } from './judge-move';
import type { FlowEvent, Standing } from './standing';

/** What is taken back without the module of the case: a decision has effects there, and is taken back there. */
export function takeableHere(standing: Standing, personId: string, now: Date): FlowEvent | null {
  const event = takeableBy(standing, personId, now);
  return event && (event.kind === 'handedOn' || event.kind === 'signerAsked') ? event : null;
}
