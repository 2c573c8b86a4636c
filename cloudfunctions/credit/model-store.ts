import { sql, type RawBuilder } from 'kysely';
import type { CreditModel, Indicator } from '../../contracts/credit-model';
import { standingOf } from '../flows/facts';
import type { Standing } from '../flows/standing';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import { coverageOf } from './judge-score';

export interface ModelInForce {
  id: string;
  version: string;
  since: string;
  resolutionNo: string;
  body: CreditModel;
}
/** The model that judges a day; what the association does not run on that day leaves it. */
export async function findModel(db: Db, day: string): Promise<ModelInForce | null> {
  const { rows } = await modelOn(day).execute(db);
  return inForce(rows);
}
type AsAdopted = ModelInForce & { trained: boolean };
/** The same as part of a statement, for `inForce`. */
export const modelOn = (day: string): RawBuilder<AsAdopted> =>
  sql<AsAdopted>`
    SELECT m.id, m.version, lower(m.effective) AS since, m.resolution_no AS "resolutionNo", m.body, ${trainedBy(sql`${day}::date`)} AS trained
    FROM credit_model m WHERE m.effective @> ${day}::date`;
export const inForce = ([row]: readonly AsAdopted[]): ModelInForce | null =>
  row ? { ...row, body: running(row.body, row.trained) } : null;

