import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { attendanceOf, eastGate, memberNamed, scanned, ticketRecord } from './cast';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import type { GateRecord } from '../../contracts/attendance';
import { readClock } from '../shared/clock';

useDatabase();
useCloud();
beforeAll(engage);

const at = (time: string) => new Date(`2026-12-01T${time}Z`);
const west = { id: '0190eeee-0000-7000-8000-000000000002', name: '西门' };
const merge = async (meetingId: string, records: GateRecord[], gate = eastGate) =>
  (await as('local-clerk').attendance.scan({ meetingId, gate, offline: true, records })).verdicts.map(
    ({ outcome, reason }) => reason ?? outcome,
  );
const listed = (registrationId: string, when: Date, seat = 0): GateRecord => ({
  kind: 'list',
  id: randomUUID(),
  at: when.toISOString(),
  registrationId,
  seat,
});
const walkIn = (name: string, phone: string, more: object = {}): GateRecord => ({
  kind: 'walk_in',
  id: randomUUID(),
  at: readClock().toISOString(),
  name,
  phone,
  unitName: '',
  ...more,
});
const seatsOf = async (meetingId: string) =>
  (
    await sql<{
      taken: number;
      waiting: number;
    }>`SELECT taken, waiting FROM meeting_seats WHERE meeting_id = ${meetingId}`.execute(db)
  ).rows[0];
