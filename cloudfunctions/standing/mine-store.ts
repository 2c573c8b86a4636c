import { sql } from 'kysely';
import type { Status } from '../../contracts/membership';
import type { Db } from '../shared/db';
import { summary, type Summary } from './discipline-store';

export interface OwnMembership {
  membershipId: string;
  name: string;
  memberNo: string;
  status: Status;
  joinedOn: string;
  endedOn: string | null;
  mayLeave: boolean;
  suspendedUntil: string | null;
  reapplyDays: number;
  cases: Summary[];
}

/** The memberships that a person stands for, whatever became of them, the living ones first; in one statement. */
export async function findOwnMemberships(db: Db, personId: string | null, today: string): Promise<OwnMembership[]> {
  const { rows } = await sql<OwnMembership>`
    SELECT r.id AS "membershipId", r.name, lpad(r.member_no::text, 6, '0') AS "memberNo", r.status, r.joined_on AS "joinedOn", r.ended_on AS "endedOn",
      r.status IN ('active', 'arrears', 'suspended') AND EXISTS (
        SELECT FROM representation w JOIN member_representative p ON p.id = w.representative_id AND p.is_primary
         WHERE w.membership_id = r.id AND w.person_id = ${personId}::uuid) AS "mayLeave",
      (SELECT max(d.until) FROM discipline d WHERE d.membership_id = r.id AND d.effective_on IS NOT NULL AND r.status = 'suspended') AS "suspendedUntil",
      (SELECT (v.value #>> '{}')::int FROM rule_value v WHERE v.id = 'membership.reapplyAfterExpulsionDays' AND v.effective @> ${today}::date) AS "reapplyDays",
      (SELECT coalesce(json_agg(${summary} ORDER BY d.proposed_at DESC, d.id DESC), '[]')
         FROM discipline d JOIN flow_standing f ON f.id = d.case_id WHERE d.membership_id = r.id
          AND d.hearing_until IS NOT NULL) AS cases
    FROM member_register r
    WHERE r.member_no IS NOT NULL AND r.id IN (SELECT membership_id FROM representation WHERE person_id = ${personId}::uuid)
    ORDER BY r.ended_on IS NOT NULL, r.joined_on DESC, r.id LIMIT 50`.execute(db);
  return rows;
}
