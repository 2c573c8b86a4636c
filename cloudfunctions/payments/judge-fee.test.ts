import { judgeFee, judgeWords, type FeeFacts } from './judge-fee';

const fee = (part: Partial<FeeFacts> = {}): FeeFacts => ({
  kind: 'service',
  name: '检测服务费',
  price: 10_000,
  voluntary: true,
  resolution: null,
  from: '2026-12-01',
  ...part,
});

it.each([
  [{}, null],
  [{ name: '年度表彰大会参会费', kind: 'meeting' }, 'NEVER_CHARGED'],
  [{ name: '职业资格认定费' }, 'NEVER_CHARGED'],
  [{ name: '理事单位服务费' }, 'OFFICE_FEE'],
  [{ name: '理事单位会费', kind: 'dues' }, null],
  [{ price: null }, 'PRICE_NEEDED'],
  [{ price: null, kind: 'sponsorship' }, null],
  [{ voluntary: false }, 'RESOLUTION_NEEDED'],
  [{ voluntary: false, resolution: '会员大会〔2026〕3号' }, null],
  [{ voluntary: false, kind: 'meeting', resolution: '会员大会〔2026〕3号' }, 'MUST_BE_VOLUNTARY'],
  [{ voluntary: false, kind: 'sponsorship', resolution: '会员大会〔2026〕3号' }, 'MUST_BE_VOLUNTARY'],
  [{ from: '2026-11-30' }, 'FROM_PASSED'],
] as [Partial<FeeFacts>, string | null][])('judges %j: %s', (part, verdict) => {
  expect(judgeFee(fee(part), '2026-12-01')).toBe(verdict);
});

it('lets a meeting be called by whom it gathers, and nothing else', () => {
  expect([judgeWords('meeting', '理事会考察'), judgeWords('other', '理事会考察')]).toEqual([null, 'OFFICE_FEE']);
});
