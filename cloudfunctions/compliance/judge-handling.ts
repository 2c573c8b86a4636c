import type { FindingAct, FindingEvent, FindingState } from '../../contracts/finding-states';
import type { Office } from '../../contracts/wire';
import { handlers } from './judge-subjects';

/** What of a finding says who may do what with it. */
export interface Handled {
  state: FindingState;
  offices: readonly Office[];
  circle: readonly Office[] | null;
  committeeId: string | null;
  barred: readonly string[];
  barredUnits: readonly string[];
  assignedToId: string | null;
  handledById: string | null;
}
/** Who asks: his offices of today, and the members he represents. */
export interface Hand {
  personId: string | null;
  offices: readonly { office: Office; committeeId: string | null }[];
  units: readonly string[];
}
export type Refusal = 'NOT_YOURS' | 'ABOUT_YOU' | 'NOT_NOW' | 'SECOND_PERSON';

/** From which states it is done, by what name it is remembered, and what it becomes. */
const acts: Record<FindingAct, { from: readonly FindingState[]; event: FindingEvent; to: FindingState }> = {
  assign: { from: ['open', 'assigned'], event: 'assigned', to: 'assigned' },
  explain: { from: ['open', 'assigned', 'rectifying'], event: 'explained', to: 'explained' },
  plan: { from: ['open', 'assigned', 'rectifying'], event: 'rectifying', to: 'rectifying' },
  rectify: { from: ['open', 'assigned', 'rectifying'], event: 'rectified', to: 'rectified' },
  confirm: { from: ['rectified'], event: 'confirmed', to: 'closed' },
  sendBack: { from: ['rectified', 'explained'], event: 'sentBack', to: 'rectifying' },
  close: { from: ['open', 'assigned', 'rectifying', 'explained'], event: 'closed', to: 'closed' },
  doubt: { from: ['open', 'assigned', 'rectifying', 'explained'], event: 'doubted', to: 'doubted' },
  decideFalse: { from: ['doubted'], event: 'falseConfirmed', to: 'falsePositive' },
  reopen: { from: ['closed', 'falsePositive'], event: 'reopened', to: 'open' },
};
/** Of these states, what was done is looked at by another person. */
const looked: readonly FindingState[] = ['explained', 'rectified', 'doubted'];
/** What whom it was given to may do, besides those whose office it is. */
const given: readonly FindingAct[] = ['explain', 'plan', 'rectify', 'doubt'];

const isHandler = ({ offices, circle, committeeId }: Handled, hand: Hand): boolean =>
  hand.offices.some(
    (held) =>
      offices.includes(held.office) &&
      ((circle?.includes(held.office) ?? false) || (handlers as readonly Office[]).includes(held.office)) &&
      (held.committeeId === null || held.committeeId === committeeId),
  );
/** It is about him, or about a member he represents. */
export const isAbout = ({ barred, barredUnits }: Handled, { personId, units }: Hand): boolean =>
  (personId !== null && barred.includes(personId)) || units.some((unit) => barredUnits.includes(unit));

/** Whether somebody may do something with a finding as it stands; null: he may. */
export function judgeHandling(act: FindingAct, finding: Handled, hand: Hand): Refusal | null {
  const mine = hand.personId !== null && finding.assignedToId === hand.personId && given.includes(act);
  if (!isHandler(finding, hand) && !mine) return 'NOT_YOURS';
  if (isAbout(finding, hand)) return 'ABOUT_YOU';
  if (!acts[act].from.includes(finding.state)) return 'NOT_NOW';
  const second = looked.includes(finding.state) && ['confirm', 'sendBack', 'close', 'decideFalse'].includes(act);
  return second && finding.handledById === hand.personId ? 'SECOND_PERSON' : null;
}

/** What a finding becomes; a false positive that is none goes back to whom it was with. */
export function outcomeOf(
  act: FindingAct,
  { assignedToId }: Pick<Handled, 'assignedToId'>,
  isFalse = true,
): { event: FindingEvent; to: FindingState } {
  if (act === 'decideFalse' && !isFalse) return { event: 'falseRefused', to: assignedToId ? 'assigned' : 'open' };
  const { event, to } = acts[act];
  return { event, to };
}
