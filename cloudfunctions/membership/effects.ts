import type { Context } from '../shared/implement';
import { sql } from 'kysely';
import type { MemberKind } from '../../contracts/application';
import type { IdType } from '../../contracts/identity-document';
import { takeMemberNos } from '../identity/effects';
import { searchName } from '../ground/search-name';
import type { Db } from '../shared/db';
import { enqueue } from '../shared/queue';
import { personKeyOf, sealedIdNumber } from './identity-key';
import { invitation } from './tasks';
import type { StandingMove } from './judge-standing';
import { moveLocked, type Moved } from './move-standing';
import { lockLivingUnit, type LivingUnit } from './unit-store';
import { askContentCheck } from './submission';

/** Who a member of a paper register is. A person's document is sealed for the record that is to be made. */
export function identityOf(
  who: { kind: 'individual'; idType: IdType; idNumber: string } | { kind: 'unit' | 'group'; uscc: string },
  membershipId: string,
): { identityKey: string; sealed: SealedId | null } {
  if (who.kind !== 'individual') return { identityKey: `uscc:${who.uscc}`, sealed: null };
  const { id_number, id_number_masked } = sealedIdNumber(who as Parameters<typeof sealedIdNumber>[0], membershipId);
  return {
    identityKey: personKeyOf(who.idType, who.idNumber),
    sealed: { idType: who.idType, idNumber: id_number?.toString('base64') ?? '', masked: id_number_masked ?? '' },
  };
}
export interface SealedId {
  idType: IdType;
  /** Base64 of what is kept. */
  idNumber: string;
  masked: string;
}

/** A member as the secretariat enters it from the register of before: it is one already, nobody decides on it. */
export interface EnteredMember {
  id: string;
  kind: MemberKind;
  identityKey: string;
  name: string;
  uscc: string | null;
  sealed: SealedId | null;
  legalRep: string | null;
  /** Empty where the register does not say. */
  industry: string;
  region: string;
  size: string | null;
  address: string | null;
  committeeId: string | null;
  tier: string;
  /** Null: it is given the next one. */
  memberNo: number | null;
  joinedOn: string;
  /** Asked by the house to stand for the member, with no end: the register named him. */
  representative: { id: string; name: string; phone: string; title: string | null } | null;
}

/**
 * Enters members of a register that was kept before, in one statement for all of them and one for their people.
 * @returns those that were entered: not one whose number or identity somebody else has by now
 */
export async function enterMembers(
  db: Db,
  members: readonly EnteredMember[],
  { by, now }: { by: string; now: Date },
): Promise<string[]> {
  if (members.length === 0) return [];
  const without = members.filter(({ memberNo }) => memberNo === null).length;
  const highest = Math.max(0, ...members.map(({ memberNo }) => memberNo ?? 0));
  let next = await takeMemberNos(db, highest, without);
  const given = JSON.stringify(
    members.map(({ representative: _, sealed, ...member }) => ({
      ...member,
      searchName: searchName(member.name),
      memberNo: member.memberNo ?? next++,
      idType: sealed?.idType ?? null,
      idNumber: sealed?.idNumber ?? null,
      masked: sealed?.masked ?? null,
    })),
  );
  const { rows } = await sql<{ id: string }>`
    INSERT INTO membership (id, kind, identity_key, name, search_name, uscc, id_type, id_number, id_number_masked, legal_rep, industry, region, size, address,
      committee_id, status, applied_by, submitted_at, completeness, content_state, member_no, tier, joined_on, entered)
    SELECT g.id, g.kind, g."identityKey", g.name, g."searchName", g.uscc, g."idType", decode(g."idNumber", 'base64'), g.masked, g."legalRep", g.industry, g.region, g.size, g.address,
      g."committeeId", 'active', ${by}::uuid, ${now}::timestamptz, '[]', 'pass', g."memberNo", g.tier, g."joinedOn", true
    FROM json_to_recordset(${given}::json) AS g (id uuid, kind text, "identityKey" text, name text, "searchName" text, uscc text, "idType" text, "idNumber" text, masked text,
      "legalRep" text, industry text, region text, size text, address text, "committeeId" uuid, "memberNo" int, tier text, "joinedOn" date)
    ON CONFLICT DO NOTHING RETURNING id`.execute(db);
  const entered = new Set(rows.map(({ id }) => id));
  const people = members.flatMap(({ id, representative }) =>
    representative && entered.has(id) ? [{ ...representative, membershipId: id }] : [],
  );
  if (people.length > 0) await enterPeople(db, people, now);
  return [...entered];
}

