import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { attendanceOf, eastGate, memberNamed, scanned, ticketRecord } from './cast';
import { engage } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { hallCode } from './hall-code';
import { readClock } from '../shared/clock';

useDatabase();

const people = 6;
const seats = 3;
const companies = 2;

/** A meeting as a child would keep it on paper. */
interface Model {
  state: Map<number, 'confirmed' | 'waiting' | 'offered'>;
  /** Who waits, in order. */
  line: number[];
  /** Who has cancelled last and not registered again. */
  gone: Set<number>;
  inside: Set<number>;
  walkIns: Set<string>;
  /** Companies that have their points. */
  paid: Set<number>;
}
interface Real {
  meetingId: string;
  members: string[];
  /** The last registration of each, cancelled ones too. */
  ids: Map<number, string>;
}
type Step = fc.AsyncCommand<Model, Real>;

const openid = (person: number) => `model-${person}`;
const taken = (m: Model) => [...m.state.values()].filter((state) => state !== 'waiting').length;
const promote = (m: Model) => {
  while (taken(m) < seats && m.line.length > 0) m.state.set(m.line.shift() as number, 'offered');
};
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );
const step = (name: string, run: (m: Model, r: Real) => Promise<void>): Step => ({
  check: () => true,
  run,
  toString: () => name,
});

const register = (person: number) =>
  step(`register ${person}`, async (m, r) => {
    const call = as(openid(person)).meetings.register({ meetingId: r.meetingId, name: `来宾${person}号` });
    if (m.state.has(person)) {
      expect(await codeOf(call)).toBe('ALREADY_REGISTERED');
      return;
    }
    const { registrationId, state } = await call;
    r.ids.set(person, registrationId);
    m.gone.delete(person);
    const seated = m.line.length === 0 && taken(m) < seats;
    m.state.set(person, seated ? 'confirmed' : 'waiting');
    if (!seated) m.line.push(person);
    expect(state).toBe(m.state.get(person));
  });
const cancel = (person: number) =>
  step(`cancel ${person}`, async (m, r) => {
    const registrationId = r.ids.get(person);
    if (!registrationId || !m.state.has(person)) return;
    const code = await codeOf(as(openid(person)).meetings.cancelRegistration({ registrationId }));
    if (m.inside.has(person)) {
      expect(code).toBe('CHECKED_IN');
      return;
    }
    expect(code).toBe('ok');
    m.state.delete(person);
    m.gone.add(person);
    m.line = m.line.filter((each) => each !== person);
    promote(m);
  });
const accept = (person: number) =>
  step(`accept ${person}`, async (m, r) => {
    const registrationId = r.ids.get(person);
    if (!registrationId || m.state.get(person) !== 'offered') return;
    await as(openid(person)).meetings.answerOffer({ registrationId, accept: true });
    m.state.set(person, 'confirmed');
  });

/** What a door makes of a person, and the points of his company. */
function enter(m: Model, person: number): string {
  if (m.state.get(person) !== 'confirmed')
    return m.state.has(person) ? 'waiting' : m.gone.has(person) ? 'cancelled' : 'notRegistered';
  if (m.inside.has(person)) return 'already';
  m.inside.add(person);
  m.paid.add(person % companies);
  return 'checkedIn';
}
const comesToTheScreen = (person: number) =>
  step(`screen ${person}`, async (m, r) => {
    const code = hallCode(r.meetingId.replaceAll('-', '').slice(0, 8), readClock());
    const { outcome, reason } = await as(openid(person)).attendance.checkIn({ code });
    expect(reason ?? outcome).toBe(enter(m, person));
  });
const comesToTheGate = (person: number) =>
  step(`gate ${person}`, async (m, r) => {
    const registrationId = r.ids.get(person);
    if (!registrationId) return;
    const { outcome, reason } = await scanned(r.meetingId, ticketRecord(r.meetingId, registrationId));
    expect(reason ?? outcome).toBe(enter(m, person));
  });
