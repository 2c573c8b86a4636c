import { readable, withinBounds } from './judge-bounds';

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

it.each([
  ['nothing', '', true],
  ['64 levels', '['.repeat(64) + ']'.repeat(64), true],
  ['3,000 levels', '['.repeat(3000) + ']'.repeat(3000), false],
  ['20,000 levels', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000), false],
  ['brackets in a text', JSON.stringify({ a: '['.repeat(5000), b: '\\"{{{' }), true],
  ['a text that ends in a backslash', JSON.stringify(['\\', [[['\\"']]]]), true],
  ['5 MB of brackets', '['.repeat(2_500_000) + ']'.repeat(2_500_000), false],
  ['5 MB of empty lists', `[${'[],'.repeat(1_700_000)}[]]`, false],
  ['3 MB of commas', ','.repeat(3_000_000), false],
  ['5 MB of one text', JSON.stringify('x'.repeat(5_000_000)), false],
  ['an end without a beginning', `${']'.repeat(200)}${'['.repeat(60)}`, true],
])('text of %s', (_, json, expected) => {
  const began = performance.now();
  expect(readable(json)).toBe(expected);
  expect(performance.now() - began).toBeLessThan(500);
});
