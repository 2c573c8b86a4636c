import { foldText } from '../ground/fold-text';
import { isSeated } from './judge-door';
import type { KnownPerson, Registered } from './store';

/** A walk-in as the gate wrote him down; `phone` in one spelling, '' for none. */
export interface WalkIn {
  phone: string;
  name: string;
  knownAs?: string;
}
export interface Whose {
  registration: Registered | undefined;
  person?: KnownPerson;
  knownAs?: string;
}

/**
 * Whose phone it is. A driver gives his passenger's, a colleague his colleague's: the phone alone makes nobody anybody.
 * Where the name is another, `knownAs` says by which the phone is known; the gate's answer counts as that name.
 * @param registrations of this phone, as it was verified or given
 */
export function judgeWalkIn(
  registrations: readonly Registered[],
  people: readonly KnownPerson[],
  { phone, name, knownAs }: WalkIn,
): Whose {
  if (phone === '') return { registration: undefined };
  const said = foldText(knownAs ?? name);
  const isCalled = (names: readonly string[]) => names.some((each) => foldText(each) === said);
  const owners = people.filter((each) => each.phone === phone);
  const namesOf = (personId: string | null) => owners.find((each) => each.personId === personId)?.names ?? [];
  const theirs = registrations.filter((each) => isSeated(each) && (each.phone === phone || each.givenPhone === phone));
  const others = registrations.filter(({ state }) => state === 'waiting' || state === 'offered');
  const registration = theirs.find((each) => isCalled([each.name, ...namesOf(each.personId)]));
  if (registration) return { registration };
  // He waits, or is offered a seat: the gate need not ask, he stands there.
  const waiting = others.find((each) => each.personId && each.givenPhone === phone && isCalled([each.name]));
  if (waiting?.personId)
    return {
      registration: undefined,
      person: { phone, personId: waiting.personId, names: [waiting.name], units: [], actingFor: null },
    };
  // An account that nobody has named proves of nobody at a gate that it is his.
  const person = owners.find(({ names }) => isCalled(names));
  if (person) return { registration: undefined, person };
  const other = theirs[0]?.name ?? owners[0]?.names[0];
  return { registration: undefined, ...(other !== undefined && { knownAs: other }) };
}
