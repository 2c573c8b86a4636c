import { foldText } from '../ground/fold-text';
import { isSeated } from './judge-door';
import type { KnownPerson, Registered } from './store';

/** A walk-in as the gate wrote him down; `phone` in one spelling, '' for none. */
export interface WalkIn {
  phone: string;
  name: string;
  /** The gate's answer: by which name the phone is known, and that it is he. */
  knownAs?: string;
  /** The gate's answer: it is somebody else. */
  another?: boolean;
}
export interface Whose {
  registration: Registered | undefined;
  person?: KnownPerson;
  knownAs?: string;
}

/**
 * Whose phone it is. A driver gives his passenger's, a colleague his colleague's: the phone alone makes nobody anybody.
 * Where the name is another, `knownAs` says by which the phone is known; the gate's answer counts as that name. Whoever has
 * not registered is nobody's to bring along by his number and his name: he has come once the gate has said that it is he.
 * @param registrations of this phone, as it was verified or given
 */
export function judgeWalkIn(
  registrations: readonly Registered[],
  people: readonly KnownPerson[],
  { phone, name, knownAs, another }: WalkIn,
): Whose {
  if (phone === '' || another) return { registration: undefined };
  const said = foldText(knownAs ?? name);
  const isCalled = (names: readonly string[]) => names.some((each) => foldText(each) === said);
  const owners = people.filter((each) => each.phone === phone);
  const namesOf = (personId: string | null) => owners.find((each) => each.personId === personId)?.names ?? [];
  const theirs = registrations.filter((each) => isSeated(each) && (each.phone === phone || each.givenPhone === phone));
  const others = registrations.filter(({ state }) => state === 'waiting' || state === 'offered');
  const registration = theirs.find((each) => isCalled([each.name, ...namesOf(each.personId)]));
  if (registration) return { registration };
  // He waits, or is offered a seat: the gate need not ask, he stands there as whoever is on its list.
  const waiting = others.find(
    ({ personId, givenPhone, phone: verified, name: called }) =>
      personId !== null && (givenPhone === phone || verified === phone) && isCalled([called, ...namesOf(personId)]),
  );
  if (waiting?.personId) {
    const { personId } = waiting;
    const person = owners.find((each) => each.personId === personId);
    return {
      registration: undefined,
      person: person ?? { phone, personId, names: [waiting.name], units: [], actingFor: null },
    };
  }
  // An account that nobody has named proves of nobody at a gate that it is his.
  const person = owners.find(({ names }) => isCalled(names));
  if (person && knownAs !== undefined) return { registration: undefined, person };
  const other = person ? name : (theirs[0]?.name ?? owners[0]?.names[0]);
  return { registration: undefined, ...(other !== undefined && { knownAs: other }) };
}
