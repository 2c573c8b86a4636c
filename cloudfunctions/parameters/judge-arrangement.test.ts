import { isWorkday } from 'chinese-days';
import { addDays } from '../shared/clock';
import { readArrangement } from './judge-arrangement';
import { lawDaysOf } from './judge-holidays';
import { noticeOf, published } from './notices.fixture';

const years = Object.keys(published).map(Number);
const textOf = (year: number) => published[year]?.text ?? '';
const read = (year: number, change: (text: string) => string = (text) => text) =>
  readArrangement(noticeOf(year, change(textOf(year)), published[year]?.document ?? ''));
const keys = (reading: ReturnType<typeof readArrangement>) =>
  reading.doubts.map(({ weight, key }) => `${weight} ${key}`);

/** Working days of the year by the notice: weekdays but for what it names. */
const workdaysBy = (reading: ReturnType<typeof readArrangement>, year: number) => {
  const known = new Map(reading.days.map(({ day, workday }) => [day, workday]));
  const days = Array.from({ length: 366 }, (_, i) => addDays(`${year}-01-01`, i)).filter((day) => day < `${year + 1}`);
  return days.map((day) => [day, known.get(day) ?? new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0] as const);
};

describe('the notices as they were published', () => {
  // Another notice changed these afterwards, or that of the next year reached back: the library knows both.
  const later: Record<number, string[]> = {
    2019: ['2019-04-28', '2019-05-02', '2019-05-03', '2019-05-05'],
    2020: ['2020-01-31', '2020-02-01'],
  };
  it.each(years)('of %i says the days that the library knows, without a doubt of its figures', (year) => {
    const reading = read(year);
    expect(reading).toMatchObject({ year, document: published[year]?.document });
    expect(reading.doubts.filter(({ weight }) => weight === 'wrong')).toEqual([]);
    const other = workdaysBy(reading, year).flatMap(([day, works]) => (works === isWorkday(day) ? [] : day));
    expect(other).toEqual(later[year] ?? []);
  });

  it('reads the change of Labour Day 2019 as it was announced', () => {
    const changed = read(2019, (text) =>
      text.replace('5月1日放假。', '2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。'),
    );
    const other = workdaysBy(changed, 2019).flatMap(([day, works]) => (works === isWorkday(day) ? [] : day));
    expect([other, keys(changed)]).toEqual([[], []]);
  });

  it('reaches back into December for New Year’s Day', () => {
    expect(read(2019).holidays[0]).toMatchObject({
      name: '元旦',
      from: '2018-12-30',
      to: '2019-01-01',
      days: 3,
      workdays: ['2018-12-29'],
    });
    expect(read(2023).holidays[0]).toMatchObject({ from: '2022-12-31', to: '2023-01-02' });
    expect(
      read(2023, (text) => text.replace('2022年12月31日至2023年1月2日', '12月31日至1月2日')).holidays[0],
    ).toMatchObject({
      from: '2022-12-31',
      to: '2023-01-02',
    });
  });

  it('joins a day to the weekend it touches, and takes advice for no day off', () => {
    const reading = read(2024);
    expect(reading.holidays[0]).toMatchObject({ from: '2023-12-30', to: '2024-01-01', days: 3 });
    expect(reading.days.some(({ day }) => day === '2024-02-09')).toBe(false);
    expect(reading.doubts).toEqual([
      expect.objectContaining({ weight: 'ask', key: 'unread', sentence: expect.stringContaining('除夕(2月9日)休息') }),
    ]);
  });
});

