import fc from 'fast-check';
import type { MeetingStatus, RegistrationState } from '../../contracts/meetings';
import {
  givesSeats,
  judgeAnswer,
  judgeCancel,
  judgeRegistration,
  nextInLine,
  offerDeadline,
  registrationWindow,
} from './judge-registration';

const at = (iso: string) => new Date(iso);
const around = (instant: Date) => [-1, 0, 1].map((ms) => new Date(instant.getTime() + ms));
const opens = at('2026-11-10T00:00:00Z');
const closes = at('2026-11-30T10:00:00Z');
const open = { status: 'noticed' as MeetingStatus, registrationOpensAt: opens, registrationClosesAt: closes };

describe('the window', () => {
  it('is half-open', () => {
    expect(around(opens).map((now) => registrationWindow(open, now))).toEqual(['notOpenYet', null, null]);
    expect(around(closes).map((now) => registrationWindow(open, now))).toEqual([null, 'closed', 'closed']);
  });
  it.each<[MeetingStatus, null | 'over']>([
    ['draft', 'over'],
    ['noticed', null],
    ['in_session', null],
    ['ended', 'over'],
    ['minutes_confirmed', 'over'],
    ['archived', 'over'],
    ['cancelled', 'over'],
    ['postponed', 'over'],
    ['quorum_failed', 'over'],
  ])('of a meeting that is %s', (status, expected) => {
    expect(registrationWindow({ ...open, status }, at('2026-11-20T00:00:00Z'))).toBe(expected);
  });
});

describe('a registration', () => {
  const facts = { ...open, invited: true, mine: null, companions: 2, capacity: 20 as number | null };
  const now = at('2026-11-20T00:00:00Z');
  it.each([
    ['fits', facts, 2, { refused: null }],
    ['brings too many', facts, 3, { refused: 'TOO_MANY_COMPANIONS', most: 2 }],
    ['is larger than the hall', { ...facts, capacity: 2 }, 2, { refused: 'TOO_MANY_COMPANIONS', most: 1 }],
    ['is exactly the hall', { ...facts, capacity: 3 }, 2, { refused: null }],
    ['meets no limit', { ...facts, capacity: null }, 2, { refused: null }],
    ['is not for him', { ...facts, invited: false }, 0, { refused: 'NOT_INVITED' }],
    ['is there already', { ...facts, mine: 'x' }, 0, { refused: 'ALREADY_REGISTERED', registrationId: 'x' }],
    [
      'comes to a meeting that is off',
      { ...facts, status: 'cancelled' as const },
      0,
      { refused: 'REGISTRATION_CLOSED' },
    ],
  ])('%s', (_, given, companions, expected) => {
    expect(judgeRegistration(given, companions, now)).toEqual(expected);
  });
});

describe('the time to confirm', () => {
  const now = at('2026-11-20T00:00:00Z');
  const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  it.each([
    ['a week before', 168, 12],
    ['exactly twice the hours before', 24, 12],
    ['a little less before', 23, 11.5],
    ['five hours before', 5, 2.5],
  ])('%s', (_, left, kept) => {
    expect(offerDeadline(now, hoursLater(left), 12)).toEqual(hoursLater(kept));
  });
  it('is none within the last two hours', () => {
    const edge = around(hoursLater(2)).map((startsAt) => offerDeadline(now, startsAt, 12));
    expect(edge).toEqual([null, null, hoursLater(1)]);
    expect(offerDeadline(now, hoursLater(-1), 12)).toBeNull();
  });
  it('always ends before the start, and never later than the hours say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 * 24 * 60 }), fc.integer({ min: 1, max: 72 }), (minutes, hours) => {
        const startsAt = hoursLater(minutes / 60);
        const until = offerDeadline(now, startsAt, hours);
        if (!until) return minutes <= 120;
        const kept = until.getTime() - now.getTime();
        return kept > 0 && kept <= hours * 3_600_000 && kept <= (startsAt.getTime() - now.getTime()) / 2;
      }),
    );
  });
});

it('gives seats away until the start', () => {
  const startsAt = at('2026-12-01T01:00:00Z');
  expect(around(startsAt).map((now) => givesSeats({ status: 'noticed', startsAt }, now))).toEqual([true, false, false]);
  expect(givesSeats({ status: 'postponed', startsAt }, opens)).toBe(false);
});

