import type { FlowEvent, Standing } from './standing';

export function lastMove({ events }: Standing): FlowEvent {
  const event = events.findLast(({ kind }) => kind !== 'reminded' && kind !== 'escalated');
  if (!event) throw new Error('a case begins with an event');
  return event;
}

/** What somebody is told whose view of the case is out of date. */
export function movedBy(standing: Standing) {
  const last = lastMove(standing);
  return { by: last.personName, at: new Date(last.at).toISOString() };
}
