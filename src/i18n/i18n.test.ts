import { settings } from '@/hooks/settings';
import { dateText, dayText, daysUntil, instantOf, instantText, partsOf, untilText, whenText } from './dates';
import { insideSentence } from './inside-sentence';
import { text } from './main';
import { money } from './money';
import { pluralRule } from './plural-rules';

beforeEach(() => {
  // 2026-11-21 23:30 in Shanghai, still the 21st in UTC.
  jest.useFakeTimers({ now: new Date('2026-11-21T15:30:00Z') });
  settings.change({ language: 'zh-CN' });
});
afterEach(() => jest.useRealTimers());

describe('dates', () => {
  it.each([
    ['2026-11-20', '昨天', -1],
    ['2026-11-21', '今天', 0],
    ['2026-11-22', '明天', 1],
    ['2026-11-23', '2026-11-23', 2],
    ['2027-03-31', '2027-03-31', 130],
  ])('%s is %s', (day, words, days) => {
    expect(dayText(day)).toBe(words);
    expect(daysUntil(day)).toBe(days);
  });

  it.each([
    ['2026-11-21T16:00:00Z', '明天 00:00'],
    ['2026-11-22T06:00:00Z', '明天 14:00'],
    ['2026-11-13T01:12:00Z', '11-13 09:12'],
    ['2027-03-31T01:00:00Z', '2027-03-31 09:00'],
  ])('%s is %s in Shanghai, wherever the phone is', (instant, words) => expect(instantText(instant)).toBe(words));
});

describe('times of a meeting', () => {
  it.each([
    ['2026-11-22T05:30:00Z', '2026-11-22T09:30:00Z', '明天（周日）13:30–17:30'],
    ['2026-11-28T01:00:00Z', '2026-11-29T09:00:00Z', '11月28日（周六）09:00 – 11月29日（周日）17:00'],
    ['2027-01-03T16:00:00Z', '2027-01-03T17:00:00Z', '2027年1月4日（周一）00:00–01:00'],
    ['2026-11-28T01:00:00Z', null, '11月28日（周六）09:00'],
  ])('from %s to %s is %s', (from, to, words) => expect(whenText(from, to)).toBe(words));

  it('read as well in English', () => {
    settings.change({ language: 'en' });
    expect(whenText('2026-11-22T01:00:00Z', null)).toBe('Tomorrow (Sun) 09:00');
    expect(text('meetings.state.notYet', { day: instantText('2026-11-22T01:00:00Z') })).toBe('Opens tomorrow 09:00');
    expect(insideSentence({ day: 'Today' }, ({ day }) => `${day} is the day`)).toBe('Today is the day');
    expect(insideSentence({ name: 'Tomorrow Motors' }, ({ name }) => `For ${name}`)).toBe('For Tomorrow Motors');
    expect(whenText('2026-11-28T01:00:00Z', '2026-11-28T09:00:00Z')).toBe('28 Nov (Sat) 09:00–17:00');
    expect(dateText('2027-01-04')).toBe('4 Jan 2027');
    settings.change({ language: 'zh-CN' });
  });

  it.each([
    ['2026-11-21T15:29:00Z', null],
    ['2026-11-21T15:30:01Z', '1 分钟'],
    ['2026-11-21T16:29:00Z', '59 分钟'],
    ['2026-11-21T16:30:00Z', '1 小时'],
    ['2026-11-23T15:29:00Z', '47 小时'],
    ['2026-11-23T15:30:00Z', '2 天'],
  ])('%s is %s away', (instant, words) => expect(untilText(instant)).toBe(words));

  it('are taken apart and put together in Shanghai, wherever the phone is', () => {
    expect(partsOf('2026-11-27T16:05:00.000Z')).toEqual({ day: '2026-11-28', time: '00:05', weekday: 6 });
    expect(instantOf('2026-11-28', '00:05')).toBe('2026-11-27T16:05:00.000Z');
  });
});

describe('words', () => {
  it('count without Intl', () => {
    settings.change({ language: 'en' });
    expect(text('home.members', { count: 1 })).toBe('1 member');
    expect(text('home.members', { count: 200 })).toBe('200 members');
    settings.change({ language: 'zh-CN' });
    expect(text('home.members', { count: 1 })).toBe('1 家会员');
  });

  it.each([
    ['ru', 1, 'one'],
    ['ru', 11, 'many'],
    ['ru', 22, 'few'],
    ['ru', 112, 'many'],
    ['ru', 1.5, 'other'],
    ['fr', 0, 'one'],
    ['fr', 2, 'other'],
    ['ja', 1, 'other'],
    ['en-GB', 1, 'one'],
  ])('%s counts %d as %s', (language, count, form) => expect(pluralRule(language).select(count)).toBe(form));
});

it.each([
  [500_000, '5,000.00'],
  [0, '0.00'],
  [5, '0.05'],
  [-123_456_789, '-1,234,567.89'],
])('%d fen is %s', (fen, words) => expect(money(fen)).toBe(words));
