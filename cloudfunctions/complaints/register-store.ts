import { sql, type RawBuilder } from 'kysely';
import type { ComplaintKind, ComplaintOutcome, ComplaintState, Desk, Manner } from '../../contracts/complaint-kinds';
import type { Office } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import { memberName } from '../membership/facts';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import { aboutOf } from './complaint-store';
import { deskOffices } from './judge-desk';
import { overseers } from './judge-sight';

export interface Filter {
  q?: string;
  state?: ComplaintState[];
  kind?: ComplaintKind;
  manner?: Manner;
  late: boolean;
  from?: string;
  until?: string;
}
export interface Listed {
  id: string;
  number: string;
  manner: Manner;
  kind: ComplaintKind;
  about: string;
  state: ComplaintState;
  receivedOn: string;
  dueOn: string | null;
  provisional: boolean;
  outcome: ComplaintOutcome | null;
  desk: Desk;
  maker: string | null;
  decidedBy: string | null;
  confirmedBy: string | null;
  refusedBy: string | null;
  appealDesk: Exclude<Desk, 'secretariat'> | null;
  otherSide: boolean;
  sortKey: string;
}
const columns = sql`c.id, c.number, c.manner, c.kind, ${aboutOf} AS about, c.state, c.received_on AS "receivedOn", c.due_on AS "dueOn", c.due_provisional AS provisional,
  CASE WHEN c.final_outcome IS NOT NULL THEN c.final_outcome WHEN c.decided_on IS NOT NULL THEN c.outcome END AS outcome, c.desk,
  c.decided_by AS "decidedBy", c.confirmed_by AS "confirmedBy", c.refused_by AS "refusedBy", c.appeal_desk AS "appealDesk",
  (c.membership_id IS NOT NULL OR c.officer_id IS NOT NULL OR c.kind = 'secretariat') AS "otherSide"`;

/** Those that the caller may see in the register (judge-sight.ts): of his own he sees none there. */
const inSight = (held: readonly Office[], personId: string): RawBuilder<boolean> => {
  const desks = (Object.keys(deskOffices) as Desk[]).filter((desk) =>
    deskOffices[desk].some((office) => held.includes(office)),
  );
  const all = held.some((office) => overseers.includes(office));
  return sql<boolean>`(NOT EXISTS (SELECT FROM complaint_concerned p WHERE p.complaint_id = c.id AND p.person_id = ${personId}::uuid)
    AND (${all} OR c.desk = ANY(${desks}::text[]) OR coalesce(c.appeal_desk = ANY(${desks}::text[]), false)
      OR ${personId}::uuid IN (c.decided_by, c.confirmed_by, c.refused_by, c.reviewed_by) OR (c.state = 'proposed' AND c.desk = 'president' AND ${held.includes('council')})))`;
};
const conditionsOf = ({ q, state, kind, manner, late, from, until }: Filter, today: string): RawBuilder<unknown>[] => [
  ...(q ? [wordsHold(sql`plain_text(concat(c.number, ${aboutOf}))`, q)] : []),
  ...(state?.length ? [sql`c.state = ANY(${state}::text[])`] : []),
  ...(kind ? [sql`c.kind = ${kind}`] : []),
  ...(manner ? [sql`c.manner = ${manner}`] : []),
  ...(late ? [sql`c.due_on < ${today}::date`] : []),
  ...(from ? [sql`c.received_on >= ${from}::date`] : []),
  ...(until ? [sql`c.received_on <= ${until}::date`] : []),
];
/** Keys are never null; each in the text that a cursor holds. */
const keys = {
  received: { key: sql`c.id`, type: sql`uuid` },
  due: { key: sql`coalesce(c.due_on, '2199-12-31'::date)`, type: sql`date` },
  number: { key: sql`c.number`, type: sql`text` },
};

/** One page of the register, and on the first how many there are. */
export async function findRegister(
  db: Db,
  question: {
    filter: Filter;
    today: string;
    held: readonly Office[];
    personId: string;
    sort: keyof typeof keys;
    descending: boolean;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<{ rows: Listed[]; total: number | null }> {
  const { filter, today, held, personId, sort, descending, after, limit } = question;
  const { key, type } = keys[sort];
  const direction = descending ? sql`DESC` : sql`ASC`;
  const where = sql.join([inSight(held, personId), ...conditionsOf(filter, today)], sql` AND `);
  const beyond = after
    ? sql`(${key}, c.id) ${descending ? sql`<` : sql`>`} (${after[0]}::${type}, ${after[1]}::uuid)`
    : sql`true`;
  const { rows } = await sql<{ rows: Listed[]; total: number | null }>`
    SELECT (SELECT coalesce(json_agg(t), '[]') FROM (
        SELECT ${columns}, CASE WHEN c.manner = 'open' THEN coalesce(${memberName(sql`c.by_unit`)}, ${calledAs(sql`c.by_person`)}) END AS maker, ${key}::text AS "sortKey"
        FROM complaint c WHERE ${where} AND ${beyond} ORDER BY ${key} ${direction}, c.id ${direction} LIMIT ${limit}) t) AS rows,
      ${after ? sql`NULL::int` : sql`(SELECT count(*)::int FROM complaint c WHERE ${where})`} AS total`.execute(db);
  return rows[0] ?? { rows: [], total: 0 };
}

export type Mine = Omit<Listed, 'maker' | 'decidedBy' | 'confirmedBy' | 'refusedBy' | 'appealDesk' | 'otherSide'> & {
  as: 'maker' | 'other';
};
/** What somebody has complained of, and what he was asked about; the latest first. */
export async function findMine(
  db: Db,
  {
    personId,
    secretariat,
    after,
    limit,
  }: { personId: string; secretariat: boolean; after: string | null; limit: number },
): Promise<Mine[]> {
  const { rows } = await sql<Mine>`
    WITH own AS (
      SELECT p.complaint_id AS id, min(CASE p.side WHEN 'maker' THEN 1 ELSE 2 END) AS side FROM complaint_concerned p
       WHERE p.person_id = ${personId}::uuid AND p.side IN ('maker', 'other') GROUP BY p.complaint_id
      UNION ALL
      SELECT s.id, 2 FROM complaint s WHERE ${secretariat} AND s.kind = 'secretariat' AND s.by_person IS DISTINCT FROM ${personId}::uuid)
    SELECT ${columns}, CASE o.side WHEN 1 THEN 'maker' ELSE 'other' END AS as, c.id::text AS "sortKey"
    FROM complaint c JOIN own o ON o.id = c.id
    WHERE (o.side = 1 OR c.heard_on IS NOT NULL) AND (${after}::uuid IS NULL OR c.id < ${after}::uuid)
    ORDER BY c.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
