import { quorumOf } from './judge-quorum';

const rule = {
  quorum: [2, 3] as [number, number],
  pass: [1, 2] as [number, number],
  passBase: 'present' as const,
  strict: false,
  quorumStrict: false,
  enforced: false,
  source: '章程',
};

it.each([
  [50, 33, false],
  [50, 34, true],
  [50, 35, true],
])('two thirds of %i with %i there: %s', (entitled, present, met) =>
  expect(quorumOf({ entitled, present, excused: 2, proxies: 1, ceased: 3 }, rule)).toEqual({
    entitled,
    present,
    excused: 2,
    proxies: 1,
    ceased: 3,
    needed: 34,
    met,
    rule,
  }),
);
it('is none where nobody is entitled', () =>
  expect(quorumOf({ entitled: 0, present: 0, excused: 0, proxies: 0, ceased: 0 }, rule)).toBeNull());
it('is none for a meeting that decides nothing', () =>
  expect(quorumOf({ entitled: 50, present: 40, excused: 0, proxies: 0, ceased: 0 }, null)).toBeNull());
