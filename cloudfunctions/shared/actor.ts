import { sql, type RawBuilder } from 'kysely';
import type { Access, Limit, Office } from '../../contracts/wire';
import type { Caller } from './caller';
import { afterMinutes, dayOf } from './clock';
import type { Db } from './db';
import { newId } from './ids';
import { roomAgain, taking } from './rate';
import { sha256 } from './secrets';

export interface Unit {
  membershipId: string;
  name: string;
  status: 'under_review' | 'returned' | 'active';
  memberNo: number | null;
}
/** The caller as the database knows him. */
export interface Actor {
  channel: Caller['channel'];
  openid: string | null;
  /** Null for a visitor whom no table knows yet. */
  person: { id: string; name: string | null; phone: string | null; phoneVerified: boolean } | null;
  /** Of today; `until`: the last day, null while no end is set. */
  offices: {
    office: Office;
    committeeId: string | null;
    committeeName: string | null;
    from: string;
    until: string | null;
  }[];
  units: Unit[];
  /** The active membership that the person acts for. */
  actingFor: string | null;
}

export interface Claim {
  key: string;
  requestId: string;
  action: string;
  inputHash: Buffer;
}
interface Row {
  person: Actor['person'];
  offices: Actor['offices'] | null;
  units: (Unit & { acting: boolean })[] | null;
  claimed: boolean;
  again: Date | null;
  along: unknown;
}

// The kernel knows no noun: who calls it asks of views that the modules above make for it (config/ownership.mjs, ports).
// How fresh the last sign of life is: of a desk for its list, of a WeChat to tell whether it is still used.
const seenMinutes = 5;
const seenHours = 12;
// A row that the statement itself has just changed cannot be held by it: a write leaves the sign of life to the reads.
const personOf = (caller: Caller, now: Date, holds = false): RawBuilder<unknown> =>
  caller.channel === 'wechat' && holds
    ? sql`SELECT * FROM caller_person WHERE openid = ${caller.openid}`
    : caller.channel === 'wechat'
      ? sql`SELECT p.* FROM caller_in_wechat(${caller.openid}, ${now}::timestamptz, ${afterMinutes(now, -seenHours * 60)}::timestamptz) p`
      : caller.channel === 'desk'
        ? sql`SELECT p.* FROM caller_at_desk(${sha256(caller.token)}::bytea, ${sha256(caller.agent)}::bytea, ${now}::timestamptz, ${afterMinutes(now, -seenMinutes)}::timestamptz) p`
        : sql`SELECT * FROM caller_person WHERE false`;

/** As `who`, held: a row that changed while it was waited for is looked at again, and is not there when it was closed. */
const held = (caller: Caller, now: Date): RawBuilder<unknown> => sql`found AS (${personOf(caller, now, true)}),
      held AS (SELECT p.id FROM caller_person p WHERE p.id = (SELECT id FROM found) FOR KEY SHARE),
      who AS (SELECT found.* FROM found JOIN held ON held.id = found.id)`;

/**
 * One round trip: who calls, with his offices of today and the units he represents; and, for a write, the claim of its
 * requestId. A claim held by a transaction still under way is waited for.
 * @param along what else is asked, as one JSON value
 * @param holds the account stays open until the commit: who closes it at this moment waits for us, or we find it closed
 * @param counted the action's own limits, against which the call counts; `again`: when there is room, where there is none
 */
export async function findActor(
  db: Db,
  caller: Caller,
  now: Date,
  claim: Claim | null,
  along: RawBuilder<unknown> = sql`NULL`,
  counted: { limits: readonly Limit[]; action: string } | null = null,
  holds = false,
): Promise<{ actor: Actor; claimed: boolean; again: Date | null; along: unknown }> {
  const claiming = claim
    ? sql`INSERT INTO request (caller, request_id, action, input_hash, at)
          VALUES (${claim.key}, ${claim.requestId}, ${claim.action}, ${claim.inputHash}, ${now})
          ON CONFLICT DO NOTHING RETURNING true AS claimed`
    : sql`SELECT true AS claimed`;
  const { rows } = await sql<Row>`/* kept */
    WITH claim AS (${claiming}), ${holds ? held(caller, now) : sql`who AS (${personOf(caller, now)})`}${counted ? sql`, ${taking(counted.limits, counted.action, caller, now)}` : sql``}
    SELECT
      (SELECT json_build_object('id', id, 'name', name, 'phone', phone, 'phoneVerified', phone_verified) FROM who) AS person,
      (SELECT json_agg(json_build_object('office', a.office, 'committeeId', a.committee_id, 'committeeName', a.committee_name, 'from', lower(a.term), 'until', upper(a.term) - 1) ORDER BY a.office)
         FROM caller_office a WHERE a.person_id = (SELECT id FROM who) AND a.term @> ${dayOf(now)}::date) AS offices,
      (SELECT json_agg(json_build_object('membershipId', u.membership_id, 'name', u.name, 'status', u.status, 'memberNo', u.member_no, 'acting', u.acting) ORDER BY u.status, u.name, u.membership_id)
         FROM (SELECT DISTINCT membership_id, name, status, member_no, acting FROM caller_unit WHERE person_id = (SELECT id FROM who)) u) AS units,
      EXISTS (SELECT 1 FROM claim) AS claimed, ${counted ? roomAgain(counted.action, now) : sql`NULL`} AS again, ${along} AS along`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('the caller query answers one row');
  const units = row.units ?? [];
  const actor: Actor = {
    channel: caller.channel,
    openid: caller.channel === 'wechat' ? caller.openid : null,
    person: row.person,
    offices: row.offices ?? [],
    units: units.map(({ acting: _, ...unit }) => unit),
    actingFor: units.find((unit) => unit.acting)?.membershipId ?? null,
  };
  return { actor, claimed: row.claimed, again: row.again, along: row.along };
}

/** A WeChat user's first write makes him a person; two at once make one. */
export async function savePerson(db: Db, openid: string, now: Date): Promise<NonNullable<Actor['person']>> {
  const { rows } = await sql<NonNullable<Actor['person']>>`
    SELECT id, name, phone, phone_verified AS "phoneVerified" FROM know_caller(${newId(now)}::uuid, ${openid}, ${now}::timestamptz)`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('an upsert answers one row');
  return row;
}

export type Verdict = 'allowed' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'CHOOSE_UNIT';

/** Who represents several active members and has not said for which he acts. */
export const mustChoose = ({ units, actingFor }: Pick<Actor, 'units' | 'actingFor'>): boolean =>
  actingFor === null && units.filter(({ status }) => status === 'active').length > 1;

/** Deny unless the action's declared access admits the actor. */
export function judgeAccess(access: Access | undefined, actor: Actor): Verdict {
  if (access === 'anyone') return 'allowed';
  const known = actor.openid !== null || actor.person !== null;
  if (!known) return 'UNAUTHENTICATED';
  if (access === 'person') return 'allowed';
  const admitting = access === 'member' ? ['member' as const] : (access ?? []);
  const admitted = admitting.some((each) =>
    each === 'member' ? actor.actingFor !== null : actor.offices.some((held) => held.office === each),
  );
  if (admitted) return 'allowed';
  return admitting.includes('member') && mustChoose(actor) ? 'CHOOSE_UNIT' : 'FORBIDDEN';
}

/** The role that the log and the audit name. */
export const roleOf = (actor: Actor): string =>
  actor.offices[0]?.office ??
  (actor.actingFor ? 'member' : actor.person ? 'person' : actor.openid ? 'visitor' : 'nobody');
