import { sql } from 'kysely';
import * as z from 'zod';
import type { Db } from '../shared/db';
import type { Loaded, Version } from './judge-subjects';
import type { AnyRule, Force } from './rule';

const force: z.ZodType<Force> = z.object({
  force: z.enum(['off', 'advisory', 'on']),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
});
interface Row {
  id: string;
  basedOn: string | null;
  since: string;
  until: string | null;
  value: unknown;
}

/** A rule's value of a version, read by the rule's own schema; a malformed one is a fault of the deployment. */
export function readVersion(rule: AnyRule, { value, since, until }: Pick<Row, 'value' | 'since' | 'until'>): Version {
  const { force: strength, severity, ...own } = z.looseObject({}).parse(value) as Record<string, unknown>;
  return { ...force.parse({ force: strength, severity }), since, until, params: rule.params.parse(own) };
}

/** The rules of the house and those that were entered upon them, with all their versions. */
export async function loadRules(db: Db, rules: readonly AnyRule[]): Promise<Loaded[]> {
  const { rows } = await sql<Row>`
    SELECT v.id, v.based_on AS "basedOn", v.since, v.until, v.value FROM parameter_version v
    WHERE v.id LIKE 'compliance.%' ORDER BY v.id, v.since DESC`.execute(db);
  const known = new Map(rules.map((rule) => [`compliance.${rule.id}`, rule]));
  const loaded = new Map<string, Loaded & { versions: Version[] }>();
  for (const row of rows) {
    const rule = known.get(row.basedOn ?? row.id);
    // The row of a rule whose function this release does not have.
    if (!rule) continue;
    const one = loaded.get(row.id) ?? { id: row.id, rule, versions: [] };
    one.versions.push(readVersion(rule, row));
    loaded.set(row.id, one);
  }
  return [...loaded.values()];
}

/** The rule of this release whose function a row that was entered uses. */
export async function basedOnOf(db: Db, id: string, rules: readonly AnyRule[]): Promise<AnyRule | undefined> {
  const { rows } = await sql<{ basedOn: string | null }>`
    SELECT v.based_on AS "basedOn" FROM parameter_version v WHERE v.id = ${id} ORDER BY v.since DESC LIMIT 1`.execute(
    db,
  );
  const basedOn = rows[0]?.basedOn;
  return basedOn ? rules.find((rule) => `compliance.${rule.id}` === basedOn) : undefined;
}

/** The codes of all rules, without what stands before the point. */
export async function findCodes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT DISTINCT substr(v.id, 12) AS code FROM parameter_version v WHERE v.id LIKE 'compliance.%'`.execute(db);
  return rows.map(({ code }) => code);
}
