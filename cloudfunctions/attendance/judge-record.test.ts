import type { GateRecord } from '../../contracts/attendance';
import { judgeRecord, nameRecord, seatName, type Scene } from './judge-record';
import type { Registered } from './store';
import { issueTicket } from './ticket';

const meetingId = '01900000-0000-7000-8000-00000000000a';
const seated = '01900000-0000-7000-8000-00000000000b';
const waits = '01900000-0000-7000-8000-00000000000c';
const recordId = '01900000-0000-7000-8000-00000000000d';
const now = new Date('2026-12-01T01:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

const registered = (id: string, change: Partial<Registered> = {}): Registered => ({
  id,
  state: 'confirmed',
  name: '沈亦白',
  companions: [{ name: '陆昭' }],
  unitName: '云岫机械',
  membershipId: 'm-yun',
  personId: 'p-shen',
  phone: '+8613800000001',
  givenPhone: '',
  seatedAt: '2026-11-20T00:00:00Z',
  endedAt: null,
  ...change,
});
const acting = (membershipId: string) => ({ membershipId, since: '2026-01-01T00:00:00Z', until: null });
const scene = (change: Partial<Scene> = {}): Scene => ({
  id: meetingId,
  kind: 'council',
  status: 'in_session',
  startsAt: new Date('2026-12-01T00:30:00Z'),
  endsAt: new Date('2026-12-01T09:00:00Z'),
  closedAt: null,
  calledOffAt: null,
  registrations: [
    registered(seated),
    registered(waits, { state: 'waiting', seatedAt: null, name: '来客', phone: '+8613800000002', personId: 'p-lu' }),
  ],
  people: [{ phone: '+8613800000003', personId: 'p-gu', names: ['顾青岚'], units: [acting('m-gu')], actingFor: null }],
  ...change,
});
const ticket = (change: Partial<Parameters<typeof issueTicket>[0]> = {}) =>
  issueTicket({ meetingId, registrationId: seated, seat: 0, issuedAt: now.getTime() / 1000, ...change });
const scanned = (code: string, at = now): GateRecord => ({ kind: 'ticket', id: recordId, at: at.toISOString(), code });
const fromList = (registrationId: string, seat = 0, at = now): GateRecord => ({
  kind: 'list',
  id: recordId,
  at: at.toISOString(),
  registrationId,
  seat,
});
const walkIn = (phone: string, name = '来客', at = now): GateRecord => ({
  kind: 'walk_in',
  id: recordId,
  at: at.toISOString(),
  name,
  phone,
  unitName: '远道公司',
});
const answered = (phone: string, name: string, answer: { knownAs?: string; another?: boolean }): GateRecord =>
  Object.assign(walkIn(phone, name), answer);
const judge = (record: GateRecord, { offline = false, on = scene() } = {}) =>
  judgeRecord(on, nameRecord(record), offline, now);

describe('what a record names', () => {
  it('is the ticket of a personal code alone', () => {
    expect(nameRecord(scanned(ticket()))).toMatchObject({ ticket: { registrationId: seated, seat: 0 }, phone: '' });
    expect(nameRecord(fromList(seated))).toMatchObject({ ticket: null, phone: '' });
  });
  it('is the phone of a walk-in in one spelling', () =>
    expect(nameRecord(walkIn('138 0000 0001'))).toMatchObject({ ticket: null, phone: '+8613800000001' }));
});

describe('a personal code', () => {
  it('lets its person in at once', () =>
    expect(judge(scanned(ticket()))).toMatchObject({
      registration: { id: seated },
      scan: {
        at: now,
        way: 'gate',
        reason: null,
        registrationId: seated,
        seat: 0,
        personId: 'p-shen',
        walkIn: null,
        note: null,
      },
    }));
  it('lets a companion in without naming the person', () =>
    expect(judge(scanned(ticket({ seat: 1 }))).scan).toMatchObject({ reason: null, seat: 1, personId: null }));
  it.each([
    ['forged', 'HG1.AAAA', 'forged'],
    ['of another meeting', ticket({ meetingId: waits }), 'wrongMeeting'],
    ['of nobody here', ticket({ registrationId: recordId }), 'notRegistered'],
    ['of one who waits', ticket({ registrationId: waits }), 'waiting'],
    ['for a seat too many', ticket({ seat: 2 }), 'notRegistered'],
  ])('%s', (_, code, reason) => expect(judge(scanned(code)).scan.reason).toBe(reason));

  // A minute, and half a minute that clocks may differ.
  it.each([
    [90, false, null],
    [91, false, 'expired'],
    [690, true, null],
    [691, true, 'expired'],
  ])('%i seconds old, offline %s: %s', (age, offline, reason) =>
    expect(judge(scanned(ticket({ issuedAt: now.getTime() / 1000 - age })), { offline }).scan.reason).toBe(reason),
  );
  it('is told before the door: who cheats is not told when to come', () =>
    expect(judge(scanned('HG1.AAAA'), { on: scene({ status: 'cancelled' }) }).scan.reason).toBe('forged'));
});

describe('at whose time a record counts', () => {
  it.each([
    [10, false, 'gate', now],
    [11, false, 'offline', ago(11)],
    [0, true, 'offline', now],
    [300, true, 'offline', ago(300)],
  ])('%i seconds old, offline %s: %s', (age, offline, way, at) => {
    const { scan } = judge(scanned(ticket({ issuedAt: ago(age).getTime() / 1000 }), ago(age)), { offline });
    expect([scan.way, scan.at]).toEqual([way, at]);
  });
  it('from the list it is called so, whenever it was', () =>
    expect(judge(fromList(seated, 0, ago(300)), { offline: true }).scan.way).toBe('list'));
  describe('the seat is judged by what was true then', () => {
    const ended = ago(60).toISOString();
    const cancelled = scene({ registrations: [registered(seated, { state: 'cancelled', endedAt: ended })] });
    const promoted = scene({ registrations: [registered(seated, { seatedAt: ago(60).toISOString() })] });
    const without = scene({
      registrations: [registered(seated, { companions: [{ name: '陆昭', droppedAt: ended }, { name: '周同' }] })],
    });
    it.each([
      ['a second before it was cancelled', cancelled, 0, 61, null],
      ['at the moment it was cancelled', cancelled, 0, 60, 'cancelled'],
      ['a second before it got a seat', promoted, 0, 61, 'waiting'],
      ['when it got a seat', promoted, 0, 60, null],
      ['a companion before he was left out', without, 1, 61, null],
      ['a companion after he was left out', without, 1, 60, 'cancelled'],
      ['the companion behind him', without, 2, 10, null],
    ])('%s', (_, on, seat, age, reason) =>
      expect(judge(fromList(seated, seat, ago(age)), { on, offline: true }).scan.reason).toBe(reason),
    );
    it('on the network it is judged as it is', () => {
      expect(judge(fromList(seated), { on: cancelled }).scan.reason).toBe('cancelled');
      expect(judge(fromList(seated, 1), { on: without }).scan.reason).toBe('cancelled');
    });
    it('a code proves its seat, though the gate is minutes slow', () => {
      const code = scanned(ticket({ issuedAt: ago(30).getTime() / 1000 }), ago(100));
      expect(judge(code, { on: promoted, offline: true }).scan.reason).toBeNull();
    });
  });
  it('a meeting that is over takes what the gate wrote while it ran', () => {
    const on = scene({ status: 'ended' });
    expect(judge(fromList(seated, 0, ago(60)), { on }).scan.reason).toBeNull();
    expect(judge(fromList(seated), { on }).scan.reason).toBe('over');
  });
});

describe('the list', () => {
  it('names registration and seat', () =>
    expect(judge(fromList(seated, 1)).scan).toMatchObject({
      reason: null,
      registrationId: seated,
      seat: 1,
      personId: null,
    }));
  it('refuses one who is not on it, and keeps no seat for him', () =>
    expect(judge(fromList(recordId)).scan).toMatchObject({
      reason: 'notRegistered',
      registrationId: null,
      seat: null,
    }));
  it('keeps whom it refused at his registration', () =>
    expect(judge(fromList(waits)).scan).toMatchObject({ reason: 'waiting', registrationId: waits, seat: 0 }));
});

describe('a walk-in', () => {
  it('without a registration gets one of his own, with what he said', () => {
    const { scan, registration } = judge(walkIn('138 0000 0009'));
    expect(registration).toBeUndefined();
    expect(scan).toMatchObject({
      way: 'walk_in',
      reason: null,
      seat: 0,
      note: '来客',
      personId: null,
      walkIn: { name: '来客', phone: '+8613800000009', unitName: '远道公司', personId: null, membershipId: null },
    });
    expect(scan.registrationId).toBe(judge(walkIn('+86 13800000009')).scan.registrationId);
  });
  it('whose phone and name the house knows is asked about all the same: he may be at home', () => {
    expect(judge(walkIn('13800000003', '顧青嵐')).asks).toBe('顧青嵐');
    const offline = judge(walkIn('13800000003', '顧青嵐'), { offline: true });
    expect(offline).toMatchObject({ asks: null, scan: { personId: null, walkIn: { name: '顧青嵐', personId: null } } });
  });
  it('whose phone the house knows is that person where the gate says so, for the member he acts for', () =>
    expect(judge(answered('13800000003', '顧青嵐', { knownAs: '顧青嵐' })).scan).toMatchObject({
      personId: 'p-gu',
      walkIn: { name: '顾青岚', personId: 'p-gu', membershipId: 'm-gu' },
    }));
  it('without a phone is nobody that the house knows', () => {
    const on = scene({ people: [{ phone: '', personId: 'p-x', names: ['来客'], units: [], actingFor: null }] });
    expect(judge(walkIn(''), { on }).scan).toMatchObject({ personId: null, walkIn: { name: '来客', phone: '' } });
  });
  it('with a seat comes in on it', () =>
    expect(judge(walkIn('13800000001', '沈亦白'))).toMatchObject({
      registration: { id: seated },
      scan: { registrationId: seated, walkIn: null, personId: 'p-shen', note: '沈亦白' },
    }));
  it('with a phone that is known under another name is asked about, and is whom the gate says', () => {
    for (const [phone, knownAs] of [
      ['13800000001', '沈亦白'],
      ['13800000003', '顾青岚'],
    ] as const) {
      expect(judge(walkIn(phone)).asks).toBe(knownAs);
      const same = judge(answered(phone, '来客', { knownAs }));
      expect(same).toMatchObject({ asks: null, scan: { note: '来客', personId: expect.any(String) as string } });
      const another = judge(answered(phone, '来客', { another: true }));
      expect(another).toMatchObject({
        asks: null,
        registration: undefined,
        scan: { personId: null, walkIn: { name: '来客' } },
      });
      expect(another.scan.registrationId).not.toBe(same.scan.registrationId);
    }
  });
  it('is another head where the gate was alone and asked nobody', () => {
    const { asks, registration, scan } = judge(walkIn('13800000001', '来客', ago(60)), { offline: true });
    expect({ asks, registration }).toEqual({ asks: null, registration: undefined });
    expect(scan).toMatchObject({ reason: null, personId: null, walkIn: { name: '来客' } });
  });
  it('who waits stands here all the same', () =>
    expect(judge(walkIn('13800000002')).scan).toMatchObject({ reason: null, walkIn: { phone: '+8613800000002' } }));
  it('is not written where the door is shut', () =>
    expect(judge(walkIn('13800000009'), { on: scene({ status: 'cancelled' }) }).scan).toMatchObject({
      reason: 'meetingCancelled',
      walkIn: null,
      registrationId: null,
      seat: null,
    }));
});

it.each([
  [0, '沈亦白'],
  [1, '陆昭'],
  [2, '沈亦白'],
])('seat %i is called %s', (seat, name) => expect(seatName(registered(seated), seat)).toBe(name));
