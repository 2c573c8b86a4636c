import { pathOf, scaleOf, shortNumber } from './line-scale';

it.each([
  ['nothing', [], 2, 0, 1],
  ['nothing but zero', [0, 0], 2, 0, 1],
  ['one point', [7], 3, 0, 10],
  ['a gap among them', [2, null, 8], 3, 0, 10],
  ['what is below nothing', [-3, 6], 4, -5, 10],
  ['what is below nothing alone', [-8, -2], 3, -10, 0],
  ['the huge', [1_234_567_890], 4, 0, 1_500_000_000],
  ['the tiny', [0.001, 0.0004], 3, 0, 0.001],
  ['halves', [0.5, 1.5], 4, 0, 1.5],
] as const)('a scale for %s holds every value in round steps', (_, values, count, low, high) => {
  const scale = scaleOf(values);
  const known = (values as readonly (number | null)[]).filter((value) => value !== null);
  for (const value of known) {
    expect(value).toBeGreaterThanOrEqual(scale.low);
    expect(value).toBeLessThanOrEqual(scale.high);
  }
  expect(scale.ticks).toContain(0);
  expect([scale.low, scale.high, scale.ticks.length]).toEqual([low, high, count]);
});

it('draws what is known in runs, and leaves a gap where nothing is known', () => {
  const scale = scaleOf([0, 10]);
  expect(pathOf([scale.low, scale.high, null, scale.high], scale)).toBe('M12.5 100L37.5 0M87.5 0');
  expect(pathOf([null, null], scale)).toBe('');
});

it.each([
  [0, '0', '0'],
  [9_990, '9990', '9.99K'],
  [12_345, '1.23万', '12.3K'],
  [-150_000_000, '−1.5亿', '−150M'],
  [0.0005, '0.0005', '0.0005'],
])('%s is short enough for an axis', (value, chinese, english) => {
  expect(shortNumber(value, '10000 万|100000000 亿')).toBe(chinese);
  expect(shortNumber(value, '1000 K|1000000 M|1000000000 B')).toBe(english);
});
