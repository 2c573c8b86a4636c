import { byHand } from './judge-source';

it.each([
  ['manual', false, false, true],
  ['transfer', false, false, true],
  ['release', false, false, true],
  ['opening', false, false, false],
  ['bill', false, false, false],
  ['manual', true, false, false],
  ['manual', false, true, false],
])('an entry of %s, reversal %s, reversed %s, may be taken back by hand: %s', (sourceKind, reversal, reversed, may) => {
  expect(byHand({ sourceKind, reversal, reversed })).toBe(may);
});
