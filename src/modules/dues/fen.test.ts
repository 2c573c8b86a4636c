import { fenOf, yuanOf } from './fen';

it.each([
  ['1200', 120_000],
  ['1,200.5', 120_050],
  ['１２００．５０', 120_050],
  ['0', 0],
  ['0.01', 1],
  ['1200.505', null],
  ['-1', null],
  ['', null],
  ['一千', null],
])('reads %s yuan as %s fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

it.each([
  [120_000, '1200'],
  [120_050, '1200.50'],
  [1, '0.01'],
])('shows %d fen as %s, and reads it back', (fen, typed) => {
  expect(yuanOf(fen)).toBe(typed);
  expect(fenOf(typed)).toBe(fen);
});
