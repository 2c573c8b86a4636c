import { ofRule, tells } from './example-cast';
import { duesRules } from './judge-dues';
import { someDues } from './kinds';

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
