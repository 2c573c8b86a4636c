import { sql, type RawBuilder } from 'kysely';
import { sought, titleMatches } from '../ground/search';
import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import type { Step } from './judge-step';
import { begunCount, isBegunBy, isUnderWay } from './facts';
import type { CaseState } from './standing';

export interface MineRow {
  caseId: string;
  kind: string;
  subject: string;
  title: string;
  state: CaseState;
  step: string;
  stepKind: Step['kind'];
  at: number;
  of: number;
  version: number;
  openedAt: Date;
  since: string;
  dueOn: string | null;
  provisional: boolean;
  page: string;
  waitsFor: Office[];
  signers: number;
  holder: string | null;
  reason: string | null;
  remindedToday: boolean;
  /** Its module is told what becomes of it. */
  follows: boolean;
  sortKey: string;
}
interface Question {
  part: 'began' | 'acted';
  openOnly: boolean;
  q: string | undefined;
  /** The instant at which today began. */
  today: Date;
  after: readonly [string, string] | null;
  limit: number;
}

const me = (actor: Actor) => sql`${actor.person?.id ?? null}::uuid`;
/** Of a `flow_case c` of others: he decided a step of it, extended it or handed it on. */
const acted = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(c.id IN (
  SELECT case_id FROM flow_event WHERE person_id = ${me(actor)}
     AND kind IN ('signed', 'passed', 'returned', 'sentBack', 'refused', 'handedOn', 'extended')) AND NOT ${isBegunBy(actor)})`;

/** One page of the cases that are the actor's own or went through his hands, the newest first; one round trip. */
export async function findMine(
  db: Db,
  actor: Actor,
  { part, openOnly, q, today, after, limit }: Question,
): Promise<{ rows: MineRow[]; open: number }> {
  const titled = q === undefined ? sql`true` : titleMatches(sql`c.title`, sought(q));
  const own = part === 'began';
  const { rows } = await sql<{ rows: MineRow[]; open: number }>`
    WITH page AS (
      SELECT c.id, c.opened_at FROM flow_case c
       WHERE ${own ? isBegunBy(actor) : acted(actor)} AND (${!openOnly}::boolean OR ${isUnderWay}) AND ${titled}
         AND (${after?.[0] ?? null}::timestamptz IS NULL OR (c.opened_at, c.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
       ORDER BY c.opened_at DESC, c.id DESC LIMIT ${limit})
    SELECT ${begunCount(actor)} AS open, (
      SELECT coalesce(json_agg(json_build_object('caseId', f.id, 'kind', f.kind, 'subject', f.subject, 'title', f.title, 'state', f.state,
          'step', f.step, 'stepKind', f.step_kind, 'version', f.version, 'openedAt', f.opened_at, 'since', f.step_since,
          'at', (SELECT count(*) FROM flow_step s WHERE s.flow_id = f.flow_id AND s.seq <= f.step_seq),
          'of', (SELECT count(*) FROM flow_step s WHERE s.flow_id = f.flow_id),
          'dueOn', f.due_on, 'provisional', f.due_provisional, 'page', ${own ? sql`f.own_page` : sql`f.page`},
          'waitsFor', f.waits_for, 'signers', cardinality(f.signers),
          'holder', ${own ? sql`NULL` : sql`(SELECT n.name FROM person_named n WHERE n.id = f.assigned_to)`},
          'reason', CASE WHEN f.state IN ('returned', 'refused') THEN (SELECT e.reason FROM flow_event e
             WHERE e.case_id = f.id AND e.kind IN ('returned', 'refused') ORDER BY e.id DESC LIMIT 1) END,
          'follows', (SELECT w.follows FROM flow w WHERE w.id = f.flow_id), 'remindedToday', EXISTS (SELECT FROM flow_event e WHERE e.case_id = f.id AND e.kind = 'reminded' AND e.at >= ${today}),
          'sortKey', to_char(page.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ORDER BY page.opened_at DESC, page.id DESC), '[]')
        FROM page JOIN flow_standing f ON f.id = page.id) AS rows`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('what is one’s own answers one row');
  return row;
}
