import { sql } from 'kysely';
import type { Answers } from '../../contracts/meeting-form';
import type { RegistrationState } from '../../contracts/meetings';
import { memberName } from '../membership/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { activeUnits, isInvited, openUnits, runsMeeting, seesMeeting } from './facts';
import { livingCompanions } from './seat-store';
import type { FormFacts } from './judge-change';
import { formFacts } from './meeting-store';
import { summaryOf, type SummaryRow } from './list-store';

export interface OwnRegistration {
  id: string;
  state: RegistrationState;
  name: string;
  companions: { name: string; phone: string; seat: number }[];
  membershipId: string | null;
  colleague: boolean;
  endedReason: string | null;
  unitName: string | null;
  waitingNo: number | null;
  ahead: number | null;
  offerUntil: string | null;
  owes: number;
  answers: Answers;
  registeredAt: string;
  checkedIn: { seat: number; at: string; latest: string }[];
}
export interface ShownMeeting extends FormFacts, SummaryRow {
  committeeName: string | null;
  replayUrl: string | null;
  endedReason: string | null;
  registration: OwnRegistration | null;
  others: OwnRegistration[];
  units: { membershipId: string; name: string }[];
  invited: boolean;
  runs: boolean;
  roll: { voter: boolean; excused: boolean; unitName: string | null; several: boolean } | null;
  /** He was there and has not answered yet. */
  surveyed: boolean;
  surveyDays: number;
}

const shownRegistration = sql`
  json_build_object('id', g.id, 'state', g.state, 'name', g.name, 'companions', ${livingCompanions(sql`g.companions`)},
      'membershipId', g.membership_id, 'colleague', g.person_id IS NULL, 'endedReason', g.ended_reason,
      'unitName', coalesce(${memberName(sql`g.membership_id`)}, nullif(g.unit_name, '')), 'waitingNo', g.waiting_no,
      'ahead', CASE WHEN g.state = 'waiting' THEN (SELECT count(*) FROM registration o
                 WHERE o.meeting_id = m.id AND o.state = 'waiting' AND o.waiting_no < g.waiting_no) END,
      'offerUntil', g.offer_until, 'owes', g.owes * g.party, 'answers', g.answers, 'registeredAt', g.registered_at,
      'checkedIn', (SELECT coalesce(json_agg(json_build_object('seat', a.seat, 'at', a.at, 'latest', a.latest_at) ORDER BY a.seat), '[]')
                      FROM meeting_arrival a WHERE a.registration_id = g.id))`;
const registrationOf = (personId: string | null) => sql`(
  SELECT ${shownRegistration} FROM registration g WHERE g.meeting_id = m.id AND g.person_id = ${personId}::uuid
   ORDER BY g.state IN ('cancelled', 'lapsed'), g.registered_at DESC, g.id DESC LIMIT 1)`;

/** Those in which a colleague comes, in the order in which they were made. */
const othersOf = (personId: string | null) => sql`(
  SELECT coalesce(json_agg(${shownRegistration} ORDER BY g.registered_at, g.id), '[]') FROM registration g
   WHERE g.meeting_id = m.id AND g.registered_by = ${personId}::uuid AND g.person_id IS NULL AND g.state NOT IN ('cancelled', 'lapsed', 'walk_in'))`;

/** A meeting as the actor may see it, with what it is to him; one round trip. */
export async function findShown(
  db: Db,
  actor: Actor,
  meetingId: string,
  day: string,
): Promise<ShownMeeting | undefined> {
  const personId = actor.person?.id ?? null;
  const { rows } = await sql<ShownMeeting>`
    SELECT ${formFacts}, ${summaryOf(actor)}, m.replay_url AS "replayUrl", m.ended_reason AS "endedReason",
      (SELECT c.name FROM committee_name c WHERE c.id = m.committee_id) AS "committeeName",
      ${registrationOf(personId)} AS registration, ${othersOf(personId)} AS others, ${openUnits(actor)} AS units, ${isInvited(actor)} AS invited, ${runsMeeting(actor)} AS runs,
      (SELECT json_build_object('voter', e.voter, 'excused', e.excused_at IS NOT NULL, 'unitName', ${memberName(sql`e.membership_id`)}, 'several', count(*) OVER () > 1) FROM meeting_summons e WHERE e.meeting_id = m.id
         AND (e.person_id = ${personId}::uuid OR e.membership_id = ANY(${activeUnits(actor)}::uuid[]))
       ORDER BY e.voter DESC, e.membership_id IS DISTINCT FROM ${actor.actingFor}::uuid, e.id LIMIT 1) AS roll,
      EXISTS (SELECT FROM meeting_arrival a JOIN registration g ON g.id = a.registration_id
               WHERE a.meeting_id = m.id AND a.seat = 0 AND g.person_id = ${personId}::uuid)
        AND NOT EXISTS (SELECT FROM meeting_survey v WHERE v.meeting_id = m.id AND v.person_id = ${personId}::uuid) AS surveyed,
      (SELECT value::int FROM rule_value WHERE id = 'meetings.surveyDays' AND effective @> ${day}::date) AS "surveyDays"
    FROM meeting m JOIN meeting_seats s ON s.meeting_id = m.id
    WHERE m.id = ${meetingId} AND ${seesMeeting(actor)}`.execute(db);
  return rows[0];
}
