import { fenOf } from './fen';

it.each([
  ['12', 1200],
  ['12.3', 1230],
  ['0.29', 29],
  ['1,234.56', 123_456],
  ['１２．５', 1250],
  ['', null],
  ['0', null],
  ['1.234', null],
  ['-5', null],
  ['abc', null],
])('reads %s as %s fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));
