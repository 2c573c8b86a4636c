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
