import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { MemberReferences } from '../ground/references';

/** What the file is attached to (`table:id`), and what it is to it. */
export interface Place {
  subject: string;
  role: string;
}

/**
 * Attaches files that the person uploaded and the house has looked at, in the order given. What is attached there already
 * stays as it is.
 * @returns how many of them are attached now: fewer than were named, when one is not his or not confirmed
 */
export async function attachFiles(
  db: Db,
  { subject, role, fileIds, by }: Place & { fileIds: readonly string[]; by: string },
  now: Date,
): Promise<number> {
  const given = JSON.stringify([...new Set(fileIds)].map((file) => ({ id: newId(now), file })));
  const { rows } = await sql<{ attached: number }>`
    WITH own AS (
      SELECT g.*, f.id AS file_id FROM ROWS FROM (json_to_recordset(${given}::json) AS (id uuid, file uuid)) WITH ORDINALITY AS g(id, file, place)
        JOIN file f ON f.id = g.file AND f.owner_id = ${by} AND f.confirmed_at IS NOT NULL),
    saved AS (
      INSERT INTO attachment (id, subject, role, file_id, place, by, at)
      SELECT o.id, ${subject}, ${role}, o.file_id, o.place + (SELECT coalesce(max(a.place), 0) FROM attachment a WHERE a.subject = ${subject} AND a.role = ${role}), ${by}::uuid, ${now}
      FROM own o ORDER BY o.file_id ON CONFLICT (subject, role, file_id) WHERE ended_at IS NULL DO NOTHING)
    SELECT count(*)::int AS attached FROM own`.execute(db);
  return rows[0]?.attached ?? 0;
}

/** False when it is not attached to the subject, or no longer. */
export async function detachFile(
  db: Db,
  { id, subject, by }: { id: string; subject: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE attachment SET ended_at = ${now}, ended_by = ${by}
    WHERE id = ${id} AND subject = ${subject} AND ended_at IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/**
 * Puts another file of the person in the place of an attached one; two who do it at once replace it once.
 * @returns the new attachment, or null: not attached any longer, or the new file is not his or not confirmed
 */
export async function replaceFile(
  db: Db,
  { id, subject, fileId, by }: { id: string; subject: string; fileId: string; by: string },
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    WITH gone AS (
      UPDATE attachment a SET ended_at = ${now}, ended_by = ${by}
      FROM file f WHERE a.id = ${id} AND a.subject = ${subject} AND a.ended_at IS NULL
        AND f.id = ${fileId} AND f.owner_id = ${by} AND f.confirmed_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM attachment b WHERE b.subject = a.subject AND b.role = a.role AND b.file_id = f.id AND b.ended_at IS NULL)
      RETURNING a.role, a.place, f.id AS file_id)
    INSERT INTO attachment (id, subject, role, file_id, place, by, at)
    SELECT ${newId(now)}, ${subject}, role, file_id, place, ${by}::uuid, ${now} FROM gone RETURNING id`.execute(db);
  return rows[0]?.id ?? null;
}

/** What is attached to a file comes along; a document that hangs at both stays at each. */
export const memberReferences: MemberReferences = {
  moves: {
    'attachment.subject': {
      move: ({ from, to }) => sql`
        UPDATE attachment a SET subject = ${`membership:${to}`} WHERE a.subject = ${`membership:${from}`}
           AND NOT EXISTS (SELECT FROM attachment o WHERE o.subject = ${`membership:${to}`} AND o.role = a.role AND o.file_id = a.file_id)
        RETURNING a.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE attachment a SET subject = ${`membership:${from}`} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE a.id = b.row AND a.subject = ${`membership:${to}`}
           AND NOT EXISTS (SELECT FROM attachment o WHERE o.subject = ${`membership:${from}`} AND o.role = a.role AND o.file_id = a.file_id)
        RETURNING a.id::text AS row`,
    },
  },
  stays: {},
};
