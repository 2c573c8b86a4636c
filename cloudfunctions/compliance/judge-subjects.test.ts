import type { Clock, Subject, Unit } from './rule';
import { evaluate, fill, officesOf, versionOn, type Loaded, type Version } from './judge-subjects';
import { costly, unnoted, type Thing } from './watch.fixture';

const clock: Clock = { today: '2026-11-20', overrides: new Map() };
const version = (since: string, until: string | null, most: number, more: Partial<Version> = {}): Version => ({
  ...{ since, until, force: 'on', severity: 3, params: { most } },
  ...more,
});
const loaded: Loaded[] = [
  {
    id: 'compliance.TEST01',
    rule: costly,
    versions: [version('2026-07-01', null, 200), version('2026-01-01', '2026-06-30', 100)],
  },
];
const thing = (facts: Partial<Thing>, day = '2026-10-01'): Subject<Thing> => ({
  ...{ subject: 'thing:1', title: '会标', page: '/p', committeeId: null, day, barred: ['x'], barredUnits: [] },
  facts: { amount: 0, noted: true, ...facts },
});

it.each([
  ['2025-12-31', 101, null],
  ['2026-01-01', 100, null],
  ['2026-01-01', 101, '2026-01-01'],
  ['2026-06-30', 101, '2026-01-01'],
  ['2026-07-01', 101, null],
  ['2026-07-01', 200, null],
  ['2026-07-01', 201, '2026-07-01'],
])('judges a subject of %s with %i by the version of that day', (day, amount, since) => {
  const found = evaluate(loaded, [thing({ amount }, day)], 'thing', clock);
  expect(found.map(({ ruleSince }) => ruleSince)).toEqual(since === null ? [] : [since]);
});

it('goes back to the version of today after a subject of long ago', () => {
  const days = ['2026-02-01', '2026-10-01', '2026-02-01'];
  const found = evaluate(
    loaded,
    days.map((day) => thing({ amount: 150 }, day)),
    'thing',
    clock,
  );
  expect(found.map(({ day }) => day)).toEqual(['2026-02-01', '2026-02-01']);
});

it('brings with every finding what explains it', () => {
  const found = evaluate(loaded, [thing({ amount: 123_456_789 })], 'thing', clock);
  expect(found).toHaveLength(1);
  expect(found).toMatchObject([
    {
      ...{ ruleId: 'compliance.TEST01', ruleSince: '2026-07-01', kind: 'thing', subject: 'thing:1', period: '' },
      ...{ title: '会标', page: '/p', day: '2026-10-01', committeeId: null, barred: ['x'], barredUnits: [] },
      ...{ offices: ['finance', 'compliance'], circle: null, severity: 3, advisory: false },
      ...{
        said: '会标花了 1,234,567.89 元，超过 2.00 元',
        saidEn: '会标 cost 1,234,567.89 yuan',
        facts: { amount: 123_456_789 },
      },
      compared: { fact: 'amount', is: 123_456_789, op: '>', limit: 200, unit: 'fen' },
    },
  ]);
});

it('finds nothing of a rule that is off, that is about something else, or whose facts nobody brings yet', () => {
  const off = [{ ...(loaded[0] as Loaded), versions: [version('2026-01-01', null, 0, { force: 'off' })] }];
  expect(evaluate(off, [thing({ amount: 5 })], 'thing', clock)).toEqual([]);
  expect(evaluate(loaded, [thing({ amount: 500 })], 'other', clock)).toEqual([]);
  const waits = [{ ...(loaded[0] as Loaded), rule: { ...costly, waitsFor: 'queries' as const } }];
  expect(evaluate(waits, [thing({ amount: 500 })], 'thing', clock)).toEqual([]);
});

it('keeps several periods apart and takes each once', () => {
  const many = {
    ...unnoted,
    judge: () =>
      ['a', 'b', 'a'].map((period) => ({
        period,
        compared: { fact: 'noted', is: false, op: '=' as const, limit: true },
        values: {},
      })),
  };
  const versions = [version('2026-01-01', null, 0, { force: 'advisory' })];
  const found = evaluate([{ id: 'compliance.TEST02', rule: many, versions }], [thing({})], 'thing', clock);
  expect(found.map(({ period, advisory }) => [period, advisory])).toEqual([
    ['a', true],
    ['b', true],
  ]);
});

it('lets those handle it whom it concerns, never those who only look on; and in party life its circle alone', () => {
  expect(officesOf({ concerns: ['finance', 'compliance', 'president'] })).toEqual(['finance', 'compliance']);
  expect(officesOf({ concerns: ['council'] })).toEqual(['compliance']);
  expect(officesOf({ concerns: ['party'], circle: ['party'] })).toEqual(['party']);
});

