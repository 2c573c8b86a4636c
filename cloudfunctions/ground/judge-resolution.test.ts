import fc from 'fast-check';
import { meetingKinds, bodyKinds, type MeetingKind } from '../../contracts/meeting-kinds';
import {
  atLeast,
  bodyRuleOf,
  fewest,
  isConsistent,
  judgeQuorum,
  judgeResolution,
  moreThan,
  votingRuleId,
} from './judge-resolution';

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

describe('the fewest that reach a fraction (handbook §1.2)', () => {
  it.each([
    [50, [2, 3], false, 34],
    [100, [2, 3], false, 67],
    [301, [2, 3], false, 201],
    [100, [1, 2], true, 51],
    [100, [1, 2], false, 50],
    [7, [4, 5], false, 6],
    [9, [3, 4], false, 7],
    [3, [1, 3], false, 1],
    [1, [1, 2], true, 1],
    [2, [1, 1], true, 3],
  ] as const)('of %i, %j, more than: %s → %i', (whole, fraction, strict, needed) =>
    expect(fewest(whole, fraction, strict)).toBe(needed),
  );
  it('is exactly the boundary for every body and fraction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 12 }).chain((den) => fc.tuple(fc.integer({ min: 1, max: den }), fc.constant(den))),
        fc.boolean(),
        (whole, fraction, strict) => {
          const reaches = strict ? moreThan : atLeast;
          const needed = fewest(whole, fraction, strict);
          expect(reaches(needed, whole, fraction)).toBe(true);
          expect(needed === 1 || !reaches(needed - 1, whole, fraction)).toBe(true);
        },
      ),
    );
  });
  it('nobody is no quorum', () => {
    const rule = { quorum: [1, 2] as [number, number], quorumStrict: false };
    expect(judgeQuorum(0, 0, rule)).toEqual({ needed: 1, met: false });
    expect(judgeQuorum(100, 50, rule).met).toBe(true);
    expect(judgeQuorum(100, 50, { ...rule, quorumStrict: true })).toEqual({ needed: 51, met: false });
  });
});

describe('the rule of a body', () => {
  const stored = {
    value: {
      assembly: { quorum: [2, 3], pass: [1, 2] },
      charter: { quorum: [2, 3], pass: [2, 3] },
      supervisory: { quorum: [1, 2], quorumStrict: true, pass: [1, 2], strict: true },
      enforced: false,
    },
    source: '章程',
  };
  it('has its defaults, its source, and whether it binds', () => {
    expect(bodyRuleOf('assembly', 'report', stored)).toEqual({
      quorum: [2, 3],
      pass: [1, 2],
      passBase: 'present',
      strict: false,
      quorumStrict: false,
      enforced: false,
      source: '章程',
    });
    expect(bodyRuleOf('supervisory', null, stored)).toMatchObject({ strict: true, quorumStrict: true });
  });
  it('a change of the charter takes its own fraction; a kind without a rule has none', () => {
    expect(bodyRuleOf('assembly', 'charter', stored)?.pass).toEqual([2, 3]);
    expect(bodyRuleOf('training', 'charter', stored)).toBeNull();
    expect(bodyRuleOf('council', 'report', stored)).toBeNull();
  });
  it('a party branch counts the votes in favour on those entitled', () => {
    const party = {
      value: { party_general: { quorum: [1, 2], pass: [1, 2], passBase: 'entitled', strict: true }, enforced: true },
      source: '条例',
    };
    const rule = bodyRuleOf('party_general', 'resolution', party);
    expect(rule).toMatchObject({ passBase: 'entitled', strict: true, enforced: true });
    // 20 entitled: 10 may meet, and 11 must be in favour, however few came.
    expect(rule && judgeQuorum(20, 10, rule)).toEqual({ needed: 10, met: true });
    expect(rule && fewest(20, rule.pass, rule.strict)).toBe(11);
  });
  it('refuses a rule that is none', () => {
    expect(() =>
      bodyRuleOf('assembly', null, {
        ...stored,
        value: { assembly: { quorum: [3, 2], pass: [1, 2] }, enforced: true },
      }),
    ).toThrow();
    expect(() =>
      bodyRuleOf('assembly', null, { ...stored, value: { assembly: { quorum: [2, 3], pass: [1, 2] } } }),
    ).toThrow();
  });
  it('party kinds have their own row', () => {
    const party = meetingKinds.filter((kind: MeetingKind) => votingRuleId(kind) === 'meetings.partyVotingRules');
    expect(bodyKinds.filter((kind) => (party as string[]).includes(kind))).toEqual([
      'party_general',
      'party_committee',
    ]);
  });
});