describe('how it is written does not matter', () => {
  const plain = read(2026);
  it.each<[string, (text: string) => string]>([
    ['full-width digits', (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    [
      'half-width signs',
      (text) => text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('，', ','),
    ],
    ['spaces and breaks anywhere', (text) => [...text].join(' ').replaceAll('日 （', '日\n （')],
    ['星期 instead of 周', (text) => text.replaceAll('周', '星期')],
    ['no numbers', (text) => text.replace(/[一二三四五六七]、/g, '')],
    ['Arabic numbers', (text) => text.replace(/^[一二三四五六七]、/gm, '1. ')],
    ['a comma for a full stop', (text) => text.replaceAll('天。', '天，')],
    ['commas between days', (text) => text.replaceAll('）、', '），')],
    ['a dash for 至', (text) => text.replaceAll('至', '—')],
    ['counts in characters', (text) => text.replaceAll('共3天', '共三天').replaceAll('共9天', '共九天')],
    ['short names', (text) => text.replace('清明节', '清明').replace('端午节', '端午').replace('中秋节', '中秋')],
  ])('%s', (_, change) => {
    const reading = read(2026, change);
    expect(reading.days).toEqual(plain.days);
    expect(keys(reading)).toEqual([]);
  });
  it('names days off and make-up workdays of 2026 (handbook §6.4)', () => {
    const days = (works: boolean) =>
      plain.days.filter(({ workday }) => workday === works).map(({ day }) => day.slice(5));
    expect(days(true)).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']);
    expect(days(false)).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7);
  });
});

describe('a doubt is said with its sentence', () => {
  it.each<[string, string, string, string]>([
    ['a weekday that is another', '1月1日（周四）', '1月1日（周五）', 'wrong weekday'],
    ['a weekday of a workday', '5月9日（周六）上班', '5月9日（周日）上班', 'wrong weekday'],
    ['a count one short', '共9天', '共8天', 'wrong count'],
    ['a count one over', '共5天', '共6天', 'wrong count'],
    ['a range backwards', '4月4日（周六）至6日（周一）', '4月6日（周一）至4日（周六）', 'wrong backwards'],
    ['a day that no calendar has', '2月14日（周六）', '2月30日', 'wrong noSuchDay'],
    ['a section without a day', '6月19日（周五）至21日（周日）放假，共3天', '另行通知', 'wrong unread'],
    ['two ranges in one', '9月25日（周五）至27日（周日）', '9月25日至26日、27日', 'wrong unread'],
    ['a workday that is off', '5月9日（周六）', '10月3日（周六）', 'wrong overlap'],
    ['a holiday that misses its day', '6月19日（周五）至21日（周日）', '6月20日（周六）至22日（周一）', 'wrong lawDay'],
    ['a make-up day on a weekday', '5月9日（周六）', '5月11日（周一）', 'ask makeUpWeekday'],
    ['a make-up day far away', '5月9日（周六）', '7月11日（周六）', 'ask farAway'],
    ['no count for several days', '，共9天', '', 'ask noCount'],
    ['a sentence about another day', '1月4日（周日）上班', '1月4日（周日）按当地规定', 'ask unread'],
  ])('%s', (_, from, to, doubt) => {
    const reading = read(2026, (text) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    });
    expect(keys(reading)).toContain(doubt);
    const found = reading.doubts.find(({ weight, key }) => `${weight} ${key}` === doubt);
    expect(found?.sentence).not.toBe('');
  });

  it('misses a holiday, and says which', () => {
    const reading = read(2026, (text) => text.replace(/五、端午节.*\n/, ''));
    expect(reading.doubts).toEqual([{ weight: 'ask', key: 'missing', sentence: '', written: '', expected: '端午节' }]);
  });
  it('needs a year, one year, and holidays', () => {
    expect(keys(readArrangement(textOf(2026)))).toEqual(['wrong noYear']);
    expect(keys(readArrangement(noticeOf(2026, textOf(2026), '').replace('现将2026', '现将2027')))).toContain(
      'wrong years',
    );
    expect(keys(readArrangement('国务院办公厅关于2027年部分节假日安排的通知，另行公布。'))).toEqual([
      'wrong noHolidays',
    ]);
  });
  it('finds a notice of another year under this one’s title by its weekdays', () => {
    const reading = readArrangement(noticeOf(2027, textOf(2026), ''));
    expect(reading.doubts.filter(({ key }) => key === 'weekday').length).toBeGreaterThan(10);
  });
});

it('knows the days that the law names in years that nobody has arranged', () => {
  // Lunar New Year 2027 is 6 February (handbook §16).
  expect(lawDaysOf('春节', 2027)[0]).toBe('2027-02-06');
  expect([lawDaysOf('清明节', 2027), lawDaysOf('端午节', 2027), lawDaysOf('中秋节', 2027)].flat()).toEqual([
    '2027-04-05',
    '2027-06-09',
    '2027-09-15',
  ]);
});

