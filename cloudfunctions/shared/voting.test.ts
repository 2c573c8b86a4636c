import { atLeast, isConsistent, judgeResolution, moreThan } from './voting';

describe('fractions are integers', () => {
  it.each([
    [34, 50, [2, 3], true],
    [33, 50, [2, 3], false],
    [67, 100, [2, 3], true],
    [66, 100, [2, 3], false],
    [201, 301, [2, 3], true],
    [200, 301, [2, 3], false],
    [50, 100, [1, 2], true],
    [6, 7, [4, 5], true],
    [5, 7, [4, 5], false],
    [7, 9, [3, 4], true],
  ] as const)('%i of %i is at least %j: %s', (part, whole, fraction, met) =>
    expect(atLeast(part, whole, fraction)).toBe(met),
  );
  it('以上 takes exactly one half, 过半数 does not', () => {
    expect([atLeast(50, 100, [1, 2]), moreThan(50, 100, [1, 2]), moreThan(51, 100, [1, 2])]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('a resolution', () => {
  const rule = { quorum: [2, 3], pass: [2, 3], passBase: 'present', strict: false, enforced: true } as const;
  it.each([
    [{ entitled: 21, present: 14, yes: 10, no: 4, abstain: 0 }, true, true],
    [{ entitled: 21, present: 14, yes: 9, no: 0, abstain: 5 }, true, false],
    [{ entitled: 21, present: 13, yes: 13, no: 0, abstain: 0 }, false, true],
    [{ entitled: 21, present: 0, yes: 0, no: 0, abstain: 0 }, false, false],
  ])('%j: quorum %s, passed %s', (tally, quorumMet, passed) =>
    expect(judgeResolution(tally, rule)).toEqual({ quorumMet, passed }),
  );
  it('can be counted on those entitled', () => {
    expect(
      judgeResolution({ entitled: 21, present: 14, yes: 13, no: 1, abstain: 0 }, { ...rule, passBase: 'entitled' })
        .passed,
    ).toBe(false);
  });
  it('needs votes that add up', () => {
    expect(isConsistent({ entitled: 3, present: 3, yes: 1, no: 1, abstain: 1 })).toBe(true);
    expect(isConsistent({ entitled: 3, present: 3, yes: 1, no: 1, abstain: 0 })).toBe(false);
    expect(isConsistent({ entitled: 2, present: 3, yes: 1, no: 1, abstain: 1 })).toBe(false);
  });
});
