import { sql } from 'kysely';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';
import type { Party } from './judge-turn';

export interface Holder {
  personId: string;
  name: string | null;
  offices: Office[];
  units: string[];
}
/**
 * Who holds one of these offices on a day, of the whole association or of the committee, and whom each represents.
 * @param among only this person, where one is asked about
 */
export async function findHolders(
  db: Db,
  day: string,
  { offices, committeeId }: { offices: readonly Office[]; committeeId: string | null },
  among: string | null = null,
): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    SELECT h.person_id AS "personId", n.name, array_agg(DISTINCT h.office) AS offices,
      ARRAY(SELECT u.unit_id FROM unit_represented u WHERE u.person_id = h.person_id) AS units
    FROM office_held h JOIN person_named n ON n.id = h.person_id
    WHERE h.office = ANY(${[...offices]}::text[]) AND h.term @> ${day}::date AND (h.committee_id IS NULL OR h.committee_id = ${committeeId}::uuid)
      AND (${among}::uuid IS NULL OR h.person_id = ${among}::uuid)
    GROUP BY h.person_id, n.name ORDER BY n.name, h.person_id`.execute(db);
  return rows;
}

/** A holder as the judges look at him; his offices are those that reach the case. */
export const partyOf = ({ personId, name, offices, units }: Holder): Party => ({
  person: { id: personId, name, phone: null, phoneVerified: false },
  offices: offices.map((office) => ({ office, committeeId: null, committeeName: null, from: '', until: null })),
  units: units.map((membershipId) => ({ membershipId, name: '', status: 'active', memberNo: null })),
});
