import type { Place } from '../../contracts/meeting-form';
import { judgeDistance, judgeDoor, judgeSeat, metresBetween } from './judge-door';
import { refusalSentences } from './verdict';
import { refusalReasons } from '../../contracts/attendance';
import { walkInId, walkInPhone } from './walk-in';

const startsAt = new Date('2026-12-01T01:00:00Z');
const endsAt = new Date('2026-12-01T09:00:00Z');
const door = (status: Parameters<typeof judgeDoor>[0]['status']) => ({
  status,
  startsAt,
  endsAt,
  closedAt: null,
  calledOffAt: null,
});

describe('the door', () => {
  it.each([
    ['2026-11-30T22:59:59Z', 'notOpen'],
    ['2026-11-30T23:00:00Z', null],
    ['2026-12-01T05:00:00Z', null],
    ['2026-12-01T10:00:00Z', null],
    ['2026-12-01T10:00:01Z', 'over'],
  ] as const)('of an announced meeting at %s: %s', (at, expected) => {
    expect(judgeDoor(door('noticed'), new Date(at), null)).toBe(expected);
  });
  it.each([
    ['2026-11-30T12:59:59Z', 'notOpen'],
    ['2026-11-30T13:00:00Z', null],
    ['2026-12-01T21:00:00Z', null],
    ['2026-12-01T21:00:01Z', 'over'],
  ] as const)('for a record made without network at %s: %s', (at, expected) => {
    for (const status of ['noticed', 'in_session', 'ended', 'minutes_confirmed'] as const)
      expect(judgeDoor(door(status), new Date(at), { now: new Date('2026-12-03T00:00:00Z') })).toBe(expected);
  });
  it('takes what a gate recorded before the meeting was cancelled or closed, and nothing after', () => {
    const at = (text: string) => new Date(`2026-12-01T${text}Z`);
    const offline = { now: at('12:00:00') };
    const cancelled = { ...door('cancelled'), calledOffAt: at('02:00:00') };
    expect(judgeDoor(cancelled, at('01:59:59'), offline)).toBeNull();
    expect(judgeDoor(cancelled, at('02:00:00'), offline)).toBe('meetingCancelled');
    expect(judgeDoor(cancelled, at('01:59:59'), null)).toBe('meetingCancelled');
    const putOff = { ...door('postponed'), calledOffAt: at('02:00:00') };
    expect(judgeDoor(putOff, at('01:59:59'), offline)).toBe('meetingCancelled');
    const closed = { ...door('ended'), closedAt: at('08:00:00') };
    expect(judgeDoor(closed, at('08:00:00'), offline)).toBeNull();
    expect(judgeDoor(closed, at('08:00:01'), offline)).toBe('over');
  });
  it('takes no record of what has not happened, but for a clock that is minutes off', () => {
    const now = new Date('2026-12-01T02:00:00Z');
    const at = (seconds: number) => judgeDoor(door('in_session'), new Date(now.getTime() + seconds * 1000), { now });
    expect([-3600, 0, 600, 601].map(at)).toEqual([null, null, null, 'notOpen']);
  });
  it('is open as long as the meeting is in session, and shut when it is called off or over', () => {
    const at = new Date('2026-12-01T12:00:00Z');
    expect(judgeDoor(door('in_session'), at, null)).toBeNull();
    expect(judgeDoor(door('in_session'), new Date('2026-12-01T21:00:01Z'), null)).toBe('over');
    for (const status of ['ended', 'minutes_confirmed', 'archived', 'quorum_failed'] as const)
      expect(judgeDoor(door(status), startsAt, null)).toBe('over');
    for (const offline of [{ now: endsAt }, null]) {
      expect(judgeDoor(door('cancelled'), startsAt, offline)).toBe('meetingCancelled');
      expect(judgeDoor(door('postponed'), startsAt, offline)).toBe('meetingCancelled');
      expect(judgeDoor(door('draft'), startsAt, offline)).toBe('notOpen');
    }
  });
});

it.each([
  ['confirmed', 0, null],
  ['confirmed', 2, null],
  ['confirmed', 3, 'notRegistered'],
  ['walk_in', 0, null],
  ['waiting', 0, 'waiting'],
  ['offered', 0, 'waiting'],
  ['cancelled', 0, 'cancelled'],
  ['lapsed', 0, 'cancelled'],
] as const)('a registration %s admits seat %s: %s', (state, seat, expected) => {
  expect(judgeSeat({ state, companions: [{}, {}], seatedAt: null, endedAt: null }, seat)).toBe(expected);
});

describe('the distance', () => {
  const hall = { latitude: 30.2084, longitude: 120.212 };
  const place = (checkInRadius: number | null): Place => ({
    name: '之江会议中心',
    address: '',
    region: '330108',
    position: hall,
    checkInRadius,
  });
  const north = (metres: number, accuracy = 0) => ({
    latitude: hall.latitude + metres / 111_194.93,
    longitude: hall.longitude,
    accuracy,
  });
  it('is measured over the earth', () => {
    expect(metresBetween(hall, hall)).toBe(0);
    // Hangzhou to Beijing, and across the date line.
    expect(
      metresBetween({ latitude: 30.25, longitude: 120.17 }, { latitude: 39.9, longitude: 116.4 }) / 1000,
    ).toBeCloseTo(1127, -1);
    expect(metresBetween({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 }) / 1000).toBeCloseTo(
      22.2,
      1,
    );
  });
  it.each([
    [499, 0, null],
    [501, 0, 'tooFar'],
    [549, 50, null],
    [599, 5_000, null],
    [601, 5_000, 'tooFar'],
  ])('%s m away, known to %s m, of 500: %s', (metres, accuracy, expected) => {
    expect(judgeDistance(place(500), north(metres, accuracy))).toBe(expected);
  });
  it('needs a position where a radius is set, and no position where none is', () => {
    expect(judgeDistance(place(500), undefined)).toBe('positionNeeded');
    expect(judgeDistance(place(null), undefined)).toBeNull();
    expect(judgeDistance(null, undefined)).toBeNull();
  });
});

it('says every refusal in a sentence of its own', () => {
  const sentences = refusalReasons.map((reason) => refusalSentences[reason]);
  expect(new Set(sentences).size).toBe(refusalReasons.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Script=Han}[\p{Script=Han}，。、：？]+[。？]$/u);
});

it('knows a walk-in by his phone in any spelling, and by nothing that is none', () => {
  expect(walkInPhone('138 1234 5678')).toBe('+8613812345678');
  expect(walkInPhone('+8613812345678')).toBe('+8613812345678');
  expect(walkInPhone('+1 415-555-0100')).toBe('+14155550100');
  expect(['', '1', '0', '没带手机'].map(walkInPhone)).toEqual(['', '', '', '']);
  const id = walkInId('m', '+8613812345678', '王一', 'a');
  expect(walkInId('m', '+8613812345678', '王 一', 'b')).toBe(id);
  expect(walkInId('m', '+8613812345678', '王二', 'a')).not.toBe(id);
  expect(walkInId('n', '+8613812345678', '王一', 'a')).not.toBe(id);
  expect(walkInId('m', '', '王一', 'a')).not.toBe(walkInId('m', '', '王一', 'b'));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
