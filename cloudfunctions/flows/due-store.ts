import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { bringers } from './facts';

export interface DueRow {
  id: string;
  title: string;
  page: string;
  ownPage: string;
  since: string;
  /** Those that it was extended by among them. */
  workdays: number;
  dueOn: string;
  provisional: boolean;
  bringers: string[];
  /** Who may act on it. */
  deciders: string[];
}

/**
 * Open cases that are not overdue, locked, from the one after `after` on. They are read when they are locked: one that
 * was moving until then stands elsewhere than the statement that waited for it has seen.
 */
export async function lockDue(db: Db, today: string, after: string, limit: number): Promise<DueRow[]> {
  const locked = await sql<{ id: string }>`
    SELECT id FROM flow_case WHERE state = 'open' AND due_on >= ${today}::date AND id > ${after}::uuid
    ORDER BY id LIMIT ${limit} FOR NO KEY UPDATE`.execute(db);
  const ids = locked.rows.map(({ id }) => id);
  const { rows } = await sql<DueRow>`
    SELECT f.id, f.title, f.page, f.own_page AS "ownPage", f.step_since AS since, f.workdays, f.due_on AS "dueOn",
      f.due_provisional AS provisional,
      ${bringers} AS bringers,
      ARRAY(SELECT DISTINCT o.person_id FROM office_held o
        WHERE o.office = ANY(f.waits_for) AND o.term @> ${today}::date AND (o.committee_id IS NULL OR o.committee_id = f.committee_id)
          AND o.person_id <> ALL(f.own_people) AND o.person_id <> ALL(f.did_other_step)
          AND (f.assigned_to IS NULL OR o.person_id = f.assigned_to)) AS deciders
    FROM flow_standing f WHERE f.id = ANY(${ids}::uuid[]) ORDER BY f.id`.execute(db);
  return rows;
}

/** A due day is no move: the version of the case stays, and whoever is deciding goes on. */
export async function saveDue(db: Db, changed: { id: string; due: string; provisional: boolean }[]): Promise<void> {
  if (changed.length === 0) return;
  await sql`UPDATE flow_case c SET due_on = g.due, due_provisional = g.provisional
    FROM json_to_recordset(${JSON.stringify(changed)}::json) AS g(id uuid, due date, provisional boolean)
    WHERE c.id = g.id AND c.state = 'open'`.execute(db);
}
