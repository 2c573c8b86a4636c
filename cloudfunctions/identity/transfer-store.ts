import { sql } from 'kysely';
import type { Office } from '../../contracts/wire';
import { standingOf } from '../flows/facts';
import type { Standing } from '../flows/standing';
import type { Db } from '../shared/db';

/** Whose verified phone it is; undefined when it is nobody's. */
export async function findHolder(db: Db, phone: string): Promise<{ id: string; openid: string | null } | undefined> {
  const { rows } = await sql<{ id: string; openid: string | null }>`
    SELECT id, openid FROM person WHERE phone = ${phone} AND phone_verified_at IS NOT NULL`.execute(db);
  return rows[0];
}

/** Whether rights or duties hang on an account that no other can take over: an office, a company, an application. */
const bound = (personId: string, today: string) => sql<boolean>`(
  EXISTS (SELECT FROM person_engaged e WHERE e.person_id = ${personId}::uuid) OR EXISTS (
    SELECT FROM appointment a WHERE a.person_id = ${personId}::uuid AND a.ended_at IS NULL AND NOT isempty(a.term) AND (upper_inf(a.term) OR upper(a.term) > ${today}::date)))`;
export async function isBound(db: Db, personId: string, today: string): Promise<boolean> {
  const { rows } = await sql<{ bound: boolean }>`SELECT ${bound(personId, today)} AS bound`.execute(db);
  return rows[0]?.bound ?? false;
}

/** When somebody was last here, in WeChat or at a desk; his first call of all has no row yet that could say so. */
const seenAt = (personId: ReturnType<typeof sql>) => sql<Date | null>`(
  SELECT greatest((SELECT z.at FROM person_seen z WHERE z.person_id = s.id), s.phone_verified_at, (SELECT max(coalesce(d.last_seen_at, d.confirmed_at)) FROM desk_session d WHERE d.person_id = s.id))
  FROM person s WHERE s.id = ${personId})`;
export async function findSeenAt(db: Db, personId: string): Promise<Date | null> {
  const { rows } = await sql<{ seen: Date | null }>`SELECT ${seenAt(sql`${personId}::uuid`)} AS seen`.execute(db);
  return rows[0]?.seen ?? null;
}

export interface NewTransfer {
  id: string;
  caseId: string;
  askedBy: string;
  holderId: string;
  phonePrint: string;
  openidPrint: string;
  words: string;
}
export async function saveTransfer(db: Db, given: NewTransfer, now: Date): Promise<void> {
  await sql`
    INSERT INTO account_transfer (id, case_id, asked_by, holder_id, phone_print, openid_print, words, asked_at)
    VALUES (${given.id}, ${given.caseId}, ${given.askedBy}, ${given.holderId}, ${given.phonePrint}, ${given.openidPrint}, ${given.words}, ${now})`.execute(
    db,
  );
}

export interface TransferRow {
  id: string;
  askedBy: string;
  holderId: string;
  phonePrint: string;
  openidPrint: string;
  words: string;
  askedAt: Date;
  seenAt: Date | null;
  account: { name: string | null; offices: Office[]; units: string[] };
  standing: Standing;
}
const columns = (today: string) => sql`
  t.id, t.asked_by AS "askedBy", t.holder_id AS "holderId", t.phone_print AS "phonePrint", t.openid_print AS "openidPrint", t.words, t.asked_at AS "askedAt",
  ${seenAt(sql`t.holder_id`)} AS "seenAt",
  json_build_object('name', coalesce(p.name, (SELECT min(u.called) FROM person_unit u WHERE u.person_id = p.id)),
    'offices', ARRAY(SELECT DISTINCT a.office FROM appointment a WHERE a.person_id = p.id AND a.term @> ${today}::date AND a.ended_at IS NULL ORDER BY 1),
    'units', ARRAY(SELECT DISTINCT u.name FROM person_unit u WHERE u.person_id = p.id ORDER BY 1)) AS account,
  ${standingOf(sql`t.case_id`)} AS standing`;

export async function findTransfer(db: Db, id: string, today: string): Promise<TransferRow | undefined> {
  const { rows } = await sql<TransferRow>`
    SELECT ${columns(today)} FROM account_transfer t JOIN person p ON p.id = t.holder_id WHERE t.id = ${id}`.execute(
    db,
  );
  return rows[0];
}
/** Those that concern a person as who asked or as whose account it is, the latest first. */
export async function findTransfersOf(db: Db, personId: string, today: string): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`
    SELECT ${columns(today)} FROM account_transfer t JOIN person p ON p.id = t.holder_id
    WHERE t.asked_by = ${personId} OR t.holder_id = ${personId} ORDER BY t.asked_at DESC, t.id DESC LIMIT 20`.execute(
    db,
  );
  return rows;
}

const underWay = sql`EXISTS (SELECT FROM flow_standing f WHERE f.id = t.case_id AND f.state = 'open')`;
export async function findTransferUnderWay(db: Db, askedBy: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM account_transfer t WHERE t.asked_by = ${askedBy} AND ${underWay}`.execute(db);
  return rows[0]?.id;
}
/** Those of an account that are not decided yet. */
export async function findOpenOfHolder(db: Db, holderId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM account_transfer t WHERE t.holder_id = ${holderId} AND ${underWay} ORDER BY t.id`.execute(db);
  return rows.map(({ id }) => id);
}
/** Those whose time to object is over. */
export async function findUnopposed(db: Db, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM account_transfer t JOIN flow_standing f ON f.id = t.case_id
    WHERE f.state = 'open' AND f.step_kind = 'publicity' AND f.due_on < ${today}::date ORDER BY f.due_on, t.id LIMIT 100`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
