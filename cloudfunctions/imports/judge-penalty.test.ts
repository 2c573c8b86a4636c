import type { RecordMember } from '../credit/facts';
import {
  documentNumber,
  judgePenalty,
  kindNamed,
  matchMember,
  severityNamed,
  type PenaltyFacts,
  type PenaltyLine,
} from './judge-penalty';

const member = (part: Partial<RecordMember> = {}): RecordMember => ({
  ...{ id: 'm1', name: '甲有限公司', kind: 'unit', names: ['甲有限公司'], codes: ['C1'], filed: true, own: false },
  ...part,
});
const row = (values: Record<string, string> = {}, part: Partial<PenaltyLine> = {}): PenaltyLine => ({
  ...{ line: 3, hidden: false, faults: [], doubts: [] },
  values: {
    ...{ name: '甲有限公司', uscc: 'C1', category: '行政处罚', document: '市监罚〔2026〕1号', day: '2026-06-15' },
    ...{
      severity: '一般',
      source: 'https://www.creditchina.gov.cn/x',
      title: '未按期公示年报',
      authority: '某市场监管局',
    },
    ...values,
  },
  ...part,
});
const one = { is: 'one', member: member(), by: 'code', doubt: null } as const;
const facts = (part: Partial<PenaltyFacts> = {}): PenaltyFacts => ({
  ...{ id: 'r', today: '2026-11-30', twice: null, who: one, records: [], ...part },
});
const without = (...fields: string[]) => {
  const made = row();
  for (const field of fields) delete made.values[field];
  return made;
};
const verdict = (line: PenaltyLine, part: Partial<PenaltyFacts> = {}) => {
  const { verdict: is, reasons } = judgePenalty(line, facts(part));
  return [is, ...reasons.map(({ code, field }) => (field ? `${code} ${field}` : code))];
};

it.each<[string, PenaltyLine, Partial<PenaltyFacts>, string[]]>([
  ['all is clear', row(), {}, ['new']],
  ['decided today', row({ day: '2026-11-30' }), {}, ['new']],
  ['decided tomorrow', row({ day: '2026-12-01' }), {}, ['refused', 'inFuture day']],
  ['the last day of a year', row({ ends: '2027-06-15' }), {}, ['new']],
  ['a day beyond a year', row({ ends: '2027-06-16' }), {}, ['refused', 'publishedTooLong ends']],
  ['ends tomorrow', row({ ends: '2026-12-01' }), {}, ['new']],
  ['ends today', row({ ends: '2026-11-30' }), {}, ['refused', 'over ends']],
  ['ends on the day of the decision', row({ ends: '2026-06-15' }), {}, ['refused', 'endBeforeStart ends']],
  ['ends before it began', row({ ends: '2026-05-01' }), {}, ['refused', 'endBeforeStart ends']],
  ['over by itself', row({ day: '2025-11-30' }), {}, ['refused', 'over ends']],
  ['no address', without('source'), {}, ['refused', 'missing source']],
  ['words as an address', row({ source: '信用中国' }), {}, ['refused', 'notSource source']],
  ['an address without its beginning', row({ source: 'www.creditchina.gov.cn' }), {}, ['refused', 'notSource source']],
  ['another scheme', row({ source: 'javascript:alert(1)' }), {}, ['refused', 'notSource source']],
  ['a host of this machine', row({ source: 'http://localhost/x' }), {}, ['refused', 'notSource source']],
  ['no kind', without('category'), {}, ['refused', 'missing category']],
  ['an unknown kind', row({ category: '表扬' }), {}, ['refused', 'categoryUnknown category']],
  ['a record of the association', row({ category: '本会记录' }), {}, ['refused', 'ownRecord category']],
  ['no severity', without('severity'), {}, ['refused', 'missing severity']],
  ['an unknown severity', row({ severity: '三级' }), {}, ['refused', 'severityUnknown severity']],
  [
    'a serious list without its severity',
    { ...without('severity'), values: { ...without('severity').values, category: '严重违法失信名单' } },
    {},
    ['new'],
  ],
  ['no document', without('document'), {}, ['refused', 'missing document']],
  ['no day', without('day'), {}, ['refused', 'missing day']],
  [
    'neither name nor code',
    without('name', 'uscc'),
    { who: { is: 'none', code: 'memberUnknown', detail: '' } },
    ['refused', 'whoMissing name'],
  ],
  [
    'nobody known',
    row(),
    { who: { is: 'none', code: 'memberUnknown', detail: '甲' } },
    ['refused', 'memberUnknown uscc'],
  ],
  [
    'nobody known by name',
    without('uscc'),
    { who: { is: 'none', code: 'memberUnknown', detail: '甲' } },
    ['refused', 'memberUnknown name'],
  ],
  ['one’s own company', row(), { who: { ...one, member: member({ own: true }) } }, ['refused', 'ownCompany name']],
  ['another name', row(), { who: { ...one, doubt: 'nameOther' } }, ['doubtful', 'nameOther name']],
  ['said before', row(), { twice: 2 }, ['refused', 'twice']],
  ['hidden', row({}, { hidden: true }), {}, ['doubtful', 'hidden']],
  ['a faulty cell', row({}, { faults: [{ code: 'notDay', field: 'day' }] }), {}, ['refused', 'notDay day']],
])('%s', (_, line, part, expected) => expect(verdict(line, part)).toEqual(expected));

