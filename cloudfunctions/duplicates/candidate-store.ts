import { sql, type RawBuilder } from 'kysely';
import type { Likeness, Pair, Side, Strength } from '../../contracts/duplicates';
import { registrars } from '../../contracts/workbench';
import { calledAs } from '../identity/facts';
import { reaches } from '../ground/reach';
import { sought } from '../ground/search';
import { matchingMembers } from '../membership/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

const living = sql`('active', 'arrears', 'suspended')`;
const reached = (actor: Actor) => reaches(actor, registrars, sql<string | null>`r.committee_id`);

/**
 * Pairs of living files that share something, each with what: the body's part of the credit code (places 9 to 17, which it
 * keeps when it moves or its registrar changes), the folded name, both also as they were, the phone of somebody who stands or is asked to stand
 * for it, the legal representative of one place.
 */
const alike = (actor: Actor, only?: RawBuilder<unknown>) => sql`
  living AS MATERIALIZED (
    SELECT r.id, r.kind, r.search_name, substr(r.uscc, 9, 9) AS body, nullif(r.legal_rep, '') AS legal_rep, r.region
      FROM member_register r WHERE r.status IN ${living} AND ${reached(actor)} ${only ? sql`AND r.id IN (${only})` : sql``}),
  -- What it is called, and was.
  names AS MATERIALIZED (
    SELECT l.id, l.kind, l.search_name, l.body FROM living l
    UNION SELECT l.id, l.kind, f.search_name, substr(f.uscc, 9, 9) FROM living l JOIN member_formerly f ON f.membership_id = l.id),
  phones AS MATERIALIZED (
    SELECT DISTINCT l.id, l.kind, p.phone FROM living l JOIN member_representative p ON p.membership_id = l.id WHERE p.ended_at IS NULL AND p.phone <> ''),
  shared AS (
    SELECT a.id AS first_id, b.id AS second_id, 'code' AS likeness FROM names a JOIN names b ON b.body = a.body AND b.kind = a.kind AND a.id < b.id
    UNION SELECT a.id, b.id, 'name' FROM names a JOIN names b ON b.search_name = a.search_name AND b.kind = a.kind AND a.id < b.id
    UNION SELECT a.id, b.id, 'phone' FROM phones a JOIN phones b ON b.phone = a.phone AND b.kind = a.kind AND a.id < b.id
    UNION SELECT a.id, b.id, 'representative' FROM living a JOIN living b ON b.legal_rep = a.legal_rep AND b.region = a.region AND b.kind = a.kind AND a.id < b.id),
  alike AS (
    SELECT first_id, second_id, array_agg(likeness ORDER BY likeness) AS likenesses,
      bool_or(likeness = 'code') OR bool_or(likeness = 'name') AND count(*) > 1 AS certain,
      bool_or(likeness IN ('code', 'name')) OR count(*) > 1 AS likely
      FROM shared GROUP BY 1, 2)`;
const briefOf = (id: RawBuilder<unknown>) => sql`(
  SELECT json_build_object('id', r.id, 'name', r.name, 'memberNo', lpad(r.member_no::text, 6, '0'), 'status', r.status, 'joinedOn', r.joined_on, 'uscc', r.uscc)
    FROM member_register r WHERE r.id = ${id})`;
const apartOf = sql`(SELECT json_build_object('by', ${calledAs(sql`s.by`)}, 'at', s.at, 'reason', s.reason))`;

export type PairRow = Omit<Pair, 'strength'> & { rank: number };
/** A page of pairs, the surest first; the first page with how many there are. */
export async function findPairs(
  db: Db,
  actor: Actor,
  question: {
    show: 'open' | 'possible' | 'apart';
    q: string | undefined;
    after: readonly [number, string, string] | null;
    limit: number;
  },
): Promise<{ rows: PairRow[]; total: number | null }> {
  const { show, q, after, limit } = question;
  const wanted = {
    open: sql`x.likely AND x.apart IS NULL`,
    possible: sql`NOT x.likely AND x.apart IS NULL`,
    apart: sql`x.apart IS NOT NULL`,
  }[show];
  const named = q ? sql`AND (x.first_id IN (SELECT id FROM named) OR x.second_id IN (SELECT id FROM named))` : sql``;
  const beyond = after
    ? sql`WHERE (x.rank, x.first_id, x.second_id) > (${after[0]}::int, ${after[1]}::uuid, ${after[2]}::uuid)`
    : sql``;
  const { rows } = await sql<{ rows: PairRow[]; total: number | null }>`
    WITH ${alike(actor)},
    named AS (SELECT n.id FROM (${q ? matchingMembers(sought(q), true) : sql`SELECT NULL::uuid`}) AS n(id)),
    known AS (
      -- What was called two, until more speaks for one.
      SELECT a.*, CASE WHEN a.certain THEN 0 WHEN a.likely THEN 1 ELSE 2 END AS rank,
        (SELECT ${apartOf} FROM member_apart s WHERE s.first_id = a.first_id AND s.second_id = a.second_id AND a.likenesses <@ s.seen) AS apart FROM alike a),
    found AS (SELECT x.* FROM known x WHERE ${wanted} ${named}),
    page AS (SELECT x.* FROM found x ${beyond} ORDER BY x.rank, x.first_id, x.second_id LIMIT ${limit})
    SELECT (SELECT coalesce(json_agg(json_build_object('first', ${briefOf(sql`p.first_id`)}, 'second', ${briefOf(sql`p.second_id`)}, 'likenesses', p.likenesses, 'rank', p.rank, 'apart', p.apart)
        ORDER BY p.rank, p.first_id, p.second_id), '[]') FROM page p) AS rows,
      ${after ? sql`NULL` : sql`(SELECT count(*)::int FROM found)`} AS total`.execute(db);
  return rows[0] ?? { rows: [], total: 0 };
}

