import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { attendanceOf, memberNamed, ticketRecord } from './cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { publishedMeeting, registered } from '../meetings/cast';
import type { GateRecord } from '../../contracts/attendance';
import { hallCode } from './hall-code';
import { readClock } from '../shared/clock';

useDatabase();
beforeAll(engage);
const start = '2026-12-01T01:00:00Z';
/** Before anybody comes: from then on a code admits nobody, and an earlier passage would still count. */
const gaveUp = '2026-11-30T01:00:00Z';
// The gates merge after the hour in which they recorded.
beforeEach(() => setClock('2026-12-01T03:00:00Z'));

const gates = ['东门', '西门', '南门'].map((name, i) => ({ id: `0190eeee-0000-7000-8000-00000000000${i}`, name }));
const people = 6;

/** A meeting whose attendees are the same in every run, whatever their ids are there. */
async function sameMeeting() {
  const meetingId = await publishedMeeting({ capacity: 100 });
  const registrations: string[] = [];
  for (let i = 0; i < people; i++)
    registrations.push(await registered(meetingId, `merged-${i}`, { companions: i % 2 ? ['同行'] : [] }));
  const gone = await registered(meetingId, 'merged-gone');
  await sql`UPDATE registration SET state = 'cancelled', ended_at = ${gaveUp} WHERE id = ${gone}`.execute(db);
  return { meetingId, registrations: [...registrations, gone] };
}

