import { ofRule, tells } from './example-cast';
import { duesRules } from './judge-dues';
import { someBill, someDues, withoutBallot } from './kinds';

tells(duesRules);
const found = ofRule(duesRules);

it.each([
  [{ body: 'council' as const }, 'body', { fact: 'body', is: 'council', op: '≠', limit: '会员（代表）大会' }],
  [{ present: 59 }, 'quorum', { fact: 'present', is: 59, op: '<', limit: 60, unit: 'count' }],
  [{ secret: false }, 'secret', { fact: 'secret', is: false, op: '≠', limit: '无记名投票' }],
  [{ inPerson: false }, 'form', { fact: 'inPerson', is: false, op: '≠', limit: '到场表决' }],
])('says what falls short of a ballot: %j', (change, period, compared) => {
  expect(found('DUES01', someDues(change))).toEqual([{ period, compared, values: expect.any(Object) as object }]);
});

it('finds each of several shortcomings once', () => {
  const all = found('DUES01', someDues({ body: 'council', secret: false, inPerson: false, present: 10 }));
  expect(all.map(({ period }) => period).sort()).toEqual(['body', 'form', 'quorum', 'secret']);
  expect(found('DUES01', someDues({ quorum: null, present: 1 }))).toEqual([]);
});

it('names the tiers without services, but for those that pay nothing', () => {
  const tiers = { tiers: ['甲', '乙', '丙'], tierFen: [100, 0, 100], tierServices: ['', '', '培训'] };
  expect(found('DUES11', someDues(tiers))[0]).toMatchObject({ compared: { is: 1 }, values: { tiers: '甲' } });
});

it('tells too many tiers from those that are divided further', () => {
  const tiers = ['一', '二', '三', '四', '五'];
  const many = someDues({ tiers, tierFen: tiers.map(() => 100), tierServices: tiers.map(() => '其中规模企业加倍') });
  expect(found('DUES07', many).map(({ period, compared }) => [period, compared.is])).toEqual([
    ['', 5],
    ['finer', '一'],
  ]);
});

it('counts the days to the disclosure from the ballot', () => {
  expect(found('DUES03', someDues({ disclosedOn: null }), {}, '2026-11-01')[0]).toMatchObject({
    compared: { is: null, limit: '2026-10-01', unit: 'date' },
    values: { heldOn: '2026-09-01', days: 30 },
  });
});

it('stops what has no ballot at all, and nothing else', () => {
  expect(duesRules.filter(({ redLine }) => redLine).map(({ id }) => id)).toEqual(['FEE12']);
  expect(found('FEE12', someDues({ ...withoutBallot, billed: 80 }))).toEqual([
    { period: '', compared: { fact: 'body', is: null, op: 'missing', limit: null }, values: { billed: 80 } },
  ]);
  expect(found('FEE12', someDues({ ...withoutBallot, adopted: false }))).toEqual([]);
});

it.each([
  [{ present: null }, { is: 0, limit: 60 }],
  [{ entitled: 91 }, { is: 60, limit: 61 }],
  [
    { entitled: 89, present: 59 },
    { is: 59, limit: 60 },
  ],
])('asks the fewest that make two thirds: %j', (change, compared) => {
  expect(found('DUES01', someDues(change))[0]?.compared).toMatchObject(compared);
});

it('asks no number of those present by half a rule', () => {
  expect(found('DUES01', someDues({ quorum: [2], present: 1 }))).toEqual([]);
});

it.each([
  ['DUES02', '按营业额的千分之一缴纳', '营业额的'],
  ['DUES06', '报民政部门备案后执行', '报民政部门备案'],
  ['DUES09', '分会代收的按 20 返点', '返点'],
  ['DUES10', '副会长另缴赞助 5 万元', '会长另缴赞助'],
  ['FEE17', '分会可自行制定标准', '分会可自行'],
])('%s quotes the words of the standard that break it: %s', (id, notes, words) => {
  expect(found(id, someDues({ notes }))).toEqual([
    { period: '', compared: { fact: 'notes', is: words, op: 'has', limit: words }, values: { words } },
  ]);
});