async function enterPeople(
  db: Db,
  people: { id: string; membershipId: string; name: string; phone: string; title: string | null }[],
  now: Date,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    WITH named AS (
      INSERT INTO representative (id, membership_id, name, phone, title, is_primary, named_as, since, asked_at)
      SELECT g.id, g."membershipId", g.name, g.phone, g.title, true, 'register', ${now}::timestamptz, ${now}::timestamptz
      FROM json_to_recordset(${JSON.stringify(people)}::json) AS g (id uuid, "membershipId" uuid, name text, phone text, title text)
      RETURNING id, phone)
    SELECT n.id FROM named n WHERE EXISTS (SELECT FROM person_phone p WHERE p.phone = n.phone)`.execute(db);
  // Whoever has no account yet is asked when he first signs in with the number.
  await enqueue(
    db,
    now,
    invitation,
    rows.map(({ id }) => ({ representativeId: id })),
  );
}

/** What of a member a register may correct. Null empties what may be empty. */
export interface MemberCorrection {
  name?: string;
  tier?: string;
  joinedOn?: string;
  legalRep?: string | null;
  industry?: string;
  region?: string;
  size?: string | null;
  address?: string | null;
  committeeId?: string | null;
}
/**
 * Corrects members, each on the version that was looked at.
 * @returns the versions after it: not of one that somebody changed since
 */
export async function correctMembers(
  db: Db,
  changes: readonly { id: string; version: number; change: MemberCorrection }[],
): Promise<Map<string, number>> {
  if (changes.length === 0) return new Map();
  const given = JSON.stringify(
    changes.map(({ change, ...each }) => ({
      ...each,
      change: change.name === undefined ? change : { ...change, searchName: searchName(change.name) },
    })),
  );
  const taken = (key: string, column: string) =>
    sql`CASE WHEN g.change ? ${key} THEN g.change ->> ${key} ELSE m.${sql.ref(column)} END`;
  const { rows } = await sql<{ id: string; version: number }>`
    UPDATE membership m SET name = ${taken('name', 'name')}, search_name = ${taken('searchName', 'search_name')}, tier = ${taken('tier', 'tier')},
      joined_on = CASE WHEN g.change ? 'joinedOn' THEN (g.change ->> 'joinedOn')::date ELSE m.joined_on END,
      legal_rep = ${taken('legalRep', 'legal_rep')}, industry = ${taken('industry', 'industry')}, region = ${taken('region', 'region')},
      size = ${taken('size', 'size')}, address = ${taken('address', 'address')},
      committee_id = CASE WHEN g.change ? 'committeeId' THEN (g.change ->> 'committeeId')::uuid ELSE m.committee_id END, version = m.version + 1
    FROM jsonb_to_recordset(${given}::jsonb) AS g (id uuid, version int, change jsonb)
    WHERE m.id = g.id AND m.version = g.version RETURNING m.id, m.version`.execute(db);
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Something was recorded of an entered member since, so it is not taken out again. */
export class StillStands extends Error {}
/** The entered members that somebody changed since, or who have somebody who accepted to stand for them; the first few. */
export async function findStanding(
  db: Db,
  members: readonly { id: string; version: number; entered: boolean }[],
): Promise<{ names: string[]; count: number }> {
  const { rows } = await sql<{ name: string }>`
    SELECT m.name FROM json_to_recordset(${JSON.stringify(members)}::json) AS g (id uuid, version int, entered boolean) JOIN membership m ON m.id = g.id
    WHERE m.version <> g.version OR g.entered AND (m.status <> 'active'
      OR EXISTS (SELECT FROM representative r WHERE r.membership_id = m.id AND (r.named_as <> 'register' OR r.accepted_at IS NOT NULL OR r.ended_at IS NOT NULL)))
    ORDER BY m.search_name, m.id`.execute(db);
  return { names: rows.slice(0, 5).map(({ name }) => name), count: rows.length };
}

/** Takes entered members out again, all or none; throws `StillStands` when a record points to one of them. */
export async function removeEntered(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  try {
    await sql`DELETE FROM representative WHERE membership_id = ANY(${[...ids]}::uuid[])`.execute(db);
    const { numAffectedRows } = await sql`DELETE FROM membership WHERE id = ANY(${[...ids]}::uuid[])`.execute(db);
    if (Number(numAffectedRows) !== ids.length) throw new StillStands('one of them is gone already');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === '23503')
      throw new StillStands(String((error as { detail?: string }).detail ?? ''));
    throw error;
  }
}

export type { StandingMove } from './judge-standing';

/**
 * Makes a move of a membership for a module above, in its transaction: dues let it fall behind and settle, a sanction
 * suspends or expels. Nobody is told, and no audit row is written: both are the caller's.
 * @returns how it stood and how it stands; null where there is no such member any more, or the move leads nowhere
 */
export async function moveStanding(
  context: Pick<Context, 'db' | 'now' | 'today'>,
  membershipId: string,
  move: StandingMove,
  by: { personId: string | null; reason?: string | undefined },
): Promise<{ before: LivingUnit; after: Moved } | null> {
  const before = await lockLivingUnit(context.db, membershipId);
  const after = before && (await moveLocked(context, before, move, by));
  return before && after ? { before, after } : null;
}

export {
  closeFile,
  identityTaken,
  lockFiles,
  memberReferences,
  renameFile,
  reopenFile,
  writeFields,
  type Fields,
  type MemberFile,
  type Standing,
} from './merge-store';

/** Words of a file that others see wait for WeChat's verdict; those that have passed before pass at once. */
export const checkWords = (
  context: Context,
  membershipId: string,
  words: { name: string; address: string | null; introduction: string | null },
) => askContentCheck(context, membershipId, words);
