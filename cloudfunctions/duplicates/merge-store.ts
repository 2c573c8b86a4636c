import { sql, type RawBuilder } from 'kysely';
import { registrars } from '../../contracts/workbench';
import { calledAs } from '../identity/facts';
import { reaches } from '../ground/reach';
import type { FilePair } from '../ground/references';
import type { Standing } from '../membership/effects';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { caseOpenOf } from './candidate-store';
import { moves } from './references';

export async function hasOpenCase(db: Db, fileId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`SELECT ${caseOpenOf(sql`${fileId}::uuid`)} AS open`.execute(db);
  return rows[0]?.open ?? false;
}

export interface NewMerge {
  id: string;
  keptId: string;
  mergedId: string;
  mergedStatus: string;
  was: Standing;
  wrote: Standing;
  reason: string;
  by: string;
}
/** Records a merge; from now on this transaction, and no other, may move the references. */
export const saveMerge = (db: Db, given: NewMerge, now: Date) =>
  sql`INSERT INTO member_merge (id, kept_id, merged_id, was, wrote, took, merged_status, reason, by, at, moving)
    VALUES (${given.id}, ${given.keptId}, ${given.mergedId}, ${JSON.stringify(given.was)}::jsonb, ${JSON.stringify(given.wrote)}::jsonb, ${Object.keys(given.wrote)}::text[], ${given.mergedStatus},
      ${given.reason}, ${given.by}, ${now}, pg_current_xact_id())`.execute(db);

/** Moves every reference that follows, and keeps which; how many of each place. */
export async function moveReferences(db: Db, mergeId: string, pair: FilePair): Promise<Map<string, number>> {
  const moved = new Map<string, number>();
  for (const [place, { move }] of moves) {
    const { rows } = await sql<{ row: string; was: unknown }>`${move(pair)}`.execute(db);
    if (rows.length === 0) continue;
    moved.set(place, rows.length);
    await sql`INSERT INTO member_merge_move (merge_id, place, row_key, was)
      SELECT ${mergeId}, ${place}, g.row, g.was FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(row text, was jsonb)`.execute(
      db,
    );
  }
  return moved;
}

