import { sql } from 'kysely';
import { come, memberNamed, scanned, ticketRecord } from '../attendance/cast';
import { engage } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { answer, cancel, join, stateOf } from './attendee-cast';
import { publishedMeeting } from './cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const companion = (name: string) => ({ name, phone: '' });
const drop = (openid: string, registrationId: string, seat: number) =>
  as(openid).meetings.dropCompanion({ registrationId, seat });
const remove = (registrationId: string, reason = '名额要留给参展单位。') =>
  as('local-clerk').meetings.removeRegistration({ registrationId, reason });
const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const seatsOf = async (meetingId: string) =>
  (
    await sql<{
      taken: number;
      waiting: number;
    }>`SELECT taken, waiting FROM meeting_seats WHERE meeting_id = ${meetingId}`.execute(db)
  ).rows[0];

describe('a companion who does not come', () => {
  it('frees his seat for the next, and nobody loses his own or its number', async () => {
    const meetingId = await publishedMeeting({ capacity: 3 });
    const { registrationId } = await join('host-a', meetingId, { companions: [companion('甲乙'), companion('丙丁')] });
    const next = await join('next-a', meetingId);
    expect(next.state).toBe('waiting');
    expect(await drop('host-a', registrationId, 1)).toMatchObject({ state: 'confirmed' });
    expect(await stateOf(next.registrationId)).toMatchObject({ state: 'offered' });
    expect(await seatsOf(meetingId)).toEqual({ taken: 3, waiting: 0 });
    const { registration } = await as('host-a').meetings.show({ meetingId });
    expect(registration?.companions).toEqual([{ seat: 2, name: '丙丁', phone: '' }]);
    const { seats } = await as('host-a').attendance.ticket({ meetingId });
    expect(seats.map(({ seat, name }) => [seat, name])).toEqual([
      [0, '来宾王'],
      [2, '丙丁'],
    ]);
    const { rows } = await as('local-clerk').attendance.gateList({ meetingId });
    expect(rows.find((row) => row.registrationId === registrationId)?.companions).toEqual([null, '丙丁']);
    setClock('2026-12-01T01:00:00Z');
    expect(await scanned(meetingId, ticketRecord(meetingId, registrationId, { seat: 1 }))).toMatchObject({
      reason: 'cancelled',
    });
    expect(await scanned(meetingId, ticketRecord(meetingId, registrationId, { seat: 2 }))).toMatchObject({
      outcome: 'checkedIn',
      name: '丙丁',
    });
  });

  it('is left out until the hour that is set, once, by whoever brought him, and not when he is here', async () => {
    const meetingId = await publishedMeeting();
    const { registrationId } = await join('host-b', meetingId, { companions: [companion('甲乙'), companion('丙丁')] });
    expect(await codeOf(drop('other-b', registrationId, 1))).toBe('REGISTRATION_NOT_FOUND');
    expect(await codeOf(drop('host-b', registrationId, 3))).toBe('COMPANION_NOT_FOUND');
    await drop('host-b', registrationId, 1);
    expect(await codeOf(drop('host-b', registrationId, 1))).toBe('COMPANION_NOT_FOUND');
    setClock('2026-11-30T01:00:00Z');
    expect(await codeOf(drop('host-b', registrationId, 2))).toBe('CANCEL_TOO_LATE');
    const late = await publishedMeeting({ cancelUntil: '2026-12-01T01:00:00Z' });
    setClock('2026-12-01T00:00:00Z');
    await sql`UPDATE meeting SET registration_closes_at = '2026-12-01T08:00:00Z' WHERE id = ${late}`.execute(db);
    const here = await join('host-b', late, { companions: [companion('甲乙')] });
    await scanned(late, ticketRecord(late, here.registrationId, { seat: 1 }));
    expect(await codeOf(drop('host-b', here.registrationId, 1))).toBe('CHECKED_IN');
  });

  it('races with his own check-in and with the waiting list: one of them comes first, and no seat is lost', async () => {
    const meetingId = await publishedMeeting({
      capacity: 60,
      startsAt: '2026-12-01T06:00:00Z',
      cancelUntil: '2026-12-01T06:00:00Z',
      closesAt: '2026-12-01T06:00:00Z',
    });
    setClock('2026-12-01T05:00:00Z');
    const outcomes = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const { registrationId } = await join(`torn-${i}`, meetingId, { companions: [companion('同来')] });
      const [dropped, entered, cancelled] = await Promise.allSettled([
        drop(`torn-${i}`, registrationId, 1),
        scanned(meetingId, ticketRecord(meetingId, registrationId, { seat: 1 })),
        i % 2 ? cancel(`torn-${i}`, registrationId) : Promise.resolve(),
      ]);
      for (const each of [dropped, cancelled])
        if (each.status === 'rejected' && !(each.reason instanceof Refused)) throw each.reason;
      if (entered.status === 'rejected') throw entered.reason;
      const inside = entered.value.outcome === 'checkedIn';
      if (inside) expect(dropped.status === 'rejected' && (i % 2 === 0 || cancelled.status === 'rejected')).toBe(true);
      outcomes.add(inside ? 'inside' : 'left out');
    }
    const { rows } = await sql<{
      n: number;
    }>`SELECT coalesce(sum(party), 0)::int AS n FROM registration WHERE meeting_id = ${meetingId} AND state IN ('confirmed', 'offered')`.execute(
      db,
    );
    expect((await seatsOf(meetingId))?.taken).toBe(rows[0]?.n);
    const { rows: both } = await sql`SELECT FROM attendance a JOIN registration r ON r.id = a.registration_id
      WHERE r.meeting_id = ${meetingId} AND a.seat = 1 AND (r.state = 'cancelled' OR r.companions -> 0 ? 'droppedAt')`.execute(
      db,
    );
    expect(both).toEqual([]);
  });

  it('is kept by a look in a function: control, a statement that waited still sees who was there before', async () => {
    const both = async (guarded: boolean) => {
      const meetingId = await publishedMeeting({ capacity: 60 });
      const { registrationId } = await join(`waits-${guarded}`, meetingId, { companions: [companion('同来')] });
      if (!guarded) await sql`ALTER TABLE registration DISABLE TRIGGER registration_counted`.execute(db);
      let left: Promise<unknown> = Promise.resolve();
      await db.transaction().execute(async (gate) => {
        await sql`SELECT FROM registration WHERE id = ${registrationId} FOR SHARE`.execute(gate);
        await sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
          VALUES (${registrationId}, 1, ${meetingId}, now(), gen_random_uuid(), '正门', 'gate')`.execute(gate);
        left =
          sql`UPDATE registration r SET party = 1, companions = jsonb_set(companions, '{0,droppedAt}', '"2026-11-20T02:00:00Z"')
          WHERE r.id = ${registrationId} AND NOT EXISTS (SELECT FROM attendance a WHERE a.registration_id = r.id AND a.seat = 1)`
            .execute(db)
            .catch(() => undefined);
        await untilWaiting();
      });
      await left;
      await sql`ALTER TABLE registration ENABLE TRIGGER registration_counted`.execute(db);
      const { rows } = await sql`SELECT FROM attendance a JOIN registration r ON r.id = a.registration_id
        WHERE r.id = ${registrationId} AND a.seat = 1 AND r.companions -> 0 ? 'droppedAt'`.execute(db);
      return rows.length;
    };
    expect(await both(false)).toBe(1);
    expect(await both(true)).toBe(0);
  });
});

describe('the secretariat', () => {
  it('takes a registration away at any hour, tells why, and the seat goes on', async () => {
    const meetingId = await publishedMeeting({ capacity: 1 });
    const { registrationId } = await join('taken', meetingId);
    const next = await join('after-taken', meetingId);
    setClock('2026-11-30T02:00:00Z');
    expect(await codeOf(cancel('taken', registrationId))).toBe('CANCEL_TOO_LATE');
    expect(await remove(registrationId)).toEqual({ state: 'cancelled' });
    expect(await stateOf(next.registrationId)).toMatchObject({ state: 'offered' });
    const [notice] = (await as('taken').notices.inbox({})).rows;
    expect(notice).toMatchObject({
      kind: 'meetings.seatWithdrawn',
      body: '秘书处取消了你的报名。理由：名额要留给参展单位。',
    });
    expect((await as('taken').meetings.show({ meetingId })).registration).toMatchObject({
      state: 'cancelled',
      endedReason: '名额要留给参展单位。',
    });
    expect(await codeOf(remove(registrationId))).toBe('REGISTRATION_NOT_FOUND');
    expect(await codeOf(as('taken').meetings.removeRegistration({ registrationId, reason: '我自己' }))).toBe(
      'FORBIDDEN',
    );
  });

  it('takes none away from whoever is here', async () => {
    const meetingId = await publishedMeeting();
    const { registrationId } = await join('is-here', meetingId);
    setClock('2026-12-01T01:00:00Z');
    await scanned(meetingId, ticketRecord(meetingId, registrationId));
    expect(await codeOf(remove(registrationId))).toBe('CHECKED_IN');
  });
});

describe('whoever represents two companies', () => {
  it('registers each: himself for one, a named colleague for the other, who has his own code', async () => {
    const [a, b] = [await memberNamed('甲方制造有限公司', ['both']), await memberNamed('乙方制造有限公司', ['both'])];
    const meetingId = await publishedMeeting({
      audience: { members: true },
      companyQuota: 1,
      startsAt: '2026-12-01T02:00:00Z',
    });
    // Nobody chooses for him.
    expect(await codeOf(join('both', meetingId))).toBe('CHOOSE_UNIT');
    const units = async () =>
      (await as('both').meetings.show({ meetingId })).units.map(({ membershipId }) => membershipId).sort();
    expect(await units()).toEqual([a, b].sort());
    const own = await join('both', meetingId, { membershipId: a });
    expect(await units()).toEqual([b]);
    expect(await codeOf(join('both', meetingId, { membershipId: b }))).toBe('ALREADY_REGISTERED');
    const his = await join('both', meetingId, { membershipId: b, colleague: true, name: '同事李' });
    expect(await codeOf(join('both', meetingId, { membershipId: b, colleague: true, name: '同事王' }))).toBe(
      'ALREADY_REGISTERED',
    );
    expect(await units()).toEqual([]);
    const shown = await as('both').meetings.show({ meetingId });
    expect(shown.registration).toMatchObject({ id: own.registrationId, colleague: false, membershipId: a });
    expect(shown.others).toMatchObject([{ id: his.registrationId, name: '同事李', colleague: true, membershipId: b }]);

    const ticket = await as('both').attendance.ticket({ meetingId, registrationId: his.registrationId });
    expect(ticket).toMatchObject({ seats: [{ name: '同事李' }], pass: expect.any(String) as string });
    expect((await as('both').attendance.ticket({ meetingId })).pass).toBeNull();
    const handed = await as(null).attendance.handedTicket({ pass: ticket.pass ?? '' });
    expect(handed).toMatchObject({ meetingId, seats: [{ seat: 0, name: '同事李' }] });
    expect(await codeOf(as('stranger').attendance.ticket({ meetingId, registrationId: his.registrationId }))).toMatch(
      /NO_TICKET/,
    );
    expect(await codeOf(as(null).attendance.handedTicket({ pass: `${ticket.pass ?? ''}x` }))).toBe('NO_TICKET');

    setClock('2026-12-01T01:00:00Z');
    const code = { kind: 'ticket' as const, id: crypto.randomUUID(), at: new Date().toISOString() };
    const fresh = await as(null).attendance.handedTicket({ pass: ticket.pass ?? '' });
    expect(
      await scanned(meetingId, { ...code, code: fresh.seats[0]?.code ?? '', at: '2026-12-01T01:00:00.000Z' }),
    ).toMatchObject({ outcome: 'checkedIn', name: '同事李', unitName: '乙方制造有限公司' });
    await come('both', meetingId);
    for (const membershipId of [a, b])
      expect((await as('local-clerk').points.ledger({ membershipId })).balance).toBe(2);
  });

  it('answers and cancels for the colleague, who waits as everybody does', async () => {
    const b = await memberNamed('候补制造有限公司', ['for-other']);
    const meetingId = await publishedMeeting({ audience: { members: true, guests: true }, capacity: 1 });
    const first = await join('sits', meetingId);
    const his = await join('for-other', meetingId, { membershipId: b, colleague: true, name: '同事赵' });
    expect(his.state).toBe('waiting');
    await cancel('sits', first.registrationId);
    const told = await sql<{
      kind: string;
    }>`SELECT n.kind FROM notice n JOIN person p ON p.id = n.person_id WHERE p.openid = 'for-other'`.execute(db);
    expect(told.rows).toEqual([{ kind: 'seatOffered' }]);
    expect((await answer('for-other', his.registrationId)).state).toBe('confirmed');
    expect(await codeOf(cancel('sits', his.registrationId))).toBe('REGISTRATION_NOT_FOUND');
    expect((await cancel('for-other', his.registrationId)).state).toBe('cancelled');
  });

  it('registers for no company that is not his, and no colleague for nobody', async () => {
    const [mine, other] = [await memberNamed('自家有限公司', ['mine']), await memberNamed('别家有限公司', ['theirs'])];
    const meetingId = await publishedMeeting({ audience: { guests: true, members: true } });
    expect(await codeOf(join('mine', meetingId, { membershipId: other }))).toBe('NOT_YOUR_UNIT');
    expect(await codeOf(join('nobodys', meetingId, { colleague: true, name: '某人' }))).toBe('NOT_YOUR_UNIT');
    expect((await join('mine', meetingId)).state).toBe('confirmed');
    const { rows } = await sql<{
      membership_id: string;
    }>`SELECT membership_id FROM registration WHERE meeting_id = ${meetingId}`.execute(db);
    expect(rows).toEqual([{ membership_id: mine }]);
  });

  it('registers once for a company, however many times at once', async () => {
    const unit = await memberNamed('同时有限公司', ['at-once']);
    const meetingId = await publishedMeeting({ audience: { members: true }, capacity: 100 });
    const calls = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) =>
        join('at-once', meetingId, { membershipId: unit, colleague: i % 2 === 1, name: `同事${i}` }),
      ),
    );
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
