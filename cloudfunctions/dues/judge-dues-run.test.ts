import { judgeOwing, periodFrom, titleOf, type Owing } from './judge-dues-run';

const period = { from: '2027-01-01', to: '2027-12-31' };
const rule = { joining: 'month', leaving: 'none' } as const;
const member: Owing = { joinedOn: '2026-01-01', endedOn: null, full: 120_000, percent: 0 };

describe('what a member owes', () => {
  it.each<[string, Partial<Owing>, object]>([
    ['the whole', {}, { owes: true, amount: 120_000 }],
    ['from the month in which it joined', { joinedOn: '2027-11-05' }, { owes: true, amount: 20_000 }],
    ['less its reduction', { percent: 50 }, { owes: true, amount: 60_000 }],
    ['nothing, exempt', { percent: 100 }, { owes: false, why: 'exempt', full: 120_000 }],
    ['nothing in a tier that costs nothing', { full: 0 }, { owes: false, why: 'exempt' }],
    ['nothing without a tier', { full: null }, { owes: false, why: 'noTier' }],
    ['nothing after it left', { endedOn: '2027-03-01' }, { owes: false, why: 'left' }],
    ['less than a fen is nothing', { full: 1, joinedOn: '2027-12-01' }, { owes: false, why: 'exempt' }],
  ])('%s', (_, part, verdict) => expect(judgeOwing({ ...member, ...part }, period, rule)).toMatchObject(verdict));
});

describe('a period', () => {
  it.each([
    ['2027-01-01', '2027-12-31'],
    ['2027-07-01', '2028-06-30'],
    ['2028-02-29', '2029-02-28'],
    ['2027-03-01', '2028-02-29'],
  ])('of twelve months from %s ends on %s', (from, to) => expect(periodFrom(from)).toEqual({ from, to }));
  it.each([
    ['2027-01-01', '2027-12-31', '2027 年会费'],
    ['2027-01-01', '2028-12-31', '2027—2028 年会费'],
    ['2027-07-01', '2028-06-30', '会费 2027-07-01—2028-06-30'],
    ['2027-01-01', '2027-06-30', '会费 2027-01-01—2027-06-30'],
  ])('from %s to %s is called %s', (from, to, title) => expect(titleOf({ from, to })).toBe(title));
});
