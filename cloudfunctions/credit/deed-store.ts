import { sql, type RawBuilder } from 'kysely';
import { consentVersions } from '../../contracts/consents';
import type { CreditModel } from '../../contracts/credit-model';
import type { Db } from '../shared/db';
import { deeds } from './collected';
import type { CreditFact } from './judge-share';

/** Days since 1970-01-01, as the judges count them. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
export const dayOfNumber = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const number = (day: RawBuilder<unknown>) => sql`(${day} - DATE '1970-01-01')`;

/** All deeds of some members; a pledge counts in the wording that is in force, and so does nobody else's. */
const deedsOf = (ids: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${sql.join(
    deeds.map(
      ({ rows }) =>
        sql`SELECT x.membership_id, x.kind, x.ref, x.day, x.leaves, x.amount, x.whole, x.size, x.title, x.page FROM (${rows}) x
        WHERE x.membership_id = ANY(${ids}::uuid[]) AND (x.kind <> 'pledge' OR x.size = ${consentVersions.selfDisciplinePledge})`,
    ),
    sql` UNION ALL `,
  )})`;
/** Of deeds `d`: what an objection took out of the file, for good or from a day on. */
const struck = sql`LEFT JOIN credit_struck s ON s.membership_id = d.membership_id AND s.deed = d.ref`;

/** By kind of deed the indicator that it counts in. */
export const indicatorsByKind = (model: CreditModel): ReadonlyMap<string, string> =>
  new Map(model.indicators.flatMap(({ code, deeds: kinds }) => kinds.map((kind) => [kind, code] as const)));

type Packed = [
  kind: string,
  ref: string,
  day: number,
  leaves: number | null,
  amount: number,
  whole: number,
  size: string | null,
];
/**
 * What counts in the files of some members, in one statement.
 * @returns by membership id; who has done nothing is not in it
 */
export async function findFacts(
  db: Db,
  model: CreditModel,
  ids: readonly string[],
): Promise<Map<string, CreditFact[]>> {
  const codes = indicatorsByKind(model);
  const { rows } = await sql<{ id: string; facts: Packed[] }>`
    SELECT d.membership_id AS id, json_agg(json_build_array(d.kind, d.ref, ${number(sql`d.day`)}, ${number(sql`least(d.leaves, s.from_day)`)}, d.amount, d.whole, d.size)) AS facts
    FROM ${deedsOf(sql`${[...ids]}`)} d ${struck}
    WHERE d.kind = ANY(${[...codes.keys()]}::text[]) AND (s.deed IS NULL OR s.from_day IS NOT NULL) GROUP BY d.membership_id`.execute(
    db,
  );
  return new Map(
    rows.map(({ id, facts }) => [
      id,
      facts.map(
        ([kind, ref, day, leaves, amount, whole, size]): CreditFact => ({
          ...{ indicator: codes.get(kind) ?? '', ref, day, leaves, amount, whole, size },
        }),
      ),
    ]),
  );
}

export interface Deed extends CreditFact {
  kind: string;
  title: string;
  page: string | null;
  /** Repaired, annulled or over: what it was is not shown any more. */
  sealed: boolean;
  /** It was annulled: as if it had never been. */
  annulled: boolean;
}
/** The deeds of one member with their words, those that were struck among them, for whoever opens a line. */
export async function findDeeds(db: Db, model: CreditModel, membershipId: string, today: string): Promise<Deed[]> {
  const codes = indicatorsByKind(model);
  return (await wordedDeeds(membershipId, today).execute(db)).rows.flatMap((row) => {
    const indicator = codes.get(row.kind);
    return indicator === undefined ? [] : [{ ...row, indicator }];
  });
}
export type WordedDeed = Omit<Deed, 'indicator'>;
/** The same of every kind, as part of a statement. */
export const wordedDeeds = (membershipId: string, today: string): RawBuilder<WordedDeed> =>
  sql<WordedDeed>`
    SELECT d.kind, d.ref, ${number(sql`d.day`)} AS day, ${number(sql`least(d.leaves, s.from_day)`)} AS leaves, d.amount, d.whole, d.size, d.title, d.page,
      s.deed IS NOT NULL OR (d.kind IN ('penalty', 'list', 'ownRecord') AND d.leaves <= ${today}::date) AS sealed, s.deed IS NOT NULL AND s.from_day IS NULL AS annulled
    FROM ${deedsOf(sql`${[membershipId]}`)} d ${struck} ORDER BY d.day DESC, d.ref`;

/** From which day a deed counts, or did; undefined: there is none. */
export async function findDeedDay(
  db: Db,
  membershipId: string,
  ref: string,
  today: string,
): Promise<string | undefined> {
  const found = (await wordedDeeds(membershipId, today).execute(db)).rows.find((each) => each.ref === ref);
  return found && dayOfNumber(found.day);
}

/** Members of whose files something begins or ends to count on a day. */
export async function findChanging(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT c.id FROM (${sql.join(
      deeds.map(
        ({ rows: of }) =>
          sql`SELECT x.membership_id AS id FROM (${of}) x WHERE x.day = ${day}::date OR x.leaves = ${day}::date`,
      ),
      sql` UNION ALL `,
    )}) c JOIN credit_standing s ON s.membership_id = c.id ORDER BY c.id`.execute(db);
  return rows.map(({ id }) => id);
}
