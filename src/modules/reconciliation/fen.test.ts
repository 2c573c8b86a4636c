import { fenOf } from './fen';

it.each([
  ['1200', 120_000],
  ['1,200.5', 120_050],
  ['１２.３４', 1234],
  ['0.01', 1],
  ['0', null],
  ['', null],
  ['1.234', null],
  ['-5', null],
  ['12e3', null],
])('reads %s', (typed, fen) => expect(fenOf(typed)).toBe(fen));
