import fc from 'fast-check';
import { barredFrom, barredFromAll, judgeMotion, type Count } from './judge-motion';

describe('a result', () => {
  const rule = {
    quorum: [2, 3] as [number, number],
    pass: [2, 3] as [number, number],
    passBase: 'present' as const,
    strict: false,
    quorumStrict: false,
    enforced: true,
    source: '',
  };
  const count = (change: Partial<Count>): Count => ({
    entitled: 50,
    inside: 34,
    present: 34,
    barred: 0,
    yes: 0,
    no: 0,
    abstain: 0,
    ceased: [],
    uncounted: [],
    proxies: [],
    ...change,
  });
  it.each([
    ['two thirds of 34 are 23', count({ yes: 23, no: 11 }), rule, true],
    ['22 are not', count({ yes: 22 }), rule, false],
    ['abstentions stay in the denominator', count({ yes: 22, abstain: 12 }), rule, false],
    ['the silent too', count({ yes: 22, no: 0 }), rule, false],
    ['half, or more than half', count({ yes: 17, no: 17 }), { ...rule, pass: [1, 2] as [number, number] }, true],
    ['more than half', count({ yes: 17, no: 17 }), { ...rule, pass: [1, 2] as [number, number], strict: true }, false],
    [
      'one more than half',
      count({ yes: 18, no: 16 }),
      { ...rule, pass: [1, 2] as [number, number], strict: true },
      true,
    ],
    ['counted on those entitled', count({ yes: 33, no: 1 }), { ...rule, passBase: 'entitled' as const }, false],
    ['without a quorum nothing passes', count({ inside: 33, present: 33, yes: 33 }), rule, false],
    ['but where the rule is advisory', count({ inside: 33, present: 33, yes: 33 }), { ...rule, enforced: false }, true],
    ['nobody in favour is no resolution', count({ inside: 0, present: 0 }), { ...rule, enforced: false }, false],
  ])('%s', (_, given, by, passed) => expect(judgeMotion(given, by).passed).toBe(passed));

  it('adds up, and passes exactly from `needed` on', () => {
    const votes = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(
        votes,
        fc.nat(20),
        fc.boolean(),
        fc.constantFrom('present' as const, 'entitled' as const),
        ([yes, no, abstain, silent], away, strict, passBase) => {
          const present = yes + no + abstain + silent;
          const given = count({ entitled: present + away, inside: present, present, yes, no, abstain });
          const judged = judgeMotion(given, { ...rule, strict, passBase, enforced: false });
          expect(judged.yes + judged.no + judged.abstain + judged.silent).toBe(judged.present);
          expect(judged.passed).toBe(yes >= judged.needed);
        },
      ),
    );
  });
});

describe('what a result says beside the numbers', () => {
  const rule = {
    quorum: [1, 2] as [number, number],
    pass: [1, 2] as [number, number],
    passBase: 'present' as const,
    strict: true,
    quorumStrict: false,
    enforced: false,
    source: '',
  };
  const plain = { entitled: 3, inside: 2, present: 2, barred: 0, yes: 2, no: 0, abstain: 0, uncounted: [] };
  it('is left out where there is nothing to say, so that what was sealed before hashes as it did', () =>
    expect(Object.keys(judgeMotion({ ...plain, ceased: [], proxies: [] }, rule))).toEqual([
      'entitled',
      'present',
      'yes',
      'no',
      'abstain',
      'silent',
      'barred',
      'quorumMet',
      'passed',
      'needed',
    ]));
  it('is who ceased, when and why, and who was there by a proxy', () =>
    expect(
      judgeMotion(
        {
          ...plain,
          ceased: [{ name: '甲公司', at: '2026-12-01T10:00:00+08:00', why: 'withdrawn' }],
          proxies: [{ giver: '乙', holder: '丙' }],
        },
        rule,
      ),
    ).toMatchObject({
      ceased: [{ name: '甲公司', at: '2026-12-01T02:00:00.000Z', why: 'withdrawn' }],
      proxies: [{ giver: '乙', holder: '丙' }],
    }));
});

describe('why one may not vote', () => {
  const free = { conflict: false, late: false, here: true, givenBy: null as string | null };
  // The reason that no step of his can mend comes first: what is closed is closed for all, and whoever has an interest
  // leaves the room for it.
  it.each([
    ['nothing stands in the way', true, {}, null],
    ['closed comes before all else', false, { conflict: true, here: false }, 'closed'],
    ['an interest of his own', true, { conflict: true, late: true, givenBy: '李' }, 'conflict'],
    ['an interest, and outside for it', true, { conflict: true, here: false }, 'conflict'],
    ['came to it after it was put', true, { late: true, here: false }, 'late'],
    ['outside', true, { here: false, givenBy: '李' }, 'notPresent'],
    ['given by a colleague', true, { givenBy: '李' }, 'given'],
  ] as const)('%s', (_, open, change, why) => expect(barredFrom(open, { ...free, ...change })).toBe(why));
  it.each([
    ['is nothing, when one of several is free', true, ['conflict', null], null],
    ['is the first reason, when none is', true, ['conflict', 'notPresent'], 'conflict'],
    ['is that he has none', true, [], 'notOnRoll'],
    ['is that it is over', false, [], 'closed'],
    ['is that it is over, whatever he had', false, [null], 'closed'],
  ] as const)('%s', (_, open, each, why) => expect(barredFromAll(open, each)).toBe(why));
});
