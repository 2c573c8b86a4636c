import { sortsIn, sortsOut } from '../../contracts/reconcile-kinds';
import { fitsSort, ruleOf } from './judge-sort';

it('takes money that came for nothing that goes, and the other way round', () => {
  expect(sortsIn.map((sort) => fitsSort(1, sort))).toEqual(sortsIn.map(() => true));
  expect(sortsOut.map((sort) => fitsSort(-1, sort))).toEqual(sortsOut.map(() => true));
  expect([fitsSort(1, 'fee'), fitsSort(-1, 'interest'), fitsSort(1, '别的')]).toEqual([false, false, false]);
});
it('posts what moves money, and neither a transfer between own accounts nor what is only explained', () => {
  expect([...sortsIn, ...sortsOut].filter((sort) => ruleOf(sort) === null)).toEqual([
    'between',
    'explained',
    'between',
    'explained',
  ]);
  expect(ruleOf('interest')).toBe('line.interest');
});
