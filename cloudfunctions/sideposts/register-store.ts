import { sql, type RawBuilder } from 'kysely';
import type { SidePostState } from '../../contracts/side-post-kinds';
import type { Office } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import { type Post, postColumns, stateOf } from './post-store';

export interface Filter {
  q?: string;
  state?: SidePostState[];
  member?: boolean;
  investee?: boolean;
  paid?: boolean;
  ids?: string[];
}
export type Listed = Post & {
  personId: string;
  person: string | null;
  offices: Office[];
  confirmedBy: string | null;
  own: boolean;
  sortKey: string;
};
const person = calledAs(sql`s.person_id`);
const conditionsOf = ({ q, state, member, investee, paid, ids }: Filter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`true`,
      ...(q ? [wordsHold(sql`plain_text(concat(s.org_name, s.org_uscc, s.position, ${person}))`, q)] : []),
      ...(state?.length ? [sql`${stateOf} = ANY(${state}::text[])`] : []),
      ...(member === undefined ? [] : [sql`(s.membership_id IS NOT NULL) = ${member}`]),
      ...(investee === undefined ? [] : [sql`s.is_investee = ${investee}`]),
      ...(paid === undefined ? [] : [sql`s.paid = ${paid}`]),
      ...(ids ? [sql`s.id = ANY(${ids}::uuid[])`] : []),
    ],
    sql` AND `,
  );
/** Keys are never null; each in the text that a cursor holds. */
const keys = {
  declared: { key: sql`s.id`, type: sql`uuid` },
  org: { key: sql`s.org_search`, type: sql`text` },
  from: { key: sql`s.starts_on`, type: sql`date` },
};

/** One page of the register; `after`: sort key and id of the last row shown. */
export async function findRegister(
  db: Db,
  question: {
    filter: Filter;
    me: string;
    today: string;
    sort: keyof typeof keys;
    descending: boolean;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<Listed[]> {
  const { filter, me, today, sort, descending, after, limit } = question;
  const { key, type } = keys[sort];
  const direction = descending ? sql`DESC` : sql`ASC`;
  const beyond = after
    ? sql`(${key}, s.id) ${descending ? sql`<` : sql`>`} (${after[0]}::${type}, ${after[1]}::uuid)`
    : sql`true`;
  const { rows } = await sql<Listed>`
    SELECT ${postColumns}, s.person_id AS "personId", ${person} AS person, ${calledAs(sql`s.confirmed_by`)} AS "confirmedBy", s.person_id = ${me}::uuid AS own,
      (SELECT coalesce(json_agg(DISTINCT h.office ORDER BY h.office), '[]') FROM office_holder h
        WHERE h.person_id = s.person_id AND h.term @> ${today}::date AND h.ended_at IS NULL) AS offices, ${key}::text AS "sortKey"
    FROM side_post s WHERE ${conditionsOf(filter)} AND ${beyond} ORDER BY ${key} ${direction}, s.id ${direction} LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
/** How many there are with a filter, and how many wait to be confirmed. */
export async function countRegister(db: Db, filter: Filter): Promise<{ total: number; waiting: number }> {
  const { rows } = await sql<{ total: number; waiting: number }>`
    SELECT count(*)::int AS total, count(*) FILTER (WHERE ${stateOf} = 'waiting')::int AS waiting FROM side_post s WHERE ${conditionsOf(filter)}`.execute(
    db,
  );
  return rows[0] ?? { total: 0, waiting: 0 };
}
