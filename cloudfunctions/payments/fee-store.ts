import { sql, type RawBuilder } from 'kysely';
import type { Fee, ProposedFee } from '../../contracts/payments';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';

const columns = sql`f.id, f.kind, f.name, f.basis, f.standard, f.service_content AS "serviceContent", f.payer, f.price, f.voluntary, f.resolution,
  f.credit_china_url AS "creditChinaUrl", (SELECT json_build_object('id', c.id, 'name', c.name) FROM committee_name c WHERE c.id = f.committee_id) AS collector,
  f.entrusted, f.entrusted_list AS "entrustedList", lower(f.effective) AS "from", upper(f.effective) - 1 AS "until"`;

export type ProposedRow = Omit<ProposedFee, 'proposedAt' | 'own' | 'mayDecide'> & {
  proposedAt: string;
  proposedById: string;
};
/** The list as it is shown today and from its coming days on, and what waits for its second person; one round trip. */
export async function findFees(
  db: Db,
  today: string,
  waiting: boolean,
): Promise<{ rows: Fee[]; proposed: ProposedRow[] }> {
  const listed = (
    where: RawBuilder<unknown>,
    more = sql``,
  ) => sql`(SELECT coalesce(json_agg(x ORDER BY x.kind, x.name, x.id), '[]')
    FROM (SELECT ${columns}${more} FROM fee_item f WHERE ${where}) x)`;
  const { rows } = await sql<{ rows: Fee[]; proposed: ProposedRow[] }>`
    SELECT ${listed(sql`f.state = 'published' AND coalesce(upper(f.effective) > ${today}::date, true)`)} AS rows,
      ${waiting ? listed(sql`f.state = 'proposed'`, sql`, ${calledAs(sql`f.proposed_by`)} AS "proposedBy", f.proposed_by AS "proposedById", f.proposed_at AS "proposedAt", f.replaces`) : sql`'[]'::json`} AS proposed`.execute(
    db,
  );
  return rows[0] ?? { rows: [], proposed: [] };
}

export interface FeeRow extends Fee {
  state: 'proposed' | 'published' | 'refused' | 'withdrawn';
  proposedById: string;
  replaces: string | null;
}
/** A line, locked until the commit. */
export async function holdFee(db: Db, feeId: string): Promise<FeeRow | undefined> {
  const { rows } = await sql<FeeRow>`
    SELECT ${columns}, f.state, f.proposed_by AS "proposedById", f.replaces FROM fee_item f WHERE f.id = ${feeId} FOR UPDATE`.execute(
    db,
  );
  return rows[0];
}
export interface NewFee extends Omit<Fee, 'until' | 'collector'> {
  collectorId: string | null;
  replaces: string | null;
  by: string;
}
/** Whether a branch may be named: it is there and was not closed. */
export async function isOpenBranch(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM committee_name c WHERE c.id = ${id} AND c.closed_on IS NULL`.execute(db);
  return rows.length > 0;
}
/** False: another proposal waits for the same line. */
export async function saveFee(db: Db, given: NewFee, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO fee_item (id, kind, name, basis, standard, service_content, payer, price, voluntary, resolution, credit_china_url, committee_id, entrusted, entrusted_list, effective, replaces, proposed_by, proposed_at)
    VALUES (${given.id}, ${given.kind}, ${given.name}, ${given.basis}, ${given.standard}, ${given.serviceContent}, ${given.payer}, ${given.price}, ${given.voluntary},
      ${given.resolution}, ${given.creditChinaUrl}, ${given.collectorId}, ${given.entrusted}, ${given.entrustedList}, daterange(${given.from}, NULL), ${given.replaces}, ${given.by}, ${now})
    ON CONFLICT (replaces) WHERE state = 'proposed' DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
export const closeFee = (
  db: Db,
  feeId: string,
  state: 'published' | 'refused' | 'withdrawn',
  by: string,
  reason: string | null,
  now: Date,
) =>
  sql`UPDATE fee_item SET state = ${state}, decided_by = ${by}, decided_at = ${now}, decided_reason = ${reason} WHERE id = ${feeId}`.execute(
    db,
  );
/** The last day of a published line; bills of before stay. */
export const endFeeOn = (db: Db, feeId: string, lastDay: string, by: string, now: Date) =>
  sql`UPDATE fee_item SET effective = effective * daterange(NULL, ${lastDay}::date + 1), ended_by = ${by}, ended_at = ${now}
    WHERE id = ${feeId} AND NOT isempty(effective * daterange(NULL, ${lastDay}::date + 1))`.execute(db);
