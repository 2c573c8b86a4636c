import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';
import type { Slice, Source, Subject } from './rule';

/** The day and instant at which subjects are read. */
export type At = Pick<Slice, 'today' | 'now'>;
/** What every row of a source has, beside what its facts are made of. */
export interface SubjectRow {
  key: string;
  day: string;
}
interface Given<Row extends SubjectRow, F, Shared> {
  kind: string;
  /** Of the key, in SQL. */
  key: 'uuid' | 'text';
  /** A query with the columns of `Row`, of all subjects. */
  rows: (at: At) => RawBuilder<unknown>;
  /** Read once a statement, for all its rows: what is long and the same for each. */
  shared?: (at: At) => RawBuilder<Shared>;
  subject: (row: Row, shared: Shared, at: At) => Omit<Subject<F>, 'subject' | 'day'>;
}

/** A source by one statement a slice, in the order of its keys. */
export function sourceOf<Row extends SubjectRow, F, Shared = null>(given: Given<Row, F, Shared>): Source<F> {
  const { kind, key, rows, shared, subject } = given;
  const typed = (value: string | null) => (key === 'uuid' ? sql`${value}::uuid` : sql`${value}::text`);
  const read = async (db: Db, where: RawBuilder<unknown>, limit: number, at: At): Promise<Subject<F>[]> => {
    const once = shared ? shared(at) : sql`NULL::jsonb`;
    // The slice is cut before anything is looked up for its rows.
    const { rows: found } = await sql<Row & { shared: Shared }>`
      SELECT s.*, CASE WHEN row_number() OVER (ORDER BY s.key) = 1 THEN ${once} END AS shared
        FROM (SELECT * FROM (${rows(at)}) r WHERE ${where} ORDER BY r.key LIMIT ${limit}) s ORDER BY s.key`.execute(db);
    const first = found[0]?.shared as Shared;
    return found.map((row) => ({
      ...subject(row, first, at),
      subject: `${kind}:${row.key}`,
      day: row.day,
    }));
  };
  const keyOf = (of: string) => of.slice(kind.length + 1);
  return {
    kind,
    read: (db, { from, to, after, limit, ...at }) =>
      read(
        db,
        sql`r.day BETWEEN ${from}::date AND ${to}::date AND (${after === null} OR r.key > ${typed(after === null ? null : keyOf(after))})`,
        limit,
        at,
      ),
    one: async (db, of, at) => (await read(db, sql`r.key = ${typed(keyOf(of))}`, 1, at))[0] ?? null,
  };
}

/** The value of a parameter on a day that the row names, as part of a statement. */
export const valueOn = (id: string, day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(SELECT v.value FROM parameter_version v WHERE v.id = ${id} AND v.effective @> ${day})`;
