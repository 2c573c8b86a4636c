import type { Tally } from '../../contracts/membership';
import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
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
 * The offices by which the actor reaches a record: association-wide ones, and those of the record's committee. Only
 * offices that the action admits count: being in finance for the whole association opens no application.
 */
export const officesFor = (actor: Actor, committeeId: string | null, admitted: readonly Office[]): Office[] =>
  actor.offices
    .filter((held) => admitted.includes(held.office))
    .filter((held) => held.committeeId === null || held.committeeId === committeeId)
    .map((held) => held.office);

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

export interface VotingRule {
  quorum: readonly [number, number];
  pass: readonly [number, number];
  passBase: 'present' | 'entitled';
  /** `true`: more than the fraction (过半数); `false`: the fraction or more (以上, 民法典 art. 1259). */
  strict: boolean;
  /** Advisory until the association adopts the numbers of its charter (handbook §15.2). */
  enforced: boolean;
}

/** Integers only: 2/3 of 50 is 34, not 33.33. */
export const atLeast = (part: number, whole: number, [num, den]: readonly [number, number]): boolean =>
  part * den >= whole * num;
export const moreThan = (part: number, whole: number, [num, den]: readonly [number, number]): boolean =>
  part * den > whole * num;

export const isConsistent = (tally: Tally): boolean =>
  tally.present <= tally.entitled && tally.yes + tally.no + tally.abstain === tally.present;

/** Quorum counts those entitled, the vote those present; abstentions stay in the denominator (handbook §1.2). */
export function judgeResolution(tally: Tally, rule: VotingRule): { quorumMet: boolean; passed: boolean } {
  const base = rule.passBase === 'entitled' ? tally.entitled : tally.present;
  return {
    quorumMet: atLeast(tally.present, tally.entitled, rule.quorum),
    passed: tally.yes > 0 && (rule.strict ? moreThan : atLeast)(tally.yes, base, rule.pass),
  };
}