it.each<[Unit | undefined, string | number, string, string]>([
  [undefined, 5, '5', '5'],
  ['count', 5, '5', '5'],
  ['fen', 5, '0.05 元', '0.05 yuan'],
  ['fen', 99_999, '999.99 元', '999.99 yuan'],
  ['fen', 100_000, '1,000.00 元', '1,000.00 yuan'],
  ['fen', 123_456, '1,234.56 元', '1,234.56 yuan'],
  ['fen', -99_999, '-999.99 元', '-999.99 yuan'],
  ['fen', -123_456_789, '-1,234,567.89 元', '-1,234,567.89 yuan'],
  ['fen', 0, '0.00 元', '0.00 yuan'],
  ['day', 5, '5 天', '5 days'],
  ['workday', 5, '5 个工作日', '5 working days'],
  ['month', 5, '5 个月', '5 months'],
  ['month', '2026-11', '2026-11', '2026-11'],
  ['year', 5, '5 年', '5 years'],
  ['permille', 5, '5‰', '5‰'],
  ['date', '2026-11-20', '2026-11-20', '2026-11-20'],
])('writes a value in %s: %s is %s', (unit, value, zh, en) => {
  const words = { 'zh-CN': '{{what}}/{{limit}}/{{else}}', en: '{{what}}/{{limit}}' };
  const found = {
    period: '',
    compared: { fact: 'x', is: 1, op: '>' as const, limit: 0, unit },
    values: { what: value, limit: value },
  };
  const facts = { what: { words, unit } };
  expect(fill(words, 'zh-CN', '', found as never, facts as never)).toBe(`${zh}/${zh}/{{else}}`);
  expect(fill(words, 'en', '', found as never, facts as never)).toBe(`${en}/${en}`);
});

it('puts in what was found and its limit where no value of that name is given, and leaves a name that stands for nothing', () => {
  const words = { 'zh-CN': '{{cost}}/{{limit}}/{{paid}}/{{none}}', en: '' };
  const compared = { fact: 'cost', is: 5, op: '>' as const, limit: 3, unit: 'fen' as const };
  const facts = { cost: { words, unit: 'fen' as const }, paid: { words } };
  expect(fill(words, 'zh-CN', '', { period: '', compared, values: {} }, facts)).toBe(
    '0.05 元/0.03 元/{{paid}}/{{none}}',
  );
  expect(fill(words, 'zh-CN', '', { period: '', compared, values: { cost: 6, limit: 4, paid: 7 } }, facts)).toBe(
    '0.06 元/0.04 元/7/{{none}}',
  );
  const missing = { ...compared, is: null, limit: true };
  expect(fill(words, 'zh-CN', '', { period: '', compared: missing, values: {} }, facts)).toBe(
    '{{cost}}/{{limit}}/{{paid}}/{{none}}',
  );
});

it('finds the version of a day, and none before the first', () => {
  expect(versionOn(loaded[0]?.versions ?? [], '2025-01-01')).toBeUndefined();
  expect(versionOn(loaded[0]?.versions ?? [], '2026-06-30')?.since).toBe('2026-01-01');
});

it('writes the limit in the unit of the comparison, a fact in its own, and what is no fact as it stands', () => {
  const words = { 'zh-CN': '{{title}}：{{cost}}，{{limit}}，{{other}}', en: '' };
  const found = {
    period: '',
    compared: { fact: 'cost', is: 1, op: '>' as const, limit: 3, unit: 'day' as const },
    values: { cost: 5, limit: 3, other: 7 },
  };
  const facts = { cost: { words, unit: 'fen' as const } };
  expect(fill(words, 'zh-CN', '会标', found, facts)).toBe('会标：0.05 元，3 天，7');
  expect(fill(words, 'en', '会标', found, facts)).toBe('');
});

it('calls in English what is made of words, and a name as it is', () => {
  const called = (more: object) =>
    evaluate(loaded, [{ ...thing({ amount: 500 }), ...more }], 'thing', clock).map(({ said, saidEn }) => [
      said,
      saidEn,
    ]);
  const [[zh = '', en = ''] = []] = called({ title: '副会长', titleEn: 'A vice-president' });
  expect([zh.includes('副会长'), en.includes('A vice-president'), en.includes('副会长')]).toEqual([true, true, false]);
  expect(called({ title: '副会长' })[0]?.[1]).toContain('副会长');
});