describe('a document that is on record', () => {
  const known = {
    id: 'k',
    membershipId: 'm1',
    kind: 'penalty',
    documentNo: '市监罚[2026]1号',
    severity: 'general' as const,
  };
  const days = { recognizedOn: '2026-06-15', endsOn: '2027-06-15' };
  it('is the same however its brackets were typed', () => {
    expect(judgePenalty(row(), facts({ records: [{ ...known, ...days }] }))).toMatchObject({
      ...{ verdict: 'unchanged', subject: 'k' },
    });
  });
  it.each([{ endsOn: '2027-06-14' }, { recognizedOn: '2026-06-14' }, { severity: 'serious' as const }])(
    'is not changed by a sheet that says otherwise: %p',
    (part) => {
      expect(verdict(row(), { records: [{ ...known, ...days, ...part }] })).toEqual([
        'refused',
        'recordedOther document',
      ]);
    },
  );
  it('is another one as a list, or of another member', () => {
    expect(verdict(row({ category: '失信被执行人' }), { records: [{ ...known, ...days }] })).toEqual(['new']);
    expect(verdict(row(), { records: [{ ...known, ...days, membershipId: 'm2' }] })).toEqual(['new']);
  });
});

it('is drafted as it is entered, with its end, and with who published it where nobody says who decided', () => {
  expect(judgePenalty(row(), facts()).draft).toEqual({
    ...{
      membershipId: 'm1',
      kind: 'penalty',
      severity: 'general',
      title: '未按期公示年报',
      documentNo: '市监罚〔2026〕1号',
    },
    ...{ authority: '某市场监管局', sourceUrl: 'https://www.creditchina.gov.cn/x', recognizedOn: '2026-06-15' },
    ...{ repairableOn: '2026-09-15', endsOn: '2027-06-15' },
  });
  const sites = [
    'https://www.creditchina.gov.cn/x',
    'http://www.gsxt.gov.cn/',
    'http://zxgk.court.gov.cn/shixin',
    'https://amr.example.cn/1',
  ];
  expect(
    sites.map((source) => {
      const line = without('authority', 'title');
      line.values.source = source;
      const { authority, title } = judgePenalty(line, facts()).draft ?? {};
      return [authority, title];
    }),
  ).toEqual([
    ['信用中国公示', '行政处罚'],
    ['国家企业信用信息公示系统公示', '行政处罚'],
    ['人民法院公示', '行政处罚'],
    ['amr.example.cn', '行政处罚'],
  ]);
  const long = judgePenalty(row({ title: '字'.repeat(101) }), facts()).draft?.title as string;
  expect([[...long].length, long.at(-1)]).toEqual([100, '…']);
  expect(judgePenalty(row({ title: '字'.repeat(100) }), facts()).draft?.title).toBe('字'.repeat(100));
});

