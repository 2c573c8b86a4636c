import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';
import { calledAs } from '../identity/facts';
import { wordsHold } from '../ground/search-name';
import { versionColumns, type ParameterVersion } from '../ground/parameter-versions';

export interface ParameterRow extends ParameterVersion {
  nextFrom: string | null;
  waiting: boolean;
}
const rowColumns = sql`${versionColumns},
  (SELECT min(n.since) FROM parameter_version n WHERE n.id = v.id AND n.since > v.since) AS "nextFrom",
  EXISTS (SELECT FROM parameter_proposal p WHERE p.rule_id = v.id AND p.state = 'open') AS waiting`;
const conditions = {
  unchecked: sql`v.needs_human_check AND NOT v.own`,
  own: sql`v.own`,
  waiting: sql`EXISTS (SELECT FROM parameter_proposal p WHERE p.rule_id = v.id AND p.state = 'open')`,
};
const searched = sql`plain_text(concat(v.title, v.title_en, v.source, v.source_en, v.id))`;

export type Only = keyof typeof conditions;
export interface Question {
  today: string;
  /** As it was typed. */
  q: string | null;
  module: string | null;
  only: Only | null;
}

/** The parameters in force today, by id. */
export async function findParameters(
  db: Db,
  { today, q, module, only }: Question,
  after: string | null,
  limit: number,
): Promise<ParameterRow[]> {
  const wanted = [sql`v.effective @> ${today}::date`];
  if (q !== null) wanted.push(wordsHold(searched, q));
  if (module !== null) wanted.push(sql`v.id LIKE ${`${module}.%`}`);
  if (only !== null) wanted.push(conditions[only]);
  if (after !== null) wanted.push(sql`v.id > ${after}`);
  const { rows } = await sql<ParameterRow>`
    SELECT ${rowColumns} FROM parameter_version v WHERE ${sql.join(wanted, sql` AND `)} ORDER BY v.id LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export interface Counts {
  all: number;
  unchecked: number;
  own: number;
  waiting: number;
  modules: string[];
}
/** How many parameters there are in all, and what there is to filter by. */
export async function countParameters(db: Db, today: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE ${conditions.unchecked})::int AS unchecked,
      count(*) FILTER (WHERE ${conditions.own})::int AS own, count(*) FILTER (WHERE ${conditions.waiting})::int AS waiting,
      coalesce(array_agg(DISTINCT split_part(v.id, '.', 1)), '{}') AS modules
    FROM parameter_version v WHERE v.effective @> ${today}::date`.execute(db);
  return rows[0] ?? { all: 0, unchecked: 0, own: 0, waiting: 0, modules: [] };
}

/** A parameter as it is in force today; one that is to come, as it will begin. */
export async function findParameter(db: Db, id: string, today: string): Promise<ParameterRow | undefined> {
  const { rows } = await sql<ParameterRow>`
    SELECT ${rowColumns} FROM parameter_version v WHERE v.id = ${id} AND (v.until IS NULL OR v.until >= ${today}::date) ORDER BY v.since LIMIT 1`.execute(
    db,
  );
  return rows[0];
}

export type ProposalState = 'open' | 'confirmed' | 'refused' | 'withdrawn';
export interface ProposalRow {
  id: string;
  ruleId: string;
  value: unknown;
  reason: string;
  resolution: string;
  effectiveFrom: string;
  state: ProposalState;
  proposedById: string;
  proposedBy: string | null;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decidedReason: string | null;
}
const proposalColumns = sql`p.id, p.rule_id AS "ruleId", p.value, p.reason, p.resolution, p.effective_from AS "effectiveFrom", p.state,
  p.proposed_by AS "proposedById", ${calledAs(sql`p.proposed_by`)} AS "proposedBy", p.proposed_at AS "proposedAt",
  ${calledAs(sql`p.decided_by`)} AS "decidedBy", p.decided_at AS "decidedAt", p.decided_reason AS "decidedReason"`;

/** What was proposed for a parameter, the latest first; as many as a page shows. */
export const proposalsOf = (ruleId: string): RawBuilder<ProposalRow> =>
  sql<ProposalRow>`
    SELECT ${proposalColumns} FROM parameter_proposal p WHERE p.rule_id = ${ruleId} ORDER BY p.proposed_at DESC, p.id DESC LIMIT 50`;
export async function findProposal(db: Db, id: string): Promise<ProposalRow | undefined> {
  const { rows } =
    await sql<ProposalRow>`SELECT ${proposalColumns} FROM parameter_proposal p WHERE p.id = ${id}`.execute(db);
  return rows[0];
}

/** Writes a proposal; false when another is open for the same parameter. */
export async function saveProposal(
  db: Db,
  given: {
    id: string;
    ruleId: string;
    value: unknown;
    reason: string;
    resolution: string;
    effectiveFrom: string;
    by: string;
  },
  now: Date,
): Promise<boolean> {
  const value = given.value === null ? null : JSON.stringify(given.value);
  const { numAffectedRows } = await sql`
    INSERT INTO parameter_proposal (id, rule_id, value, reason, resolution, effective_from, proposed_by, proposed_at)
    VALUES (${given.id}, ${given.ruleId}, ${value}::jsonb, ${given.reason}, ${given.resolution}, ${given.effectiveFrom}, ${given.by}, ${now})
    ON CONFLICT (rule_id) WHERE state = 'open' DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}

/** Closes an open proposal; false when somebody else was first. */
export async function closeProposal(
  db: Db,
  id: string,
  given: { state: Exclude<ProposalState, 'open'>; by: string; reason: string | null },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE parameter_proposal SET state = ${given.state}, decided_by = ${given.by}, decided_at = ${now}, decided_reason = ${given.reason}
    WHERE id = ${id} AND state = 'open'`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