/** A passage as it happened, told without the ids of one database. */
interface Passage {
  gate: number;
  /** Milliseconds after the start, by the gate's own clock. */
  at: number;
  id: string;
  who:
    | { kind: 'ticket' | 'list'; person: number; seat: number }
    | { kind: 'walk_in'; name: string; phone: string }
    | { kind: 'forged' };
}
const clockError = 8 * 60_000;
const passages = fc
  .record({
    errors: fc.tuple(...gates.map(() => fc.integer({ min: -clockError, max: clockError }))),
    moments: fc.array(
      fc.record({
        gate: fc.nat(gates.length - 1),
        after: fc.integer({ min: 0, max: 3_600_000 }),
        id: fc.uuid(),
        who: fc.oneof(
          {
            weight: 6,
            arbitrary: fc.record({
              kind: fc.constantFrom('ticket' as const, 'list' as const),
              person: fc.nat(people),
              seat: fc.nat(1),
            }),
          },
          {
            weight: 3,
            arbitrary: fc.record({
              kind: fc.constant('walk_in' as const),
              name: fc.constantFrom('周宇', '周雨', 'merged-0'),
              phone: fc.constantFrom('', '13900000001', '139 0000 0001', '13900000002', '13700000009'),
            }),
          },
          { weight: 1, arbitrary: fc.constant({ kind: 'forged' as const }) },
        ),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  })
  .map(({ errors, moments }) =>
    moments.map(({ gate, after, id, who }): Passage => ({ gate, id, who, at: after + (errors[gate] ?? 0) })),
  );
const uniquePassages = passages.map((all) => [...new Map(all.map((each) => [each.id, each])).values()]);

function recordOf(
  { meetingId, registrations }: { meetingId: string; registrations: string[] },
  { who, at, id }: Passage,
): GateRecord {
  const instant = new Date(Date.parse(start) + at);
  switch (who.kind) {
    case 'ticket':
      return ticketRecord(meetingId, registrations[who.person] ?? '', { seat: who.seat, at: instant, id });
    case 'list':
      return {
        kind: 'list',
        id,
        at: instant.toISOString(),
        registrationId: registrations[who.person] ?? '',
        seat: who.seat,
      };
    case 'walk_in':
      return { kind: 'walk_in', id, at: instant.toISOString(), name: who.name, phone: who.phone, unitName: '' };
    case 'forged':
      return { kind: 'ticket', id, at: instant.toISOString(), code: 'HG1.AAAA' };
  }
}

/** Everything that must not depend on the order of the merges, with registrations named by their people. */
async function finalState(meetingId: string) {
  const { rows: named } = await sql<{ id: string; name: string; state: string; phone: string; unit: string }>`
    SELECT id, name, state, phone, unit_name AS unit FROM registration WHERE meeting_id = ${meetingId}`.execute(db);
  const nameOf = new Map(named.map((row) => [row.id, row.state === 'walk_in' ? `${row.name} ${row.phone}` : row.name]));
  const inside = (await attendanceOf(meetingId)).map((row) => [
    nameOf.get(row.registration_id),
    row.seat,
    row.at.toISOString(),
    row.scan_id,
    row.gate_name,
    row.way,
  ]);
  const { rows: doubles } = await as('local-director').attendance.doubleUses({ meetingId });
  const log = await sql<{
    id: string;
    refused: boolean;
  }>`SELECT id, outcome = 'refused' AS refused FROM gate_scan WHERE meeting_id = ${meetingId} ORDER BY id`.execute(db);
  return {
    inside: inside.map((row) => JSON.stringify(row)).sort(),
    heads: (await as('local-director').attendance.hall({ meetingId })).present,
    doubles: doubles
      .map(({ registrationId, seat, name, uses }) => JSON.stringify([nameOf.get(registrationId), seat, name, uses]))
      .sort(),
    log: log.rows,
  };
}
const clear = async (meetingId: string) => {
  // The log refuses DELETE; a test that looks at the same meeting twice takes it along with its trigger.
  await sql`ALTER TABLE gate_scan DISABLE TRIGGER gate_scan_kept`.execute(db);
  await sql`DELETE FROM gate_scan WHERE meeting_id = ${meetingId}`.execute(db);
  await sql`ALTER TABLE gate_scan ENABLE TRIGGER gate_scan_kept`.execute(db);
  await sql`DELETE FROM attendance WHERE meeting_id = ${meetingId}`.execute(db);
  await sql`DELETE FROM registration WHERE meeting_id = ${meetingId} AND state = 'walk_in'`.execute(db);
};

/** What the passages come to, from the requirements alone: the earliest use of a seat by time and id. */
function plain(all: Passage[]): { heads: number; doubles: number } {
  const uses = new Map<string, number>();
  for (const { who, id } of all) {
    if (who.kind === 'forged') continue;
    if (who.kind !== 'walk_in' && (who.person === people || (who.seat === 1 && who.person % 2 === 0))) continue;
    const { phone, name } =
      who.kind === 'walk_in' ? { phone: who.phone.replaceAll(' ', ''), name: who.name } : { phone: '', name: '' };
    const key =
      who.kind !== 'walk_in'
        ? `${who.person}/${who.seat}`
        : phone === '13700000009' && name === 'merged-0'
          ? '0/0'
          : `walk-in ${phone ? `${phone} ${name}` : id}`;
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return { heads: uses.size, doubles: [...uses.values()].filter((n) => n > 1).length };
}

describe('gates without network', () => {
  it('come to the same end in any order, partition and repetition, their clocks off by minutes', async () => {
    const meeting = await sameMeeting();
    const { meetingId } = meeting;
    // One of the walk-ins' phones belongs to somebody who has registered.
    await sql`UPDATE person SET phone = '+8613700000009', phone_verified_at = ${readClock()} WHERE openid = 'merged-0'`.execute(
      db,
    );
    await fc.assert(
      fc.asyncProperty(uniquePassages, fc.infiniteStream(fc.nat(1_000_000)), async (all, numbers) => {
        const next = (below: number) => Number(numbers.next().value) % below;
        const merge = async (parts: { gate: number; records: GateRecord[] }[]) => {
          for (const { gate, records } of parts)
            await as('local-clerk').attendance.scan({
              meetingId,
              gate: gates[gate] ?? { id: randomUUID(), name: '?' },
              offline: true,
              records,
            });
          return finalState(meetingId);
        };
        const inOrder = await merge(
          gates
            .map((_, gate) => ({
              gate,
              records: all.filter((each) => each.gate === gate).map((each) => recordOf(meeting, each)),
            }))
            .filter(({ records }) => records.length > 0),
        );
        await clear(meetingId);
        // The same passages, cut anew, shuffled, and some of them sent twice.
        const rest = all
          .map((each) => ({ each, key: next(1_000_000) }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const parts: { gate: number; records: GateRecord[] }[] = [];
        for (const each of rest) {
          const last = parts.at(-1);
          if (last?.gate === each.gate && next(3) > 0) last.records.push(recordOf(meeting, each));
          else parts.push({ gate: each.gate, records: [recordOf(meeting, each)] });
        }
        const repeated = parts.flatMap((part) => (next(4) === 0 ? [part, part] : [part]));
        const shuffled = await merge(repeated);
        expect(shuffled).toEqual(inOrder);
        const expected = plain(all);
        expect([shuffled.heads, shuffled.doubles.length]).toEqual([expected.heads, expected.doubles]);
        await clear(meetingId);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('come to that end when all merge at the same moment', async () => {
    const meeting = await sameMeeting();
    const { meetingId } = meeting;
    for (const all of fc.sample(uniquePassages, { numRuns: 12, seed: 7 })) {
      const parts = all.map((each) => ({
        gate: each.gate,
        records: all.filter((one) => one.gate === each.gate).map((one) => recordOf(meeting, one)),
      }));
      const merge = (part: (typeof parts)[number]) =>
        as('local-clerk').attendance.scan({
          meetingId,
          gate: gates[part.gate] ?? { id: randomUUID(), name: '?' },
          offline: true,
          records: part.records,
        });
      for (const part of parts) await merge(part);
      const quiet = await finalState(meetingId);
      await clear(meetingId);
      await Promise.all(parts.map(merge));
      expect(await finalState(meetingId)).toEqual(quiet);
      await clear(meetingId);
    }
  }, 120_000);

  it('count the passage at its own time after the meeting, and none half a day away', async () => {
    const { meetingId, registrations } = await sameMeeting();
    await sql`UPDATE meeting SET status = 'ended' WHERE id = ${meetingId}`.execute(db);
    setClock('2026-12-02T02:00:00Z');
    const at = (iso: string) => new Date(iso);
    const { verdicts, present } = await as('local-clerk').attendance.scan({
      meetingId,
      gate: gates[0] ?? { id: randomUUID(), name: '?' },
      offline: true,
      records: [
        ticketRecord(meetingId, registrations[0] ?? '', {
          at: at('2026-12-01T01:10:00Z'),
          issued: at('2026-12-01T01:04:00Z'),
        }),
        ticketRecord(meetingId, registrations[1] ?? '', { at: at('2026-11-30T12:00:00Z') }),
        ticketRecord(meetingId, registrations[2] ?? '', { at: at('2026-12-01T22:00:00Z') }),
        ticketRecord(meetingId, registrations[6] ?? '', { at: at('2026-12-01T01:10:00Z') }),
      ],
    });
    expect(verdicts.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      'checkedIn',
      'notOpen',
      'over',
      'cancelled',
    ]);
    expect(present).toBe(1);
    const online = await as('local-clerk').attendance.scan({
      meetingId,
      gate: gates[1] ?? { id: randomUUID(), name: '?' },
      offline: false,
      records: [ticketRecord(meetingId, registrations[3] ?? '')],
    });
    expect(online.verdicts[0]?.reason).toBe('over');
  });
});

describe('one ticket, scanned by 64 at once', () => {
  const many = 64;
  it('lets one in and tells the others', async () => {
    const { meetingId, registrations } = await sameMeeting();
    const records = Array.from({ length: many }, () => ticketRecord(meetingId, registrations[0] ?? ''));
    const verdicts = await Promise.all(
      records.map((record, i) =>
        as('local-clerk').attendance.scan({
          meetingId,
          gate: gates[i % 3] ?? { id: randomUUID(), name: '?' },
          offline: false,
          records: [record],
        }),
      ),
    );
    const outcomes = verdicts.map((each) => each.verdicts[0]?.outcome);
    expect(outcomes.filter((outcome) => outcome === 'checkedIn')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'already')).toHaveLength(many - 1);
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    const [double] = (await as('local-clerk').attendance.doubleUses({ meetingId })).rows;
    expect(double?.uses).toHaveLength(many);
  });

  it('control: looking first and writing afterwards lets several in', async () => {
    const { meetingId, registrations } = await sameMeeting();
    await sql`CREATE TABLE unguarded (LIKE attendance)`.execute(db);
    const allHaveLooked = meetingPlace(many);
    const naive = async () => {
      const { rows } =
        await sql`SELECT 1 FROM unguarded WHERE registration_id = ${registrations[0]} AND seat = 0`.execute(db);
      await allHaveLooked();
      if (rows.length > 0) return;
      await sql`INSERT INTO unguarded VALUES (${registrations[0]}, 0, ${meetingId}, now(), ${randomUUID()}, '东门', 'gate')`.execute(
        db,
      );
    };
    await Promise.all(Array.from({ length: many }, naive));
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM unguarded`.execute(db);
    expect(rows[0]?.n).toBe(many);
  });
});

describe('a check-in and a cancellation at the same moment', () => {
  it('end in one of them, never in both', async () => {
    setClock(start);
    const meetingId = await publishedMeeting({
      capacity: 100,
      cancelUntil: '2026-12-01T01:30:00Z',
      closesAt: '2026-12-01T02:00:00Z',
    });
    const ended: Record<string, number> = {};
    for (let i = 0; i < 30; i++) {
      const openid = `torn-${i}`;
      const registrationId = await registered(meetingId, openid);
      const code = hallCode(meetingId.replaceAll('-', '').slice(0, 8), readClock());
      const [entry, leave] = await Promise.allSettled([
        as(openid).attendance.checkIn({ code }),
        as(openid).meetings.cancelRegistration({ registrationId }),
      ]);
      if (entry.status === 'rejected') throw entry.reason;
      if (leave.status === 'rejected' && !(leave.reason instanceof Refused)) throw leave.reason;
      const key = `${entry.value.outcome} ${leave.status === 'fulfilled' ? 'cancelled' : (leave.reason as Refused).code}`;
      ended[key] = (ended[key] ?? 0) + 1;
    }
    expect(
      Object.keys(ended)
        .sort()
        .filter((key) => !['checkedIn CHECKED_IN', 'refused cancelled'].includes(key)),
    ).toEqual([]);
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*) AS n FROM attendance a JOIN registration r ON r.id = a.registration_id WHERE r.meeting_id = ${meetingId} AND r.state = 'cancelled'`.execute(
      db,
    );
    expect(rows[0]?.n).toBe(0);
  });
});

describe('walk-ins at several gates at once', () => {
  it('are one head a phone, beside people who register, cancel and come', async () => {
    const meetingId = await publishedMeeting({
      capacity: 5,
      closesAt: '2026-12-01T08:00:00Z',
      cancelUntil: '2026-12-01T01:00:00Z',
      startsAt: '2026-12-01T02:00:00Z',
    });
    setClock('2026-12-01T00:30:00Z');
    await personWith('walks', '+8613600000001');
    const membershipId = await memberNamed('热闹有限公司', ['walks']);
    const own = await registered(meetingId, 'walks', { membershipId, name: '周宇' });
    const others = await Promise.all(Array.from({ length: 4 }, (_, i) => registered(meetingId, `bustle-${i}`)));
    const walkIn = (phone: string): GateRecord => ({
      kind: 'walk_in',
      id: randomUUID(),
      at: readClock().toISOString(),
      name: '周宇',
      phone,
      unitName: '',
    });
    const results = await Promise.allSettled([
      ...Array.from({ length: 24 }, (_, i) =>
        as('local-clerk').attendance.scan({
          meetingId,
          gate: gates[i % 3] ?? { id: randomUUID(), name: '?' },
          offline: true,
          records: [walkIn('13900000001'), walkIn('13600000001'), walkIn('13900000002')],
        }),
      ),
      ...others.map((registrationId, i) => as(`bustle-${i}`).meetings.cancelRegistration({ registrationId })),
    ]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    const inside = await attendanceOf(meetingId);
    expect(inside).toHaveLength(3);
    expect(inside.map(({ registration_id }) => registration_id)).toContain(own);
  });
});
