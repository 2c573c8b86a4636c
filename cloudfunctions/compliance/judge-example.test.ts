import { namesOf, withoutNames } from './judge-example';

const facts = {
  ...{ amount: 100, late: true, none: null, day: '2026-11-20', month: '2026-11', kind: 'party_general', empty: '' },
  ...{ payee: '明远机械', people: ['王芳', 'clerk', 3], more: { name: '王芳' }, latin: 'Wang Fang' },
};

it('keeps what was judged and takes away every name', () => {
  expect(withoutNames(facts)).toEqual({
    ...{ amount: 100, late: true, none: null, day: '2026-11-20', month: '2026-11', kind: 'party_general', empty: '' },
    ...{ payee: '…', people: ['…', 'clerk', 3], more: null, latin: '…' },
  });
});

it('says which texts may not stand in an example', () => {
  expect(namesOf('秋季峰会', facts)).toEqual(['秋季峰会', '明远机械', '王芳', 'Wang Fang']);
  expect(namesOf('会', {})).toEqual([]);
});

it.each([
  ['渟屿数字已经缴过会费', true],
  ['杭州渟屿的会费已经补缴', true],
  ['渟屿缴过了', true],
  ['某数字科技企业缴过了', true],
  ['某单位的会费已经缴过', false],
  ['某有限公司缴过了', false],
])('%s names the unit: %s', (example, names) => {
  expect(namesOf('杭州渟屿数字科技有限公司', {}).some((name) => example.includes(name))).toBe(names);
});
