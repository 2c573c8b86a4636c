import { searchName } from '../ground/search-name';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { GateRecord } from '../../contracts/attendance';
import { hallCode } from './hall-code';
import { issueTicket } from './ticket';
import { readClock } from '../shared/clock';
import { newUscc, personWith } from '../../config/jest-functions/cast';
import { as, db } from '../../config/jest-functions/house';

let members = 100_000;
/** An active member, by SQL; whoever is named represents it. */
export async function memberNamed(name: string, openids: string[] = [], committeeId: string | null = null) {
  const id = randomUUID();
  const applicant = await personWith(openids[0] ?? 'founder');
  const uscc = newUscc();
  await sql`INSERT INTO membership (id, kind, identity_key, name, search_name, uscc, industry, region, size, status, applied_by,
      submitted_at, completeness, content_state, member_no, joined_on, committee_id)
    VALUES (${id}, 'unit', ${`uscc:${uscc}`}, ${name}, ${searchName(name)}, ${uscc}, 'C34', '330109', 'small', 'active',
      ${applicant}, '2026-01-01', '{}', 'pass', ${members++}, '2026-01-02', ${committeeId})`.execute(db);
  for (const [index, openid] of openids.entries()) {
    const phone = `+86139${String(members).slice(-4)}${String(index).padStart(4, '0')}`;
    await sql`INSERT INTO representative (id, membership_id, person_id, name, phone, is_primary, since, accepted_at, words_state)
      VALUES (${randomUUID()}, ${id}, ${await personWith(openid)}, ${openid}, ${phone}, ${index === 0}, '2026-01-01', '2026-01-01', 'pass')`.execute(
      db,
    );
  }
  return id;
}

/** A personal code as it was scanned; issued at the moment of the scan unless told. */
export function ticketRecord(
  meetingId: string,
  registrationId: string,
  { seat = 0, ...wish }: { seat?: number; at?: Date; issued?: Date; id?: string } = {},
): GateRecord {
  const at = wish.at ?? readClock();
  const issuedAt = Math.floor((wish.issued ?? at).getTime() / 1000);
  return {
    kind: 'ticket',
    id: wish.id ?? randomUUID(),
    at: at.toISOString(),
    code: issueTicket({ meetingId, registrationId, seat, issuedAt }),
  };
}

/** What the venue's screen shows at an instant, of a meeting made by `publishedMeeting`. */
export const codeOf = (meetingId: string, at = readClock()) => hallCode(meetingId.replaceAll('-', '').slice(0, 8), at);
/** Scans it with his own phone. */
export const come = (openid: string, meetingId: string, more: object = {}) =>
  as(openid).attendance.checkIn({ code: codeOf(meetingId), seats: [0], ...more });

export const eastGate = { id: '0190eeee-0000-7000-8000-000000000001', name: '东门' };
/** One record at a gate on the network, by this member of the staff. */
export async function scanned(meetingId: string, record: GateRecord, gate = eastGate, openid = 'local-clerk') {
  const { verdicts } = await as(openid).attendance.scan({ meetingId, gate, offline: false, records: [record] });
  const [verdict] = verdicts;
  if (!verdict) throw new Error('a record has its verdict');
  return verdict;
}

/** Who is inside, as the database has it. */
export async function attendanceOf(meetingId: string) {
  const { rows } = await sql<{
    registration_id: string;
    seat: number;
    at: Date;
    scan_id: string;
    gate_name: string;
    way: string;
  }>`
    SELECT registration_id, seat, at, scan_id, gate_name, way FROM attendance WHERE meeting_id = ${meetingId} ORDER BY registration_id, seat`.execute(
    db,
  );
  return rows;
}
