import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../shared/actor';

export type Language = 'zh-CN' | 'en';
export type Words = Readonly<Record<Language, string>>;

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
 * that alone hear of it), office text with committee_id uuid | person_id uuid | membership_id uuid (the party), barred
 * uuid[] and barred_units uuid[] (who may not act although he is a party), since timestamptz (of the future: no duty yet),
 * due_on date, due_at timestamptz, provisional boolean, page text.
 */
export interface Duties {
  view: string;
  words: Readonly<Record<string, DutyWords>>;
}

/** A row as a view has it, without its party. */
export const dutyColumns = sql`d.key, d.kind, d.subject, d.title, d."values", d.office, d.since, d.due_on, d.due_at, d.provisional, d.page`;

const me = (actor: Actor) => sql`${actor.person?.id ?? null}::uuid`;
const units = (actor: Actor) => sql`${actor.units.map((unit) => unit.membershipId)}::uuid[]`;
const offices = (actor: Actor) => sql`${actor.offices.map((held) => held.office)}::text[]`;
const committees = (actor: Actor) => sql`${actor.offices.map((held) => held.committeeId)}::uuid[]`;

/** Separation of duties: the row's own people, and whoever represents the row's own members, do not act on it. */
const isBarred = (actor: Actor) =>
  sql`(${me(actor)} = ANY(coalesce(d.barred, '{}')) OR ${units(actor)} && coalesce(d.barred_units, '{}'))`;
/** A row with a circle is for those in it, whatever else the actor is. */
const inCircle = (actor: Actor) => sql`(d."values" -> 'circle' IS NULL OR d."values" -> 'circle' ?| ${offices(actor)})`;
/** Whether one of these offices of the actor reaches the row: of the whole association, or of the row's committee. */
const reaches = (actor: Actor, which: RawBuilder<unknown>) => sql`EXISTS (
  SELECT FROM unnest(${offices(actor)}, ${committees(actor)}) AS held(office, committee)
   WHERE ${which} AND (held.committee IS NULL OR held.committee = d.committee_id))`;

/**
 * The rows of a view on which the actor may act. One question for each kind of party, so that the planner finds each by
 * its index and leaves out those that the view does not have; what the actor plainly is not is not asked.
 */
export function mayAct(view: string, actor: Actor): RawBuilder<unknown>[] {
  const from = sql`SELECT ${dutyColumns} FROM ${sql.table(view)} d`;
  const open = sql`NOT ${isBarred(actor)} AND ${inCircle(actor)}`;
  return [
    ...(actor.person ? [sql`${from} WHERE d.person_id = ${me(actor)} AND ${open}`] : []),
    ...(actor.units.length > 0 ? [sql`${from} WHERE d.membership_id = ANY(${units(actor)}) AND ${open}`] : []),
    ...(actor.offices.length > 0
      ? [
          sql`${from} WHERE d.office = ANY(${offices(actor)}) AND ${reaches(actor, sql`held.office = d.office`)} AND ${open}`,
        ]
      : []),
  ];
}

/** Offices that see what others are late with, within their reach. */
export const overseers = ['director', 'clerk', 'president', 'supervisor'] as const;

/** The rows of a view that wait for some office within the actor's oversight, his own among them. */
export const oversees = (view: string, actor: Actor): RawBuilder<unknown>[] =>
  actor.offices.some((held) => (overseers as readonly string[]).includes(held.office))
    ? [
        sql`SELECT ${dutyColumns} FROM ${sql.table(view)} d
          WHERE d.office IS NOT NULL AND ${reaches(actor, sql`held.office = ANY(${[...overseers]}::text[])`)} AND ${inCircle(actor)}`,
      ]
    : [];
