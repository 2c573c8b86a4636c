import { sql } from 'kysely';
import type { FilePair, MemberReferences } from '../ground/references';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { isTaken } from './store';

/** A file of a member, as a merge changes and restores it. */
export interface MemberFile {
  id: string;
  kind: 'unit' | 'individual' | 'group';
  status: string;
  version: number;
  committeeId: string | null;
  name: string;
  memberNo: number | null;
  contentState: string;
  /** A change of its representatives waits for its second hand. */
  changing: boolean;
  /** Of whose people it is. */
  people: string[];
  fields: Fields;
}
/** Columns that a merge may take from the other file, as the database has them; sealed ones stay sealed. */
export interface Fields {
  name: string;
  search_name: string;
  identity_key: string;
  uscc: string | null;
  id_type: string | null;
  /** Hex of the sealed number. */
  id_number: string | null;
  id_number_masked: string | null;
  legal_rep: string | null;
  industry: string;
  region: string;
  size: string | null;
  address: string | null;
  introduction: string | null;
}
const fields = sql`jsonb_build_object('name', m.name, 'search_name', m.search_name, 'identity_key', m.identity_key, 'uscc', m.uscc, 'id_type', m.id_type,
  'id_number', encode(m.id_number, 'hex'), 'id_number_masked', m.id_number_masked, 'legal_rep', m.legal_rep, 'industry', m.industry, 'region', m.region,
  'size', m.size, 'address', m.address, 'introduction', m.introduction)`;

/** Two files, held until the commit; in one order, so that two who merge them crosswise take turns. */
export async function lockFiles(db: Db, ids: readonly string[]): Promise<MemberFile[]> {
  await sql`SELECT FROM membership WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`.execute(db);
  const { rows } = await sql<MemberFile>`
    SELECT m.id, m.kind, m.status, m.version, m.committee_id AS "committeeId", m.name, m.member_no AS "memberNo", m.content_state AS "contentState",
      EXISTS (SELECT FROM representative_change c WHERE c.membership_id = m.id AND c.answered_at IS NULL) AS changing,
      ARRAY(SELECT DISTINCT w.person_id FROM representation w WHERE w.membership_id = m.id ORDER BY 1) AS people, ${fields} AS fields
      FROM membership m WHERE m.id = ANY(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

/** Ends the file that was merged away; its people stay named at it, and have no more rights by it than of any that ended. */
export const closeFile = (db: Db, id: string, today: string, now: Date) =>
  sql`UPDATE membership SET status = 'terminated', ended_on = ${today}::date, ended_at = ${now}, version = version + 1 WHERE id = ${id}`.execute(
    db,
  );
/** The same taken back. */
export const reopenFile = (db: Db, id: string, status: string) =>
  sql`UPDATE membership SET status = ${status}, ended_on = NULL, ended_at = NULL, version = version + 1 WHERE id = ${id}`.execute(
    db,
  );

export type Standing = Partial<Fields> & { status?: string; content_state?: string };
/**
 * Writes columns of a file. With `over`: a column that is no longer as `over` says was changed since, and stays.
 * @returns the names of those that were written
 */
export async function writeFields(db: Db, id: string, given: Standing, over?: Standing): Promise<string[]> {
  const names = Object.keys(given);
  if (names.length === 0) return [];
  const [set, still] = [JSON.stringify(given), over ? JSON.stringify(over) : null];
  const { rows } = await sql<{ written: string[] }>`
    WITH now_is AS (SELECT m.*, ${fields} || jsonb_build_object('status', m.status, 'content_state', m.content_state) AS all FROM membership m WHERE m.id = ${id}),
    set AS (
      SELECT n.all || coalesce((SELECT jsonb_object_agg(g.key, g.value) FROM jsonb_each(${set}::jsonb) g
        WHERE ${still}::jsonb IS NULL OR n.all -> g.key = ${still}::jsonb -> g.key), '{}') AS to,
        ARRAY(SELECT g.key FROM jsonb_each(${set}::jsonb) g WHERE ${still}::jsonb IS NULL OR n.all -> g.key = ${still}::jsonb -> g.key ORDER BY 1) AS written
        FROM now_is n)
    UPDATE membership m SET name = s.to ->> 'name', search_name = s.to ->> 'search_name', identity_key = s.to ->> 'identity_key', uscc = s.to ->> 'uscc',
      id_type = s.to ->> 'id_type', id_number = decode(s.to ->> 'id_number', 'hex'), id_number_masked = s.to ->> 'id_number_masked', legal_rep = s.to ->> 'legal_rep',
      industry = s.to ->> 'industry', region = s.to ->> 'region', size = s.to ->> 'size', address = s.to ->> 'address', introduction = s.to ->> 'introduction',
      status = s.to ->> 'status', content_state = s.to ->> 'content_state', version = m.version + 1
    FROM set s WHERE m.id = ${id} RETURNING s.written`.execute(db);
  return rows[0]?.written ?? [];
}

/** Whether somebody else lives under an identity by now. */
export async function identityTaken(db: Db, keys: readonly string[], except: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM membership WHERE identity_key = ANY(${[...keys]}::text[]) AND id <> ALL(${[...except]}::uuid[])
       AND status IN ('under_review', 'returned', 'active', 'arrears', 'suspended') LIMIT 1`.execute(db);
  return rows.length > 0;
}

/** Papers that were chosen come along as they are; the others stay with the file that was closed, and its people's. */
export const memberReferences: MemberReferences = {
  moves: {
    'membership_material.membership_id': {
      move: ({ from, to, papers }: FilePair) => sql`
        UPDATE membership_material d SET membership_id = ${to} WHERE d.membership_id = ${from} AND d.replaced_at IS NULL AND d.id = ANY(${[...papers]}::uuid[])
        RETURNING d.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE membership_material d SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE d.id = b.row AND d.membership_id = ${to} RETURNING d.id::text AS row`,
    },
    'member_former.membership_id': {
      move: ({ from, to }) =>
        sql`UPDATE member_former f SET membership_id = ${to} WHERE f.membership_id = ${from} RETURNING f.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE member_former f SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE f.id = b.row AND f.membership_id = ${to} RETURNING f.id::text AS row`,
    },
  },
  stays: {
    'representative.membership_id':
      'who stands for a file stands for no other: whoever shall is named there, and accepts',
    'representative_change.membership_id': 'how the people of that file came to it; none is open when it is merged',
    'membership_event.membership_id': 'the life of that very file',
    'application_draft.membership_id': 'answers an application that was returned; such a file is no member yet',
    'open_place.membership_id': 'counted by the database from who stands for a file',
  },
};

/**
 * Gives a file another name or code; the former ones stay findable. Held by the caller.
 * @returns false when somebody else lives under the code
 */
export async function renameFile(
  db: Db,
  id: string,
  given: Pick<Standing, 'name' | 'search_name' | 'uscc' | 'identity_key' | 'content_state'>,
  until: string,
  now: Date,
): Promise<boolean> {
  await sql`SAVEPOINT renamed`.execute(db);
  try {
    await sql`INSERT INTO member_former (id, membership_id, name, search_name, uscc, until)
      SELECT ${newId(now)}, m.id, m.name, m.search_name, m.uscc, ${until}::date FROM membership m WHERE m.id = ${id}`.execute(
      db,
    );
    await writeFields(db, id, given);
    return true;
  } catch (error) {
    if (!isTaken(error)) throw error;
    await sql`ROLLBACK TO SAVEPOINT renamed`.execute(db);
    return false;
  }
}
