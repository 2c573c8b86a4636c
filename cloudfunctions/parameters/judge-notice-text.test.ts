import { isInYear, readClauses, readDays } from './judge-notice-text';

const notice = (sections: string, title = '关于2027年部分节假日安排的通知\n国办发明电〔2026〕7号\n') =>
  readClauses(`${title}${sections}`);
const clauses = (sentences: string) => notice(`一、元旦：${sentences}`).sections[0]?.clauses ?? [];

describe('the heading', () => {
  it.each([
    ['国办发明电〔2026〕7号', '国办发明电〔2026〕7号'],
    ['国办发明电[2026]7号', '国办发明电〔2026〕7号'],
    ['国办发明电（2026）17号', '国办发明电〔2026〕17号'],
    ['国办发〔2026〕7号', null],
  ])('%s is the document %s', (written, document) =>
    expect(notice('', `${written}关于2027年部分节假日安排的通知`).document).toBe(document),
  );
  it('names each year once, and ends before the first holiday', () => {
    const { years, heading } = notice(
      '一、元旦：1月1日放假。',
      '关于2027年安排的通知。现将2027年、现将2028年安排如下：',
    );
    expect(years).toEqual([2027, 2028]);
    expect(heading).toBe('关于2027年安排的通知。现将2027年、现将2028年安排如下:');
    expect(readClauses('关于2027年安排的通知').heading).toBe('关于2027年安排的通知');
    expect(readClauses('长'.repeat(200)).heading).toHaveLength(120);
  });
  it.each(['国务院办公厅2026年11月4日', '国务院办公厅2026年1月14日', '国务院办公厅 \n 2026年11月14日'])(
    'does not read the signature %j as a day',
    (signature) => {
      const [section] = notice(`七、国庆节：10月1日放假。\n${signature}`).sections;
      expect(section?.clauses).toHaveLength(1);
      expect(section?.whole).toBe('国庆节:10月1日放假。');
    },
  );
});

describe('the sections', () => {
  const names = (sections: string) => notice(sections).sections.map((each) => each.names);
  it.each([
    ['一、元旦：1月1日放假。二、春节：2月6日放假。', [['元旦'], ['春节']]],
    ['1.清明：4月5日放假。2、端午：6月9日放假。', [['清明节'], ['端午节']]],
    ['六、国庆节、中秋：10月1日放假。', [['国庆节', '中秋节']]],
    ['六、国庆节和中秋节：10月1日放假。', [['国庆节', '中秋节']]],
    ['四、国际劳动节：5月1日放假。', [['劳动节']]],
    ['十一、元旦：1月1日放假。', [['元旦']]],
    ['春节前后不放假', []],
  ])('%s', (sections, expected) => expect(names(sections)).toEqual(expected));
  it('are quoted with their names, in short', () => {
    const [section] = notice(`六、国庆节、中秋节：${'另行通知'.repeat(50)}`).sections;
    expect(section?.whole).toBe(`国庆节、中秋节:${'另行通知'.repeat(30)}`);
  });
});

describe('a clause', () => {
  it.each([
    ['1月1日至3日放假，共3天。', [{ verb: 'off', isRange: true, count: 3, withWeekend: false }]],
    ['1月1日放假，与周末连休。', [{ verb: 'off', isRange: false, count: null, withWeekend: true }]],
    ['1月1日至3日放假3天。', [{ verb: 'off', isRange: true, count: 3 }]],
    ['1月1日至10日放假10天。', [{ verb: 'off', count: 10 }]],
    ['1月1日至8日放假八天。', [{ verb: 'off', count: 8 }]],
    ['1月1日至12日放假，共12天。', [{ verb: 'off', count: 12 }]],
    ['1月1日至10日放假，共十天。', [{ verb: 'off', count: 10 }]],
    ['1月1日～3日放假。', [{ verb: 'off', isRange: true }]],
    ['1月4日（周日）上班。', [{ verb: 'works', isRange: false, count: null }]],
    ['1月4日按当地规定。', [{ verb: null, words: '1月4日按当地规定' }]],
    ['共3天。', []],
    ['1月4日上班，共3天。', [{ verb: 'works', count: null }]],
    ['1月3日，1月4日上班。', [{ verb: 'works', words: '1月3日、1月4日上班' }]],
    ['1月3日（周六，补班），1月4日上班。', [{ verb: 'works', words: '1月3日(周六、补班)、1月4日上班' }]],
    ['1月1日放假，1月4日上班。', [{ verb: 'off' }, { verb: 'works', words: '1月4日上班' }]],
    ['1月1日放假，请安排好值班。', [{ verb: 'off', words: '1月1日放假' }]],
    ['1月1日放假；1月4日上班', [{ verb: 'off' }, { verb: 'works' }]],
  ])('%s', (sentences, expected) => {
    const found = clauses(sentences);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });
});

describe('the days of a clause', () => {
  const days = (words: string, newYear: number | null = null) => readDays(words, newYear, 2027).map(({ day }) => day);
  it.each([
    ['10月1日至7日', null, ['2027-10-01', '2027-10-07']],
    ['9月30日至10月2日', null, ['2027-09-30', '2027-10-02']],
    ['2026年12月31日至2027年1月2日', null, ['2026-12-31', '2027-01-02']],
    ['2028年1月1日至3日', null, ['2028-01-01', '2028-01-03']],
    ['12月31日至1月2日', 2027, ['2026-12-31', '2027-01-02']],
    ['12月31日', null, ['2027-12-31']],
    ['2月29日', null, [null]],
    ['2月30日', null, [null]],
    ['13月1日', null, [null]],
    ['4月31日', null, [null]],
    ['4月0日', null, [null]],
    ['3日', null, [null]],
    ['另行通知', null, []],
  ])('%s of %p', (words, newYear, expected) => expect(days(words, newYear)).toEqual(expected));
  it.each([
    ['1月1日（周五）', '五'],
    ['1月1日（星期天）', '日'],
    ['1月1日（礼拜日）', '日'],
    ['1月1日（休息）', null],
    ['1月1日', null],
  ])('%s names the weekday %s', (words, weekday) => {
    const [day] = readDays(words.normalize('NFKC'), null, 2027);
    expect(day).toEqual({ day: '2027-01-01', written: '1月1日', weekday });
  });
});

it.each([
  ['2026-12-24', false],
  ['2026-12-25', true],
  ['2027-01-01', true],
  ['2027-12-31', true],
  ['2028-01-01', false],
])('%s belongs to the notice of 2027: %s', (day, belongs) => expect(isInYear(day, 2027)).toBe(belongs));
