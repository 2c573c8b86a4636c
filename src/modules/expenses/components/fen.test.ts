import * as fc from 'fast-check';
import { fenOf, typedOf } from './fen';

it.each([
  ['1', 100],
  ['1.5', 150],
  ['1,234.05', 123_405],
  ['0.01', 1],
  ['', null],
  ['1.234', null],
  ['-1', null],
  ['1e3', null],
])('reads %j as %j', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen);
});
it('reads back what it writes', () => {
  fc.assert(fc.property(fc.nat(10 ** 11), (fen) => expect(fenOf(typedOf(fen))).toBe(fen)));
});
