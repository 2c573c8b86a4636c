import { sql } from 'kysely';
import type { posts } from '../../contracts/position-posts';
import type { PositionForm } from '../../contracts/positions';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import type { Asked, Held } from './judge-position';
import { termsListed, type Term } from './term-store';

export interface PositionRow extends Asked {
  id: string;
  member: { id: string; name: string } | null;
  committee: string | null;
  termNo: number | null;
  plannedEnd: string;
  endedOn: string | null;
  endedReason: string | null;
  basis: string;
}
const columns = sql`p.id, p.post, p.person_name AS "personName", p.membership_id AS "membershipId", p.starts_on AS "startsOn",
  coalesce(p.ended_on, p.ends_on) AS "endsOn", p.ends_on AS "plannedEnd", p.ended_on AS "endedOn", p.ended_reason AS "endedReason", p.how, p.basis,
  p.born_month AS "bornMonth", p.cadre, p.approval, p.elsewhere, p.paid, t.no AS "termNo", coalesce(t.postponed_until, t.ends_on) AS "termEndsOn",
  (SELECT json_build_object('id', u.id, 'name', u.name) FROM member_name u WHERE u.id = p.membership_id) AS member,
  (SELECT c.name FROM committee_name c WHERE c.id = p.committee_id) AS committee`;
const heldColumns = sql`json_build_object('post', o.post, 'personName', o.person_name, 'membershipId', o.membership_id, 'startsOn', o.starts_on,
  'endsOn', coalesce(o.ended_on, o.ends_on), 'how', o.how, 'id', o.id)`;

/** One page of the positions, the latest first, with all others that a rule could compare them with, and the terms; one statement. */
export async function findPositions(
  db: Db,
  question: {
    today: string;
    current: boolean;
    post: (typeof posts)[number] | null;
    q: string | null;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<{ rows: PositionRow[]; others: (Held & { id: string })[]; terms: Term[] }> {
  const { today, current, post, q, after, limit } = question;
  const { rows } = await sql<{ rows: PositionRow[]; others: (Held & { id: string })[]; terms: Term[] }>`
    WITH page AS (
      SELECT ${columns} FROM position p LEFT JOIN term t ON t.id = p.term_id
       WHERE (coalesce(p.ended_on, p.ends_on) >= ${today}::date) = ${current} AND (${post}::text IS NULL OR p.post = ${post}::text)
         AND ${q === null ? sql`true` : wordsHold(sql`plain_text(concat(p.person_name, ' ', (SELECT u.name FROM member_name u WHERE u.id = p.membership_id), ' ', p.basis))`, q)}
         AND (${after?.[0] ?? null}::date IS NULL OR (p.starts_on, p.id) < (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid))
       ORDER BY p.starts_on DESC, p.id DESC LIMIT ${limit})
    SELECT (SELECT coalesce(json_agg(to_json(page) ORDER BY page."startsOn" DESC, page.id DESC), '[]') FROM page) AS rows,
      (SELECT coalesce(json_agg(${heldColumns}), '[]') FROM position o
        WHERE o.post IN ('president', 'secretaryGeneral') OR o.person_name IN (SELECT "personName" FROM page)
          OR o.membership_id IN (SELECT "membershipId" FROM page)) AS others,
      ${termsListed} AS terms`.execute(db);
  return rows[0] ?? { rows: [], others: [], terms: [] };
}

/** What of others a form is judged by, and whether what it names is there; one statement. */
export async function findAround(db: Db, form: PositionForm) {
  const { rows } = await sql<{
    others: Held[];
    memberFound: boolean;
    committeeFound: boolean;
    termEndsOn: string | null;
    termFound: boolean;
  }>`
    SELECT (SELECT coalesce(json_agg(${heldColumns}), '[]') FROM position o
        WHERE o.post IN ('president', 'secretaryGeneral') OR o.person_name = ${form.personName ?? null} OR o.membership_id = ${form.membershipId ?? null}::uuid) AS others,
      (${form.membershipId ?? null}::uuid IS NULL OR EXISTS (SELECT FROM member_register r WHERE r.id = ${form.membershipId ?? null}::uuid AND r.member_no IS NOT NULL)) AS "memberFound",
      (${form.committeeId ?? null}::uuid IS NULL OR EXISTS (SELECT FROM committee_name c WHERE c.id = ${form.committeeId ?? null}::uuid)) AS "committeeFound",
      (SELECT coalesce(t.postponed_until, t.ends_on) FROM term t WHERE t.id = ${form.termId ?? null}::uuid) AS "termEndsOn",
      (${form.termId ?? null}::uuid IS NULL OR EXISTS (SELECT FROM term t WHERE t.id = ${form.termId ?? null}::uuid)) AS "termFound"`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('the surroundings of a position answer one row');
  return row;
}

/** False when the holder has the post already on some of these days: the constraint decides, however many try at once. */
export async function savePosition(db: Db, id: string, form: PositionForm, by: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO position (id, post, person_name, membership_id, committee_id, term_id, starts_on, ends_on, how, basis, born_month, cadre, approval, elsewhere, paid, recorded_by, recorded_at)
    VALUES (${id}, ${form.post}, ${form.personName ?? null}, ${form.membershipId ?? null}, ${form.committeeId ?? null}, ${form.termId ?? null}, ${form.startsOn}, ${form.endsOn},
      ${form.how}, ${form.basis}, ${form.bornMonth ?? null}, ${form.cadre}, ${form.approval ?? null}, ${form.elsewhere ?? null}, ${form.paid}, ${by}, ${now})
    ON CONFLICT ON CONSTRAINT position_once DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}

export async function findPosition(db: Db, id: string) {
  const { rows } = await sql<{ startsOn: string; endsOn: string; endedOn: string | null }>`
    SELECT starts_on AS "startsOn", ends_on AS "endsOn", ended_on AS "endedOn" FROM position WHERE id = ${id}`.execute(
    db,
  );
  return rows[0];
}

/** False when somebody ended it first. */
export async function endPosition(
  db: Db,
  given: { id: string; on: string; reason: string; by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE position SET ended_on = ${given.on}, ended_reason = ${given.reason}, ended_by = ${given.by}
    WHERE id = ${given.id} AND ended_on IS NULL`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
