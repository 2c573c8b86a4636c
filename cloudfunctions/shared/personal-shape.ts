import { sql, type RawBuilder } from 'kysely';
import type { Words } from '../../contracts/wire';

/** Whose data: by his row, and by what else names him in rows that do not point to it. */
export interface Who {
  id: string;
  name: string | null;
  openid: string | null;
  /** Verified, E.164. */
  phone: string | null;
}

/** One kind of data that a module keeps about people. */
export interface Holding {
  title: Words;
  /** `table.column`: what names the person or says something of him. config/collect's test finds those that nobody names. */
  columns: readonly string[];
  /** What is shown of a row, by the key in its `shown`, in the order of the page. */
  fields: Readonly<Record<string, Words>>;
  /** Words for codes among the values, by field. */
  codes?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  /**
   * His rows: `ref` text (its key), `at` timestamptz, `until` date, `shown` jsonb. `until`: the day on which it is erased
   * after he has asked for it; null: at once, `infinity`: it is kept for good.
   */
  rows: (who: Who, today: string) => RawBuilder<unknown>;
  /** What erasing does. */
  does: 'delete' | 'pseudonymise' | 'keep';
  /** Why it is held, and kept; with its source. */
  why: Words;
  /** The parameter that says how long. */
  rule?: string;
  /** Erases those of his rows whose day has come (`dueRefs`), in one statement. */
  erase?: (who: Who, today: string) => RawBuilder<unknown>;
  /** Where he corrects it himself; where it is left out he asks the secretariat. */
  page?: string;
}

/** Why somebody cannot be erased yet, and what to do first. */
export interface Obstacle {
  code: string;
  words: Words;
  page: string;
  stands: (who: Who, today: string) => RawBuilder<boolean>;
}

/** A figure of the yearly self-audit: rows of `label` text, `value` text; a label is a code of `codes` or stands as it is. */
export interface AuditFigure {
  key: string;
  title: Words;
  source: Words;
  codes?: Readonly<Record<string, Words>>;
  ask: (year: { from: Date; to: Date; today: string }) => RawBuilder<unknown>;
}

/** What is no longer kept for anybody, whether he asks or not: phones whose time is over. */
export interface Lapse {
  title: Words;
  rule: string;
  /** One statement that empties what is overdue. */
  run: (today: string) => RawBuilder<unknown>;
  /** How many are overdue: a scalar sub-select. */
  overdue: (today: string) => RawBuilder<number>;
}

/** What a module declares of the people in its tables (docs/decisions/039). */
export interface Personal {
  module: string;
  title: Words;
  holdings: Readonly<Record<string, Holding>>;
  /** Columns that name who did something in an office or for the house: the audit tells him. Why they are no holding. */
  acts: Readonly<Record<string, string>>;
  /** Columns that look personal and are not: why. */
  impersonal?: Readonly<Record<string, string>>;
  obstacles?: readonly Obstacle[];
  lapses?: readonly Lapse[];
  figures?: readonly AuditFigure[];
}

/** The keys of those rows of `Holding.rows` whose day has come, as a sub-select of texts. */
export const dueRefs = (rows: RawBuilder<unknown>, today: string): RawBuilder<unknown> =>
  sql`(SELECT due.ref FROM (${rows}) due WHERE due.until IS NULL OR due.until <= ${today}::date)`;
/** The same where the key is a uuid, so that an index serves. */
export const dueIds = (rows: RawBuilder<unknown>, today: string): RawBuilder<unknown> =>
  sql`(SELECT due.ref::uuid FROM (${rows}) due WHERE due.until IS NULL OR due.until <= ${today}::date)`;

/** `until` of what is kept for good. */
export const forGood = sql`'infinity'::date`;
/** `until` of what goes at once. */
export const atOnce = sql`NULL::date`;
