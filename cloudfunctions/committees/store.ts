import { sql, type RawBuilder } from 'kysely';
import type { Committee, CommitteeMember, NameFinding } from '../../contracts/committees';
import type { Office } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import { nameHolds } from '../ground/search-name';
import type { Actor } from '../shared/actor';
import { hasPlace } from '../membership/facts';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

/** Living members of a committee `c` on a day: kept there, or of it besides. */
const membersOf = (today: string) => sql`
  SELECT r.id, r.name, r.search_name, r.member_no, NULL::date AS since, NULL::uuid AS place_id FROM member_register r WHERE r.committee_id = c.id AND ${hasPlace('invited', sql`r.status`)}
  UNION ALL
  SELECT r.id, r.name, r.search_name, r.member_no, lower(x.term), x.id FROM committee_member x JOIN member_register r ON r.id = x.membership_id
   WHERE x.committee_id = c.id AND x.term @> ${today}::date AND ${hasPlace('invited', sql`r.status`)} AND r.committee_id IS DISTINCT FROM c.id`;
const units = (actor: Actor) => sql`${actor.units.map((unit) => unit.membershipId)}::uuid[]`;
const columns = (
  actor: Actor,
  today: string,
) => sql`c.id, c.name, c.decision_no AS "decisionNo", c.closed_on AS "closedOn",
  (SELECT count(*)::int FROM (${membersOf(today)}) m) AS members, EXISTS (SELECT FROM (${membersOf(today)}) m WHERE m.id = ANY(${units(actor)})) AS mine,
  (SELECT g.membership_id FROM group_unit g WHERE g.committee_id = c.id) AS "groupId"`;

export async function findCommittees(db: Db, actor: Actor, closed: boolean, today: string): Promise<Committee[]> {
  const { rows } = await sql<Committee>`
    SELECT ${columns(actor, today)} FROM committee_name c WHERE ${closed ? sql`true` : sql`c.closed_on IS NULL`} ORDER BY c.closed_on IS NOT NULL, c.name, c.id`.execute(
    db,
  );
  return rows;
}

export interface Shown {
  committee: Committee;
  staff: { office: Office; name: string | null; until: string | null }[];
  decisions: { kind: 'setUp' | 'closed'; decisionNo: string; day: string; findings: NameFinding[] }[];
  rows: (CommitteeMember & { searchName: string })[];
}
/** A committee with its staff, what was decided of it, and a page of its members, in one statement. */
export async function findCommittee(
  db: Db,
  actor: Actor,
  question: { id: string; q: string | null; after: readonly [string, string] | null; limit: number; today: string },
): Promise<Shown | undefined> {
  const { id, q, after, limit, today } = question;
  const beyond = after ? sql`AND (m.search_name, m.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const named: RawBuilder<unknown> = q ? sql`AND ${nameHolds(sql`m.search_name`, q)}` : sql``;
  const { rows } = await sql<Shown>`
    SELECT (SELECT row_to_json(k) FROM (SELECT ${columns(actor, today)}) k) AS committee,
      (SELECT coalesce(json_agg(json_build_object('office', o.office, 'name', ${calledAs(sql`o.person_id`)}, 'until', upper(o.term) - 1) ORDER BY o.office, o.person_id), '[]')
         FROM office_holder o WHERE o.committee_id = c.id AND o.term @> ${today}::date AND o.ended_at IS NULL) AS staff,
      (SELECT coalesce(json_agg(json_build_object('kind', d.kind, 'decisionNo', d.decision_no, 'day', d.day, 'findings', d.findings) ORDER BY d.day, d.kind DESC), '[]')
         FROM committee_decision d WHERE d.committee_id = c.id) AS decisions,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'memberNo', lpad(p.member_no::text, 6, '0'), 'since', p.since, 'placeId', p.place_id, 'searchName', p.search_name)
          ORDER BY p.search_name, p.id), '[]')
         FROM (SELECT m.* FROM (${membersOf(today)}) m WHERE true ${named} ${beyond} ORDER BY m.search_name, m.id LIMIT ${limit}) p) AS rows
      FROM committee_name c WHERE c.id = ${id}`.execute(db);
  return rows[0];
}

export const saveDecision = (
  db: Db,
  given: {
    committeeId: string;
    kind: 'setUp' | 'closed';
    decisionNo: string;
    day: string;
    findings: readonly NameFinding[];
    by: string;
  },
  now: Date,
) =>
  sql`INSERT INTO committee_decision (id, committee_id, kind, decision_no, day, findings, by, at)
    VALUES (${newId(now)}, ${given.committeeId}, ${given.kind}, ${given.decisionNo}, ${given.day}, ${[...given.findings]}::text[], ${given.by}, ${now})`.execute(
    db,
  );

/** The members of a committee that closes are of it no more, from that day. */
export const endPlaces = (
  db: Db,
  committeeId: string,
  { by, reason, day }: { by: string; reason: string; day: string },
) =>
  sql`UPDATE committee_member SET term = daterange(lower(term), greatest(${day}::date, lower(term) + 1)), ended_by = ${by}, ended_reason = ${reason}
     WHERE committee_id = ${committeeId} AND ended_by IS NULL`.execute(db);

/** Null for a member that is of it already on that day or later: the constraint decides, however many add it at once. */
export async function savePlace(
  db: Db,
  given: { committeeId: string; membershipId: string; since: string; by: string },
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO committee_member (id, committee_id, membership_id, term, added_by, added_at)
    VALUES (${newId(now)}, ${given.committeeId}, ${given.membershipId}, daterange(${given.since}::date, NULL), ${given.by}, ${now})
    ON CONFLICT ON CONSTRAINT committee_member_once DO NOTHING RETURNING id`.execute(db);
  return rows[0]?.id ?? null;
}

export interface Place {
  id: string;
  committeeId: string;
  membershipId: string;
}
export async function findPlace(db: Db, id: string): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    SELECT x.id, x.committee_id AS "committeeId", x.membership_id AS "membershipId" FROM committee_member x WHERE x.id = ${id} AND x.ended_by IS NULL`.execute(
    db,
  );
  return rows[0];
}
/** Ended once, today the first day without; one that began today lasts that day. */
export async function endPlace(
  db: Db,
  id: string,
  { by, reason, day }: { by: string; reason: string; day: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE committee_member SET term = daterange(lower(term), greatest(${day}::date, lower(term) + 1)), ended_by = ${by}, ended_reason = ${reason}
     WHERE id = ${id} AND ended_by IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** A member that lives and is kept elsewhere; `kept` says that its file is kept in the committee itself. */
export async function findLiving(
  db: Db,
  membershipId: string,
  committeeId: string,
): Promise<{ kept: boolean } | undefined> {
  const { rows } = await sql<{ kept: boolean }>`
    SELECT r.committee_id IS NOT DISTINCT FROM ${committeeId}::uuid AS kept FROM member_register r
     WHERE r.id = ${membershipId} AND r.status IN ('active', 'arrears', 'suspended')`.execute(db);
  return rows[0];
}
