import type { Office } from '../../contracts/wire';
import { disclosureReaders } from '../../contracts/disclosure';
import type { DisclosureAudience } from '../../contracts/disclosure-kinds';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';

/** What is shown is the whole association's: an office of a committee does not reach its calendar. */
export const mayRead = (actor: Actor): boolean => officesFor(actor, null, disclosureReaders).length > 0;

/** Whether he writes and publishes it: his office has to, he was named, or he is the secretary-general. */
export function mayWrite(
  actor: Actor,
  { offices, assignedToId }: { offices: Office[]; assignedToId: string | null },
): boolean {
  if (officesFor(actor, null, ['director', ...offices]).length > 0) return true;
  return (
    assignedToId !== null &&
    assignedToId === actor.person?.id &&
    officesFor(actor, null, ['clerk', 'finance']).length > 0
  );
}

const inside: readonly Office[] = [
  'clerk',
  'director',
  'finance',
  'compliance',
  'supervisor',
  'president',
  'council',
  'party',
];
const councillors: readonly Office[] = [
  'clerk',
  'director',
  'finance',
  'compliance',
  'supervisor',
  'president',
  'council',
];
/** The audiences that somebody is part of: everybody; members and whoever holds an office; the council and the staff. */
export function audiencesOf(actor: Actor): DisclosureAudience[] {
  const member = actor.units.some(({ status }) => status === 'active');
  const held = (offices: readonly Office[]) => actor.offices.some(({ office }) => offices.includes(office));
  const council = officesFor(actor, null, councillors).length > 0;
  return [
    'public',
    ...(member || held(inside) ? (['members'] as const) : []),
    ...(council ? (['council'] as const) : []),
  ];
}
