import fc from 'fast-check';
import type { Form } from '../../contracts/credit-model';
import { defaultModel } from './default-model';
import { windowStart } from './judge-decay';
import { apportion, partsOf, shareOf, type CreditFact } from './judge-share';

const today = Date.parse('2026-11-30') / 86_400_000;
const fact = (indicator: string, given: Partial<CreditFact> = {}): CreditFact => ({
  ...{ ref: `x:${indicator}`, indicator, day: today, leaves: null, amount: 1, whole: 1, size: null },
  ...given,
});
const formOf = (code: string): Form => {
  const found = defaultModel.indicators.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found.form;
};

describe('a share', () => {
  it.each<[string, string, Partial<CreditFact>[], number]>([
    ['no licence expired', 'I01', [], 1_000_000],
    ['one expired', 'I01', [{}], 750_000],
    ['five expired', 'I01', [{}, {}, {}, {}, {}], 0],
    ['one that was renewed', 'I01', [{ leaves: today }], 1_000_000],
    ['one that is renewed tomorrow', 'I01', [{ leaves: today + 1 }], 750_000],
    ['one that expires tomorrow', 'I01', [{ day: today + 1 }], 1_000_000],
    ['half a profile', 'I02', [{}, { amount: 0 }], 500_000],
    ['an empty profile', 'I02', [{ amount: 0 }], 0],
    ['no dues asked yet', 'I03', [], 1_000_000],
    ['dues late', 'I03', [{ amount: 0 }], 0],
    ['late a year ago, on time today', 'I03', [{ amount: 0, day: today - 365 }, {}], 666_666],
    ['late on the last day of the window', 'I03', [{ amount: 0, day: windowStart(today, 36) + 1 }], 0],
    ['late the day before the window', 'I03', [{ amount: 0, day: windowStart(today, 36) }], 1_000_000],
    ['not pledged', 'I04', [], 0],
    ['pledged twice', 'I04', [{}, {}], 1_000_000],
    ['a slight penalty', 'I05', [{ size: 'minor' }], 1_000_000],
    ['an ordinary one', 'I05', [{ size: 'general' }], 650_000],
    ['an ordinary one of a year ago', 'I05', [{ size: 'general', day: today - 365 }], 825_000],
    ['two serious ones', 'I05', [{ size: 'serious' }, { size: 'serious' }], 0],
    ['no profile at all', 'I02', [], 0],
    ['on no list', 'I06', [], 1_000_000],
    ['on a list', 'I06', [{ size: 'general' }], 0],
    ['no deal', 'I07', [], 800_000],
    ['one good deal', 'I07', [{}], 833_333],
    ['half a good deal', 'I07', [{ amount: 1, whole: 2 }], 750_000],
    ['one bad deal', 'I07', [{ amount: 0 }], 666_666],
    ['an agreement not kept', 'I08', [{}], 700_000],
    ['a complaint upheld', 'I09', [{}], 800_000],
    ['nothing attended', 'I10', [], 0],
    ['a third of the target', 'I10', [{ amount: 4 }], 333_333],
    ['more than the target', 'I10', [{ amount: 8 }, { amount: 8 }], 1_000_000],
    ['a training', 'I13', [{}], 1_000_000],
  ])('%s', (_, code, given, share) => {
    const facts = given.map((each, n) => fact(code, { ref: `x:${n}`, ...each }));
    expect(shareOf(formOf(code), facts, today)).toBe(share);
    const { share: same, parts } = partsOf(formOf(code), facts, today);
    expect([same, parts.reduce((sum, each) => sum + each.share, 0)]).toEqual([share, share]);
  });
});

describe('a division', () => {
  it('gives whole units that sum to the whole, nobody more than one off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
        (total, weights) => {
          const parts = apportion(total, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(sum === 0 ? 0 : total);
          if (sum > 0)
            for (const [n, part] of parts.entries())
              expect(Math.abs(part - (total * (weights[n] ?? 0)) / sum)).toBeLessThan(1 + 1e-9);
        },
      ),
    );
  });
});

it.each([
  [10, [1, 1, 1], [4, 3, 3]],
  [-10, [1, 1, 1], [-4, -3, -3]],
  [10, [1, 2, 4], [1, 3, 6]],
  [6, [1, 1, 1, 1], [2, 2, 1, 1]],
  [7, [3, 3, 1], [3, 3, 1]],
  [5, [0, 0], [0, 0]],
  [0, [1, 2], [0, 0]],
  [1, [0, 3], [0, 1]],
])(
  'divides %i by %j into %j: what is left over to the largest remainders, the first of equals first',
  (total, weights, parts) => expect(apportion(total, weights)).toEqual(parts),
);

it('gives each fact the same part in whatever order they are read', () => {
  const three = ['c', 'a', 'b'].map((ref) => fact('I10', { ref }));
  const parts = [
    { ref: 'a', share: 83_334 },
    { ref: 'b', share: 83_333 },
    { ref: 'c', share: 83_333 },
  ];
  for (const facts of [three, three.toReversed(), [three[1], three[0], three[2]] as CreditFact[]])
    expect(partsOf(formOf('I10'), facts, today)).toEqual({ share: 250_000, parts });
});

it('says of a flag that the first of its facts raised it', () => {
  const two = ['b', 'a'].map((ref) => fact('I04', { ref }));
  expect(partsOf(formOf('I04'), two, today).parts).toEqual([
    { ref: 'a', share: 1_000_000 },
    { ref: 'b', share: 0 },
  ]);
});