const merges = (who: number[], phones: string[], twice: boolean) =>
  step(`merge ${who.join()} ${phones.join()}`, async (m, r) => {
    const known = who.filter((person) => r.ids.has(person));
    const at = readClock();
    const records = [
      ...known.map((person) => ticketRecord(r.meetingId, r.ids.get(person) ?? '', { at })),
      ...phones.map((phone) => ({
        kind: 'walk_in' as const,
        id: randomUUID(),
        at: at.toISOString(),
        name: '周宇',
        phone,
        unitName: '',
      })),
    ];
    if (records.length === 0) return;
    const merge = () =>
      as('local-clerk').attendance.scan({ meetingId: r.meetingId, gate: eastGate, offline: true, records });
    const first = await merge();
    // Within one merge the ids decide whose use of a seat is the first; which of them entered is all that counts.
    const expected = [
      ...known.map((person) => enter(m, person)),
      ...phones.map((phone) => (m.walkIns.has(phone) ? 'already' : (m.walkIns.add(phone), 'checkedIn'))),
    ];
    expect(first.verdicts.map(({ outcome, reason }) => reason ?? outcome).sort()).toEqual(expected.sort());
    if (twice) expect((await merge()).verdicts).toEqual(first.verdicts);
  });

async function compare(m: Model, { meetingId, ids, members }: Real): Promise<void> {
  const inside = await attendanceOf(meetingId);
  expect(inside).toHaveLength(m.inside.size + m.walkIns.size);
  expect(new Set(inside.map((row) => row.registration_id))).toEqual(
    new Set([
      ...[...m.inside].map((person) => ids.get(person)),
      ...inside.filter((row) => row.way === 'walk_in').map((row) => row.registration_id),
    ]),
  );
  const { rows } = await sql<{
    taken: number;
    waiting: number;
  }>`SELECT taken, waiting FROM meeting_seats WHERE meeting_id = ${meetingId}`.execute(db);
  expect(rows[0]).toEqual({ taken: taken(m), waiting: m.line.length });
  const points = await sql<{
    membership_id: string;
  }>`SELECT membership_id FROM point_entry WHERE source_id = ${meetingId}`.execute(db);
  expect(points.rows.map((row) => row.membership_id).sort()).toEqual(
    [...m.paid].map((company) => members[company] ?? '').sort(),
  );
  const { present, expected } = await as('local-clerk').attendance.hall({ meetingId });
  expect([present, expected]).toEqual([inside.length, taken(m)]);
}

const person = fc.nat(people - 1);
const phone = fc.constantFrom('13900000001', '13900000002');
const steps = fc.commands(
  [
    person.map(register),
    person.map(register),
    person.map(cancel),
    person.map(accept),
    person.map(comesToTheScreen),
    person.map(comesToTheGate),
    fc
      .tuple(fc.array(person, { maxLength: 4 }), fc.array(phone, { maxLength: 2 }), fc.boolean())
      .map(([who, phones, twice]) => merges(who, phones, twice)),
  ],
  { maxCommands: 30, size: 'max' },
);

it('does what a plain list of people would, whatever happens in whatever order', async () => {
  await engage();
  const members: string[] = [];
  for (let company = 0; company < companies; company++)
    members.push(
      await memberNamed(
        `模型${company}有限公司`,
        Array.from({ length: people }, (_, i) => i)
          .filter((i) => i % companies === company)
          .map(openid),
      ),
    );
  setClock('2026-12-01T01:00:00Z');
  await fc.assert(
    fc.asyncProperty(steps, async (commands) => {
      const meetingId = await publishedMeeting({
        capacity: seats,
        audience: { members: true },
        startsAt: '2026-12-01T06:00:00Z',
        endsAt: '2026-12-01T09:00:00Z',
        closesAt: '2026-12-01T05:00:00Z',
        cancelUntil: '2026-12-01T05:00:00Z',
      });
      // A hundred lives in one hour: the bound of an hour is another test's.
      await sql`DELETE FROM rate`.execute(db);
      // Opened early: people come while others still register and wait for seats.
      await sql`UPDATE meeting SET status = 'in_session' WHERE id = ${meetingId}`.execute(db);
      const model: Model = {
        state: new Map(),
        line: [],
        gone: new Set(),
        inside: new Set(),
        walkIns: new Set(),
        paid: new Set(),
      };
      const real: Real = { meetingId, members, ids: new Map() };
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await compare(model, real);
    }),
    { numRuns: 100 },
  );
}, 180_000);