/** Whether trainings were held in the year up to a day: where there was none to go to, nobody loses by it. */
const trainedBy = (day: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  EXISTS (SELECT FROM meeting_facts f WHERE f.kind = 'training' AND f.called_off_at IS NULL AND f.ends_at <= (${day} + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
    AND f.ends_at > (${day} - interval '12 months')::timestamp AT TIME ZONE 'Asia/Shanghai')`;
/** By what members are told apart on a day: the floors of the model in force, and how near one is near; in one statement. */
export async function findScale(
  db: Db,
  day: string,
): Promise<{
  model: { id: string; version: string; since: string } | null;
  floors: number[];
  near: number;
  coverage: { share: number; off: Indicator['title'][] } | null;
}> {
  const { rows } = await sql<{ model: AsAdopted | null; near: number }>`
    SELECT (SELECT json_build_object('id', m.id, 'version', m.version, 'since', lower(m.effective), 'body', m.body, 'trained', ${trainedBy(sql`${day}::date`)})
        FROM credit_model m WHERE m.effective @> ${day}::date) AS model,
      coalesce((SELECT 100 * (v.value #>> '{}')::int FROM rule_value v WHERE v.id = 'credit.nearPoints' AND v.effective @> ${day}::date), 0) AS near`.execute(
    db,
  );
  const { model, near } = rows[0] ?? { model: null, near: 0 };
  const body = model && running(model.body, model.trained);
  return {
    model: model && { id: model.id, version: model.version, since: model.since },
    floors: body ? [body.floors.A, body.floors.B, body.floors.C] : [],
    near,
    coverage: body && {
      share: coverageOf(body),
      off: body.indicators.filter(({ runs }) => !runs).map(({ title }) => title),
    },
  };
}
const running = (body: CreditModel, trained: boolean): CreditModel => ({
  ...body,
  indicators: body.indicators.map((each) =>
    each.deeds.includes('training') ? { ...each, runs: each.runs && trained } : each,
  ),
});

export interface ModelRow {
  id: string;
  version: string;
  state: 'draft' | 'proposed' | 'adopted' | 'refused' | 'discarded';
  body: CreditModel;
  note: string;
  startsOn: string;
  until: string | null;
  inForce: boolean;
  resolutionNo: string | null;
  madeById: string;
  madeBy: string | null;
  standing: Standing | null;
}
const columns = (
  today: string,
) => sql`m.id, m.version, m.state, m.body, m.note, m.starts_on AS "startsOn", upper(m.effective) - 1 AS until,
  coalesce(m.effective @> ${today}::date, false) AS "inForce", m.resolution_no AS "resolutionNo", m.made_by AS "madeById", ${calledAs(sql`m.made_by`)} AS "madeBy"`;
export async function findModels(db: Db, today: string): Promise<Omit<ModelRow, 'standing'>[]> {
  const { rows } = await sql<Omit<ModelRow, 'standing'>>`
    SELECT ${columns(today)} FROM credit_model m WHERE m.state <> 'discarded' ORDER BY m.starts_on DESC, m.made_at DESC`.execute(
    db,
  );
  return rows;
}
export async function findModelRow(db: Db, id: string, today: string): Promise<ModelRow | undefined> {
  return (await modelRow(id, today).execute(db)).rows[0];
}
/** The same as part of a statement. */
export const modelRow = (id: string, today: string): RawBuilder<ModelRow> =>
  sql<ModelRow>`SELECT ${columns(today)}, ${standingOf(sql`m.case_id`)} AS standing FROM credit_model m WHERE m.id = ${id}`;

/** The next free version of a month: 2026-12, 2026-12-2. Null while another one is open: the index decides. */
export async function insertDraft(
  db: Db,
  given: { id: string; body: CreditModel; note: string; startsOn: string; by: string },
  now: Date,
): Promise<boolean> {
  const month = given.startsOn.slice(0, 7);
  const { numAffectedRows } = await sql`
    INSERT INTO credit_model (id, version, state, body, note, starts_on, made_by, made_at)
    SELECT ${given.id}, CASE WHEN n = 0 THEN ${month} ELSE ${month} || '-' || (n + 1) END, 'draft', ${JSON.stringify(given.body)}::jsonb, ${given.note}, ${given.startsOn}::date, ${given.by}, ${now}
    FROM (SELECT count(*)::int AS n FROM credit_model WHERE version = ${month} OR version LIKE ${`${month}-%`}) taken
    ON CONFLICT ((true)) WHERE state IN ('draft', 'proposed') DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
export async function updateDraft(
  db: Db,
  id: string,
  given: { body: CreditModel; note: string; startsOn: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE credit_model SET body = ${JSON.stringify(given.body)}::jsonb, note = ${given.note}, starts_on = ${given.startsOn}::date
    WHERE id = ${id} AND state = 'draft'`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
export async function moveModel(
  db: Db,
  id: string,
  from: ModelRow['state'],
  to: ModelRow['state'],
  caseId: string | null = null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE credit_model SET state = ${to}, case_id = coalesce(${caseId}::uuid, case_id) WHERE id = ${id} AND state = ${from}`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}
/** In force from its day on, where the one before ends, until the next one that the council had adopted already; of two from one day the later vote stands. */
export async function adoptModel(db: Db, id: string, resolutionNo: string, now: Date): Promise<void> {
  await sql`
    UPDATE credit_model m SET effective = daterange(lower(m.effective), n.starts_on)
    FROM credit_model n WHERE n.id = ${id} AND m.effective @> n.starts_on`.execute(db);
  await sql`UPDATE credit_model n SET state = 'adopted', resolution_no = ${resolutionNo}, adopted_at = ${now},
      effective = daterange(n.starts_on, (SELECT min(lower(m.effective)) FROM credit_model m WHERE lower(m.effective) > n.starts_on))
    WHERE n.id = ${id} AND n.state = 'proposed'`.execute(db);
}
/** A model by its id, as it judges a day. */
export async function findModelOfRun(db: Db, id: string, day: string): Promise<ModelInForce> {
  const { rows } = await modelOfRun(sql`${id}::uuid`, sql`${day}::date`).execute(db);
  const model = inForce(rows);
  if (!model) throw new Error('a model is not deleted');
  return model;
}
/** The same as part of a statement, for `inForce`. */
export const modelOfRun = (id: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<AsAdopted> =>
  sql<AsAdopted>`
    SELECT m.id, m.version, coalesce(lower(m.effective), m.starts_on) AS since, coalesce(m.resolution_no, '') AS "resolutionNo", m.body, ${trainedBy(day)} AS trained
    FROM credit_model m WHERE m.id = ${id}`;
