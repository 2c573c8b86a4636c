import type { MeetingFacts } from '../meetings/facts';
import { minutesFacts } from './judge-minutes-facts';
import type { RawFacts, RawMotion } from './minutes-facts-store';

const rule = {
  quorum: [2, 3] as [number, number],
  pass: [1, 2] as [number, number],
  passBase: 'present' as const,
  strict: true,
  quorumStrict: false,
  enforced: true,
  source: '章程',
};
const meeting = (change: Partial<MeetingFacts> = {}) =>
  ({
    kind: 'council',
    title: '理事会',
    sessionNo: '三届五次',
    status: 'ended',
    startsAt: new Date('2026-12-01T01:00:00Z'),
    endsAt: new Date('2026-12-01T03:00:00Z'),
    openedAt: new Date('2026-12-01T01:05:00Z'),
    closedAt: new Date('2026-12-01T02:50:00Z'),
    place: { name: '会议室', address: '江滨路 1 号', region: '330108', position: null, checkInRadius: null },
    ...change,
  }) as MeetingFacts;
const stored = { value: { enforced: true, council: { quorum: [2, 3], pass: [1, 2], strict: true } }, source: '章程' };
const raw = (change: Partial<RawFacts> = {}): RawFacts => ({
  voters: 9,
  came: 6,
  excused: ['甲'],
  absent: ['乙'],
  observers: ['丙'],
  ceased: [],
  proxies: [],
  seats: 20,
  heads: 15,
  rule: stored,
  motions: [],
  agenda: [],
  ...change,
});

it('takes 应到 and 实到 from the roll, and says whether that made a quorum', () => {
  const facts = minutesFacts(meeting(), raw());
  expect(facts).toMatchObject({
    entitled: 9,
    present: 6,
    quorumMet: true,
    place: '会议室，江滨路 1 号',
    body: '理事会',
  });
  expect(minutesFacts(meeting(), raw({ came: 5 })).quorumMet).toBe(false);
});

it('takes the seats where there is no roll, and then no quorum', () => {
  const advisory = { ...stored, value: { ...stored.value, enforced: false } };
  expect(minutesFacts(meeting(), raw({ voters: 0, came: 0, rule: advisory }))).toMatchObject({
    entitled: 20,
    present: 15,
    quorumMet: null,
  });
});

it('has not met a quorum that binds where there is no roll to show it', () =>
  expect(minutesFacts(meeting(), raw({ voters: 0, came: 0 })).quorumMet).toBe(false));

it('says who ceased and who came by proxy, and leaves both out where there is nobody', () => {
  expect(Object.keys(minutesFacts(meeting(), raw()))).not.toEqual(expect.arrayContaining(['ceased']));
  expect(
    minutesFacts(
      meeting(),
      raw({
        ceased: [{ name: '甲', at: '2026-12-01T10:00:00+08:00', why: 'officeEnded' }],
        proxies: [{ giver: '乙', holder: '丙' }],
      }),
    ),
  ).toMatchObject({
    ceased: [{ name: '甲', at: '2026-12-01T02:00:00.000Z', why: 'officeEnded' }],
    proxies: [{ giver: '乙', holder: '丙' }],
  });
});

it('has no quorum where no rule says how the body decides', () =>
  expect(minutesFacts(meeting(), raw({ rule: null as never })).quorumMet).toBeNull());

it('leaves out what the place does not say', () =>
  expect(
    minutesFacts(
      meeting({ place: { name: '会议室', address: '', region: '330108', position: null, checkInRadius: null } }),
      raw(),
    ).place,
  ).toBe('会议室'));

it('does not write minutes of a meeting without a place', () =>
  expect(() => minutesFacts(meeting({ place: null }), raw())).toThrow('place'));

describe('motions', () => {
  const count = {
    entitled: 9,
    inside: 6,
    present: 6,
    barred: 0,
    yes: 4,
    no: 1,
    abstain: 0,
    ceased: [],
    uncounted: [],
    proxies: [],
  };
  const motion = (change: Partial<RawMotion>): RawMotion => ({
    title: '预算',
    agendaItemId: null,
    offAgenda: false,
    rule,
    result: null,
    count: null,
    ...change,
  });
  const motionsOf = (status: MeetingFacts['status'], ...motions: RawMotion[]) =>
    minutesFacts(meeting({ status }), raw({ motions })).motions;
  const closed = { passed: false } as NonNullable<RawMotion['result']>;

  it('are what they were counted as', () =>
    expect(motionsOf('ended', motion({ result: closed, count }))).toEqual([
      { title: '预算', agendaItemId: null, result: closed },
    ]));
  it('left open are what they came to when the meeting ended', () =>
    expect(motionsOf('ended', motion({ count }))[0]?.result).toMatchObject({ yes: 4, silent: 1, passed: true }));
  it('that go on have decided nothing', () => expect(motionsOf('in_session', motion({ count }))).toEqual([]));
  it('without a count have decided nothing', () => expect(motionsOf('ended', motion({}))).toEqual([]));
  it('beside the agenda are marked', () =>
    expect(motionsOf('ended', motion({ result: closed, offAgenda: true }))[0]).toMatchObject({ offAgenda: true }));
});
