import fc from 'fast-check';
import { judgeParameter } from './judge-parameter';
import type { Shape } from './parameter-shape';
import { fractionWords, problemWords, valueWords } from './parameter-words';

const days: Shape = { kind: 'number', min: 1, max: 60, unit: 'workday' };
const term: Shape = { kind: 'number', min: 1, max: 10, unit: 'year', stricter: 'less', binding: true };
const quorum: Shape = { kind: 'fraction', strictKey: 'strict', stricter: 'more', binding: false };
const label = (zh: string) => ({ zh, en: zh });
const body = (binding: boolean): Shape => ({
  kind: 'record',
  fields: [
    { key: 'pass', label: label('赞成'), shape: { kind: 'fraction', strictKey: 'strict', stricter: 'more', binding } },
    {
      key: 'strict',
      label: label('赞成要超过'),
      shape: { kind: 'flag', yes: label('超过'), no: label('以上'), stricter: 'more', binding },
      optional: true,
    },
  ],
});
const found = (shape: Shape, value: unknown, standard: unknown = value) =>
  judgeParameter(shape, value, standard).map(({ key, refusal, path }) => [path.join('.'), key, refusal]);

it.each<[unknown, string | null]>([
  [0, 'low'],
  [1, null],
  [60, null],
  [61, 'high'],
  [1.5, 'number'],
  ['7', 'number'],
  [Number.NaN, 'number'],
  [null, 'number'],
  ['', 'missing'],
])('a number of days %p: %s', (value, key) => expect(found(days, value)).toEqual(key ? [['', key, true]] : []));

it.each<[number, unknown[]]>([
  [4, []],
  [5, []],
  [6, [['', 'looser', true]]],
  [11, [['', 'high', true]]],
])('a term of %i years where the regulation says 5', (value, problems) =>
  expect(found(term, value, 5)).toEqual(problems),
);

it.each<[unknown, unknown[]]>([
  [[2, 3], []],
  [[4, 6], []],
  [[667, 1000], []],
  [[666, 1000], [['', 'looser', false]]],
  [[0, 3], [['', 'type', true]]],
  [[4, 3], [['', 'type', true]]],
  [[1, 1001], [['', 'type', true]]],
  [[2], [['', 'type', true]]],
])('a share of %p where a charter that nobody verified says two thirds', (value, problems) =>
  expect(found(quorum, value, [2, 3])).toEqual(problems),
);

it.each<[string, unknown, unknown, unknown[]]>([
  ['a flag left out is false', { pass: [1, 2] }, { pass: [1, 2] }, []],
  [
    'a flag left out where the regulation has it',
    { pass: [1, 2] },
    { pass: [1, 2], strict: true },
    [['strict', 'looser', true]],
  ],
  ['a part left out', { strict: true }, { pass: [1, 2] }, [['pass', 'missing', true]]],
  ['a part that is not there', { pass: [1, 2], more: 1 }, { pass: [1, 2] }, [['more', 'unknown', true]]],
  ['no record', 7, { pass: [1, 2] }, [['', 'type', true]]],
])('of a record, %s', (_, value, standard, problems) => expect(found(body(true), value, standard)).toEqual(problems));

it('keeps a body that the regulation rules on, and lets one go that only a charter names', () => {
  const bodies = (binding: boolean): Shape => ({
    kind: 'record',
    fields: [{ key: 'party', label: label('党员大会'), shape: body(binding), optional: true }],
  });
  const standard = { party: { pass: [1, 2] } };
  expect(found(bodies(true), {}, standard)).toEqual([['party', 'missing', true]]);
  expect(found(bodies(false), {}, standard)).toEqual([]);
});

it('says where, in both languages', () => {
  const [problem] = judgeParameter(body(true), { pass: [1, 3] }, { pass: [1, 2] });
  expect(problem && problemWords(body(true), problem, 'zh')).toBe(
    '赞成：来源规定的是二分之一以上：可以更严，不能更宽。',
  );
  expect(problem && problemWords(body(true), problem, 'en')).toContain('The source says at least half');
});

it.each([
  [[1, 2], '二分之一', 'half'],
  [[2, 3], '三分之二', 'two thirds'],
  [[3, 20], '二十分之三', '3/20'],
  [[11, 12], '十二分之十一', '11/12'],
  [[1, 100], '1/100', '1/100'],
  [[5, 5], '全部', 'all'],
] as const)('%j is %s, %s', (fraction, zh, en) => {
  expect(fractionWords([...fraction], 'zh')).toBe(zh);
  expect(fractionWords([...fraction], 'en')).toBe(en);
});
it('tells 以上 from 超过', () => {
  expect(valueWords(body(true), { pass: [1, 2], strict: true }, 'zh')).toBe('赞成过半数');
  expect(valueWords(body(true), { pass: [1, 2] }, 'zh')).toBe('赞成二分之一以上');
  expect(valueWords(body(true), { pass: [2, 3], strict: true }, 'zh')).toBe('赞成超过三分之二');
  expect(valueWords({ kind: 'numbers', min: 0, max: 365, most: 8, unit: 'day' }, [90, 7], 'zh')).toBe('90、7 天');
  expect(valueWords(days, 1, 'en')).toBe('1 working day');
  const of = (unit: 'calendarYear' | 'level'): Shape => ({ kind: 'number', min: 1, max: 2199, unit });
  expect(valueWords(of('calendarYear'), 2021, 'zh')).toBe('2021 年');
  expect(valueWords(of('calendarYear'), 2021, 'en')).toBe('2021');
  expect(valueWords(of('level'), 5, 'en')).toBe('5 of 5');
});
it('never calls a value looser than itself, and never both of two looser than the other', () => {
  const fraction = fc
    .integer({ min: 1, max: 1000 })
    .chain((den) => fc.tuple(fc.integer({ min: 1, max: den }), fc.constant(den)));
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      expect(found(quorum, a, a)).toEqual([]);
      expect(found(quorum, a, b).length + found(quorum, b, a).length).toBeLessThanOrEqual(1);
    }),
  );
});

it('takes words of the association’s own, empty ones too, of a length, and digits where it asks for them', () => {
  const [words, account] = [
    { kind: 'text', most: 4 },
    { kind: 'text', most: 6, digits: true },
  ] as const;
  expect(found(words, '', '')).toEqual([]);
  expect(found(words, '某某商会', '')).toEqual([]);
  expect(found(words, '某某商会长', '')).toEqual([['', 'long', true]]);
  expect(found(words, 5, '')).toEqual([['', 'type', true]]);
  expect(found(account, '62-28', '')).toEqual([['', 'digits', true]]);
  expect(valueWords(account, '', 'zh')).toBe('没有填写');
  expect(valueWords(words, '某行', 'en')).toBe('某行');
});
