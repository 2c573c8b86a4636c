import { sql } from 'kysely';
import type { ConsentCode } from '../../contracts/consents';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { Context } from '../shared/implement';
import { saveGranted } from './consent-store';
import { digitsOf } from '../ground/phone-sought';
import { findPhoneOwners } from './facts';
import type { MemberReferences } from '../ground/references';

/** Keeps consents that came with another form, each a row with its version and time. */
export const saveConsents = (
  db: Db,
  now: Date,
  personId: string,
  channel: 'wechat' | 'desk',
  consents: { code: ConsentCode; version: string }[],
): Promise<void> => saveGranted(db, personId, channel, consents, now);

/** What a person is called who has no name yet, unless the phone beside it is somebody else's: then the name is too. */
export const callPerson = (db: Db, personId: string, name: string, phone: string | null) =>
  sql`UPDATE person SET name = ${name} WHERE id = ${personId} AND name IS NULL
      AND NOT EXISTS (SELECT 1 FROM person o WHERE o.phone = ${phone} AND o.phone_verified_at IS NOT NULL AND o.id <> ${personId})`.execute(
    db,
  );

// Whoever waits for a row that many change is woken with all others at each commit, to wait again; here one after the other.
const turn = sql`(SELECT pg_advisory_xact_lock(hashtextextended('memberNo:all', 7))) AS turn`;

/**
 * The association's next member number, as a part of the caller's statement (`last_member_no`); it stays locked until the
 * transaction ends, so a rollback leaves no gap.
 */
export const nextMemberNo = sql`UPDATE association SET last_member_no = last_member_no + 1 FROM ${turn} RETURNING last_member_no`;

/**
 * Numbers for members that come from a paper register, in one step: the counter stands at the highest of those that they
 * bring along, and gives the rest of them the next ones.
 * @returns the first of the `count` new ones
 */
export async function takeMemberNos(db: Db, highest: number, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    UPDATE association SET last_member_no = greatest(last_member_no, ${highest}) + ${count} FROM ${turn} RETURNING last_member_no AS last`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('there is an association');
  return row.last - count + 1;
}

/** For whom a person acts by his choice; one that he acted for as his only one stays it when others come. */
export const keepChoice = (db: Db, personId: string, membershipId: string | null) =>
  sql`UPDATE person SET acting_for = ${membershipId} WHERE id = ${personId} AND ${membershipId}::uuid IS NOT NULL
      AND acting_for IS DISTINCT FROM ${membershipId}::uuid`.execute(db);

/** A choice ends with what was chosen: it does not come back with it. */
export const forgetChoice = (db: Db, personId: string, membershipId: string) =>
  sql`UPDATE person SET acting_for = NULL WHERE id = ${personId} AND acting_for = ${membershipId}`.execute(db);

/**
 * Holds an account until the commit: whoever acts as it right now is waited for, and whoever comes after this commit finds
 * it closed. False when it is closed already.
 */
export async function holdAccount(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM person WHERE id = ${personId} AND erased_at IS NULL FOR UPDATE`.execute(db);
  return rows.length > 0;
}
/** Nobody is known by it any more: its WeChat and its phone are anybody's, and no computer stays signed in. */
export async function closeAccount(db: Db, personId: string, now: Date): Promise<void> {
  await sql`WITH ended AS (UPDATE desk_session SET ended_at = ${now} WHERE person_id = ${personId} AND ended_at IS NULL),
      unseen AS (UPDATE person_seen SET at = NULL WHERE person_id = ${personId})
    UPDATE person SET openid = NULL, phone = NULL, phone_verified_at = NULL, erased_at = ${now} WHERE id = ${personId}`.execute(
    db,
  );
}

/** Leaves a trace of a search by a number: of a whole one, whose it is finds it among those who looked. */
export async function traceSearch(
  { db, audit }: Pick<Context, 'db' | 'audit'>,
  typed: string | undefined,
): Promise<void> {
  if (typed && /^\d{4}$/.test(digitsOf(typed))) {
    audit({ subject: 'search:phone', note: `by the last four ${digitsOf(typed)}` });
    return;
  }
  const owners = typed ? await findPhoneOwners(db, typed) : [];
  if (owners.length === 0) return;
  audit({
    subject: 'search:phone',
    note: 'by a whole number',
    looked: owners.map((person) => ({ person, what: 'phone' })),
  });
}

/** Whoever acted for a file acts for the one it became, where he stands for that one himself; others have to choose anew. */
export const memberReferences: MemberReferences = {
  moves: {
    'person.acting_for': {
      move: ({ from, to }) => sql`
        UPDATE person p SET acting_for = (SELECT u.membership_id FROM person_unit u WHERE u.person_id = p.id AND u.membership_id = ${to} LIMIT 1)
         WHERE p.acting_for = ${from} RETURNING p.id::text AS row,
           jsonb_build_object('acts', EXISTS (SELECT FROM person_unit u WHERE u.person_id = p.id AND u.membership_id = ${to})) AS was`,
      // Who has chosen meanwhile keeps his choice.
      back: ({ from, to }, rows) => sql`
        UPDATE person p SET acting_for = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid, was jsonb)
         WHERE p.id = b.row AND p.erased_at IS NULL AND p.acting_for IS NOT DISTINCT FROM (CASE WHEN (b.was -> 'acts')::boolean THEN ${to}::uuid END)
        RETURNING p.id::text AS row`,
    },
  },
  stays: {},
};

/** A committee or branch, set up by a decision; null when another has the name. */
export async function addCommittee(
  db: Db,
  { name, decisionNo }: { name: string; decisionNo: string },
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO committee (id, name, decision_no) VALUES (${newId(now)}, ${name}, ${decisionNo}) ON CONFLICT (name) DO NOTHING RETURNING id`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}
/** Closed once, from that day. */
export async function closeCommittee(db: Db, committeeId: string, day: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE committee SET closed_on = ${day}::date WHERE id = ${committeeId} AND closed_on IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
