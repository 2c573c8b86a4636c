import fc from 'fast-check';
import { addDays, dayOf, startOf } from '../shared/clock';
import { isOwnVenue, judgeNotice, mayOpen, overSince, surveyOpen, venueParties } from './judge-notice';

const rule = { assembly: 15, council: 7, standing_council: 5, urgent: 1 };
/** Noon in Shanghai on the day of the notice, ten in the morning on the day of the start. */
const judge = (kind: 'assembly' | 'council' | 'training', notice: string, start: string, urgentReason = '') =>
  judgeNotice(
    { kind, startsAt: new Date(`${start}T10:00:00+08:00`), urgentReason },
    new Date(`${notice}T12:00:00+08:00`),
    rule,
  );

describe('the notice of a meeting', () => {
  it.each([
    // kind, notice on, start on, in time
    ['assembly', '2026-12-01', '2026-12-15', false],
    ['assembly', '2026-12-01', '2026-12-16', true],
    ['assembly', '2026-12-01', '2026-12-17', true],
    ['assembly', '2026-12-20', '2027-01-03', false],
    ['assembly', '2026-12-20', '2027-01-04', true],
    ['assembly', '2028-02-20', '2028-03-05', false],
    ['assembly', '2028-02-20', '2028-03-06', true],
    ['assembly', '2027-02-20', '2027-03-06', false],
    ['assembly', '2027-02-20', '2027-03-07', true],
    ['council', '2026-11-28', '2026-12-04', false],
    ['council', '2026-11-28', '2026-12-05', true],
    ['training', '2026-11-28', '2026-11-29', true],
  ] as const)('%s noticed on %s for %s: in time %s', (kind, notice, start, ok) => {
    expect(judge(kind, notice, start).ok).toBe(ok);
  });

  it('says what is asked, what is given, and the first day that would do', () => {
    expect(judge('assembly', '2026-12-01', '2026-12-15')).toMatchObject({
      required: 15,
      given: 14,
      earliest: '2026-12-16',
      noticeBy: '2026-11-30',
      findings: [{ rule: 'notice.short', level: 'fail', fix: expect.stringContaining('2026-12-16') }],
    });
    expect(judge('assembly', '2026-12-01', '2026-12-16').findings).toMatchObject([
      { rule: 'notice.kept', level: 'pass' },
    ]);
    expect(judge('training', '2026-12-01', '2026-12-01').required).toBeNull();
  });

  it.each([
    ['2026-12-01', '2026-12-01', false],
    ['2026-12-01', '2026-12-02', true],
    ['2026-12-31', '2027-01-01', true],
  ])('is urgent with a reason: %s for %s: %s', (notice, start, ok) => {
    const verdict = judge('assembly', notice, start, '台风停电，须当日决定抢修');
    expect(verdict.ok).toBe(ok);
    expect(verdict.findings[0]?.rule).toBe(ok ? 'notice.urgent' : 'notice.short');
    expect(verdict.required).toBe(1);
  });

  it('counts days of Shanghai, not of UTC, and not hours', () => {
    const late = { kind: 'council' as const, startsAt: startOf('2026-12-08'), urgentReason: '' };
    expect(judgeNotice(late, new Date('2026-12-01T15:59:59Z'), rule).ok).toBe(true);
    expect(judgeNotice(late, new Date('2026-12-01T16:00:00Z'), rule).ok).toBe(false);
  });

  it('never lets one go out for a meeting that has begun', () => {
    const begun = { kind: 'training' as const, startsAt: new Date('2026-12-01T01:00:00Z'), urgentReason: '' };
    expect(judgeNotice(begun, new Date('2026-12-01T01:00:00Z'), rule).ok).toBe(false);
    expect(judgeNotice(begun, new Date('2026-12-01T00:59:59Z'), rule).ok).toBe(true);
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 40 }), (from, apart) => {
        const notice = addDays('2026-01-01', from);
        let [day, counted] = [notice, 0];
        for (; counted < apart; counted++) day = dayOf(new Date(startOf(day).getTime() + 86_400_000));
        return judge('assembly', notice, day).ok === counted >= 15 && judge('assembly', notice, day).given === apart;
      }),
    );
  });
});

it('lets people in from a day before the start', () => {
  const start = new Date('2026-12-01T01:00:00Z');
  expect(mayOpen(start, new Date('2026-11-30T00:59:59Z'))).toBe(false);
  expect(mayOpen(start, new Date('2026-11-30T01:00:00Z'))).toBe(true);
});

describe('after a meeting', () => {
  const endsAt = new Date('2026-12-01T09:00:00Z');
  it('is over at its closing, or two hours past its end', () => {
    const open = { status: 'in_session' as const, endsAt, closedAt: null };
    expect(overSince(open, new Date('2026-12-01T10:59:59Z'))).toBeNull();
    expect(overSince(open, new Date('2026-12-01T11:00:00Z'))).toEqual(new Date('2026-12-01T11:00:00Z'));
    const closed = { status: 'ended' as const, endsAt, closedAt: new Date('2026-12-01T08:30:00Z') };
    expect(overSince(closed, new Date('2026-12-01T08:30:00Z'))).toEqual(closed.closedAt);
    expect(overSince({ status: 'cancelled', endsAt, closedAt: null }, new Date('2027-01-01'))).toBeNull();
  });
  it('asks for seven days', () => {
    const closed = { status: 'ended' as const, endsAt, closedAt: new Date('2026-12-01T08:30:00Z') };
    expect(surveyOpen(closed, new Date('2026-12-08T15:59:59Z'), 7)).toBe(true);
    expect(surveyOpen(closed, new Date('2026-12-08T16:00:00Z'), 7)).toBe(false);
  });
});

it.each([
  ['another’s meeting', ['b'], ['a', 'c'], false],
  ['his own, where another decides too', ['a'], ['a', 'c'], true],
  ['his own and the other’s', ['a', 'c'], ['a', 'c'], false],
  ['his own, where nobody else decides', ['a'], ['a'], false],
])('a venue is kept from who decides on it, of %s', (_, writers, deciders, own) => {
  expect(isOwnVenue('a', { writers, deciders })).toBe(own);
});

it.each([
  // Only while somebody else could decide: a house of one decider is not stopped by separation of duties.
  ['another could decide', ['a', 'b'], ['a', 'c'], ['a', 'b']],
  ['all who decide wrote it', ['a', 'b'], ['a', 'b'], []],
  ['one decides, and wrote it', ['a'], ['a'], []],
  ['nobody decides', ['a'], [], []],
  ['nobody wrote it', [], ['a'], []],
])('who has an interest in the venue: %s', (_, writers, deciders, parties) =>
  expect(venueParties({ writers, deciders })).toEqual(parties.map((personId) => ({ personId, reason: 'ownVenue' }))),
);

describe('a meeting that was closed', () => {
  const endsAt = new Date('2026-12-01T09:00:00Z');
  it.each(['ended', 'minutes_confirmed', 'archived'] as const)(
    'as %s was over at its closing, or its end',
    (status) => {
      const closedAt = new Date('2026-12-01T08:30:00Z');
      const now = new Date('2026-12-01T08:31:00Z');
      expect(overSince({ status, endsAt, closedAt }, now)).toEqual(closedAt);
      expect(overSince({ status, endsAt, closedAt: null }, now)).toEqual(endsAt);
    },
  );
  it('asks nobody how it was where it was never held', () =>
    expect(surveyOpen({ status: 'cancelled', endsAt, closedAt: null }, new Date('2026-12-01T10:00:00Z'), 7)).toBe(
      false,
    ));
});
