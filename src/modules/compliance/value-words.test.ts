import { comparedWords, factWords } from './value-words';

const compared = { label: '议程', is: '商议统一上调来料加工价', limit: '统一上调', unit: null };

it.each([
  [{ ...compared, op: 'has' }, '议程里有“统一上调”'],
  [{ label: '公示网址', is: null, op: 'missing', limit: null, unit: null }, '没有公示网址'],
  [{ label: '已重新申请', is: false, op: '=', limit: false, unit: null }, '已重新申请：否'],
  [
    { label: '合计', is: 640_000, op: '>', limit: 500_000, unit: 'fen' },
    '合计：6,400.00 元，判断条件是大于 5,000.00 元',
  ],
] as const)('says what decided: %j', (given, words) => expect(comparedWords(given)).toBe(words));

it('reads a licence by its kind and its last day, and leaves words alone', () => {
  expect(factWords(['businessLicense 2026-11-19', 'industryCert 2026-01-31'], null)).toBe(
    '营业执照或登记证书 2026-11-19、行业许可证 2026-01-31',
  );
  expect(factWords('open 2026', null)).toBe('open 2026');
});
