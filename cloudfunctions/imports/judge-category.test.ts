import { costCategories } from '../../contracts/expense-form';
import { categoryNamed, categoryTitles, isAdvance } from './judge-category';

it('knows what associations call their costs', () => {
  const said = [
    '差旅费',
    '业务招待费',
    '会务费',
    '办公用品',
    '银行手续费',
    '审计费',
    '工资',
    '房租',
    '公众号运营',
    '助学金捐赠',
    '打印机',
  ];
  expect(said.map(categoryNamed)).toEqual([
    ...[
      'travel',
      'reception',
      'meeting',
      'office',
      'bank',
      'professional',
      'staff',
      'rent',
      'publicity',
      'grant',
      'asset',
    ],
  ]);
  expect(categoryNamed('Ｏｆｆｉｃｅ')).toBe('office');
  expect(categoryNamed('甲乙丙')).toBeNull();
});
it('is read back from its own titles', () => {
  for (const category of costCategories)
    expect([category, categoryNamed(categoryTitles[category]['zh-CN'])]).toEqual([category, category]);
});
it('tells an advance from a cost', () => {
  expect(['借款', '备用金', '预支差旅', '差旅费'].map(isAdvance)).toEqual([true, true, true, false]);
});
