import { sql, type RawBuilder } from 'kysely';
import type { Words } from '../../contracts/wire';
import type { Actor } from '../shared/actor';

export interface DutyWords {
  /** What is to be done, in two characters where that says it: 初审. */
  verb: Words;
  /** Where it comes from: 入会. Duties with one English word are one source. */
  source: Words;
  /** What it is done to, with `{{title}}` and the row's `values`: 「{{title}}入会」. */
  object: Words;
  /** Words for codes among the `values`, by the name of the value. */
  codes?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  /** Once its day has passed nobody can do it any more, so it is not late but gone. */
  lapses?: true;
}

/**
 * What a module publishes of its duties (docs/decisions/028): the view, one row for each party who may act, and the words
 * of each kind. Columns of the view: key text, kind text, subject text, title text, values jsonb (`circle`: the offices
 * that alone hear of it; `confidential`: who is barred from it does not see either that it is late), office text with committee_id uuid | person_id uuid | membership_id uuid (the party), barred
 * uuid[] and barred_units uuid[] (who may not act although he is a party), since timestamptz (of the future: no duty yet),
 * due_on date, due_at timestamptz, provisional boolean, page text.
 */
export interface Duties {
  /** All rows of the view, named where the view is. */
  rows: RawBuilder<unknown>;
  words: Readonly<Record<string, DutyWords>>;
}

const me = (actor: Actor) => sql`${actor.person?.id ?? null}::uuid`;
const units = (actor: Actor) => sql`${actor.units.map((unit) => unit.membershipId)}::uuid[]`;
const offices = (actor: Actor) => sql`${actor.offices.map((held) => held.office)}::text[]`;
const committees = (actor: Actor) => sql`${actor.offices.map((held) => held.committeeId)}::uuid[]`;

/** Offices that see what others are late with, within their reach. */
export const overseers = ['director', 'clerk', 'president', 'supervisor'] as const;
const isOverseer = (actor: Actor) =>
  actor.offices.some((held) => (overseers as readonly string[]).includes(held.office));

/** Separation of duties: the row's own people, and whoever represents the row's own members, do not act on it. */
const isBarred = (actor: Actor) =>
  sql`(coalesce(${me(actor)} = ANY(d.barred), false) OR coalesce(${units(actor)} && d.barred_units, false))`;
/** A row with a circle is for those in it, whatever else the actor is. */
const inCircle = (actor: Actor) => sql`(d."values" -> 'circle' IS NULL OR d."values" -> 'circle' ?| ${offices(actor)})`;
/** Whether one of these offices of the actor reaches the row: of the whole association, or of the row's committee. */
const reaches = (actor: Actor, which: RawBuilder<unknown>) => sql`EXISTS (
  SELECT FROM unnest(${offices(actor)}, ${committees(actor)}) AS held(office, committee)
   WHERE ${which} AND (held.committee IS NULL OR held.committee = d.committee_id))`;

/**
 * What of a view could concern the actor. Each view is read once, whoever asks: planning the views costs more than
 * running them. A view's rows have one party each, so every part of it is found by the one of these that it has.
 */
export const concerns = (rows: RawBuilder<unknown>, actor: Actor): RawBuilder<unknown> => sql`
  SELECT d.key, d.kind, d.subject, d.title, d."values", d.office, d.committee_id, d.person_id, d.membership_id, d.barred, d.barred_units,
    d.since, d.due_on, d.due_at, d.provisional, d.page
  FROM (${rows}) d WHERE d.person_id = ${me(actor)} OR d.membership_id = ANY(${units(actor)})${
    actor.offices.length === 0
      ? sql``
      : isOverseer(actor)
        ? sql` OR d.office IS NOT NULL`
        : sql` OR d.office = ANY(${offices(actor)})`
  }`;

/** Of a row `d`: whether the actor may act on it. */
export const mayAct = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(
  (d.person_id = ${me(actor)} OR d.membership_id = ANY(${units(actor)}) OR ${reaches(actor, sql`held.office = d.office`)})
  AND NOT ${isBarred(actor)} AND ${inCircle(actor)})`;

/** Of a row `d`: whether the actor sees that others are late with it. */
export const oversees = (actor: Actor): RawBuilder<boolean> =>
  isOverseer(actor)
    ? sql<boolean>`(d.office IS NOT NULL AND ${reaches(actor, sql`held.office = ANY(${[...overseers]}::text[])`)} AND ${inCircle(actor)}
        AND NOT (d."values" ? 'confidential' AND ${isBarred(actor)}))`
    : sql<boolean>`false`;
