import { sql } from 'kysely';
import type { ShownGrade } from '../../contracts/credit-model';
import type { Duties } from '../ground/duties';
import { nextMeeting, openMeetings, type NextMeeting, type OpenMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { dutyQuestion, type Counts, type DutyRow } from './duty-store';

export interface HomeRow {
  unread: number;
  card: {
    membershipId: string;
    name: string;
    memberNo: number;
    kind: 'unit' | 'individual' | 'group';
    tier: string;
    joinedOn: string;
    points: number;
    creditGrade: ShownGrade | null;
  } | null;
  applications: { id: string; name: string; status: 'under_review' | 'returned'; submittedAt: string }[];
  duties: DutyRow[];
  counts: Counts;
  kinds: Record<string, number>;
  nextMeeting: NextMeeting | null;
  meetings: OpenMeeting[];
}

/** All that a home shows, in one statement. */
export async function findHome(
  db: Db,
  collected: readonly Duties[],
  actor: Actor,
  given: { now: Date; year: number; duties: number; meetings: number },
): Promise<HomeRow> {
  const { now, year } = given;
  const me = sql`${actor.person?.id ?? null}::uuid`;
  const units = sql`${actor.units.map((unit) => unit.membershipId)}::uuid[]`;
  const { ctes, counts, kinds, page } = dutyQuestion(collected, actor, {
    now,
    filter: 'all',
    kinds: null,
    after: null,
    limit: given.duties,
  });
  const { rows } = await sql<HomeRow>`/* lasting */
    WITH ${ctes}
    SELECT (SELECT count(*) FROM notice_sent n WHERE n.person_id = ${me} AND n.read_at IS NULL AND NOT n.duty) AS unread,
      (SELECT json_build_object('membershipId', r.id, 'name', r.name, 'memberNo', r.member_no, 'kind', r.kind, 'tier', r.tier, 'joinedOn', r.joined_on, 'creditGrade', (SELECT g.grade FROM credit_grade g WHERE g.membership_id = r.id),
          'points', (SELECT coalesce(sum(e.delta), 0)::int FROM point_given e WHERE e.membership_id = r.id
            AND e.day >= make_date(${year}::int, 1, 1) AND e.day < make_date(${year}::int + 1, 1, 1)))
         FROM member_register r WHERE r.id = ${actor.actingFor}::uuid) AS card,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'status', a.status, 'submittedAt', a.submitted_at) ORDER BY a.submitted_at DESC, a.id), '[]')
         FROM (SELECT r.* FROM member_register r WHERE r.status IN ('under_review', 'returned') AND (r.applied_by = ${me} OR r.id = ANY(${units}))
               ORDER BY r.submitted_at DESC, r.id LIMIT 10) a) AS applications,
      ${page} AS duties, ${counts} AS counts, ${kinds} AS kinds, ${nextMeeting(actor, now)} AS "nextMeeting", ${openMeetings(actor, now, given.meetings)} AS meetings`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('a home answers one row');
  return row;
}
