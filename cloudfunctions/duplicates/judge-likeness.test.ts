import { likenesses, type Likeness } from '../../contracts/duplicates';
import { judgeLikeness } from './judge-likeness';

it.each([
  [['code'], 'certain'],
  [['code', 'phone'], 'certain'],
  [['name'], 'likely'],
  [['name', 'phone'], 'certain'],
  [['name', 'representative'], 'certain'],
  [['phone', 'representative'], 'likely'],
  [['phone'], 'possible'],
  [['representative'], 'possible'],
] as const)('%j together are %s', (found, strength) => {
  expect(judgeLikeness(found)).toBe(strength);
});

it('never says less for more', () => {
  const order = ['possible', 'likely', 'certain'];
  const sets = likenesses.reduce<Likeness[][]>((all, each) => [...all, ...all.map((set) => [...set, each])], [[]]);
  for (const set of sets)
    for (const more of likenesses) {
      if (set.length === 0) continue;
      expect(order.indexOf(judgeLikeness([...new Set([...set, more])]))).toBeGreaterThanOrEqual(
        order.indexOf(judgeLikeness(set)),
      );
    }
});