const stateOf = async (id: string) =>
  (await db.selectFrom('registration').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
/** Registration and cancellation stay open while people come. */
const open = (wish: object = {}) =>
  publishedMeeting({
    capacity: 100,
    startsAt: '2026-12-01T14:30:00Z',
    endsAt: '2026-12-01T18:00:00Z',
    closesAt: '2026-12-01T17:00:00Z',
    cancelUntil: '2026-12-01T14:30:00Z',
    ...wish,
  });

describe('a record that is merged later', () => {
  it('let in at 14:00:01, cancelled at 14:00:02, merged at 15:00: he is inside, and his seat is another’s', async () => {
    const membershipId = await memberNamed('迟到的记录有限公司', ['late-a']);
    const meetingId = await open({
      capacity: 1,
      startsAt: '2026-12-01T17:00:00Z',
      cancelUntil: '2026-12-01T17:00:00Z',
    });
    setClock('2026-12-01T13:00:00Z');
    const { registrationId } = await as('late-a').meetings.register({ meetingId, name: '迟甲' });
    const next = await as('late-b').meetings.register({ meetingId, name: '迟乙' });
    setClock('2026-12-01T14:00:02Z');
    await as('late-a').meetings.cancelRegistration({ registrationId });
    expect(await stateOf(next.registrationId)).toBe('offered');
    setClock('2026-12-01T15:00:00Z');
    const code = ticketRecord(meetingId, registrationId, { at: at('14:00:01') });
    expect(await merge(meetingId, [code, listed(registrationId, at('14:00:03'))])).toEqual(['checkedIn', 'cancelled']);
    expect(await merge(meetingId, [code])).toEqual(['checkedIn']);
    expect((await attendanceOf(meetingId)).map((row) => [row.registration_id, row.at])).toEqual([
      [registrationId, at('14:00:01')],
    ]);
    expect(await stateOf(registrationId)).toBe('walk_in');
    expect(await seatsOf(meetingId)).toEqual({ taken: 1, waiting: 0 });
    expect((await as('local-clerk').points.ledger({ membershipId })).balance).toBe(2);
    // He is in the room, so he cannot cancel again, nor register beside himself.
    await expect(as('late-a').meetings.cancelRegistration({ registrationId })).rejects.toMatchObject({
      code: 'CHECKED_IN',
    });
    await expect(as('late-a').meetings.register({ meetingId, name: '迟甲' })).rejects.toMatchObject({
      code: 'ALREADY_REGISTERED',
    });
  });

  it('is one head with the registration that he has made anew since', async () => {
    const meetingId = await open({ startsAt: '2026-12-01T17:00:00Z', cancelUntil: '2026-12-01T17:00:00Z' });
    setClock('2026-12-01T13:00:00Z');
    const first = await as('late-c').meetings.register({ meetingId, name: '迟丙' });
    setClock('2026-12-01T14:00:02Z');
    await as('late-c').meetings.cancelRegistration({ registrationId: first.registrationId });
    setClock('2026-12-01T14:10:00Z');
    const second = await as('late-c').meetings.register({ meetingId, name: '迟丙' });
    setClock('2026-12-01T15:00:00Z');
    expect(await merge(meetingId, [ticketRecord(meetingId, first.registrationId, { at: at('14:00:01') })])).toEqual([
      'checkedIn',
    ]);
    expect((await attendanceOf(meetingId)).map((row) => row.registration_id)).toEqual([second.registrationId]);
    expect(await scanned(meetingId, ticketRecord(meetingId, second.registrationId))).toMatchObject({
      outcome: 'already',
    });
  });

  it('of one who had no seat yet is none, though he has one when it is merged', async () => {
    const meetingId = await open({
      capacity: 1,
      startsAt: '2026-12-01T17:00:00Z',
      cancelUntil: '2026-12-01T17:00:00Z',
    });
    setClock('2026-12-01T13:00:00Z');
    const first = await as('late-d').meetings.register({ meetingId, name: '迟丁' });
    const waits = await as('late-e').meetings.register({ meetingId, name: '迟戊' });
    setClock('2026-12-01T14:05:00Z');
    await as('late-d').meetings.cancelRegistration({ registrationId: first.registrationId });
    await as('late-e').meetings.answerOffer({ registrationId: waits.registrationId, accept: true });
    setClock('2026-12-01T15:00:00Z');
    const early = listed(waits.registrationId, at('14:00:00'));
    expect(await merge(meetingId, [early, listed(waits.registrationId, at('14:10:00'))])).toEqual([
      'waiting',
      'checkedIn',
    ]);
  });

  it('counts before a cancellation of the meeting, without points, and not on a day that it was moved from', async () => {
    const membershipId = await memberNamed('取消的会有限公司', ['late-f']);
    const meetingId = await open();
    const moved = await open();
    const [id, other] = [
      await registered(meetingId, 'late-f', { membershipId }),
      await registered(moved, 'late-f', { membershipId }),
    ];
    setClock('2026-12-01T14:20:00Z');
    for (const [of, move] of [
      [meetingId, 'cancel'],
      [moved, 'postpone'],
    ] as const)
      await as('local-clerk').meetings[move]({ meetingId: of, version: 1, reason: '停电了。' });
    setClock('2026-12-01T15:00:00Z');
    expect(await merge(meetingId, [listed(id, at('14:19:59')), listed(id, at('14:20:01'))])).toEqual([
      'checkedIn',
      'meetingCancelled',
    ]);
    expect((await as('local-clerk').points.ledger({ membershipId })).balance).toBe(0);
    expect(await merge(moved, [listed(other, at('14:19:59'))])).toEqual(['meetingCancelled']);
  });

  it('of who is marked as gone: earlier it leaves him gone, later it brings him back', async () => {
    const meetingId = await open();
    const id = await registered(meetingId, 'late-g');
    const present = async () => (await as('local-clerk').attendance.hall({ meetingId })).present;
    setClock('2026-12-01T14:30:00Z');
    await scanned(meetingId, ticketRecord(meetingId, id));
    setClock('2026-12-01T14:40:00Z');
    await as('local-clerk').attendance.markLeft({ registrationId: id, seat: 0, left: true });
    setClock('2026-12-01T15:00:00Z');
    await merge(meetingId, [listed(id, at('14:35:00'))]);
    expect(await present()).toBe(0);
    await merge(meetingId, [listed(id, at('14:45:00'))], west);
    expect(await present()).toBe(1);
  });

  it('races with the cancellation that it was before: either way he is inside once', async () => {
    const meetingId = await open({ startsAt: '2026-12-01T17:00:00Z', cancelUntil: '2026-12-01T17:00:00Z' });
    const ended: Record<string, number> = {};
    for (let i = 0; i < 25; i++) {
      const id = await registered(meetingId, `torn-late-${i}`);
      setClock('2026-12-01T14:00:02Z');
      const [cancelled, entered] = await Promise.allSettled([
        as(`torn-late-${i}`).meetings.cancelRegistration({ registrationId: id }),
        merge(meetingId, [listed(id, at('14:00:01'))]),
      ]);
      if (entered.status === 'rejected') throw entered.reason;
      expect(entered.value).toEqual(['checkedIn']);
      ended[cancelled.status === 'fulfilled' ? 'cancelled first' : 'entered first'] = 1;
      expect(['confirmed', 'walk_in']).toContain(await stateOf(id));
    }
    expect(await attendanceOf(meetingId)).toHaveLength(25);
    expect(Object.keys(ended).length).toBeGreaterThan(0);
    const { rows } = await sql<{
      n: number;
    }>`SELECT sum(party)::int AS n FROM registration WHERE meeting_id = ${meetingId} AND state = 'confirmed'`.execute(
      db,
    );
    expect((await seatsOf(meetingId))?.taken).toBe(rows[0]?.n ?? 0);
  });
});

describe('two people with one phone', () => {
  it('are asked about at a gate on the network, and nothing is kept until it has answered', async () => {
    const meetingId = await open();
    setClock('2026-12-01T14:30:00Z');
    expect(await scanned(meetingId, walkIn('顾青岚', '13900000001'))).toMatchObject({ outcome: 'checkedIn' });
    const asked = walkIn('司机老周', '139 0000 0001');
    expect(await scanned(meetingId, asked)).toMatchObject({
      outcome: 'refused',
      reason: 'samePhone',
      asks: { knownAs: '顾青岚' },
      message: '这个手机号登记的是「顾青岚」。是同一个人，还是另一个人？',
    });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    expect(await scanned(meetingId, { ...asked, another: true } as GateRecord)).toMatchObject({
      outcome: 'checkedIn',
      name: '司机老周',
    });
    expect(await scanned(meetingId, walkIn('顾青', '13900000001', { knownAs: '顾青岚' }), west)).toMatchObject({
      outcome: 'already',
    });
    expect(await attendanceOf(meetingId)).toHaveLength(2);
  });

  it('are two heads where nobody was asked, in any order', async () => {
    for (const order of [0, 1]) {
      const meetingId = await open();
      setClock('2026-12-01T15:00:00Z');
      const records = [
        walkIn('甲先生', '13900000001'),
        walkIn('乙师傅', '13900000001'),
        walkIn('甲 先生', '13900000001'),
      ];
      for (const record of order ? records : records.reverse()) await merge(meetingId, [record]);
      expect(await attendanceOf(meetingId)).toHaveLength(2);
    }
  });
});

it('one record that nobody can read costs the others nothing', async () => {
  const meetingId = await open();
  const id = await registered(meetingId, 'beside-poison');
  setClock('2026-12-01T14:30:00Z');
  const poison = [
    { kind: 'walk_in', id: randomUUID(), at: readClock().toISOString(), name: '？？', phone: '', unitName: '' },
    { kind: 'list', id: 'not-a-uuid', at: 'yesterday' },
    { id: 'x', whatever: [1, 2] },
  ];
  const records = [poison[0], listed(id, readClock()), poison[1], walkIn('王一', ''), poison[2]] as GateRecord[];
  const { verdicts, present } = await as('local-clerk').attendance.scan({
    meetingId,
    gate: eastGate,
    offline: true,
    records,
  });
  expect(present).toBe(2);
  expect(Object.fromEntries(verdicts.map((each) => [each.recordId, each.reason ?? each.outcome]))).toEqual({
    [records[1]?.id ?? '']: 'checkedIn',
    [records[3]?.id ?? '']: 'checkedIn',
    ...Object.fromEntries(poison.map((each) => [each.id, 'unreadable'])),
  });
});

/** What one person does, a second each; the gates write down passages meanwhile, and merge when all is over. */
const lives = fc.record({
  acts: fc.array(fc.constantFrom('register' as const, 'cancel' as const, 'wait' as const), {
    minLength: 1,
    maxLength: 8,
  }),
  passages: fc.array(fc.record({ second: fc.nat(8), of: fc.nat(3) }), { minLength: 1, maxLength: 6 }),
});
it('whatever he does and whenever it is merged, he is inside exactly if he stood there with a seat', async () => {
  const begin = at('13:00:00').getTime();
  const moment = (second: number) => new Date(begin + second * 2000);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(lives, fc.boolean(), async ({ acts, passages }, backwards) => {
      run += 1;
      const who = `life-${run}`;
      const meetingId = await open({ startsAt: '2026-12-01T17:00:00Z', cancelUntil: '2026-12-01T17:00:00Z' });
      const made: { id: string; from: number; until: number }[] = [];
      for (const [second, act] of acts.entries()) {
        setClock(moment(second).toISOString());
        const last = made[made.length - 1];
        const seated = last !== undefined && last.until === Number.POSITIVE_INFINITY;
        if (act === 'register' && !seated) {
          const { registrationId } = await as(who).meetings.register({ meetingId, name: '一生' });
          made.push({ id: registrationId, from: moment(second).getTime(), until: Number.POSITIVE_INFINITY });
        }
        if (act === 'cancel' && seated) {
          await as(who).meetings.cancelRegistration({ registrationId: last.id });
          // The clock of the house runs on while it answers.
          last.until = moment(second).getTime();
        }
      }
      setClock('2026-12-01T15:00:00Z');
      const records = passages.flatMap(({ second, of }) => {
        const one = made[of % Math.max(1, made.length)];
        return one ? [{ ...listed(one.id, new Date(moment(second).getTime() + 1000)), one }] : [];
      });
      if (backwards) records.reverse();
      for (const { one: _, ...record } of records) await merge(meetingId, [record]);
      const stood = records.some(({ one, at: when }) => Date.parse(when) >= one.from && Date.parse(when) < one.until);
      expect(await attendanceOf(meetingId)).toHaveLength(stood ? 1 : 0);
      const { rows } = await sql<{
        n: number;
      }>`SELECT coalesce(sum(party), 0)::int AS n FROM registration WHERE meeting_id = ${meetingId} AND state = 'confirmed'`.execute(
        db,
      );
      expect((await seatsOf(meetingId))?.taken).toBe(rows[0]?.n);
    }),
    { numRuns: 60 },
  );
}, 120_000);
