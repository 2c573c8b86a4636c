import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Answers, Audience, Place, Question } from '../../contracts/meeting-form';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import type { MeetingStatus } from '../../contracts/meetings';
import { personWith } from '../../config/jest-functions/cast';
import { db } from '../../config/jest-functions/house';

export interface MeetingWish {
  kind: MeetingKind;
  title: string;
  /** Instants, ISO 8601. The tests' clock stands at 2026-11-20T02:00:00Z. */
  startsAt: string;
  endsAt: string;
  opensAt: string;
  closesAt: string;
  cancelUntil: string;
  publishedAt: string;
  place: Place;
  capacity: number | null;
  companyQuota: number | null;
  companions: number;
  /** Fen of one seat. */
  feeFen: number;
  audience: Partial<Audience>;
  questions: Question[];
  committeeId: string | null;
  status: MeetingStatus;
  /** OPENID of who made it. */
  by: string;
}

const usual: MeetingWish = {
  kind: 'industry_summit',
  title: '冬季产业对接会',
  startsAt: '2026-12-01T01:00:00Z',
  endsAt: '2026-12-01T09:00:00Z',
  opensAt: '2026-11-10T00:00:00Z',
  closesAt: '2026-11-30T10:00:00Z',
  cancelUntil: '2026-11-30T01:00:00Z',
  publishedAt: '2026-11-10T00:00:00Z',
  place: { name: '之江会议中心', address: '江滨路 1 号', region: '330108', position: null, checkInRadius: null },
  capacity: 20,
  companyQuota: null,
  companions: 5,
  feeFen: 0,
  audience: { guests: true },
  questions: [],
  committeeId: null,
  status: 'noticed',
  by: 'local-clerk',
};

/** A meeting as its publishing leaves it, by SQL: twenty seats, open to everybody, unless the wish says otherwise. */
export async function publishedMeeting(wish: Partial<MeetingWish> = {}): Promise<string> {
  const m = { ...usual, ...wish };
  const id = randomUUID();
  const by = await personWith(m.by);
  const audience = { members: false, tiers: [], committees: [], offices: [], guests: false, ...m.audience };
  await sql`WITH made AS (
      INSERT INTO meeting (id, short_code, kind, title, committee_id, starts_at, ends_at, place, company_quota, companions, fee_fen, fee_basis, audience,
        registration_opens_at, registration_closes_at, cancel_until, questions, status, created_by, created_at, published_at, ended_reason)
      VALUES (${id}, ${id.replaceAll('-', '').slice(0, 8)}, ${m.kind}, ${m.title}, ${m.committeeId}, ${m.startsAt}, ${m.endsAt},
        ${JSON.stringify(m.place)}::jsonb, ${m.companyQuota}, ${m.companions}, ${m.feeFen}, ${m.feeFen > 0 ? '场地与餐费' : ''}, ${JSON.stringify(audience)}::jsonb, ${m.opensAt}, ${m.closesAt},
        ${m.cancelUntil}, ${JSON.stringify(m.questions)}::jsonb, ${m.status}, ${by}, ${m.publishedAt}, ${m.publishedAt},
        ${m.status === 'cancelled' || m.status === 'postponed' ? '测试' : null})
      RETURNING id)
    INSERT INTO meeting_seats (meeting_id, capacity) SELECT id, ${m.capacity}::int FROM made`.execute(db);
  return id;
}

/** A registration by SQL; the database seats it as it does every other. */
export async function registered(
  meetingId: string,
  openid: string,
  wish: { membershipId?: string; companions?: string[]; answers?: Answers; at?: string; name?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const person = await personWith(openid);
  const companions = (wish.companions ?? []).map((name) => ({ name, phone: '' }));
  await sql`INSERT INTO registration (id, meeting_id, person_id, membership_id, name, companions, party, answers, state, registered_at)
    VALUES (${id}, ${meetingId}, ${person}, ${wish.membershipId ?? null}, ${wish.name ?? openid}, ${JSON.stringify(companions)}::jsonb,
      ${companions.length + 1}, ${JSON.stringify(wish.answers ?? {})}::jsonb, 'confirmed', ${wish.at ?? '2026-11-20T02:00:00Z'})`.execute(
    db,
  );
  return id;
}
