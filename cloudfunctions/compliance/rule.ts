import type * as z from 'zod';
import type { Office, Words } from '../../contracts/wire';
import type { Db } from '../shared/db';
import type { CalendarOverrides } from '../ground/judge-workdays';

export type Value = string | number | boolean | null;
/** How a figure, an amount, a day is written; left out: as it stands. */
export type Unit = 'fen' | 'day' | 'workday' | 'permille' | 'count' | 'date' | 'month' | 'year';

/** The one comparison that decided: `is` was found where `limit` is asked. */
export interface Compared {
  /** Name of the fact, one of the rule's `facts`. */
  fact: string;
  is: Value;
  op: '<' | '<=' | '>' | '>=' | '=' | '≠' | 'has' | 'missing';
  limit: Value;
  unit?: Unit;
}

/** What a rule found about a subject. */
export interface Found {
  /** Tells two findings of one subject apart: a day, a month, a year, a name; '' where there can be but one. */
  period: string;
  compared: Compared;
  /**
   * For the words of the rule, beside what was found (by the fact's name) and the `limit`; amounts in fen, days as
   * `2026-11-30`.
   */
  values: Readonly<Record<string, string | number>>;
}

/** What every rule's value says beside its own parameters. `off`: never judged. `advisory`: said, waits for nobody. */
export interface Force {
  force: 'off' | 'advisory' | 'on';
  /** 1 (a note) to 5 (a red line). */
  severity: 1 | 2 | 3 | 4 | 5;
}

/** When a judgement is made, and by which calendar. */
export interface Clock {
  /** Today in Asia/Shanghai. */
  today: string;
  overrides: CalendarOverrides;
}

/** A case of the rule without real data: runs as a test and is shown on the rule's page. */
export interface Example<F> {
  said: Words;
  facts: F;
  /** Of the rule's own parameters, where the case needs others than those of its row. */
  params?: Readonly<Record<string, unknown>>;
  today?: string;
}

/** A rule's pure part; its row of `reg_rule` is `compliance.<id>` (docs/decisions/060). */
export interface Rule<F, P> {
  id: string;
  /** Kind of subject, the `kind` of a `Source`. */
  about: string;
  /** Stops the act until a decision of the right body is there; every other rule warns. */
  redLine?: true;
  /** The rule's own parameters, read out of the row's value. */
  params: z.ZodType<P>;
  judge(facts: F, params: P, clock: Clock): Found | readonly Found[] | null;
  /** Words of the facts that are shown with a finding, in this order. */
  facts: Readonly<Record<string, { words: Words; unit?: Unit }>>;
  /** What was found, with `{{title}}` of the subject and the `values`. */
  found: Words;
  /** What to do about it. */
  act: Words;
  /** Offices that it concerns, the first one first. */
  concerns: readonly Office[];
  /** The offices that alone hear of it: party life. */
  circle?: readonly Office[];
  /** Its facts come with a later module; until then only its examples run. */
  waitsFor?: 'charity';
  positive: readonly [Example<F>, ...Example<F>[]];
  negative: readonly [Example<F>, ...Example<F>[]];
}
/** Rules of all kinds of facts stand in one list. */
export type AnyRule = Rule<unknown, unknown>;
/** Holds a rule to its own facts while it is written: `rule<Facts, Params>({ … })`. */
export const rule = <F extends object, P>(
  given: Rule<F, P> & { facts: Readonly<Partial<Record<keyof F & string, { words: Words; unit?: Unit }>>> },
): AnyRule => given;

/** One subject with what is known of it. */
export interface Subject<F = unknown> {
  /** `meeting:<id>`, `month:2026-11`: with the rule and the period the key of a finding. */
  subject: string;
  title: string;
  /** For readers of English, where the title is made of words and is nobody's name. */
  titleEn?: string;
  /** Where its original is opened. */
  page: string | null;
  committeeId: string | null;
  /** Asia/Shanghai: the versions of this day judge it. */
  day: string;
  /** Who does not handle findings about it: persons, and whoever represents these members. */
  barred: readonly string[];
  barredUnits: readonly string[];
  facts: F;
}

/** Which subjects are read: those of these days, after the key of the slice before, so many. */
export interface Slice {
  /** Days of the subjects, both inclusive; the night looks at all that can still be wrong. */
  from: string;
  to: string;
  /** `subject` of the last one before, in the order of the source. */
  after: string | null;
  limit: number;
  today: string;
  now: Date;
}

/** Where the facts of one kind of subject come from: published views, never another module's tables. */
export interface Source<F = unknown> {
  kind: string;
  /** One statement; by the key of the subject, so that the next slice goes on behind it. */
  read(db: Db, slice: Slice): Promise<Subject<F>[]>;
  /** One subject, at once after an event; null when it is no more. */
  one(db: Db, subject: string, at: { today: string; now: Date }): Promise<Subject<F> | null>;
}
