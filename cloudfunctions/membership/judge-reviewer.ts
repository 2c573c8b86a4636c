import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import { officesFor } from '../ground/reach';
import type { Step } from './steps';

/** What the present step of an application asks of a reviewer. */
export interface ReviewFacts {
  status: string;
  step: Step;
  committeeId: string | null;
  /** Persons behind the application: who filed it and who represents the company. */
  ownPeople: string[];
  ownPhones: string[];
  /** Who decided on which step, in this application. */
  decided: { personId: string; seq: number }[];
}
export type Barred = 'ownCompany' | 'earlierStep' | 'otherOffice' | 'notWaiting';

/** Offices that see applications and what belongs to them. */
export const readers = ['clerk', 'director', 'president', 'council', 'supervisor'] as const satisfies readonly Office[];

/**
 * Separation of duties: nobody decides on the application of his own company, nor on two steps of one application, and
 * only the offices of the step decide on it. Null when the actor may.
 */
export function judgeReviewer(actor: Actor, facts: ReviewFacts): Barred | null {
  if (facts.status !== 'under_review' || facts.step.kind === 'publicity') return 'notWaiting';
  if (officesFor(actor, facts.committeeId, facts.step.offices).length === 0) return 'otherOffice';
  const person = actor.person;
  if (!person || facts.ownPeople.includes(person.id)) return 'ownCompany';
  if (facts.decided.some((each) => each.personId === person.id && each.seq !== facts.step.seq)) return 'earlierStep';
  return null;
}

/**
 * Whether the form names the actor's verified phone. He may not pass it then, but he may return or refuse it: or an
 * applicant could bar the whole secretariat by naming its phones.
 */
export const isNamedIn = (actor: Actor, facts: ReviewFacts): boolean =>
  actor.person?.phoneVerified === true && actor.person.phone !== null && facts.ownPhones.includes(actor.person.phone);

/** The office under which the actor decides, as the timeline names it. */
export const officeForStep = (actor: Actor, facts: ReviewFacts): Office | null =>
  officesFor(actor, facts.committeeId, facts.step.offices)[0] ?? null;
