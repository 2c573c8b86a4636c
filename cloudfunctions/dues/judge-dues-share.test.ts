import fc from 'fast-check';
import { joinShares, leaveShares } from '../../contracts/dues-kinds';
import { addDays } from '../shared/clock';
import { amountOf, shareOf } from './judge-dues-share';
import { periodFrom } from './judge-dues-run';

const year = { from: '2027-01-01', to: '2027-12-31' };
const whole = { joining: 'full', leaving: 'full' } as const;

describe('the share of a period', () => {
  it.each([
    ['2026-05-01', 'month', 12, 12],
    ['2027-01-01', 'month', 12, 12],
    ['2027-01-31', 'month', 12, 12],
    ['2027-02-01', 'month', 11, 12],
    ['2027-12-31', 'month', 1, 12],
    ['2027-03-31', 'quarter', 4, 4],
    ['2027-04-01', 'quarter', 3, 4],
    ['2027-06-30', 'half_year', 2, 2],
    ['2027-07-01', 'half_year', 1, 2],
    ['2027-11-11', 'full', 1, 1],
  ] as const)('of who joins on %s, counted by %s, is %d of %d', (joinedOn, joining, parts, units) => {
    const share = shareOf(year, { joinedOn, endedOn: null }, { ...whole, joining });
    // Who was there on the first day owes the whole, in whatever parts.
    expect((share?.parts ?? 0) / (share?.units ?? 1)).toBe(parts / units);
  });

  it.each([
    ['2026-12-31', 'month', null],
    ['2027-01-01', 'month', 1 / 12],
    ['2027-06-30', 'month', 6 / 12],
    ['2027-06-30', 'quarter', 2 / 4],
    ['2027-07-01', 'half_year', 1],
    ['2027-06-30', 'half_year', 1 / 2],
    ['2027-06-30', 'none', null],
    ['2027-06-30', 'full', 1],
    ['2028-01-01', 'none', 1],
  ] as const)('of who leaves on %s, counted by %s', (endedOn, leaving, of) => {
    const share = shareOf(year, { joinedOn: '2020-01-01', endedOn }, { joining: 'full', leaving });
    expect(share && share.parts / share.units).toBe(of);
  });

  it('is cut at both ends, and nothing for who came after it', () => {
    const months = { joining: 'month', leaving: 'month' } as const;
    expect(shareOf(year, { joinedOn: '2027-03-10', endedOn: '2027-05-02' }, months)).toEqual({ parts: 3, units: 12 });
    expect(shareOf(year, { joinedOn: '2028-01-01', endedOn: null }, months)).toBeNull();
  });

  it('follows a period that begins in the middle of a month', () => {
    const period = periodFrom('2027-03-15');
    expect(period).toEqual({ from: '2027-03-15', to: '2028-03-14' });
    const of = (joinedOn: string) => shareOf(period, { joinedOn, endedOn: null }, { ...whole, joining: 'month' });
    expect(of('2027-04-14')).toEqual({ parts: 12, units: 12 });
    expect(of('2027-04-15')).toEqual({ parts: 11, units: 12 });
    expect(of('2028-03-14')).toEqual({ parts: 1, units: 12 });
  });

  it('never exceeds the whole, never falls where the membership is longer, and never costs more than the year', () => {
    const day = fc.integer({ min: -60, max: 420 }).map((n) => addDays(year.from, n));
    fc.assert(
      fc.property(
        day,
        day,
        fc.constantFrom(...joinShares),
        fc.constantFrom(...leaveShares),
        fc.nat(5_000_000),
        fc.nat(100),
        (a, b, joining, leaving, full, percent) => {
          const [joinedOn, later] = a < b ? [a, b] : [b, a];
          const rule = { joining, leaving };
          const [long, short] = [joinedOn, later].map((from) => shareOf(year, { joinedOn: from, endedOn: null }, rule));
          const amount = (share: typeof long) => (share ? amountOf(full, share, percent) : 0);
          expect(amount(long)).toBeGreaterThanOrEqual(amount(short));
          expect(amount(long)).toBeLessThanOrEqual(full);
          const left = shareOf(year, { joinedOn, endedOn: later }, rule);
          expect(amount(left)).toBeLessThanOrEqual(amount(long));
          if (left) expect(left.parts >= 1 && left.parts <= left.units).toBe(true);
        },
      ),
    );
  });
});

describe('the amount', () => {
  it.each([
    [100_000, { parts: 1, units: 12 }, 0, 8_333],
    [100_000, { parts: 12, units: 12 }, 0, 100_000],
    [100_000, { parts: 1, units: 1 }, 30, 70_000],
    [100_001, { parts: 1, units: 2 }, 50, 25_000],
    [100_000, { parts: 1, units: 1 }, 100, 0],
  ])('of %d fen, %p, less %d%% is rounded down to the fen', (full, share, percent, fen) =>
    expect(amountOf(full, share, percent)).toBe(fen),
  );
});
