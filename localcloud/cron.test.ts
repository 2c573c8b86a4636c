import { nextRun, parseCron } from './cron';

const next = (expression: string, after: string) =>
  nextRun(parseCron(expression), new Date(after))?.toISOString() ?? null;

describe('a timer of seven fields in UTC+8', () => {
  // 2026-11-21 is a Saturday; 02:00 in Shanghai is 18:00 UTC the day before.
  test.each([
    ['*/20 * * * * * *', '2026-11-21T00:00:00Z', '2026-11-21T00:00:20.000Z'],
    ['*/20 * * * * * *', '2026-11-21T00:00:19.999Z', '2026-11-21T00:00:20.000Z'],
    ['0 0 2 * * * *', '2026-11-20T17:59:59Z', '2026-11-20T18:00:00.000Z'],
    ['0 0 2 * * * *', '2026-11-20T18:00:00Z', '2026-11-21T18:00:00.000Z'],
    ['0 0 2 1 * * *', '2026-11-21T00:00:00Z', '2026-11-30T18:00:00.000Z'],
    ['0 30 8 * * MON-FRI *', '2026-11-21T00:00:00Z', '2026-11-23T00:30:00.000Z'],
    ['0 30 8 * * MON *', '2026-11-23T00:30:00Z', '2026-11-30T00:30:00.000Z'],
    ['0 0 0 29 2 * *', '2026-11-21T00:00:00Z', '2028-02-28T16:00:00.000Z'],
    ['0 0 0 1 JAN * 2027', '2026-11-21T00:00:00Z', '2026-12-31T16:00:00.000Z'],
    ['10,40 5/25 1-3/2 * * * *', '2026-11-20T17:00:00Z', '2026-11-20T17:05:10.000Z'],
    ['59 59 23 31 12 * *', '2026-12-31T15:59:58Z', '2026-12-31T15:59:59.000Z'],
  ])('%s after %s fires at %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  test('a set day and a set weekday mean either', () => {
    // The 25th is a Wednesday; the Monday before it comes first.
    expect(next('0 0 9 25 * MON *', '2026-11-21T00:00:00Z')).toBe('2026-11-23T01:00:00.000Z');
    expect(next('0 0 9 25 * MON *', '2026-11-23T01:00:00Z')).toBe('2026-11-25T01:00:00.000Z');
  });

  test('a year that has passed never comes', () => {
    expect(next('0 0 0 1 1 * 2020', '2026-11-21T00:00:00Z')).toBeNull();
  });

  test.each([
    '* * * * *',
    '60 * * * * * *',
    '* * 24 * * * *',
    '* * * 0 * * *',
    '* * * * FOO * *',
    '*/0 * * * * * *',
    '5-3 * * * * * *',
    '* * * * * 7 *',
  ])('refuses %s', (expression) => {
    expect(() => parseCron(expression)).toThrow();
  });
});
