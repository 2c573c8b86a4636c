import { sql, type RawBuilder } from 'kysely';
import type { Interest } from './standing';

/** Who has an interest of his own in a case: a person, or whoever represents a member. */
export interface Party {
  personId?: string;
  unitId?: string;
  reason: Interest;
}

/** @param cases a query of the ids of the cases that they are parties to */
export const insertParties = (cases: RawBuilder<unknown>, parties: Party[]): RawBuilder<unknown> => sql`
  INSERT INTO flow_party (case_id, person_id, unit_id, reason)
  SELECT c.id, given.person_id, given.unit_id, given.reason FROM (${cases}) c CROSS JOIN json_to_recordset(${JSON.stringify(
    parties.map(({ personId, unitId, reason }) => ({ person_id: personId, unit_id: unitId, reason })),
  )}::json) AS given (person_id uuid, unit_id uuid, reason text)
  ON CONFLICT DO NOTHING`;
