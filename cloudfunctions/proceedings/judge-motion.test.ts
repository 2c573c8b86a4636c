import fc from 'fast-check';
import { barredFrom, judgeMotion, type Count } from './judge-motion';

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

describe('why one may not vote', () => {
  const free = { state: 'open', onRoll: true, here: true, conflict: false };
  // The reason that no step of his can mend comes first: what is closed is closed for all, who is not on the roll need not
  // come in, and whoever has an interest leaves the room for it.
  it.each([
    ['nothing stands in the way', {}, null],
    ['not opened yet', { state: 'draft' }, 'closed'],
    ['counted already', { state: 'closed' }, 'closed'],
    ['closed comes before all else', { state: 'closed', onRoll: false, conflict: true, here: false }, 'closed'],
    ['a guest', { onRoll: false }, 'notOnRoll'],
    ['a guest with an interest', { onRoll: false, conflict: true, here: false }, 'notOnRoll'],
    ['an interest of his own', { conflict: true }, 'conflict'],
    ['an interest, and outside for it', { conflict: true, here: false }, 'conflict'],
    ['outside', { here: false }, 'notPresent'],
  ] as const)('%s', (_, change, why) => expect(barredFrom({ ...free, ...change })).toBe(why));
});
