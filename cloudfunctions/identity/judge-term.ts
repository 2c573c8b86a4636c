import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import { addDays } from '../shared/clock';

/** Offices that are elected for a term (任期); the rest are staff, hired until further notice. */
const elected: readonly Office[] = ['president', 'supervisor', 'council', 'party'];

/** The day `years` after a day; 29 February becomes 1 March. */
const addYears = (day: string, years: number): string => {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(4)];
  return addDays(`${Number(year) + years}${rest === '-02-29' ? '-02-28' : rest}`, rest === '-02-29' ? 1 : 0);
};

export interface Term {
  from: string;
  /** The day after the last; null for no fixed end. */
  before: string | null;
}

/**
 * The term of an appointment, or null when it is longer than the rule allows or ends before it begins. An elected
 * office without a last day gets the longest term there is.
 * @param until last day, included
 * @param years rule identity.termYears
 */
export function termOf(office: Office, from: string, until: string | null, years: number): Term | null {
  const longest = addYears(from, years);
  if (until === null) return { from, before: elected.includes(office) ? longest : null };
  const before = addDays(until, 1);
  return until < from || before > longest ? null : { from, before };
}

/** Committees whose appointments the actor sees; null for all of them. */
export function visibleCommittees(actor: Actor, admitting: readonly Office[]): string[] | null {
  const held = actor.offices.filter((each) => admitting.includes(each.office));
  const committees = held.flatMap((each) => each.committeeId ?? []);
  return committees.length < held.length ? null : committees;
}