export interface Compared {
  sides: (Side & { committeeId: string | null; changing: boolean; own: boolean })[];
  likenesses: Likeness[];
  apart: Pair['apart'];
  caseOpen: Record<string, boolean>;
}
/** Two files side by side, as far as the actor reaches them, in one statement. */
export async function findCompared(
  db: Db,
  actor: Actor,
  ids: readonly [string, string],
  today: string,
): Promise<Compared> {
  const both = sql`${[...ids]}::uuid[]`;
  const { rows } = await sql<Compared>`
    WITH ${alike(actor, sql`SELECT unnest(${both})`)}
    SELECT (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'memberNo', lpad(r.member_no::text, 6, '0'), 'status', r.status, 'joinedOn', r.joined_on,
          'uscc', r.uscc, 'kind', r.kind, 'version', f.version, 'tier', r.tier, 'idNumber', f.id_number_masked, 'legalRep', r.legal_rep, 'industry', r.industry, 'region', r.region,
          'size', r.size, 'address', r.address, 'introduction', r.introduction, 'committee', r.committee, 'committeeId', r.committee_id,
          'people', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'title', p.title, 'phone', p.phone, 'primary', p.is_primary, 'acts', p.linked)
            ORDER BY p.is_primary DESC, p.id), '[]') FROM member_representative p WHERE p.membership_id = r.id AND p.ended_at IS NULL),
          'papers', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'number', d.number, 'validTo', d.valid_to) ORDER BY d.code, d.id), '[]')
            FROM member_document d WHERE d.membership_id = r.id),
          'registrations', (SELECT count(*)::int FROM meeting_registration g WHERE g.membership_id = r.id),
          'points', (SELECT coalesce(sum(e.delta), 0)::int FROM point_given e WHERE e.membership_id = r.id AND e.day >= date_trunc('year', ${today}::date)),
          'changing', EXISTS (SELECT FROM member_change c WHERE c.membership_id = r.id),
          'own', EXISTS (SELECT FROM member_person w WHERE w.membership_id = r.id AND w.person_id = ${actor.person?.id ?? null}::uuid))), '[]')
        FROM member_register r JOIN member_file f ON f.id = r.id WHERE r.id = ANY(${both}) AND r.member_no IS NOT NULL AND ${reached(actor)}) AS sides,
      coalesce((SELECT a.likenesses FROM alike a), '{}') AS likenesses,
      (SELECT ${apartOf} FROM member_apart s WHERE s.first_id = least(${ids[0]}::uuid, ${ids[1]}::uuid) AND s.second_id = greatest(${ids[0]}::uuid, ${ids[1]}::uuid)) AS apart,
      (SELECT json_object_agg(u.id, ${caseOpenOf(sql`u.id`)}) FROM unnest(${both}) AS u(id)) AS "caseOpen"`.execute(db);
  return rows[0] ?? { sides: [], likenesses: [], apart: null, caseOpen: {} };
}

/** Whether a case is open in which a file is a party, or that is about it: one against it has it as a party by its notice only. */
export const caseOpenOf = (id: RawBuilder<unknown>) =>
  sql<boolean>`EXISTS (SELECT FROM flow_standing f WHERE f.state IN ('open', 'returned') AND (${id} = ANY (f.own_units) OR f.subject = 'membership:' || ${id}))`;

/** What two files share now; nothing for files that do not live, or are not reached. */
export async function findLikenesses(db: Db, actor: Actor, ids: readonly [string, string]) {
  const { rows } = await sql<{ reached: number; likenesses: Likeness[] }>`
    WITH ${alike(actor, sql`SELECT unnest(${[...ids]}::uuid[])`)}
    SELECT (SELECT count(*)::int FROM member_register r WHERE r.id = ANY(${[...ids]}::uuid[]) AND r.member_no IS NOT NULL AND ${reached(actor)}) AS reached,
      coalesce((SELECT a.likenesses FROM alike a), '{}') AS likenesses`.execute(db);
  return rows[0] ?? { reached: 0, likenesses: [] };
}

const ordered = ([one, other]: readonly [string, string]): [string, string] =>
  one < other ? [one, other] : [other, one];

/** Keeps that two files are of two members; said anew, it counts for what is known now. */
export async function saveApart(
  db: Db,
  ids: readonly [string, string],
  { seen, reason, by }: { seen: readonly Likeness[]; reason: string; by: string },
  now: Date,
): Promise<void> {
  const [first, second] = ordered(ids);
  await sql`
    INSERT INTO member_apart (first_id, second_id, seen, reason, by, at) VALUES (${first}, ${second}, ${[...seen]}::text[], ${reason}, ${by}, ${now})
    ON CONFLICT (first_id, second_id) DO UPDATE SET seen = excluded.seen, reason = excluded.reason, by = excluded.by, at = excluded.at`.execute(
    db,
  );
}
/** False when nobody has said so, or the actor does not reach both. */
export async function dropApart(db: Db, actor: Actor, ids: readonly [string, string]): Promise<boolean> {
  const [first, second] = ordered(ids);
  const { numAffectedRows } = await sql`
    DELETE FROM member_apart s WHERE s.first_id = ${first} AND s.second_id = ${second}
       AND (SELECT count(*) FROM member_register r WHERE r.id IN (s.first_id, s.second_id) AND ${reached(actor)}) = 2`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

export const strengths: readonly Strength[] = ['certain', 'likely', 'possible'];
