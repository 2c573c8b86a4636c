import * as fc from 'fast-check';
import { fenAboveZero, fenOf, yuanOf } from './typed-money';

it.each([
  ['1200', 120_000],
  ['1,200.5', 120_050],
  ['1，200.5', 120_050],
  ['12.3', 1230],
  ['0.29', 29],
  ['0.01', 1],
  ['１２００．５０', 120_050],
  ['１９９。５元', 19_950],
  ['￥12.34', 1234],
  ['5 元', 500],
  ['5元30', null],
  ['1¥2', null],
  ['0', 0],
  ['', null],
  ['1200.505', null],
  ['-1', null],
  ['12e3', null],
  ['abc', null],
  ['一千', null],
])('reads %s yuan as %s fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen);
  expect(fenAboveZero(typed)).toBe(fen === 0 ? null : fen);
});

it.each([
  [120_000, '1200'],
  [120_050, '1200.50'],
  [1, '0.01'],
])('shows %d fen as %s', (fen, typed) => expect(yuanOf(fen)).toBe(typed));

it('reads back what it shows', () => {
  fc.assert(fc.property(fc.nat(10 ** 11), (fen) => expect(fenOf(yuanOf(fen))).toBe(fen)));
});
