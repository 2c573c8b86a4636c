import { sql } from 'kysely';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import type { CaseState } from './standing';

export interface MineRow {
  caseId: string;
  kind: string;
  subject: string;
  title: string;
  state: CaseState;
  step: string;
  version: number;
  openedAt: Date;
  dueOn: string | null;
  provisional: boolean;
  page: string;
  sortKey: string;
}
/** One page of the cases that are the actor's own; one round trip. */
export async function findOpenedBy(
  db: Db,
  actor: Actor,
  { openOnly, after, limit }: { openOnly: boolean; after: readonly [string, string] | null; limit: number },
): Promise<MineRow[]> {
  const units = actor.units.map((unit) => unit.membershipId);
  const { rows } = await sql<MineRow>`
    SELECT c.id AS "caseId", c.kind, c.subject, c.title, c.state, s.name AS step, c.version, c.opened_at AS "openedAt",
      c.due_on AS "dueOn", c.due_provisional AS provisional, c.own_page AS page,
      to_char(c.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sortKey"
    FROM flow_case c JOIN flow_step s ON s.flow_id = c.flow_id AND s.seq = c.step_seq
    WHERE (c.opened_by = ${actor.person?.id ?? null}::uuid
        OR c.id IN (SELECT case_id FROM flow_party WHERE unit_id = ANY(${units}::uuid[])))
      AND (NOT ${openOnly}::boolean OR c.state IN ('open', 'returned'))
      AND (${after?.[0] ?? null}::timestamptz IS NULL OR (c.opened_at, c.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    ORDER BY c.opened_at DESC, c.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
