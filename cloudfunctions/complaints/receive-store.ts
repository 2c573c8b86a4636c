import { sql } from 'kysely';
import type { ComplaintKind, Desk, Manner } from '../../contracts/complaint-kinds';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { Holder } from './judge-desk';
import type { Clock } from './rules';

export interface Ground {
  /** Who holds an office of the whole association. */
  holders: Holder[];
  member: string | null;
  /** Whether the officer holds one, of the association or of a committee. */
  officer: boolean;
  /** Who is concerned: for the member complained of, and for the one that complains. */
  ofMember: string[];
  ofUnit: string[];
}
/** What tells whether a complaint can be received, and who will handle it; in one statement. */
export async function findGround(
  db: Db,
  asked: { membershipId: string | null; officerId: string | null; unitId: string | null; today: string },
): Promise<Ground> {
  const { membershipId, officerId, unitId, today } = asked;
  const people = (membership: string | null) =>
    sql`(SELECT coalesce(json_agg(w.person_id), '[]') FROM representation w WHERE w.membership_id = ${membership}::uuid)`;
  const { rows } = await sql<Ground>`SELECT ${holdersOn(today)} AS holders,
    (SELECT r.name FROM member_register r WHERE r.id = ${membershipId}::uuid AND r.member_no IS NOT NULL) AS member,
    EXISTS (SELECT FROM office_holder h WHERE h.person_id = ${officerId}::uuid AND h.term @> ${today}::date AND h.ended_at IS NULL) AS officer,
    ${people(membershipId)} AS "ofMember", ${people(unitId)} AS "ofUnit"`.execute(db);
  return rows[0] ?? { holders: [], member: null, officer: false, ofMember: [], ofUnit: [] };
}
const holdersOn = (
  today: string,
) => sql`(SELECT coalesce(json_agg(json_build_object('personId', h.person_id, 'office', h.office) ORDER BY h.person_id, h.office), '[]')
  FROM office_holder h WHERE h.committee_id IS NULL AND h.term @> ${today}::date AND h.ended_at IS NULL)`;

export interface People {
  holders: Holder[];
  /** Concerned in it by any side. */
  barred: string[];
  maker: string | null;
  /** Who answers for the other side; of the secretariat nobody is named here. */
  others: string[];
}
/** Who holds offices today, and who has to do with a complaint. */
export async function findPeople(db: Db, complaintId: string, today: string): Promise<People> {
  const concerned = (
    side: string | null,
  ) => sql`(SELECT coalesce(json_agg(DISTINCT p.person_id), '[]') FROM complaint_concerned p
    WHERE p.complaint_id = ${complaintId}::uuid AND (${side}::text IS NULL OR p.side = ${side}))`;
  const { rows } =
    await sql<People>`SELECT ${holdersOn(today)} AS holders, ${concerned(null)} AS barred, ${concerned('other')} AS others,
    (SELECT c.by_person FROM complaint c WHERE c.id = ${complaintId}) AS maker`.execute(db);
  return rows[0] ?? { holders: [], barred: [], maker: null, others: [] };
}

export interface Officer {
  id: string;
  name: string;
  offices: Holder['office'][];
}
/** Who can be complained of by name: those who hold an office and have a name. */
export async function findOfficers(db: Db, today: string): Promise<Officer[]> {
  const { rows } = await sql<Officer>`
    SELECT h.person_id AS id, n.name, array_agg(DISTINCT h.office) AS offices FROM office_holder h JOIN person_name n ON n.id = h.person_id AND n.name <> ''
     WHERE h.term @> ${today}::date AND h.ended_at IS NULL GROUP BY h.person_id, n.name ORDER BY n.name, h.person_id LIMIT 200`.execute(
    db,
  );
  return rows;
}

export interface Received {
  id: string;
  manner: Manner;
  kind: ComplaintKind;
  byPerson: string | null;
  byUnit: string | null;
  membershipId: string | null;
  officerId: string | null;
  about: string;
  words: string;
  happenedOn: string;
  sentAs: string | null;
  desk: Desk;
  clock: Clock;
}
/** Numbered in the order in which they come in: of two at once the second waits. */
export async function saveComplaint(db: Db, given: Received, now: Date): Promise<string> {
  const year = Number(given.clock.from.slice(0, 4));
  const { rows } = await sql<{ number: string }>`
    WITH counted AS (
      INSERT INTO complaint_counter AS c (year, last) VALUES (${year}, 1) ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING last),
    saved AS (
      INSERT INTO complaint (id, number, manner, kind, by_person, by_unit, membership_id, officer_id, about, words, happened_on, received_at, received_on, sent_as, desk, clock_from, due_on, due_provisional)
      SELECT ${given.id}::uuid, 'TS' || ${year}::int || '-' || lpad(last::text, 4, '0'), ${given.manner}, ${given.kind}, ${given.byPerson}::uuid, ${given.byUnit}::uuid, ${given.membershipId}::uuid, ${given.officerId}::uuid,
        ${given.about}, ${given.words}, ${given.happenedOn}::date, ${now}, ${given.clock.from}::date, ${given.sentAs}, ${given.desk}, ${given.clock.from}::date, ${given.clock.due}::date, ${given.clock.provisional}
      FROM counted RETURNING id, number),
    told AS (
      INSERT INTO complaint_event (id, complaint_id, kind, side, person_id, at) SELECT ${newId(now)}::uuid, id, 'received', 'maker', ${given.byPerson}::uuid, ${now} FROM saved)
    SELECT number FROM saved`.execute(db);
  return rows[0]?.number ?? '';
}

export interface SentBefore {
  id: string;
  number: string;
  dueOn: string | null;
  provisional: boolean;
  receivedOn: string;
}
/** The anonymous complaint that was sent by the very same call before. */
export async function findSent(db: Db, sentAs: string): Promise<SentBefore | undefined> {
  const { rows } = await sql<SentBefore>`
    SELECT id, number, due_on AS "dueOn", due_provisional AS provisional, received_on AS "receivedOn" FROM complaint WHERE sent_as = ${sentAs}`.execute(
    db,
  );
  return rows[0];
}
