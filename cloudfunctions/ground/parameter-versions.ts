import { sql, type RawBuilder } from 'kysely';
import type { ParameterTag, Shape } from '../../contracts/parameter-shape';
import type { Db } from '../shared/db';

export interface ParameterVersion {
  id: string;
  title: string;
  titleEn: string;
  source: string;
  sourceEn: string;
  article: string;
  tag: ParameterTag;
  needsHumanCheck: boolean;
  shape: Shape;
  value: unknown;
  /** What the source says, under the association's own value. */
  standard: unknown;
  own: boolean;
  since: string;
  until: string | null;
  reason: string | null;
  resolution: string | null;
  /** The rule whose function it uses, where it has none of its own. */
  basedOn: string | null;
}
export const versionColumns = sql`v.id, v.title, v.title_en AS "titleEn", v.source, v.source_en AS "sourceEn", v.article, v.tag,
  v.needs_human_check AS "needsHumanCheck", v.shape, v.value, v.standard, v.own, v.since, v.until, v.own_reason AS reason, v.own_resolution AS resolution, v.based_on AS "basedOn"`;

/** The version of a parameter that is in force on a day (Asia/Shanghai). */
export async function findVersion(db: Db, id: string, day: string): Promise<ParameterVersion | undefined> {
  const { rows } = await sql<ParameterVersion>`
    SELECT ${versionColumns} FROM parameter_version v WHERE v.id = ${id} AND v.effective @> ${day}::date`.execute(db);
  return rows[0];
}

/** All versions of a parameter, the latest first. */
export const findVersions = async (db: Db, id: string): Promise<ParameterVersion[]> =>
  (await versionsOf(id).execute(db)).rows;
/** The same as part of a statement. */
export const versionsOf = (id: string): RawBuilder<ParameterVersion> =>
  sql<ParameterVersion>`
    SELECT ${versionColumns} FROM parameter_version v WHERE v.id = ${id} ORDER BY v.since DESC`;

/**
 * From a day on the association's own value is another (null: the source's again), up to where the version ends that it
 * takes the place of. That one ends the day before; the past stays as it was.
 * @param own.by the two who decided, in words
 * @returns false when no version is in force on that day
 */
export async function startVersion(
  db: Db,
  id: string,
  from: string,
  own: { value: unknown; reason: string; resolution: string; by: string; proposalId: string },
): Promise<boolean> {
  const isOwn = own.value !== null;
  const { numAffectedRows } = await sql`
    WITH was AS (
      SELECT id, effective FROM reg_rule WHERE id = ${id} AND effective @> ${from}::date FOR UPDATE
    ), ended AS (
      UPDATE reg_rule r SET effective = CASE WHEN lower(was.effective) = ${from}::date THEN 'empty' ELSE daterange(lower(was.effective), ${from}::date) END
      FROM was WHERE r.id = was.id AND r.effective = was.effective
      RETURNING r.*, upper(was.effective) AS next
    )
    INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, shape, effective,
      own_value, own_reason, own_by, own_resolution, proposal_id, based_on)
    SELECT id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, shape, daterange(${from}::date, next),
      ${isOwn ? JSON.stringify(own.value) : null}::jsonb, ${isOwn ? own.reason : null}, ${isOwn ? own.by : null}, ${isOwn ? own.resolution : null}, ${own.proposalId}::uuid, based_on
    FROM ended`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}

/**
 * Enters a rule that uses the function of another one: of its shape, with words, clause and value of its own, from a day on.
 * @returns false when there is one of that id, or none that it could be based on
 */
export async function enterVersion(
  db: Db,
  given: {
    id: string;
    basedOn: string;
    title: string;
    titleEn: string;
    source: string;
    sourceEn: string;
    article: string;
    value: unknown;
    from: string;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO reg_rule (id, value, unit, title, title_en, source, source_en, article, tag, needs_human_check, shape, effective, based_on)
    SELECT ${given.id}, ${JSON.stringify(given.value)}::jsonb, b.unit, ${given.title}, ${given.titleEn}, ${given.source}, ${given.sourceEn}, ${given.article}, 'design', true,
      b.shape, daterange(${given.from}::date, NULL), ${given.basedOn}
    FROM (SELECT * FROM reg_rule WHERE id = ${given.basedOn} AND NOT isempty(effective) ORDER BY lower(effective) DESC LIMIT 1) b
    WHERE NOT EXISTS (SELECT FROM reg_rule r WHERE r.id = ${given.id})
    ON CONFLICT DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
