import { sql } from 'kysely';
import type { Language } from '../../contracts/wire';
import { afterMinutes } from '../shared/clock';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { enqueue } from '../shared/queue';
import type { Who } from '../shared/personal-shape';
import { deleteFile } from '../shared/tasks';

/** The id of the export that is being made for a person, a new one where there is none; how often it is asked for at once. */
export async function saveExport(
  db: Db,
  personId: string,
  language: Language,
  now: Date,
): Promise<{ id: string; fresh: boolean }> {
  const { rows } = await sql<{ id: string; fresh: boolean }>`
    WITH made AS (
      INSERT INTO privacy_export (id, person_id, language, asked_at) VALUES (${newId(now)}, ${personId}, ${language}, ${now})
      ON CONFLICT (person_id) WHERE ready_at IS NULL AND gone_at IS NULL DO UPDATE SET language = excluded.language
      RETURNING id, xmax = 0 AS fresh)
    SELECT id, fresh FROM made`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('an upsert answers one row');
  return row;
}

export interface ExportRow {
  id: string;
  askedAt: Date;
  readyAt: Date | null;
  gone: boolean;
  until: string | null;
}
const days = (today: string) =>
  sql`(SELECT v.value::int FROM rule_value v WHERE v.id = 'privacy.keepExport' AND v.effective @> ${today}::date)`;

export const findExports = async (db: Db, personId: string, today: string): Promise<ExportRow[]> =>
  (
    await sql<ExportRow>`SELECT e.id, e.asked_at AS "askedAt", e.ready_at AS "readyAt", e.gone_at IS NOT NULL AS gone,
      ((e.ready_at AT TIME ZONE 'Asia/Shanghai')::date + ${days(today)})::text AS until
      FROM privacy_export e WHERE e.person_id = ${personId} ORDER BY e.asked_at DESC, e.id DESC LIMIT 20`.execute(db)
  ).rows;

export interface ReadyExport {
  json: string;
  document: string;
}
export async function findReadyExport(db: Db, id: string, personId: string): Promise<ReadyExport | undefined> {
  const { rows } = await sql<ReadyExport>`SELECT json_cloud_id AS json, docx_cloud_id AS document FROM privacy_export
    WHERE id = ${id} AND person_id = ${personId} AND ready_at IS NOT NULL AND gone_at IS NULL`.execute(db);
  return rows[0];
}

/** What a task has to make, of whom; undefined when nobody waits for it any more. */
export async function findAsked(db: Db, id: string): Promise<(Who & { language: Language }) | undefined> {
  const { rows } = await sql<Who & { language: Language }>`
    SELECT e.person_id AS id, e.language, (SELECT n.name FROM person_name n WHERE n.id = e.person_id) AS name,
      (SELECT a.openid FROM notice_address a WHERE a.person_id = e.person_id) AS openid,
      (SELECT p.phone FROM person_phone p WHERE p.person_id = e.person_id) AS phone
    FROM privacy_export e WHERE e.id = ${id} AND e.ready_at IS NULL AND e.gone_at IS NULL`.execute(db);
  return rows[0];
}

/** False when it went meanwhile: its owner has left, and what was written for him must go as well. */
export async function saveReady(db: Db, id: string, files: ReadyExport, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`UPDATE privacy_export SET ready_at = ${now}, json_cloud_id = ${files.json}, docx_cloud_id = ${files.document}
    WHERE id = ${id} AND ready_at IS NULL AND gone_at IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export const dropFiles = (db: Db, cloudIds: string[], now: Date): Promise<void> =>
  enqueue(
    db,
    afterMinutes(now, 0),
    deleteFile,
    cloudIds.map((cloudId) => ({ cloudId })),
    (task) => task.cloudId,
  );

type Gone = { json: string | null; document: string | null };
const filesOf = (rows: Gone[]) =>
  rows.flatMap(({ json, document }) => [json, document].filter((each) => each !== null));

/** Takes away what was made for somebody, and what is being made. */
export async function dropExports(db: Db, personId: string, now: Date): Promise<void> {
  const { rows } = await sql<Gone>`
    WITH held AS MATERIALIZED (
      SELECT id, json_cloud_id, docx_cloud_id FROM privacy_export WHERE person_id = ${personId} AND gone_at IS NULL FOR UPDATE)
    UPDATE privacy_export e SET gone_at = ${now}, json_cloud_id = NULL, docx_cloud_id = NULL FROM held
    WHERE e.id = held.id RETURNING held.json_cloud_id AS json, held.docx_cloud_id AS document`.execute(db);
  await dropFiles(db, filesOf(rows), now);
}

/** The same for whatever is older than it may be; answers how many went. */
export async function dropOldExports(db: Db, today: string, now: Date): Promise<number> {
  const { rows } = await sql<Gone>`
    WITH held AS MATERIALIZED (
      SELECT id, json_cloud_id, docx_cloud_id FROM privacy_export
      WHERE gone_at IS NULL AND (ready_at AT TIME ZONE 'Asia/Shanghai')::date + ${days(today)} <= ${today}::date
      ORDER BY ready_at LIMIT 500 FOR UPDATE SKIP LOCKED)
    UPDATE privacy_export e SET gone_at = ${now}, json_cloud_id = NULL, docx_cloud_id = NULL FROM held
    WHERE e.id = held.id RETURNING held.json_cloud_id AS json, held.docx_cloud_id AS document`.execute(db);
  await dropFiles(db, filesOf(rows), now);
  return rows.length;
}