describe('whom a row means', () => {
  const [gone, person] = [
    member({ id: 'm2', filed: false }),
    member({ id: 'm3', name: '张三', kind: 'individual', names: ['张三'], codes: [] }),
  ];
  it.each<[string, Record<string, string>, RecordMember[], unknown]>([
    ['by code', { uscc: 'C1' }, [member()], { is: 'one', by: 'code', doubt: null, member: member() }],
    [
      'by code and name',
      { uscc: 'C1', name: '甲有限责任公司' },
      [member()],
      { is: 'one', by: 'code', doubt: null, member: member() },
    ],
    [
      'by code, under another name',
      { uscc: 'C1', name: '乙厂' },
      [member()],
      { is: 'one', by: 'code', doubt: 'nameOther', member: member() },
    ],
    [
      'by a name in other characters',
      { name: '甲有限責任公司' },
      [member()],
      { is: 'one', by: 'name', doubt: null, member: member() },
    ],
    [
      'a person by his name',
      { name: '张三' },
      [person],
      { is: 'one', by: 'name', doubt: 'personByName', member: person },
    ],
    ['nobody', { name: '乙厂' }, [], { is: 'none', code: 'memberUnknown', detail: '乙厂' }],
    ['nobody by a code alone', { uscc: 'C9' }, [], { is: 'none', code: 'memberUnknown', detail: 'C9' }],
    [
      'the name of one, the code of nobody',
      { name: '甲有限公司', uscc: 'C9' },
      [member()],
      { is: 'none', code: 'codeOther', detail: '甲有限公司' },
    ],
    ['one that left', { uscc: 'C1' }, [gone], { is: 'none', code: 'notFiled', detail: '甲有限公司' }],
    [
      'one that left and came back',
      { uscc: 'C1' },
      [gone, member()],
      { is: 'one', by: 'code', doubt: null, member: member() },
    ],
    [
      'two of one name',
      { name: '甲有限公司' },
      [member(), member({ id: 'm4', codes: ['C2'] })],
      { is: 'none', code: 'severalNames', detail: '甲有限公司' },
    ],
  ])('%s', (_, values, members, expected) => expect(matchMember(values, members)).toEqual(expected));
});

it.each([
  ['行政处罚', 'penalty'],
  ['行政處罰', 'penalty'],
  ['罚款', 'penalty'],
  ['吊销许可证', 'penalty'],
  ['失信被执行人', 'list'],
  ['失信被執行人', 'list'],
  ['经营异常名录', 'list'],
  ['严重违法失信名单', 'list'],
  ['拖欠农民工工资失信联合惩戒对象', 'list'],
  ['本会记录', 'ownRecord'],
  ['本协会处分', 'ownRecord'],
  ['被执行人', null],
  ['限制高消费', null],
  ['诉讼', null],
])('%s is a %s', (text, kind) => expect(kindNamed(text)).toBe(kind));
it.each([
  ['轻微', 'minor'],
  ['一般违法', 'general'],
  ['严重', 'serious'],
  ['嚴重', 'serious'],
  ['重大', 'serious'],
  ['一般（不严重）', 'general'],
  ['Serious', 'serious'],
  ['Ⅲ级', null],
  ['', null],
])('%s is %s', (text, severity) => expect(severityNamed(text)).toBe(severity));
it.each([
  ['市监罚[2026]118号', '市监罚〔2026〕118号'],
  ['市监罚（２０２６）118号', '市监罚〔2026〕118号'],
  ['市监罚【2026】 118 号', '市监罚〔2026〕118号'],
  ['(2026)湘0626执118号', '〔2026〕湘0626执118号'],
  ['第(3)号', '第(3)号'],
  ['2026-118', '2026-118'],
])('the number %s is written %s', (text, written) => expect(documentNumber(text)).toBe(written));
