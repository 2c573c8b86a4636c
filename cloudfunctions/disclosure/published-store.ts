import { sql, type RawBuilder } from 'kysely';
import type { DisclosureAudience, DisclosureChannel, DisclosureKind } from '../../contracts/disclosure-kinds';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { channelsOf, readersOf } from './duty-store';
import { audiencesOf } from './reach';
import { wordsHold } from '../ground/search-name';

/** Of a `disclosure_version v`: the actor is part of its audience. */
export const seesVersion = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`v.audience = ANY(${audiencesOf(actor)}::text[])`;
/** Of a `disclosure d`: the version that stands. */
const last = sql`(SELECT v.* FROM disclosure_version v WHERE v.disclosure_id = d.id ORDER BY v.no DESC LIMIT 1)`;
const readHere = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`EXISTS (SELECT FROM disclosure_read r WHERE r.disclosure_id = d.id AND r.no = v.no AND r.person_id = ${actor.person?.id ?? null}::uuid)`;
/** Members are told what is new to them; nobody else is asked whether he has read it. */
export const isUnread = (actor: Actor): RawBuilder<boolean> =>
  actor.actingFor === null ? sql<boolean>`false` : sql<boolean>`NOT ${readHere(actor)}`;

export interface Listed {
  id: string;
  kind: DisclosureKind;
  title: string;
  titleEn: string;
  audience: DisclosureAudience;
  publishedOn: string;
  versions: number;
  dueOn: string | null;
  doneOn: string | null;
  isNew: boolean;
  sortKey: string;
}
interface Question {
  q?: string;
  kind?: DisclosureKind;
  year?: number;
  after: readonly [string, string] | null;
  limit: number;
}
export async function findPublishedList(
  db: Db,
  actor: Actor,
  { q, kind, year, after, limit }: Question,
): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    SELECT d.id, d.kind, v.document::jsonb #>> '{title,zh-CN}' AS title, v.document::jsonb #>> '{title,en}' AS "titleEn", v.audience, d.published_on AS "publishedOn", v.no AS versions,
      d.due_on AS "dueOn", d.done_on AS "doneOn", ${isUnread(actor)} AS "isNew", to_char(v.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sortKey"
    FROM disclosure d CROSS JOIN LATERAL ${last} v
    WHERE d.published_no > 0 AND ${seesVersion(actor)} AND ${kind ? sql`d.kind = ${kind}` : sql`true`}
      AND ${year ? sql`extract(year FROM d.published_on) = ${year}` : sql`true`}
      AND ${q ? wordsHold(sql`plain_text(v.document::jsonb #>> '{title,zh-CN}')`, q) : sql`true`}
      AND ${after ? sql`(v.published_at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    ORDER BY v.published_at DESC, d.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
export async function findPublishedYears(db: Db, actor: Actor): Promise<{ years: number[]; association: string }> {
  const { rows } = await sql<{ years: number[]; association: string }>`
    SELECT ARRAY(SELECT DISTINCT extract(year FROM d.published_on)::int FROM disclosure d JOIN disclosure_version v ON v.disclosure_id = d.id WHERE ${seesVersion(actor)} ORDER BY 1 DESC LIMIT 12) AS years,
      coalesce((SELECT a.name FROM association_name a), '') AS association`.execute(db);
  return rows[0] ?? { years: [], association: '' };
}

export interface Version {
  no: number;
  document: string;
  sha256: string;
  publishedAt: string;
  reason: string | null;
}
export interface Item {
  id: string;
  state: string;
  dueOn: string | null;
  doneOn: string | null;
  offices: string[];
  audience: DisclosureAudience;
  /** That were published to the caller, the newest first; the documents of the one asked for and of the one before. */
  versions: (Omit<Version, 'document'> & { document: string | null })[];
  channels: { channel: DisclosureChannel; url: string; day: string }[];
  unread: boolean;
  readBy: number;
}
/** @param no the version that is asked for; the last one where none is named */
export async function findItem(db: Db, actor: Actor, id: string, no: number | null): Promise<Item | undefined> {
  const wanted = sql`coalesce(${no}::int, d.published_no)`;
  const { rows } = await sql<Item>`
    SELECT d.id, d.state, d.due_on AS "dueOn", d.done_on AS "doneOn", v.audience,
      (SELECT json_agg(json_build_object('no', w.no, 'document', CASE WHEN w.no IN (${wanted}, ${wanted} - 1) THEN w.document END, 'sha256', w.sha256, 'publishedAt', w.published_at, 'reason', w.reason) ORDER BY w.no DESC)
         FROM disclosure_version w WHERE w.disclosure_id = d.id AND w.audience = ANY(${audiencesOf(actor)}::text[])) AS versions,
      ${channelsOf} AS channels, ${isUnread(actor)} AS unread, ${readersOf(sql`v.no`)} AS "readBy"
    FROM disclosure d CROSS JOIN LATERAL ${last} v WHERE d.id = ${id} AND ${seesVersion(actor)}`.execute(db);
  return rows[0];
}

export interface OpenedFile {
  name: string;
  type: string;
  cloudId: string;
}
/** A file of a version that the actor may see, under the name that was published. */
export async function findVersionFile(
  db: Db,
  actor: Actor,
  id: string,
  no: number,
  fileId: string,
): Promise<OpenedFile | undefined> {
  const { rows } = await sql<OpenedFile>`
    SELECT g ->> 'name' AS name, f.type, f.cloud_id AS "cloudId"
    FROM disclosure d JOIN disclosure_version v ON v.disclosure_id = d.id AND v.no = ${no} CROSS JOIN LATERAL jsonb_array_elements(v.document::jsonb -> 'files') g
      JOIN file_content f ON f.id = (g ->> 'fileId')::uuid
    WHERE d.id = ${id} AND (g ->> 'fileId')::uuid = ${fileId} AND ${seesVersion(actor)}
      AND EXISTS (SELECT FROM ${last} v WHERE ${seesVersion(actor)})`.execute(db);
  return rows[0];
}
export async function findDraftFile(db: Db, id: string, fileId: string): Promise<OpenedFile | undefined> {
  const { rows } = await sql<OpenedFile>`
    SELECT f.name, f.type, f.cloud_id AS "cloudId" FROM disclosure d JOIN file_content f ON f.id = ANY(d.file_ids) WHERE d.id = ${id} AND f.id = ${fileId}`.execute(
    db,
  );
  return rows[0];
}
/** Once for a person, a member and a version. */
export async function saveRead(
  db: Db,
  actor: Actor,
  id: string,
  no: number,
  membershipId: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO disclosure_read (disclosure_id, no, person_id, membership_id, at)
    SELECT v.disclosure_id, v.no, ${actor.person?.id ?? null}::uuid, ${membershipId}::uuid, ${now}::timestamptz FROM disclosure_version v
     WHERE v.disclosure_id = ${id} AND v.no = ${no} AND ${seesVersion(actor)} ON CONFLICT DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
