import { sql } from 'kysely';
import * as z from 'zod';
import type { RiskDomain, RiskKeeper, RiskSource } from '../../contracts/risk-kinds';
import { findRule } from '../ground/parameters';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import type { RiskBounds } from './judge-risk';

export const findBounds = (db: Db, today: string): Promise<RiskBounds> =>
  findRule(db, 'warnings.riskLevels', today, z.object({ high: z.int(), middle: z.int() }));

export interface RiskForm {
  domain: RiskDomain;
  point: string;
  likelihood: number;
  impact: number;
  redLine: boolean;
  controls: string;
  office: RiskKeeper;
  everyMonths: number;
  nextCheckOn: string;
  source: RiskSource;
}
export interface RiskRow extends RiskForm {
  id: string;
  version: number;
  measure: string | null;
  mendBy: string | null;
  endedOn: string | null;
  endedReason: string | null;
}
export interface RiskRecord extends RiskRow {
  foundById: string | null;
  checks: {
    what: 'good' | 'found' | 'mended';
    on: string;
    note: string;
    likelihood: number;
    impact: number;
    by: string | null;
    at: string;
  }[];
}
const columns = sql`r.id, r.version, r.domain, r.point, r.likelihood, r.impact, r.red_line AS "redLine", r.controls, r.office, r.every_months AS "everyMonths",
  r.next_check_on AS "nextCheckOn", r.source, r.measure, r.mend_by AS "mendBy", r.ended_on AS "endedOn", r.ended_reason AS "endedReason"`;

/** The gravest first; there are some dozens, not thousands. */
export async function findRisks(
  db: Db,
  { domain, cell, ended }: { domain?: RiskDomain; cell?: { likelihood: number; impact: number }; ended: boolean },
): Promise<{ rows: RiskRow[]; cells: { likelihood: number; impact: number; count: number }[] }> {
  const { rows } = await sql<{ rows: RiskRow[]; cells: { likelihood: number; impact: number; count: number }[] }>`
    SELECT (SELECT coalesce(json_agg(x ORDER BY x.likelihood * x.impact DESC, x."nextCheckOn", x.id), '[]') FROM (
        SELECT ${columns} FROM risk r WHERE (r.ended_on IS NOT NULL) = ${ended}::boolean AND (${domain ?? null}::text IS NULL OR r.domain = ${domain ?? null})
          AND (${cell?.likelihood ?? null}::int IS NULL OR (r.likelihood = ${cell?.likelihood ?? null}::int AND r.impact = ${cell?.impact ?? null}::int))
        ORDER BY r.likelihood * r.impact DESC, r.next_check_on, r.id LIMIT 300) x) AS rows,
      (SELECT coalesce(json_agg(json_build_object('likelihood', c.likelihood, 'impact', c.impact, 'count', c.count)), '[]') FROM (
        SELECT r.likelihood, r.impact, count(*)::int AS count FROM risk r WHERE r.ended_on IS NULL AND (${domain ?? null}::text IS NULL OR r.domain = ${domain ?? null}) GROUP BY 1, 2) c) AS cells`.execute(
    db,
  );
  return rows[0] ?? { rows: [], cells: [] };
}

export async function findRisk(db: Db, id: string): Promise<RiskRecord | undefined> {
  const { rows } = await sql<RiskRecord>`
    SELECT ${columns}, r.found_by AS "foundById",
      (SELECT coalesce(json_agg(json_build_object('what', c.what, 'on', c.on_day, 'note', c.note, 'likelihood', c.likelihood, 'impact', c.impact, 'by', ${calledAs(sql`c.by`)}, 'at', to_json(c.at)) ORDER BY c.at DESC, c.id DESC), '[]')
         FROM risk_check c WHERE c.risk_id = r.id) AS checks
    FROM risk r WHERE r.id = ${id}`.execute(db);
  return rows[0];
}

export async function insertRisk(db: Db, id: string, form: RiskForm, by: string, now: Date): Promise<void> {
  await sql`INSERT INTO risk (id, domain, point, likelihood, impact, red_line, controls, office, every_months, next_check_on, source, recorded_by, recorded_at)
    VALUES (${id}, ${form.domain}, ${form.point}, ${form.likelihood}, ${form.impact}, ${form.redLine}, ${form.controls}, ${form.office}, ${form.everyMonths},
      ${form.nextCheckOn}, ${form.source}, ${by}, ${now})`.execute(db);
}
/** False when somebody was first, or it ended. */
export async function rewriteRisk(db: Db, id: string, version: number, form: RiskForm): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE risk SET domain = ${form.domain}, point = ${form.point}, likelihood = ${form.likelihood}, impact = ${form.impact}, red_line = ${form.redLine},
      controls = ${form.controls}, office = ${form.office}, every_months = ${form.everyMonths}, next_check_on = ${form.nextCheckOn}, source = ${form.source}, version = version + 1
    WHERE id = ${id} AND version = ${version} AND ended_on IS NULL`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}

export interface Check {
  id: string;
  riskId: string;
  version: number;
  what: 'good' | 'found' | 'mended';
  on: string;
  note: string;
  likelihood: number;
  impact: number;
  next: string;
  measure: string | null;
  mendBy: string | null;
  by: string;
}
/** Writes down what a look found, and what follows; false when somebody was first. */
export async function saveCheck(db: Db, check: Check, now: Date): Promise<boolean> {
  const found = check.what === 'found';
  const { numAffectedRows } = await sql`
    WITH moved AS (
      UPDATE risk SET likelihood = ${check.likelihood}, impact = ${check.impact}, next_check_on = ${check.next}, measure = ${found ? check.measure : null},
        mend_by = ${found ? check.mendBy : null}::date, found_by = ${found ? check.by : null}::uuid, version = version + 1
      WHERE id = ${check.riskId} AND version = ${check.version} AND ended_on IS NULL RETURNING id)
    INSERT INTO risk_check (id, risk_id, what, on_day, note, likelihood, impact, by, at)
    SELECT ${check.id}, m.id, ${check.what}, ${check.on}::date, ${check.note}, ${check.likelihood}, ${check.impact}, ${check.by}, ${now} FROM moved m`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}
export async function endRiskRow(db: Db, id: string, version: number, reason: string, today: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE risk SET ended_on = ${today}, ended_reason = ${reason}, version = version + 1 WHERE id = ${id} AND version = ${version} AND ended_on IS NULL`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}
