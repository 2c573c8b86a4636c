import { sql, type RawBuilder } from 'kysely';
import type { ActionMeta, WireReply } from '../../contracts/wire';
import type { Actor, Claim } from './actor';
import { roleOf } from './actor';
import type { Db } from './db';
import type { AuditEntry } from './implement';
import { newId } from './ids';
import { decrypt, encrypt, sha256 } from './secrets';

/** The same bytes for the same input, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
export const inputHash = (input: unknown): Buffer => sha256(canonical(input));

// A reply shows its caller his own phone and his colleagues'; nobody who reads the table sees them.
const owner = ({ key, requestId }: Claim) => `${key}:${requestId}`;
const sealed = (claim: Claim, reply: WireReply): Buffer => encrypt('reply', owner(claim), JSON.stringify(reply));
const opened = (claim: Claim, kept: Buffer): WireReply => JSON.parse(decrypt('reply', owner(claim), kept)) as WireReply;

/** What the first call with this requestId was answered, if it asked for the same thing. */
export async function findReply(db: Db, claim: Claim): Promise<WireReply | 'reused' | null> {
  const row = await db
    .selectFrom('request')
    .select(['action', 'input_hash', 'sealed', 'reply'])
    .where('caller', '=', claim.key)
    .where('request_id', '=', claim.requestId)
    .executeTakeFirst();
  if (!row) return null;
  if (row.action !== claim.action || !row.input_hash.equals(claim.inputHash)) return 'reused';
  // A reply of before they were sealed; they are swept after seven days.
  return row.sealed ? opened(claim, row.sealed) : (row.reply as WireReply | null);
}

const hashOf = (value: unknown): string | null =>
  value === undefined ? null : sha256(canonical(value)).toString('hex');

export interface Write {
  actor: Actor;
  action: string;
  /** What the trail says of the action. */
  meta: Pick<Partial<ActionMeta>, 'summary' | 'summaryEn'>;
  requestId: string;
  entry: AuditEntry | null;
  now: Date;
}
/** The audit row of a write; a condition may follow. */
export const auditRow = ({ actor, action, meta, requestId, entry, now }: Write): RawBuilder<unknown> => sql`
  INSERT INTO audit (at, person_id, openid, role, action, said, said_en, subject, before_hash, after_hash, reason, note, request_id)
  SELECT ${now}, ${actor.person?.id ?? null}, ${actor.openid}, ${roleOf(actor)}, ${action}, ${meta.summary ?? null}, ${meta.summaryEn ?? null}, ${entry?.subject ?? null},
    ${hashOf(entry?.before)}, ${hashOf(entry?.after)}, ${entry?.reason ?? null}, ${entry?.note ?? null}, ${requestId}`;

/** Who was looked at, as a statement beside the audit row; looking at oneself is nobody else's doing. */
export const lookRows = ({ actor, action, meta, requestId, entry, now }: Write): RawBuilder<unknown> => {
  const seen = (entry?.looked ?? []).filter(({ person }) => person !== actor.person?.id);
  return seen.length === 0
    ? sql`SELECT 1`
    : sql`INSERT INTO look (at, person_id, what, by_person, role, action, said, said_en, reason, request_id)
  SELECT DISTINCT ${now}::timestamptz, l.person, l.what, ${actor.person?.id ?? null}::uuid, ${roleOf(actor)}, ${action}, ${meta.summary ?? null}, ${meta.summaryEn ?? null},
    ${entry?.reason ?? null}, ${requestId} FROM json_to_recordset(${JSON.stringify(seen)}::json) AS l(person uuid, what text)`;
};

/** One round trip closes a write: its audit row, who was looked at, and its reply for whoever repeats it. */
export async function saveOutcome(db: Db, write: Write, claim: Claim | null, reply: WireReply): Promise<void> {
  const kept = claim
    ? sql`UPDATE request SET sealed = ${sealed(claim, reply)} WHERE caller = ${claim.key} AND request_id = ${claim.requestId}`
    : sql`SELECT 1`;
  await sql`/* closing */ WITH kept AS (${kept}), looked AS (${lookRows(write)}) ${auditRow(write)}`.execute(db);
}

/** The audit row of a read that is traced, and who was looked at by it. */
export async function saveTrace(db: Db, write: Write): Promise<void> {
  await sql`WITH looked AS (${lookRows(write)}) ${auditRow(write)}`.execute(db);
}

const nobody: Actor = { channel: 'none', openid: null, person: null, offices: [], units: [], actingFor: null };
/** The audit row of what a job did because its time had come. */
export async function noteJob(
  db: Db,
  { action, meta, entry }: Pick<Write, 'action' | 'meta'> & { entry: AuditEntry },
  now: Date,
): Promise<void> {
  await auditRow({ actor: nobody, action, meta, requestId: newId(now), entry, now }).execute(db);
}

/** A refused write did nothing, so its transaction is gone; only the answer is kept, for a repeat to get the same. */
export async function saveRefusal(db: Db, claim: Claim, reply: WireReply, now: Date): Promise<void> {
  await sql`INSERT INTO request (caller, request_id, action, input_hash, sealed, at)
    VALUES (${claim.key}, ${claim.requestId}, ${claim.action}, ${claim.inputHash}, ${sealed(claim, reply)}, ${now})
    ON CONFLICT DO NOTHING`.execute(db);
}

/** Replies that nobody will ask for again. */
export async function deleteOldRequests(db: Db, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`DELETE FROM request WHERE at < ${before}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