describe('who is next', () => {
  it.each<[number[], number | null, number[]]>([
    [[1, 1, 1], 2, [1, 1]],
    [[3, 1, 2], 2, [1]],
    [[3, 1, 2], 3, [3]],
    [[2, 2, 1], 3, [2, 1]],
    [[6, 6], null, [6, 6]],
    [[], 5, []],
    [[1], 0, []],
  ])('parties of %j for %s seats', (parties, free, expected) => {
    const waiting = parties.map((party) => ({ party }));
    expect(nextInLine(waiting, free).map(({ party }) => party)).toEqual(expected);
  });
  it('leaves out nobody who would still fit', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ party: fc.integer({ min: 1, max: 6 }) })), fc.nat(30), (waiting, free) => {
        const next = nextInLine(waiting, free);
        const left = free - next.reduce((sum, { party }) => sum + party, 0);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(waiting.filter((each) => !next.includes(each)).every(({ party }) => party > left)).toBe(true);
      }),
    );
  });
});

describe('giving up', () => {
  const startsAt = at('2026-12-01T01:00:00Z');
  const cancelUntil = at('2026-11-30T01:00:00Z');
  const place = {
    state: 'confirmed' as RegistrationState,
    checkedIn: false,
    meetingStatus: 'noticed' as MeetingStatus,
    startsAt,
    cancelUntil,
  };
  const verdicts = (state: RegistrationState, instant: Date) =>
    around(instant).map((now) => judgeCancel({ ...place, state }, now).refused);
  it('a seat, until the set hour', () => {
    expect(verdicts('confirmed', cancelUntil)).toEqual([null, 'CANCEL_TOO_LATE', 'CANCEL_TOO_LATE']);
  });
  it.each<RegistrationState>(['waiting', 'offered'])('what is %s, until the start', (state) => {
    expect(verdicts(state, cancelUntil)).toEqual([null, null, null]);
    expect(verdicts(state, startsAt)).toEqual([null, 'CANCEL_TOO_LATE', 'CANCEL_TOO_LATE']);
  });
  it.each<[string, Partial<typeof place>, string | null]>([
    ['checked in', { checkedIn: true }, 'CHECKED_IN'],
    ['a walk-in', { state: 'walk_in' }, 'CHECKED_IN'],
    ['given up already', { state: 'cancelled' }, 'REGISTRATION_NOT_FOUND'],
    ['lapsed', { state: 'lapsed' }, 'REGISTRATION_NOT_FOUND'],
    ['put off', { meetingStatus: 'postponed' }, null],
  ])('%s', (_, change, refused) => {
    expect(judgeCancel({ ...place, ...change }, new Date(cancelUntil.getTime() + 1)).refused).toBe(refused);
  });
});

describe('an answer to an offer', () => {
  const offerUntil = at('2026-11-20T12:00:00Z');
  const offer = {
    state: 'offered' as RegistrationState,
    offerUntil: offerUntil as Date | null,
    meetingStatus: 'noticed' as MeetingStatus,
  };
  it('counts until its time', () => {
    expect(around(offerUntil).map((now) => judgeAnswer(offer, true, now))).toEqual([
      'open',
      'OFFER_OVER',
      'OFFER_OVER',
    ]);
  });
  it.each<[RegistrationState, boolean, string]>([
    ['confirmed', true, 'kept'],
    ['confirmed', false, 'REGISTRATION_NOT_FOUND'],
    ['lapsed', true, 'OFFER_OVER'],
    ['waiting', true, 'REGISTRATION_NOT_FOUND'],
    ['cancelled', true, 'REGISTRATION_NOT_FOUND'],
  ])('when it is %s and the answer %s', (state, accept, expected) => {
    expect(judgeAnswer({ ...offer, state, offerUntil: null }, accept, opens)).toBe(expected);
  });
  it('has nothing to confirm in a meeting that is off', () => {
    expect(judgeAnswer({ ...offer, meetingStatus: 'cancelled' }, true, opens)).toBe('OFFER_OVER');
  });
});