/** Puts back what was moved; how many rows did not go back. */
export async function moveBack(db: Db, mergeId: string, pair: FilePair): Promise<number> {
  let left = 0;
  // From above down, as they were moved from the ground up.
  for (const [place, { back }] of [...moves].reverse()) {
    const kept = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('row', v.row_key, 'was', v.was)), '[]') FROM member_merge_move v
      WHERE v.merge_id = ${mergeId} AND v.place = ${place})`;
    const { rows: there } = await sql<{
      row: string;
    }>`SELECT v.row_key AS row FROM member_merge_move v WHERE v.merge_id = ${mergeId} AND v.place = ${place}`.execute(
      db,
    );
    if (there.length === 0) continue;
    const { rows } = await sql<{ row: string }>`${back(pair, kept)}`.execute(db);
    const returned = new Set(rows.map(({ row }) => row));
    left += there.filter(({ row }) => !returned.has(row)).length;
  }
  return left;
}

export interface MergeRecord {
  id: string;
  keptId: string;
  mergedId: string;
  keptName: string;
  mergedName: string;
  keptStatus: string;
  mergedStatus: string;
  was: Standing;
  wrote: Standing;
  took: string[];
  reason: string;
  by: string | null;
  at: Date;
  undoDays: number;
  undoneAt: Date | null;
  undoneBy: string | null;
  undoneReason: string | null;
  laterMerge: boolean;
  own: boolean;
  moved: { place: string; rows: number }[];
  people: { id: string; name: string; title: string | null; atKept: boolean }[];
}
const reachesBoth = (actor: Actor, offices: Parameters<typeof reaches>[1]) => sql`
  ${reaches(actor, offices, sql<string | null>`k.committee_id`)} AND ${reaches(actor, offices, sql<string | null>`m.committee_id`)}`;
const from = sql`member_merge g JOIN member_register k ON k.id = g.kept_id JOIN member_register m ON m.id = g.merged_id`;
const standsFor = (actor: Actor, id: RawBuilder<unknown>) =>
  sql`EXISTS (SELECT FROM member_person w WHERE w.membership_id = ${id} AND w.person_id = ${actor.person?.id ?? null}::uuid)`;

/** A merge of files that the actor reaches, in one statement. */
export async function findMerge(db: Db, actor: Actor, mergeId: string): Promise<MergeRecord | undefined> {
  const { rows } = await sql<MergeRecord>`
    SELECT g.id, g.kept_id AS "keptId", g.merged_id AS "mergedId", k.name AS "keptName", m.name AS "mergedName", k.status AS "keptStatus", g.merged_status AS "mergedStatus",
      g.was, g.wrote, g.took, g.reason, ${calledAs(sql`g.by`)} AS by, g.at, g.undone_at AS "undoneAt", ${calledAs(sql`g.undone_by`)} AS "undoneBy", g.undone_reason AS "undoneReason",
      (SELECT r.value::int FROM rule_value r WHERE r.id = 'duplicates.undoDays' AND r.effective @> (g.at AT TIME ZONE 'Asia/Shanghai')::date) AS "undoDays",
      EXISTS (SELECT FROM member_merge o WHERE o.undone_at IS NULL AND o.id <> g.id AND (o.kept_id = g.kept_id AND (o.at, o.id) > (g.at, g.id) OR o.merged_id = g.kept_id)) AS "laterMerge",
      ${standsFor(actor, sql`g.kept_id`)} OR ${standsFor(actor, sql`g.merged_id`)} AS own,
      (SELECT coalesce(json_agg(json_build_object('place', c.place, 'rows', c.rows) ORDER BY c.place), '[]')
         FROM (SELECT v.place, count(*)::int AS rows FROM member_merge_move v WHERE v.merge_id = g.id GROUP BY 1) c) AS moved,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'title', p.title,
          'atKept', EXISTS (SELECT FROM member_representative o WHERE o.membership_id = g.kept_id AND o.ended_at IS NULL AND o.phone = p.phone)) ORDER BY p.is_primary DESC, p.id), '[]')
         FROM member_representative p WHERE p.membership_id = g.merged_id AND p.ended_at IS NULL AND p.phone <> '') AS people
      FROM ${from} WHERE g.id = ${mergeId} AND ${reachesBoth(actor, registrars)}`.execute(db);
  return rows[0];
}

export interface MergeLine {
  id: string;
  keptId: string;
  mergedId: string;
  keptName: string;
  mergedName: string;
  /** To the microsecond: with the id the place in the list. */
  at: string;
  by: string | null;
  undoneAt: string | null;
}
export async function findMerges(
  db: Db,
  actor: Actor,
  after: readonly [string, string] | null,
  limit: number,
): Promise<MergeLine[]> {
  const { rows } = await sql<MergeLine>`
    SELECT g.id, g.kept_id AS "keptId", g.merged_id AS "mergedId", k.name AS "keptName", m.name AS "mergedName", to_json(g.at) #>> '{}' AS at,
      ${calledAs(sql`g.by`)} AS by, to_json(g.undone_at) #>> '{}' AS "undoneAt"
      FROM ${from} WHERE ${reachesBoth(actor, registrars)} AND ${after ? sql`(g.at, g.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
     ORDER BY g.at DESC, g.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** Undone once; two at the same moment: one does. From now on this transaction may move the references back. */
export async function saveUndone(
  db: Db,
  { id, by, reason }: { id: string; by: string; reason: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE member_merge SET undone_by = ${by}, undone_at = ${now}, undone_reason = ${reason}, moving = pg_current_xact_id()
     WHERE id = ${id} AND undone_at IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