describe('what a doubt says', () => {
  const doubt = (from: string, to: string, key: string) =>
    read(2026, (text) => text.replace(from, to)).doubts.find((each) => each.key === key);
  it('is what is written and what it should be', () => {
    expect(doubt('1月1日（周四）', '1月1日（周五）', 'weekday')).toMatchObject({
      written: '1月1日周五',
      expected: '周四',
    });
    expect(doubt('共9天', '共8天', 'count')).toMatchObject({ written: '8', expected: '9' });
    expect(doubt('，共9天', '', 'noCount')).toMatchObject({ written: '', expected: '9' });
    expect(doubt('2月14日（周六）', '2月30日', 'noSuchDay')).toMatchObject({ written: '2月30日', expected: '' });
    expect(doubt('6月19日（周五）至21日（周日）', '6月20日（周六）至22日（周一）', 'lawDay')).toMatchObject({
      written: '端午节',
      expected: '2026-06-19',
    });
  });
  it('is the years that contradict each other', () =>
    expect(readArrangement(noticeOf(2026, textOf(2026), '').replace('现将2026', '现将2027')).doubts[0]).toMatchObject({
      key: 'years',
      written: '2026、2027',
      expected: '2026',
    }));
});

describe('a notice of one holiday', () => {
  const only = (sentences: string, name = '劳动节') =>
    readArrangement(`关于2026年部分节假日安排的通知。一、${name}：${sentences}`);
  const doubts = (sentences: string) => keys(only(sentences)).filter((key) => key !== 'ask missing');
  it.each([
    // 1 May 2026 is a Friday.
    ['5月1日至5日放假，共5天。', []],
    ['5月1日放假。', []],
    ['5月1日放假，与周末连休。', []],
    ['5月1日、2日放假。', ['wrong unread', 'wrong unread', 'wrong noHolidays']],
    ['5月1日至2日至3日放假。', ['wrong unread', 'wrong unread', 'wrong noHolidays']],
    ['放假。', ['wrong unread', 'wrong unread', 'wrong noHolidays']],
    ['5月1日至32日放假。', ['wrong noSuchDay', 'wrong unread', 'wrong unread', 'wrong noHolidays']],
    ['5月32日至5日放假。', ['wrong noSuchDay', 'wrong unread', 'wrong unread', 'wrong noHolidays']],
    ['5月1日至5日放假，共5天。请安排好值班。', []],
    ['5月1日至5日放假，共5天。5月9日（周六）上班。', []],
    // 31 days before its first day, and one more.
    ['5月1日至5日放假，共5天。3月29日（周日）上班。', ['ask farAway']],
    ['5月1日至6日放假，共6天。6月6日（周六）上班。', []],
    ['5月1日至5日放假，共5天。6月6日（周六）上班。', ['ask farAway']],
    ['5月1日至5日放假，共5天。2028年1月1日至3日放假，共3天。', ['wrong farAway']],
  ])('%s', (sentences, expected) => expect(doubts(sentences)).toEqual(expected));
  it('takes the weekend on either side', () => {
    expect(only('5月1日放假，与周末连休。').holidays[0]).toMatchObject({ from: '2026-05-01', to: '2026-05-03' });
    // 5 October 2026 is a Monday.
    expect(only('10月5日放假，与周末连休。').holidays[0]).toMatchObject({ from: '2026-10-03', to: '2026-10-05' });
  });
  it('puts the make-up days with the first of its ranges, and all in order of the days', () => {
    const { holidays, days } = only('5月4日放假。5月1日放假。4月26日（周日）上班。');
    expect(holidays.map(({ workdays }) => workdays)).toEqual([['2026-04-26'], []]);
    expect(days.map(({ day }) => day)).toEqual(['2026-04-26', '2026-05-01', '2026-05-04']);
  });
  it('looks for the law’s days in all ranges of the holiday, not in another’s', () => {
    expect(only('10月1日放假。10月2日放假。10月3日放假。', '国庆节').doubts.map(({ key }) => key)).not.toContain(
      'lawDay',
    );
    const other = readArrangement(
      '关于2026年部分节假日安排的通知。一、国庆节：10月1日至3日放假，共3天。二、中秋节：9月26日放假。',
    );
    expect(other.doubts.filter(({ key }) => key === 'lawDay').map(({ expected }) => expected)).toEqual(['2026-09-25']);
  });
  it('is joined by its names where two fall together', () =>
    expect(only('10月1日至3日放假，共3天。', '国庆节、中秋节').holidays[0]?.name).toBe('国庆节、中秋节'));
});
it('has nothing where no year is named', () =>
  expect(readArrangement('放假')).toMatchObject({ year: null, holidays: [], days: [], document: null }));
