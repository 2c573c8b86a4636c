import { withinBounds } from './judge-bounds';

const nested = (levels: number, wrap: (inner: unknown) => unknown) => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = wrap(value);
  return value;
};

it.each([
  ['nothing', undefined, true],
  ['null', null, true],
  ['64 arrays in one another', nested(64, (inner) => [inner]), true],
  ['65 arrays in one another', nested(65, (inner) => [inner]), false],
  ['65 objects in one another', nested(65, (inner) => ({ inner })), false],
  ['half a million arrays in one another', nested(500_000, (inner) => [inner]), false],
  ['99,999 numbers', Array<number>(99_999).fill(1), true],
  ['100,000 numbers', Array<number>(100_000).fill(1), false],
  ['as many in several lists', [Array<number>(60_000).fill(1), Array<number>(60_000).fill(1)], false],
  ['two million letters', { a: 'x'.repeat(1_999_999) }, true],
  ['one more', { ab: 'x'.repeat(1_999_999) }, false],
  ['keys that long', { ['k'.repeat(2_000_001)]: 1 }, false],
])('%s: %#', (_, value, expected) => {
  expect(withinBounds(value)).toBe(expected);
});
