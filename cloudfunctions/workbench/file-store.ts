import { sql } from 'kysely';
import { registrars } from '../../contracts/workbench';
import { secretariat } from '../../contracts/wire';
import { reachesMember } from '../committees/facts';
import { reaches } from '../ground/reach';
import type { Actor } from '../shared/actor';
import type { Language } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { trailOf, type Step } from '../ground/trail';
import { registerColumns, type RegisterRow } from './register-store';

type Row = RegisterRow;
export interface FileRow extends Omit<Row, 'sortKey' | 'points'> {
  uscc: string | null;
  legalRep: string | null;
  size: string | null;
  address: string | null;
  introduction: string | null;
  endedOn: string | null;
  mayReveal: boolean;
  points: number;
  representatives: {
    id: string;
    name: string;
    title: string | null;
    phone: string;
    primary: boolean;
    linked: boolean;
    since: string;
    state: 'accepted' | 'invited' | 'declined' | 'ended';
    namedAs: 'applicant' | 'company' | 'secretariat' | 'register';
    endedAs:
      | 'himself'
      | 'primary'
      | 'company'
      | 'secretariat'
      | 'takenBack'
      | 'declined'
      | 'expired'
      | 'contested'
      | null;
    endedReason: string | null;
    endedAt: string | null;
    words: 'pending' | 'asked' | 'pass' | 'review' | 'risky';
  }[];
  changes: {
    id: string;
    kind: 'end' | 'name' | 'primary';
    name: string;
    title: string | null;
    makesPrimary: boolean;
    reason: string;
    by: string | null;
    byId: string;
    at: string;
  }[];
  licences: {
    id: string;
    code: string;
    title: string | null;
    number: string | null;
    validTo: string | null;
    unlimited: boolean;
  }[];
  applications: {
    id: string;
    name: string;
    status: Row['status'];
    submittedAt: string;
    joinedOn: string | null;
    endedOn: string | null;
  }[];
  meetings: {
    registered: number;
    attended: number;
    rows: {
      meetingId: string;
      title: string;
      startsAt: string;
      by: string;
      state: 'confirmed';
      attendedAt: string | null;
    }[];
  };
  years: { year: number; balance: number }[];
  notices: { id: string; to: string; title: string; at: string }[];
  trail: Step[];
}

/** What its people are told of the membership itself; what else a person is told is his own. */
const aboutMembership = [
  'applicationReceived',
  'applicationReturned',
  'applicationPassed',
  'applicationRefused',
  'membershipActive',
  'licenceExpiring',
  'contentRefused',
];

/** All that is known of a member whom the actor reaches, in one statement; undefined for one whom he does not. */
export async function findMemberFile(
  db: Db,
  actor: Actor,
  membershipId: string,
  year: number,
  language: Language,
): Promise<FileRow | undefined> {
  // What others see of its people alone: whoever keeps the file tells it.
  const trusted = reaches(actor, secretariat, sql<string | null>`r.committee_id`);
  // Party life is named to party roles alone.
  const meetings = sql`FROM meeting_registration g JOIN meeting_course c ON c.id = g.meeting_id
    LEFT JOIN meeting_arrival a ON a.registration_id = g.id AND a.seat = 0 AND a.membership_id = r.id WHERE g.membership_id = r.id AND c.circle = '{}'`;
  const { rows } = await sql<FileRow>`
    SELECT ${registerColumns(year)}, r.uscc, r.legal_rep AS "legalRep", r.size, r.address, r.introduction, r.ended_on AS "endedOn", ${trusted} AS "mayReveal",
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'title', p.title, 'phone', p.phone, 'primary', p.is_primary, 'linked', p.linked,
          'since', coalesce(p.accepted_at, p.since), 'endedAt', p.ended_at, 'namedAs', p.named_as, 'endedAs', p.ended_as, 'endedReason', p.ended_reason, 'words', p.words_state,
          'state', CASE WHEN p.ended_as = 'declined' THEN 'declined' WHEN p.ended_at IS NOT NULL THEN 'ended' WHEN p.accepted_at IS NOT NULL THEN 'accepted' ELSE 'invited' END) ORDER BY p.ended_at DESC NULLS FIRST, p.is_primary DESC, p.id), '[]')
         FROM member_representative p WHERE p.membership_id = r.id) AS representatives,
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'name', c.name, 'title', c.title, 'makesPrimary', c.makes_primary, 'reason', c.reason,
          'by', n.name, 'byId', c.proposed_by, 'at', c.proposed_at) ORDER BY c.proposed_at), '[]')
         FROM member_change c LEFT JOIN person_name n ON n.id = c.proposed_by WHERE c.membership_id = r.id AND c.side = 'secretariat') AS changes,
      (SELECT coalesce(json_agg(json_build_object('id', l.id, 'code', l.code, 'title', l.name_on_document, 'number', l.number, 'validTo', l.valid_to, 'unlimited', l.unlimited)
          ORDER BY l.valid_to, l.id), '[]') FROM member_licence l WHERE l.membership_id = r.id) AS licences,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'status', a.status, 'submittedAt', a.submitted_at, 'joinedOn', a.joined_on,
          'endedOn', a.ended_on) ORDER BY a.submitted_at DESC, a.id DESC), '[]') FROM member_application a WHERE a.member_id = r.id) AS applications,
      (SELECT json_build_object('registered', (SELECT count(*) ${meetings} AND g.state NOT IN ('cancelled', 'lapsed')), 'attended', (SELECT count(*) ${meetings} AND a.at IS NOT NULL),
          'rows', (SELECT coalesce(json_agg(m ORDER BY m."startsAt" DESC, m.id), '[]') FROM (
            SELECT g.id, c.id AS "meetingId", c.title, c.starts_at AS "startsAt", g.name AS by, g.state, a.at AS "attendedAt" ${meetings}
             ORDER BY c.starts_at DESC, g.id LIMIT 20) m))) AS meetings,
      (SELECT coalesce(json_agg(json_build_object('year', y.year, 'balance', y.balance) ORDER BY y.year DESC), '[]') FROM (
         SELECT extract(year FROM e.day)::int AS year, sum(e.delta)::int AS balance FROM point_given e WHERE e.membership_id = r.id GROUP BY 1) y) AS years,
      (SELECT coalesce(json_agg(json_build_object('id', n.id, 'to', n.called, 'title', ${language === 'en' ? sql`coalesce(n.title_en, n.title)` : sql`n.title`}, 'at', n.created_at) ORDER BY n.created_at DESC, n.id DESC), '[]') FROM (
         SELECT n.*, w.name AS called FROM member_person w JOIN notice_sent n ON n.person_id = w.person_id
          WHERE w.membership_id = r.id AND ${trusted} AND n.kind = ANY(${aboutMembership}::text[]) ORDER BY n.created_at DESC, n.id DESC LIMIT 20) n) AS notices,
      (SELECT coalesce(json_agg(t ORDER BY t.at DESC, t.id DESC), '[]')
         FROM ${trailOf(sql`ARRAY(SELECT 'membership:' || a.id FROM member_application a WHERE a.member_id = r.id)`, { language, limit: 50 })} t) AS trail
    FROM member_register r WHERE r.id = ${membershipId} AND ${reachesMember(actor, registrars)}`.execute(db);
  return rows[0];
}