it.each([
  ['DUES02', '金额要明确，不得浮动', 'each amount is explicit and does not float'],
  ['DUES06', '会费标准已不用备案', 'a dues standard is not filed any more'],
  ['DUES09', '不得收费返成', 'nobody is paid a part of the dues that he brings in'],
  ['DUES10', '担任职务除会费外不另收费', 'nothing but dues is asked for an office'],
])('%s says what is asked', (id, zh, en) => {
  expect(duesRules.find((each) => each.id === id)?.found).toEqual({
    'zh-CN': `「{{title}}」里写着“{{words}}”：${zh}。`,
    en: `“{{title}}” says “{{words}}”: ${en}.`,
  });
});

it('holds the body, not words that nobody wrote, against a standard that a branch adopted', () => {
  expect(found('FEE17', someDues({ body: 'branch_meeting' }))).toEqual([
    {
      ...{ period: '', compared: { fact: 'body', is: 'branch_meeting', op: '≠', limit: '会员（代表）大会' } },
      values: { words: '分支机构会议' },
    },
  ]);
});

it.each([
  ['2026-10-01', []],
  ['2026-10-02', ['2026-10-02']],
])('of a standard voted on the first of September and shown on %s finds %j', (disclosedOn, late) => {
  expect(found('DUES03', someDues({ disclosedOn })).map(({ compared }) => compared.is)).toEqual(late);
});
it('counts from no day where none is known', () => {
  for (const disclosedOn of [null, '2031-01-01'])
    expect(found('DUES03', someDues({ heldOn: null, disclosedOn }), {}, '2031-01-01')).toEqual([]);
  expect(found('DUES03', someDues({ disclosureDays: null, disclosedOn: null }), {}, '2031-01-01')).toEqual([]);
});

it.each([
  ['2026 年会费', 1],
  ['会费', 1],
  ['补缴 2025 年度会费（副会长单位）', 1],
  ['服务费与会费', 1],
  ['秋季峰会参会费', 0],
  ['装备展会费', 0],
  ['会员大会费用分摊', 0],
  ['年会费用', 0],
  ['会务费', 0],
])('what is called %s and recorded as another charge is dues %i times', (title, times) => {
  const hits = found('DUES05', someBill({ kind: 'meeting', title }));
  expect(hits).toHaveLength(times);
  for (const { compared } of hits) expect(compared).toEqual({ fact: 'kind', is: 'meeting', op: '≠', limit: 'dues' });
  expect(found('DUES05', someBill({ kind: 'dues', title }))).toEqual([]);
});

it('says how many tiers there may be, where a number was in force', () => {
  const tiers = ['一', '二', '三', '四', '五'];
  const five = { tiers, tierFen: tiers.map(() => 100), tierServices: tiers.map(() => '培训') };
  expect(found('DUES07', someDues(five))).toEqual([
    { period: '', compared: { fact: 'tiers', is: 5, op: '>', limit: 4 }, values: { tiers: 5, most: 4 } },
  ]);
  expect(found('DUES07', someDues({ ...five, maxTiers: 5 }))).toEqual([]);
  expect(found('DUES07', someDues({ ...five, maxTiers: null }))).toEqual([]);
});

it('takes blanks for no services, and services that nobody wrote', () => {
  const tiers = { tiers: ['甲', '乙', '丙'], tierFen: [100, 100, 100], tierServices: ['培训', '  '] };
  expect(found('DUES11', someDues(tiers))[0]).toEqual({
    ...{ period: '', compared: { fact: 'tierServices', is: 2, op: '>', limit: 0 } },
    values: { tiers: '乙、丙' },
  });
});

it('asks for the address on Credit China once it was shown', () => {
  expect(found('DUES08', someDues({ creditChinaUrl: null }))).toEqual([
    { period: '', compared: { fact: 'creditChinaUrl', is: null, op: 'missing', limit: null }, values: {} },
  ]);
  expect(found('DUES08', someDues({ creditChinaUrl: null, disclosedOn: null }))).toEqual([]);
});
