import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';
import type { FileType } from './judge-file-type';

export interface ConfirmedFile {
  id: string;
  name: string;
  cloudId: string;
  bytes: number;
  type: FileType;
  sha256: string;
}
/** Those of the named files that the person uploaded and the house has looked at. */
export async function findConfirmedFiles(db: Db, ownerId: string, ids: string[]): Promise<ConfirmedFile[]> {
  const { rows } = await sql<ConfirmedFile>`
    SELECT id, name, cloud_id AS "cloudId", bytes, type, sha256 FROM file
    WHERE id = ANY(${ids}::uuid[]) AND owner_id = ${ownerId} AND confirmed_at IS NOT NULL ORDER BY id`.execute(db);
  return rows;
}

/** The ids of those of the named files, as a part of the caller's own statement: a JSON array. */
export const confirmedFiles = (ownerId: string, ids: string[]): RawBuilder<string[]> => sql<string[]>`(
  SELECT coalesce(json_agg(id), '[]') FROM file
   WHERE id = ANY(${ids}::uuid[]) AND owner_id = ${ownerId} AND confirmed_at IS NOT NULL)`;

export interface Attached extends Pick<ConfirmedFile, 'name' | 'type' | 'bytes' | 'cloudId'> {
  id: string;
  subject: string;
  role: string;
  fileId: string;
  at: Date;
}
/** What is attached to subjects (`table:id`) now, each subject's in its order. Whose reach they are in the caller judges. */
export async function findAttached(db: Db, subjects: readonly string[]): Promise<Attached[]> {
  return (await attachedTo(subjects).execute(db)).rows;
}
/** The same as part of a statement. */
export const attachedTo = (subjects: readonly string[]): RawBuilder<Attached> =>
  sql<Attached>`
    SELECT a.id, a.subject, a.role, a.file_id AS "fileId", f.name, f.type, f.bytes, f.cloud_id AS "cloudId", a.at
    FROM attachment a JOIN file f ON f.id = a.file_id
    WHERE a.subject = ANY(${[...subjects]}::text[]) AND a.ended_at IS NULL ORDER BY a.subject, a.role, a.place, a.id`;
